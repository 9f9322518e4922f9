import type { Proposal } from '../model/entity';
import type { VaultPath } from '../model/note';
import type { NoteFacts } from './note-facts';
import type { NoteIndex } from './note-index';

/** Mentions of a note in another that could be links. */
export interface UnlinkedGroup extends NoteFacts {
  /** In document order. */
  readonly proposals: readonly Proposal[];
}

/**
 * The proposals that name a note, by the note that they stand in, in the order of dates, undated last, then
 * of paths. Proposals in notes that the index does not know are left out: they are gone.
 */
export function unlinkedMentions(
  index: NoteIndex,
  target: VaultPath,
  proposals: readonly Proposal[],
): UnlinkedGroup[] {
  const byPath = new Map<VaultPath, Proposal[]>();
  for (const proposal of proposals) {
    if (proposal.target !== target || proposal.path === target) continue;
    const list = byPath.get(proposal.path);
    if (list === undefined) byPath.set(proposal.path, [proposal]);
    else list.push(proposal);
  }
  const groups: UnlinkedGroup[] = [];
  for (const [path, found] of byPath) {
    const note = index.find(path);
    if (note < 0) continue;
    found.sort((a, b) => a.start - b.start);
    groups.push({ ...index.factsOf(note), proposals: found });
  }
  return groups.sort(
    (a, b) => (a.date?.from ?? Infinity) - (b.date?.from ?? Infinity) || (a.path < b.path ? -1 : 1),
  );
}
