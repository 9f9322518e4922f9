import type { VaultPath } from '../model/note';
import { resized } from './link-rows';

/** What a number in `NoteColumns.state` means. */
export const NOTE_STATE = {
  /** Removed: its number is not used again before the index is next saved and loaded. */
  gone: 0,
  /** Known by its path, but not read yet. */
  listed: 1,
  read: 2,
} as const;

/** The notes by number, one column a field; those that recur are numbers of an interner. */
export class NoteColumns {
  path: VaultPath[] = [];
  /** The titles that are not the file's name. */
  readonly title = new Map<number, string>();
  state = new Uint8Array(64);
  /** Whole milliseconds: some file systems have fractions, which not every host tells. */
  mtime = new Float64Array(64);
  size = new Uint32Array(64);
  /** The first of the note's links, how many they are, and how many fit there. */
  first = new Uint32Array(64);
  count = new Uint32Array(64);
  room = new Uint32Array(64);
  date = new Uint32Array(64);
  kind = new Uint16Array(64);
  authors = new Uint32Array(64);
  tags = new Uint32Array(64);
  language = new Uint16Array(64);
  /** The number of the list of its paragraphs' ids. */
  paragraphs = new Uint32Array(64);

  get length(): number {
    return this.path.length;
  }

  /** Adds a note that is known by its path alone. */
  add(path: VaultPath, mtime: number, size: number): number {
    const note = this.path.length;
    this.path.push(path);
    if (note >= this.state.length) this.resize(Math.ceil(this.state.length * 1.5));
    this.state[note] = NOTE_STATE.listed;
    this.mtime[note] = Math.floor(mtime);
    this.size[note] = size;
    return note;
  }

  /** Makes room for so many notes at once. */
  reserve(count: number): void {
    if (this.length + count > this.state.length) this.resize(this.length + count);
  }

  /** Gives back what growing lists have to spare. */
  trim(): void {
    this.path = this.path.slice();
  }

  private resize(capacity: number): void {
    this.state = resized(this.state, new Uint8Array(capacity));
    this.mtime = resized(this.mtime, new Float64Array(capacity));
    this.size = resized(this.size, new Uint32Array(capacity));
    this.first = resized(this.first, new Uint32Array(capacity));
    this.count = resized(this.count, new Uint32Array(capacity));
    this.room = resized(this.room, new Uint32Array(capacity));
    this.date = resized(this.date, new Uint32Array(capacity));
    this.kind = resized(this.kind, new Uint16Array(capacity));
    this.authors = resized(this.authors, new Uint32Array(capacity));
    this.tags = resized(this.tags, new Uint32Array(capacity));
    this.language = resized(this.language, new Uint16Array(capacity));
    this.paragraphs = resized(this.paragraphs, new Uint32Array(capacity));
  }
}
