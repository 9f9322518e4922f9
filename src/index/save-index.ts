import { nameOf } from '../markdown/links';
import { NO_PARAGRAPH } from './link-rows';
import { fold } from './name-table';
import { NOTE_FIELD, NOTE_STATE } from './note-columns';
import type { NoteIndex } from './note-index';
import { ColumnWriter } from './saved-columns';
import { sealed } from './saved-frame';

/** Notes saved in one step. Loading goes by the same pieces. */
const PIECE = 512;

/** The columns of a note that are saved as they are, in this order. */
export const SAVED_FIELDS = [
  NOTE_FIELD.size,
  NOTE_FIELD.count,
  NOTE_FIELD.date,
  NOTE_FIELD.authors,
  NOTE_FIELD.tags,
  NOTE_FIELD.paragraphs,
] as const;

/** An index as bytes that `loadIndex` reads: what nothing uses any more is left out. */
export function saveIndex(index: NoteIndex): Uint8Array {
  const steps = savingIndex(index);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value ?? new Uint8Array();
  }
}

/**
 * Saves an index in steps of about a millisecond; it goes on answering meanwhile.
 *
 * @returns a generator that gives the bytes, or null where the index has changed under it
 */
export function* savingIndex(index: NoteIndex): Generator<void, Uint8Array | null, undefined> {
  const { version } = index;
  const { columns } = index.notes;
  const kept: number[] = [];
  const numberOf = new Int32Array(columns.length).fill(-1);
  for (let note = 0; note < columns.length; note++) {
    if (columns.state(note) !== NOTE_STATE.read) continue;
    numberOf[note] = kept.length;
    kept.push(note);
  }
  const names = new LostNames(index);
  const pieces = new ColumnWriter();
  for (let from = 0; from < kept.length; from += PIECE) {
    yield;
    if (index.version !== version) return null;
    const notes = kept.slice(from, from + PIECE);
    writeNotes(index, notes, pieces);
    writeLinks(index, notes, numberOf, names, pieces);
  }
  yield;
  if (index.version !== version) return null;
  const head = new ColumnWriter();
  head.numbers([kept.length]);
  writeStrings(index, numberOf, names, head);
  return sealed(head.written(), pieces.written());
}

function writeNotes({ notes }: NoteIndex, numbers: readonly number[], out: ColumnWriter): void {
  const { columns } = notes;
  const column = (value: (note: number) => number): void => {
    out.numbers(Uint32Array.from(numbers, value));
  };
  out.strings(numbers.map((note) => columns.path(note)));
  column((note) => columns.time(note) % 2 ** 32);
  column((note) => Math.floor(columns.time(note) / 2 ** 32));
  column((note) => columns.kind(note));
  column((note) => columns.language(note));
  for (const field of SAVED_FIELDS) column((note) => columns.get(note, field));
}

/** A link's start is told from the one before, since they stand in order as a rule. */
function writeLinks(
  { links, notes }: NoteIndex,
  numbers: readonly number[],
  numberOf: Int32Array,
  names: LostNames,
  out: ColumnWriter,
): void {
  const count = numbers.reduce((sum, note) => sum + notes.columns.get(note, NOTE_FIELD.count), 0);
  const [targets, starts, lengths, paragraphs, cited] = Array.from(
    { length: 5 },
    () => new Uint32Array(count),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let at = 0;
  for (const note of numbers) {
    const end = links.end(note);
    let before = 0;
    for (let row = links.first(note); row < end; row++, at++) {
      const link = links.rows.get(row);
      const target = link.target < 0 ? link.target : (numberOf[link.target] ?? -1);
      const lost = link.target >= 0 && target < 0;
      targets[at] = folded(lost ? -1 - names.number(link.target) : target);
      starts[at] = folded(link.start - before);
      lengths[at] = (link.end - link.start) * 2 + (link.property ? 1 : 0);
      paragraphs[at] = link.paragraph === NO_PARAGRAPH ? 0 : link.paragraph + 1;
      cited[at] = link.cited;
      before = link.start;
    }
  }
  for (const column of [targets, starts, lengths, paragraphs, cited]) out.numbers(column);
}

function writeStrings(
  { notes, links }: NoteIndex,
  numberOf: Int32Array,
  names: LostNames,
  out: ColumnWriter,
): void {
  out.strings(notes.dates.all);
  out.doubles(Float64Array.from(notes.dates.all, (_, number) => notes.dates.start(number)));
  out.strings(notes.kinds.all);
  out.strings(notes.languages.all);
  writeLists(notes.authors.all, out);
  writeLists(notes.tags.all, out);
  out.strings(notes.paragraphIds.all);
  out.strings(links.citedIds.all);
  out.strings(names.all);
  const titles = [...notes.titles.entries()].filter(([note]) => (numberOf[note] ?? -1) >= 0);
  out.numbers(titles.map(([note]) => numberOf[note] ?? 0));
  out.strings(titles.map(([, title]) => title));
  const aliases = [...notes.aliases.entries()].filter(([note]) => (numberOf[note] ?? -1) >= 0);
  out.numbers(aliases.map(([note]) => numberOf[note] ?? 0));
  writeLists(
    aliases.map(([, list]) => list),
    out,
  );
}

function writeLists(lists: readonly (readonly string[])[], out: ColumnWriter): void {
  out.numbers(lists.map(({ length }) => length));
  out.strings(lists.flat());
}

/** Numbers of either sign as numbers from 0: 0, -1, 1, -2 ... become 0, 1, 2, 3. */
function folded(value: number): number {
  return (value < 0 ? -2 * value - 1 : 2 * value) >>> 0;
}

/** The names of the links that lead nowhere, with those of notes that went and were linked to until then. */
class LostNames {
  private readonly names: string[];
  private readonly numbers = new Map<string, number>();
  private readonly index: NoteIndex;

  constructor(index: NoteIndex) {
    this.index = index;
    this.names = [...index.links.missing.all];
    this.names.forEach((name, number) => this.numbers.set(name, number));
  }

  get all(): readonly string[] {
    return this.names;
  }

  /** The number of the name of a note that is gone. */
  number(note: number): number {
    const name = fold(nameOf(this.index.pathOf(note)));
    const known = this.numbers.get(name) ?? this.names.push(name) - 1;
    this.numbers.set(name, known);
    return known;
  }
}
