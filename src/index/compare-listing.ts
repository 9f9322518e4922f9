import type { VaultPath } from '../model/note';
import { NOTE_STATE } from './note-columns';
import type { NoteIndex } from './note-index';

/** A note of a listing. */
export interface ListedNote {
  readonly path: VaultPath;
  readonly mtime: number;
  readonly size: number;
}

/** How a listing of the vault and an index differ. */
interface Difference {
  /** Notes that the index lacks, or has of another time or size. */
  readonly changed: VaultPath[];
  /** Notes of the index that are not listed. */
  readonly removed: VaultPath[];
}

/** Holds an index against a listing of the vault. */
export function compareListing(index: NoteIndex, entries: readonly ListedNote[]): Difference {
  const { notes } = index;
  if (notes.length === 0) return { changed: entries.map(({ path }) => path), removed: [] };
  const seen = new Uint8Array(notes.length);
  const changed: VaultPath[] = [];
  let next = 0;
  for (const entry of entries) {
    // Both are in the order of paths as a rule, so that the next one is the one.
    const isNext = notes.path[next] === entry.path && notes.state[next] !== NOTE_STATE.gone;
    const note = isNext ? next : index.find(entry.path);
    next = note + 1;
    if (note >= 0) seen[note] = 1;
    const same =
      note >= 0 &&
      notes.state[note] === NOTE_STATE.read &&
      notes.mtime[note] === Math.floor(entry.mtime) &&
      notes.size[note] === entry.size;
    if (!same) changed.push(entry.path);
  }
  const removed: VaultPath[] = [];
  for (let note = 0; note < seen.length; note++) {
    if (seen[note] === 0 && notes.state[note] !== NOTE_STATE.gone) removed.push(index.pathOf(note));
  }
  return { changed, removed };
}
