import type { VaultPath } from '../model/note';
import { compareListing, type ListedNote } from './compare-listing';
import type { IndexedNote } from './indexed-note';
import { NoteIndex } from './note-index';

/** Makes an index of notes at once. */
export function buildIndex(notes: readonly IndexedNote[]): NoteIndex {
  const index = new NoteIndex();
  index.list(notes);
  for (const note of notes) index.put(note);
  index.rest();
  return index;
}

/**
 * Brings an index up to a listing of the vault, in slices: an empty one is built, a saved one caught up.
 *
 * The index answers from what it has so far between slices; `index.read` and `index.size` say how far it is.
 *
 * @param noteAt what the host knows of a note; null where it cannot be read now, which leaves it out
 * @param budget milliseconds of a slice, checked after each note
 * @param now a clock in milliseconds
 * @returns a generator that yields how many notes are left after each slice
 */
export function* indexInSlices(
  index: NoteIndex,
  entries: readonly ListedNote[],
  noteAt: (path: VaultPath) => IndexedNote | null,
  { budget, now }: { readonly budget: number; readonly now: () => number },
): Generator<number, void, undefined> {
  let until = now() + budget;
  const { changed, removed } = compareListing(index, entries);
  index.reserve(entries.length - index.size, changed.length * LINKS_EXPECTED);
  for (const path of removed) index.remove(path);
  for (let at = 0; at < entries.length; at += LISTED_AT_ONCE) {
    index.list(entries.slice(at, at + LISTED_AT_ONCE));
    if (now() >= until) {
      yield changed.length;
      until = now() + budget;
    }
  }
  let left = changed.length;
  for (const path of changed) {
    const note = noteAt(path);
    if (note !== null) index.put(note);
    left--;
    if (now() >= until) {
      yield left;
      until = now() + budget;
    }
  }
  yield 0;
  index.rest();
}

const LISTED_AT_ONCE = 2000;

/** Links in a note: room for a few is made at the start, since a table that grows is copied. */
const LINKS_EXPECTED = 6;
