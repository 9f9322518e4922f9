import type { VaultPath } from '../model/note';
import { DateTable } from './date-table';
import type { DateSpan } from './date-span';
import type { IndexedLink, IndexedNote } from './indexed-note';
import { Interner } from './interner';
import { LinkRows, NO_PARAGRAPH } from './link-rows';
import { ListInterner } from './list-interner';
import { fold, nameKey, NameTable, SEVERAL } from './name-table';
import { NOTE_STATE, NoteColumns } from './note-columns';
import { paragraphAt } from './paragraph-at';
import { ParagraphIds } from './paragraph-ids';
import { resolveLink } from './resolve-link';

/** What the index knows of a note without reading it. */
export interface NoteFacts {
  readonly path: VaultPath;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly date: DateSpan | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly kind: string | null;
  readonly language: string;
}

/**
 * Which note links to which, from which paragraph to which: typed arrays, some twenty bytes a link.
 *
 * Nothing is kept by target. A question walks all rows, which takes about two milliseconds for 800,000
 * links, so that a change of one note is a change of that note's rows and no more.
 *
 * The columns are for this room's queries; hosts use the functions beside this class.
 */
export class NoteIndex {
  readonly notes = new NoteColumns();
  readonly rows = new LinkRows();
  readonly dates: DateTable;
  readonly kinds: Interner;
  readonly languages: Interner;
  readonly authors: ListInterner;
  readonly tags: ListInterner;
  readonly paragraphIds: ParagraphIds;
  /** The block ids that links cite, in lower case; number 0 is none. */
  readonly citedIds: Interner;
  /** The link paths that resolve to no note. */
  readonly missing: Interner;
  readonly aliases = new Map<number, readonly string[]>();
  readonly names: NameTable;
  private readonly changedNames = new Set<string>();
  /** What links without a folder mean wherever they stand, while many are read; empty at rest. */
  private readonly bareLinks = new Map<string, number>();
  private expected = 0;
  private present = 0;
  private readNotes = 0;
  private changes = 0;

