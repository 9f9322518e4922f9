import type { VaultPath } from '../model/note';
import { comparingListing, type ListedNote, type ListingDifference } from './compare-listing';
import { inSlices, type SliceOptions } from './in-slices';
import type { IndexedNote } from './indexed-note';
import { NoteIndex } from './note-index';

/** Makes an index of notes at once. */
export function buildIndex(notes: readonly IndexedNote[]): NoteIndex {
  const index = new NoteIndex();
  for (const { path } of notes) index.list(path);
  for (const note of notes) index.put(note);
  return index;
}

/** How far an index has come while it is brought up to a listing, in notes that are read. */
export interface IndexProgress {
  readonly left: number;
  /** What there was to read; 0 until that is known. */
  readonly total: number;
}

/**
 * Brings an index up to a listing of the vault, in slices: an empty one is built, a saved one caught up.
 *
 * The index answers from what it has so far between slices; `index.read` and `index.size` say how far it is.
 *
 * @param noteAt what the host knows of a note; null where it cannot be read now, which leaves it out
 * @returns a generator that yields after each slice, and gives what differed
 */
export function indexInSlices(
  index: NoteIndex,
  entries: readonly ListedNote[],
  noteAt: (path: VaultPath) => IndexedNote | null,
  options: SliceOptions,
): Generator<IndexProgress, ListingDifference, undefined> {
  return inSlices(indexing(index, entries, noteAt), options);
}

/** Notes listed in one step. */
const LISTED_AT_ONCE = 200;

/** Links and paragraphs read in one step, some half a millisecond: to look at the clock costs as much as a note. */
const STEP_WORK = 2048;
/** What a note costs besides, in links. */
const NOTE_WORK = 4;

function* indexing(
  index: NoteIndex,
  entries: readonly ListedNote[],
  noteAt: (path: VaultPath) => IndexedNote | null,
): Generator<IndexProgress, ListingDifference, undefined> {
  const unknown: IndexProgress = { left: entries.length - index.read, total: 0 };
  const comparing = comparingListing(index, entries);
  let compared = comparing.next();
  for (; compared.done !== true; compared = comparing.next()) yield unknown;
  const difference = compared.value;
  const { changed, removed } = difference;
  for (const path of removed) index.remove(path);
  for (let at = 0; at < changed.length; at++) {
    index.list(changed[at] ?? '');
    if (at % LISTED_AT_ONCE === 0) yield { left: changed.length, total: changed.length };
  }
  let work = 0;
  for (let at = 0; at < changed.length; at++) {
    const note = noteAt(changed[at] ?? '');
    if (note !== null) index.put(note);
    work += note === null ? 1 : NOTE_WORK + note.links.length + note.paragraphs.length;
    if (work < STEP_WORK) continue;
    work = 0;
    yield { left: changed.length - at - 1, total: changed.length };
  }
  return difference;
}
