import type { LinkDecision } from '../../link/evidence';
import { nameOf } from '../../markdown/links';
import type { VaultPath } from '../../model/note';
import type { NoteRecord } from '../note-record';

/**
 * Decisions about notes that are gone, as decisions about the one note that has their name for a title or
 * an alias: what was refused of a hub stays refused when it is renamed, merged or moved.
 */
export function followDecisions(
  decisions: readonly LinkDecision[],
  notes: readonly NoteRecord[],
): readonly LinkDecision[] {
  const paths = new Set(notes.map(({ path }) => path));
  if (decisions.every(({ target }) => paths.has(target))) return decisions;
  const named = new Map<string, VaultPath | null>();
  for (const { path, title, aliases } of notes)
    for (const name of new Set([nameOf(path), title, ...aliases].map((form) => form.toLowerCase())))
      named.set(name, named.has(name) ? null : path);
  return decisions.map((decision) => {
    if (paths.has(decision.target)) return decision;
    const target = named.get(nameOf(decision.target).toLowerCase()) ?? null;
    return target === null ? decision : { ...decision, target };
  });
}
