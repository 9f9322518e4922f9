import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { KnownNotes } from '../vault/known-notes';
import { partHashes, refreshSummary } from './refresh-summary';

/** What brings a summary into the vault; null where nothing is to be done. */
export function summaryChange(
  path: VaultPath,
  previous: string | null,
  text: string,
  known: KnownNotes,
): Change | null {
  const parts = partHashes(text);
  if (previous === null) return { type: 'create', path, text, parts };
  if (previous === text) return null;
  const before = hashOf(previous);
  if (known.isOurs(before)) return { type: 'replace', path, before, text, parts };
  const edits = refreshSummary(previous, text, (hash) => known.isOurPart(hash));
  if (edits !== null)
    return edits.length === 0 ? null : { type: 'edit', path, before, edits, parts };
  // Nothing in it is known to be ours, so that it is not ours to replace: the new text goes beside it.
  return { type: 'replace', path, before: '', text, parts };
}
