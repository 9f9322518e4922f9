import { nameOf } from '../markdown/links';
import type { VaultPath } from '../model/note';
import { ChunkedMap } from './chunked-map';
import type { DateSpan } from './date-span';
import { DateTable } from './date-table';
import type { IndexedNote } from './indexed-note';
import { Interner } from './interner';
import { ListInterner } from './list-interner';
import { NOTE_FIELD, NOTE_STATE, NoteColumns } from './note-columns';
import type { NoteFacts } from './note-facts';
import { ParagraphIds } from './paragraph-ids';

/** The contents of a table's interners, to make another from. */
export interface NoteTableStrings {
  readonly dates: DateTable;
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly authors: readonly (readonly string[])[];
  readonly tags: readonly (readonly string[])[];
  readonly paragraphs: readonly string[];
}

/** What the index knows of each note: what recurs is kept once, and a note has its number. */
export class NoteTable {
  readonly columns = new NoteColumns();
  readonly dates: DateTable;
  readonly kinds: Interner;
  readonly languages: Interner;
  readonly authors: ListInterner;
  readonly tags: ListInterner;
  readonly paragraphIds: ParagraphIds;
  /** The titles that are not the file's name. */
  readonly titles = new ChunkedMap<string>();
  readonly aliases = new ChunkedMap<readonly string[]>();

  constructor(strings: Partial<NoteTableStrings> = {}) {
    this.dates = strings.dates ?? new DateTable();
    this.kinds = new Interner(strings.kinds ?? ['']);
    this.languages = new Interner(strings.languages ?? ['und']);
    this.authors = new ListInterner(strings.authors);
    this.tags = new ListInterner(strings.tags);
    this.paragraphIds = new ParagraphIds(strings.paragraphs ?? ['n0']);
  }

  /** How many numbers have been given; some may be of notes that are gone. */
  get length(): number {
    return this.columns.length;
  }

  /** Takes up all of a note but its links. */
  describe(number: number, note: IndexedNote): void {
    const { columns } = this;
    columns.setState(number, NOTE_STATE.read);
    columns.setTime(number, note.mtime);
    columns.set(number, NOTE_FIELD.size, note.size);
    columns.set(number, NOTE_FIELD.date, this.dates.number(note.date));
    columns.set(number, NOTE_FIELD.authors, this.authors.number(note.authors));
    columns.set(number, NOTE_FIELD.tags, this.tags.number(note.tags));
    columns.set(number, NOTE_FIELD.paragraphs, this.paragraphIds.number(note.paragraphs));
    const kind = this.kinds.number(note.kind ?? '');
    columns.setKindAndLanguage(number, kind, this.languages.number(note.language));
    this.setTitle(number, note.title);
    if (note.aliases.length > 0) this.aliases.set(number, note.aliases);
    else this.aliases.delete(number);
  }

  /** Forgets all of a note but its path, which links may still have to be told from. */
  forget(number: number): void {
    this.columns.setState(number, NOTE_STATE.gone);
    this.columns.set(number, NOTE_FIELD.count, 0);
    this.aliases.delete(number);
    this.titles.delete(number);
  }

  move(number: number, to: VaultPath): void {
    const title = this.title(number);
    const named = title === nameOf(this.columns.path(number));
    this.columns.setPath(number, to);
    this.setTitle(number, named ? nameOf(to) : title);
  }

  title(number: number): string {
    return this.titles.get(number) ?? nameOf(this.columns.path(number));
  }

  date(number: number): DateSpan | null {
    return this.dates.span(this.columns.get(number, NOTE_FIELD.date));
  }

  /** Null where the properties name none. */
  kind(number: number): string | null {
    const kind = this.kinds.string(this.columns.kind(number));
    return kind === '' ? null : kind;
  }

  authorsOf(number: number): readonly string[] {
    return this.authors.list(this.columns.get(number, NOTE_FIELD.authors));
  }

  tagsOf(number: number): readonly string[] {
    return this.tags.list(this.columns.get(number, NOTE_FIELD.tags));
  }

  /** The ids of a note's paragraphs in document order; null for one that has none. */
  paragraphsOf(number: number): readonly (string | null)[] {
    return this.paragraphIds.list(this.columns.get(number, NOTE_FIELD.paragraphs));
  }

  hasParagraph(number: number, id: string): boolean {
    return this.paragraphIds.has(this.columns.get(number, NOTE_FIELD.paragraphs), id);
  }

  facts(number: number): NoteFacts {
    return {
      path: this.columns.path(number),
      title: this.title(number),
      aliases: this.aliases.get(number) ?? [],
      date: this.date(number),
      authors: this.authorsOf(number),
      tags: this.tagsOf(number),
      kind: this.kind(number),
      language: this.languages.string(this.columns.language(number)),
    };
  }

  private setTitle(number: number, title: string): void {
    if (isName(title, this.columns.path(number))) this.titles.delete(number);
    else this.titles.set(number, title);
  }
}

/** Whether a title is the name of the file at a path, without making a string of it. */
function isName(title: string, path: VaultPath): boolean {
  const end = path.endsWith('.md') ? path.length - 3 : path.length;
  const start = end - title.length;
  const whole = start === 0 || path[start - 1] === '/';
  return start >= 0 && whole && !title.includes('/') && path.startsWith(title, start);
}