  constructor(tables: Partial<IndexTables> = {}) {
    this.dates = new DateTable(tables.dates);
    this.kinds = new Interner(tables.kinds ?? ['']);
    this.languages = new Interner(tables.languages ?? ['und']);
    this.authors = new ListInterner(tables.authors);
    this.tags = new ListInterner(tables.tags);
    this.paragraphIds = new ParagraphIds(tables.paragraphs ?? ['n0']);
    this.citedIds = new Interner(tables.cited ?? ['']);
    this.missing = new Interner(tables.missing);
    this.names = new NameTable((note) => this.pathOf(note));
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
   * Makes notes known by path before their links are read, so that links find them in any order.
   * Notes that are known already are passed over.
   */
  list(
    entries: readonly { readonly path: VaultPath; readonly mtime: number; readonly size: number }[],
  ): void {
    const empty = this.notes.length === 0;
    this.reserve(entries.length);
    for (const { path, mtime, size } of entries) {
      if (empty || this.find(path) < 0) this.insert(path, mtime, size);
    }
  }

  /** Makes room for so many more notes and links at once. */
  reserve(notes: number, links = 0): void {
    if (notes > 0) this.notes.reserve(notes);
    if (notes > 0) this.names.reserve(notes);
    this.rows.reserve(links);
  }

  /** Adds a note or replaces what is known of it. Links to it by others: see `takeStale`. */
  put(note: IndexedNote): void {
    // Notes come in the order of their listing as a rule, so that the next one is the one.
    let number = this.pathIs(this.expected, note.path) ? this.expected : this.find(note.path);
    this.expected = number + 1;
    if (number < 0) {
      number = this.insert(note.path, note.mtime, note.size);
      this.changedNames.add(nameKey(note.path));
    }
    this.describe(number, note);
    this.writeRows(number, note);
    this.changes++;
  }

  /** Forgets a note; links to it lead nowhere until they are read again. */
  remove(path: VaultPath): boolean {
    const note = this.find(path);
    if (note < 0) return false;
    this.changedNames.add(nameKey(path));
    this.names.remove(note);
    this.bareLinks.clear();
    if (this.notes.state[note] === NOTE_STATE.read) this.readNotes--;
    this.notes.state[note] = NOTE_STATE.gone;
    this.notes.count[note] = 0;
    this.aliases.delete(note);
    this.notes.title.delete(note);
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
    const title = this.titleOf(note);
    this.names.remove(note);
    this.bareLinks.clear();
    this.notes.path[note] = to;
    this.names.add(note);
    this.setTitle(note, title === fileName(from) ? fileName(to) : title);
    this.changes++;
    return true;
  }

  /**
   * The notes whose links may resolve otherwise since notes came, went or moved. The host gives them to
   * `put` again, from its cache or from their text. Asking takes them off the list.
   */
  takeStale(): VaultPath[] {
    if (this.changedNames.size === 0) return [];
    const { notes, rows } = this;
    const touched = notes.state.map((state) => (state === NOTE_STATE.gone ? 1 : 0));
    for (const name of this.changedNames) {
      for (const note of this.names.find(name)) touched[note] = 1;
    }
    const touchedNames = this.missing.all.map((name) => this.changedNames.has(nameKey(name)));
    this.changedNames.clear();
    const stale: VaultPath[] = [];
    for (let note = 0; note < notes.length; note++) {
      const end = (notes.first[note] ?? 0) + (notes.count[note] ?? 0);
      for (let row = notes.first[note] ?? 0; row < end; row++) {
        const target = rows.target[row] ?? -1;
        if (target >= 0 ? touched[target] === 1 : touchedNames[-1 - target] === true) {
          stale.push(this.pathOf(note));
          break;
        }
      }
    }
    return stale;
  }

  /** Gives back what is of use only while many notes are read. */
  rest(): void {
    this.rows.trim();
    this.notes.trim();
    this.bareLinks.clear();
  }

  /** Whether `takeStale` might have something. */
  get unsettled(): boolean {
    return this.changedNames.size > 0;
  }

  /** The number of the note at a path, letter case counting, or -1. */
  find(path: VaultPath): number {
    for (const note of this.names.find(path)) if (this.pathOf(note) === path) return note;
    return -1;
  }

  /** The note that a link's path means in the note `from`; null where there is none. */
  resolve(linkPath: string, from: VaultPath): VaultPath | null {
    const note = resolveLink(linkPath, this.find(from), this.names, this.pathAt);
    return note < 0 ? null : this.pathOf(note);
  }

  pathOf(note: number): VaultPath {
    const path = this.notes.path[note];
    if (path === undefined) throw new RangeError(`No note has the number ${note}.`);
    return path;
  }

  titleOf(note: number): string {
    return this.notes.title.get(note) ?? fileName(this.pathOf(note));
  }

  dateOf(note: number): DateSpan | null {
    return this.dates.span(this.notes.date[note] ?? 0);
  }

  factsOf(note: number): NoteFacts {
    const { notes } = this;
    const kind = this.kinds.string(notes.kind[note] ?? 0);
    return {
      path: this.pathOf(note),
      title: this.titleOf(note),
      aliases: this.aliases.get(note) ?? [],
      date: this.dateOf(note),
      authors: this.authors.list(notes.authors[note] ?? 0),
      tags: this.tags.list(notes.tags[note] ?? 0),
      kind: kind === '' ? null : kind,
      language: this.languages.string(notes.language[note] ?? 0),
    };
  }

  /** A note's paragraph ids in document order. */
  paragraphsOf(note: number): readonly (string | null)[] {
    return this.paragraphIds.list(this.notes.paragraphs[note] ?? 0);
  }

  /** Takes up notes as they were saved, with the rows that the columns say. */
  restore(fill: (notes: NoteColumns, rows: LinkRows) => void): void {
    fill(this.notes, this.rows);
    for (let note = 0; note < this.notes.length; note++) this.names.add(note);
    this.present = this.notes.length;
    this.readNotes = this.notes.state.reduce(
      (sum, state, note) => sum + (note < this.present && state === NOTE_STATE.read ? 1 : 0),
      0,
    );
    this.changes++;
  }

  private pathIs(note: number, path: VaultPath): boolean {
    return this.notes.state[note] !== NOTE_STATE.gone && this.notes.path[note] === path;
  }

  private insert(path: VaultPath, mtime: number, size: number): number {
    const note = this.notes.add(path, mtime, size);
    this.names.add(note);
    if (this.bareLinks.size > 0) this.bareLinks.clear();
    this.present++;
    return note;
  }

  private describe(number: number, note: IndexedNote): void {
    const { notes } = this;
    if (notes.state[number] !== NOTE_STATE.read) this.readNotes++;
    notes.state[number] = NOTE_STATE.read;
    notes.mtime[number] = Math.floor(note.mtime);
    notes.size[number] = note.size;
    this.setTitle(number, note.title);
    notes.date[number] = this.dates.number(note.date);
    // The columns of kinds and languages are short: past 65,535 different ones they count as none.
    notes.kind[number] = short(this.kinds.number(note.kind ?? ''));
    notes.language[number] = short(this.languages.number(note.language));
    notes.authors[number] = this.authors.number(note.authors);
    notes.tags[number] = this.tags.number(note.tags);
    notes.paragraphs[number] = this.paragraphIds.number(note.paragraphs);
    if (note.aliases.length > 0) this.aliases.set(number, note.aliases);
    else this.aliases.delete(number);
  }

  private setTitle(note: number, title: string): void {
    if (title === fileName(this.pathOf(note))) this.notes.title.delete(note);
    else this.notes.title.set(note, title);
  }

  private writeRows(number: number, { links, paragraphs }: IndexedNote): void {
    const { notes, rows } = this;
    const count = links.length;
    const room = notes.room[number] ?? 0;
    if (count > room) {
      // The first time a note has exactly its room: most notes never change.
      const wanted = room === 0 ? count : Math.ceil(count * 1.5) + 2;
      notes.first[number] = rows.allocate(wanted);
      notes.room[number] = wanted;
    }
    notes.count[number] = count;
    const first = notes.first[number] ?? 0;
    for (let at = 0; at < count; at++) {
      const link = links[at];
      if (link === undefined) continue;
      const property = link.property === true;
      rows.set(
        first + at,
        this.targetOf(link, number),
        link.start,
        link.end,
        property ? NO_PARAGRAPH : paragraphAt(paragraphs, link.start),
        citedId(link.subpath, this.citedIds),
        property,
      );
    }
  }

  private targetOf(link: IndexedLink, from: number): number {
    const known = this.bareLinks.get(link.target);
    if (known !== undefined) return known;
    const note = resolveLink(link.target, from, this.names, this.pathAt);
    const target = note >= 0 ? note : -1 - this.missing.number(fold(link.target));
    // What other links mean depends on where they stand.
    if (
      link.target !== '' &&
      !link.target.includes('/') &&
      this.names.only(link.target) !== SEVERAL
    ) {
      this.bareLinks.set(link.target, target);
    }
    return target;
  }

  private readonly pathAt = (note: number): VaultPath => this.pathOf(note);
}

/** The interners' contents, to make an index from. */
export interface IndexTables {
  readonly dates: readonly string[];
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly authors: readonly (readonly string[])[];
  readonly tags: readonly (readonly string[])[];
  readonly paragraphs: readonly string[];
  readonly cited: readonly string[];
  readonly missing: readonly string[];
}

/** The number of the block id in a subpath: `#^p3`, or after a heading `#Heading#^p3`. */
function citedId(subpath: string, ids: Interner): number {
  const at = subpath.lastIndexOf('#^');
  return at < 0 ? 0 : ids.number(subpath.slice(at + 2).toLowerCase());
}

function short(number: number): number {
  return number > 0xffff ? 0 : number;
}

function fileName(path: VaultPath): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}
