import type { VaultPath } from '../model/note';
import { NOTE_FIELD, NOTE_STATE } from './note-columns';
import type { NoteIndex } from './note-index';

/** A note of a listing. */
export interface ListedNote {
  readonly path: VaultPath;
  readonly mtime: number;
  readonly size: number;
}

/** How a listing of the vault and an index differ. */
export interface ListingDifference {
  /** Notes that the index lacks, or has of another time or size. */
  readonly changed: VaultPath[];
  /** Notes of the index that are not listed. */
  readonly removed: VaultPath[];
}

/** Holds an index against a listing of the vault, at once. */
export function compareListing(
  index: NoteIndex,
  entries: readonly ListedNote[],
): ListingDifference {
  const steps = comparingListing(index, entries);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Notes compared in one step. */
const STEP = 500;

/** Holds an index against a listing of the vault, in steps of less than a millisecond. */
export function* comparingListing(
  index: NoteIndex,
  entries: readonly ListedNote[],
): Generator<void, ListingDifference, undefined> {
  const { columns } = index.notes;
  const isEmpty = columns.length === 0;
  const seen = new Uint8Array(columns.length);
  const changed: VaultPath[] = [];
  let next = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined) break;
    // Both are in the order of paths as a rule, so that the next one is the one.
    const isNext =
      next < columns.length &&
      columns.path(next) === entry.path &&
      columns.state(next) !== NOTE_STATE.gone;
    const note = isEmpty ? -1 : isNext ? next : index.find(entry.path);
    if (note < 0 || !isSame(index, note, entry)) changed.push(entry.path);
    if (note >= 0) {
      next = note + 1;
      seen[note] = 1;
      // The host has the path in memory anyway: one copy of it is enough.
      columns.setPath(note, entry.path);
    }
    if (at % STEP === STEP - 1) yield;
  }
  const removed: VaultPath[] = [];
  for (let note = 0; note < seen.length; note++) {
    if (seen[note] === 0 && columns.state(note) !== NOTE_STATE.gone)
      removed.push(index.pathOf(note));
  }
  return { changed, removed };
}

function isSame({ notes: { columns } }: NoteIndex, note: number, entry: ListedNote): boolean {
  return (
    columns.state(note) === NOTE_STATE.read &&
    columns.time(note) === Math.floor(entry.mtime) &&
    columns.get(note, NOTE_FIELD.size) === entry.size
  );
}
