import type { VaultPath } from '../model/note';
import type { IndexedLink, IndexedNote } from './indexed-note';
import { Interner } from './interner';
import { LinkRows, NO_PARAGRAPH } from './link-rows';
import { fold, type NameTable } from './name-table';
import { NOTE_FIELD, type NoteColumns } from './note-columns';
import { paragraphAt } from './paragraph-at';
import { resolveLink } from './resolve-link';

/** The links of all notes, resolved. */
export class LinkTable {
  readonly rows = new LinkRows();
  /** The block ids that links cite, in lower case; number 0 is none. */
  readonly citedIds: Interner;
  /** The link paths that resolve to no note, folded. */
  readonly missing: Interner;
  /** The numbers of the ids `p1`, `p2` ... by their digits. */
  private readonly numbered: number[] = [];
  private readonly columns: NoteColumns;
  private readonly names: NameTable;

  constructor(
    columns: NoteColumns,
    names: NameTable,
    cited: readonly string[] = [''],
    missing: readonly string[] = [],
  ) {
    this.columns = columns;
    this.names = names;
    this.citedIds = new Interner(cited);
    this.missing = new Interner(missing);
  }

  /** Writes a note's links in the place of those that it had. */
  write(number: number, { links, paragraphs }: IndexedNote): void {
    const first = this.roomFor(number, links.length);
    for (let at = 0; at < links.length; at++) {
      const link = links[at];
      if (link === undefined) continue;
      const property = link.property === true;
      this.rows.set(
        first + at,
        this.targetOf(link, number),
        link.start,
        link.end,
        property ? NO_PARAGRAPH : paragraphAt(paragraphs, link.start),
        this.citedId(link.subpath),
        property,
      );
    }
  }

  /** The row of a note's first link; the others follow. */
  first(note: number): number {
    return this.columns.get(note, NOTE_FIELD.first);
  }

  /** The row after a note's last link. */
  end(note: number): number {
    return this.first(note) + this.columns.get(note, NOTE_FIELD.count);
  }

  private roomFor(number: number, count: number): number {
    const { columns } = this;
    const room = columns.get(number, NOTE_FIELD.count) + columns.spareRoom(number);
    if (count > room) {
      // The first time a note has exactly its room: most notes never change.
      const wanted = room === 0 ? count : Math.ceil(count * 1.5) + 2;
      columns.set(number, NOTE_FIELD.first, this.rows.allocate(wanted));
      columns.setSpareRoom(number, wanted - count);
    } else {
      columns.setSpareRoom(number, room - count);
    }
    columns.set(number, NOTE_FIELD.count, count);
    return columns.get(number, NOTE_FIELD.first);
  }

  private targetOf(link: IndexedLink, from: number): number {
    const note = resolveLink(link.target, from, this.names, this.pathOf);
    return note >= 0 ? note : -1 - this.missing.number(fold(link.target));
  }

  private readonly pathOf = (note: number): VaultPath => this.columns.path(note);

  /** The number of the block id in a subpath: `#^p3`, or after a heading `#Heading#^p3`. */
  private citedId(subpath: string): number {
    if (subpath === '') return 0;
    const digits = numberedId(subpath);
    if (digits > 0) return (this.numbered[digits] ??= this.citedIds.number(`p${digits}`));
    const at = subpath.lastIndexOf('#^');
    return at < 0 ? 0 : this.citedIds.number(subpath.slice(at + 2).toLowerCase());
  }
}

/** The number in `#^p12`, without making a string of it; 0 for any other subpath. */
function numberedId(subpath: string): number {
  if (subpath.length < 4 || subpath.length > 7 || !subpath.startsWith('#^p')) return 0;
  if (subpath.charCodeAt(3) === 48) return 0;
  let value = 0;
  for (let at = 3; at < subpath.length; at++) {
    const digit = subpath.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}
