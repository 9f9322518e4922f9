import type { VaultPath } from '../model/note';
import type { DateSpan } from './date-span';
import type { IndexedNote } from './indexed-note';
import { LinkTable } from './link-table';
import { nameKey, NameTable } from './name-table';
import { NOTE_STATE } from './note-columns';
import type { NoteFacts } from './note-facts';
import { NoteTable, type NoteTableStrings } from './note-table';
import { resolveLink } from './resolve-link';
import { staleNotes } from './stale-notes';

/** What the tables of an index are made from. */
export interface IndexStrings extends NoteTableStrings {
  readonly cited: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Which note links to which, from which paragraph to which: typed arrays, some twenty bytes a link.
 *
 * Nothing is kept by target. A question walks all rows, which takes about two milliseconds for 800,000
 * links, so that a change of one note is a change of that note's rows and no more.
 *
 * The tables are for this room's queries; hosts use the functions beside this class.
 */
export class NoteIndex {
  readonly notes: NoteTable;
  readonly links: LinkTable;
  private readonly names: NameTable;
  private readonly changedNames = new Set<string>();
  private expected = 0;
  private present = 0;
  private readNotes = 0;
  private changes = 0;

  constructor(strings: Partial<IndexStrings> = {}) {
    this.notes = new NoteTable(strings);
    this.names = new NameTable(this.pathAt);
    this.links = new LinkTable(this.notes.columns, this.names, strings.cited, strings.missing);
  }

  /** How many notes the index knows, read or only listed. */
  get size(): number {
    return this.present;
  }

  /** How many of them have been read. Below `size` answers are partial. */
  get read(): number {
    return this.readNotes;
  }

  /** Counts every change, so that a reader can tell that its answer is old. */
  get version(): number {
    return this.changes;
  }

  /**
   * Makes a note known by its path before its links are read, so that links find it in any order.
   * A note that is known already is passed over.
   */
  list(path: VaultPath): void {
    if (this.find(path) < 0) this.insert(path);
  }

  /** Adds a note or replaces what is known of it. Links to it by others: see `takeStale`. */
  put(note: IndexedNote): void {
    // Notes come in the order of their listing as a rule, so that the next one is the one.
    let number = this.isAt(this.expected, note.path) ? this.expected : this.find(note.path);
    if (number < 0) {
      number = this.insert(note.path);
      this.changedNames.add(nameKey(note.path));
    }
    this.expected = number + 1;
    if (this.notes.columns.state(number) !== NOTE_STATE.read) this.readNotes++;
    this.notes.describe(number, note);
    this.links.write(number, note);
    this.changes++;
  }

  /** Forgets a note; links to it lead nowhere until they are read again. */
  remove(path: VaultPath): boolean {
    const note = this.find(path);
    if (note < 0) return false;
    this.changedNames.add(nameKey(path));
    this.names.remove(note);
    if (this.notes.columns.state(note) === NOTE_STATE.read) this.readNotes--;
    this.notes.forget(note);
    this.present--;
    this.changes++;
    return true;
  }

  /** Moves a note with all that is known of it. Links to it stay with it until they are read again. */
  rename(from: VaultPath, to: VaultPath): boolean {
    const note = this.find(from);
    if (note < 0) return false;
    if (from === to) return true;
    if (this.find(to) >= 0) this.remove(to);
    this.changedNames.add(nameKey(from)).add(nameKey(to));
    this.names.remove(note);
    this.notes.move(note, to);
    this.names.add(note);
    this.changes++;
    return true;
  }

  /**
   * The notes whose links may resolve otherwise since notes came, went or moved. The host gives them to
   * `put` again, from its cache or from their text. Asking takes them off the list.
   */
  takeStale(): VaultPath[] {
    if (this.changedNames.size === 0) return [];
    const stale = staleNotes(this.changedNames, this.notes.columns, this.links, this.names);
    this.changedNames.clear();
    return stale;
  }

  /** The number of the note at a path, letter case counting, or -1. */
  find(path: VaultPath): number {
    return this.names.findPath(path);
  }

  /** The note that a link's path means in the note `from`; null where there is none. */
  resolve(linkPath: string, from: VaultPath): VaultPath | null {
    const note = resolveLink(linkPath, this.find(from), this.names, this.pathAt);
    return note < 0 ? null : this.pathOf(note);
  }

  pathOf(note: number): VaultPath {
    return this.notes.columns.path(note);
  }

  titleOf(note: number): string {
    return this.notes.title(note);
  }

  dateOf(note: number): DateSpan | null {
    return this.notes.date(note);
  }

  factsOf(note: number): NoteFacts {
    return this.notes.facts(note);
  }

  /** A note's paragraph ids in document order. */
  paragraphsOf(note: number): readonly (string | null)[] {
    return this.notes.paragraphsOf(note);
  }

  /** Takes up the note with this number, whose columns have been filled from what was saved. */
  restore(note: number): void {
    this.names.add(note);
    this.present++;
    this.readNotes++;
    this.changes++;
  }

  private isAt(note: number, path: VaultPath): boolean {
    const { columns } = this.notes;
    return (
      note < columns.length &&
      columns.state(note) !== NOTE_STATE.gone &&
      columns.path(note) === path
    );
  }

  private insert(path: VaultPath): number {
    const note = this.notes.columns.add(path);
    this.names.add(note);
    this.present++;
    return note;
  }

  private readonly pathAt = (note: number): VaultPath => this.notes.columns.path(note);
}
