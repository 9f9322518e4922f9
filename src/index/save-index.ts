import { nameOf } from '../markdown/links';
import { NO_PARAGRAPH, type LinkRows } from './link-rows';
import { fold } from './name-table';
import { NOTE_STATE, type NoteColumns } from './note-columns';
import { NoteIndex, type IndexTables } from './note-index';
import { ByteReader, ByteWriter, fromBase64, toBase64 } from './saved-bytes';

/** Raised when what is saved changes its form: an index saved otherwise is built anew. */
const FORMAT = 'corpus-index 1';

interface Header extends IndexTables {
  readonly notes: number;
  readonly links: number;
  readonly paths: readonly string[];
  readonly titles: readonly (readonly [note: number, title: string])[];
  readonly aliases: readonly (readonly [note: number, aliases: readonly string[]])[];
}

/**
 * An index as text: a line that names the form, a line of JSON with the strings, and the numbers in base64.
 * What nothing uses any more is left out.
 */
export function saveIndex(index: NoteIndex): string {
  const { notes } = index;
  const kept: number[] = [];
  const numberOf = new Int32Array(notes.length).fill(-1);
  for (let note = 0; note < notes.length; note++) {
    if (notes.state[note] !== NOTE_STATE.read) continue;
    numberOf[note] = kept.length;
    kept.push(note);
  }
  const bytes = new ByteWriter();
  let links = 0;
  for (const note of kept) {
    writeNote(index, note, bytes);
    links += writeRows(index, note, numberOf, bytes);
  }
  const header: Header = {
    notes: kept.length,
    links,
    paths: kept.map((note) => index.pathOf(note)),
    titles: [...notes.title].flatMap(([note, title]) => {
      const at = numberOf[note] ?? -1;
      return at < 0 ? [] : [[at, title] as const];
    }),
    aliases: [...index.aliases].flatMap(([note, aliases]) => {
      const at = numberOf[note] ?? -1;
      return at < 0 ? [] : [[at, aliases] as const];
    }),
    dates: index.dates.all,
    kinds: index.kinds.all,
    languages: index.languages.all,
    authors: index.authors.all,
    tags: index.tags.all,
    paragraphs: index.paragraphIds.all,
    cited: index.citedIds.all,
    missing: index.missing.all,
  };
  return `${FORMAT}\n${JSON.stringify(header)}\n${toBase64(bytes.written())}`;
}

/** An index from its text; null where the text is of another form or damaged, so that one is built anew. */
export function loadIndex(text: string): NoteIndex | null {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  if (second < 0 || text.slice(0, first) !== FORMAT) return null;
  try {
    const header = JSON.parse(text.slice(first + 1, second)) as Header;
    const bytes = new ByteReader(fromBase64(text, second + 1));
    const index = new NoteIndex(header);
    index.restore((notes, rows) => {
      fill(header, bytes, notes, rows);
    });
    for (const [note, aliases] of header.aliases) index.aliases.set(note, aliases);
    return index;
  } catch {
    // Whatever is wrong with it, the remedy is the same, and the caller's to tell.
    return null;
  }
}

/** The columns of a note that are saved as they are, in this order. */
const SAVED = [
  'mtime',
  'size',
  'date',
  'kind',
  'authors',
  'tags',
  'language',
  'paragraphs',
] as const;

function writeNote({ notes }: NoteIndex, note: number, bytes: ByteWriter): void {
  for (const column of SAVED) bytes.number(Math.max(0, notes[column][note] ?? 0));
}

/** A link's start is told from the one before, since they stand in order as a rule. */
function writeRows(
  index: NoteIndex,
  note: number,
  numberOf: Int32Array,
  bytes: ByteWriter,
): number {
  const first = index.notes.first[note] ?? 0;
  const count = index.notes.count[note] ?? 0;
  bytes.number(count);
  let before = 0;
  for (let row = first; row < first + count; row++) {
    const link = index.rows.get(row);
    const target = link.target < 0 ? link.target : (numberOf[link.target] ?? -1);
    // A link to a note that is gone and not read again since: to its name.
    const lost = link.target >= 0 && target < 0;
    bytes.signed(
      lost ? -1 - index.missing.number(fold(nameOf(index.pathOf(link.target)))) : target,
    );
    bytes.signed(link.start - before);
    bytes.number((link.end - link.start) * 2 + (link.property ? 1 : 0));
    bytes.number(link.paragraph === NO_PARAGRAPH ? 0 : link.paragraph + 1);
    bytes.number(link.cited);
    before = link.start;
  }
  return count;
}

function fill(header: Header, bytes: ByteReader, notes: NoteColumns, rows: LinkRows): void {
  notes.reserve(header.notes);
  rows.reserve(header.links);
  for (const path of header.paths) {
    const note = notes.add(path, 0, 0);
    notes.state[note] = NOTE_STATE.read;
    for (const column of SAVED) notes[column][note] = bytes.number();
    const count = bytes.number();
    const first = rows.allocate(count);
    notes.first[note] = first;
    notes.count[note] = count;
    notes.room[note] = count;
    readRows(bytes, rows, first, count, header.paths.length);
  }
  for (const [note, title] of header.titles) notes.title.set(note, title);
}

function readRows(
  bytes: ByteReader,
  rows: LinkRows,
  first: number,
  count: number,
  notes: number,
): void {
  let before = 0;
  for (let row = first; row < first + count; row++) {
    const target = bytes.signed();
    if (target >= notes)
      throw new RangeError('The saved index names a note that it does not have.');
    const start = before + bytes.signed();
    const length = bytes.number();
    const paragraph = bytes.number();
    const cited = bytes.number();
    const place = paragraph === 0 ? NO_PARAGRAPH : paragraph - 1;
    rows.set(row, target, start, start + (length >>> 1), place, cited, length % 2 === 1);
    before = start;
  }
}
