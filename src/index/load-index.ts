import { DateTable } from './date-table';
import { NO_PARAGRAPH } from './link-rows';
import { NOTE_FIELD, NOTE_STATE } from './note-columns';
import { NoteIndex } from './note-index';
import { SAVED_FIELDS } from './save-index';
import { ColumnReader } from './saved-columns';
import { opening, SavedIndexError } from './saved-frame';

/** An index from the bytes that `saveIndex` made. @throws SavedIndexError */
export function loadIndex(bytes: Uint8Array): NoteIndex {
  const steps = loadingIndex(bytes);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Loads an index in steps of about a millisecond.
 *
 * @throws SavedIndexError where the bytes are of another form or damaged, so that one is built anew
 */
export function* loadingIndex(bytes: Uint8Array): Generator<void, NoteIndex, undefined> {
  try {
    const { head, pieces } = yield* opening(bytes);
    const strings = new ColumnReader(head);
    const total = strings.numbers()[0] ?? 0;
    const index = readStrings(strings);
    yield;
    const reader = new ColumnReader(pieces);
    while (index.size < total) {
      readNotes(reader, index, total);
      yield;
    }
    readNames(strings, index);
    return index;
  } catch (error) {
    // A number that cannot be, a text cut in two: whatever it is, the remedy is the same.
    throw error instanceof SavedIndexError ? error : new SavedIndexError('it is damaged');
  }
}

function readStrings(reader: ColumnReader): NoteIndex {
  const dates = new DateTable(reader.strings(), reader.doubles());
  return new NoteIndex({
    dates,
    kinds: reader.strings(),
    languages: reader.strings(),
    authors: readLists(reader),
    tags: readLists(reader),
    paragraphs: reader.strings(),
    cited: reader.strings(),
    missing: reader.strings(),
  });
}

/** The titles that are not the file's name, and the aliases. */
function readNames(reader: ColumnReader, { notes }: NoteIndex): void {
  const titled = reader.numbers();
  reader.strings().forEach((title, at) => {
    notes.titles.set(titled[at] ?? 0, title);
  });
  const named = reader.numbers();
  readLists(reader).forEach((aliases, at) => {
    notes.aliases.set(named[at] ?? 0, aliases);
  });
}

function readNotes(reader: ColumnReader, index: NoteIndex, total: number): void {
  const { columns } = index.notes;
  const first = columns.length;
  const paths = reader.strings();
  const [low, high, kinds, languages] = Array.from({ length: 4 }, () => reader.numbers());
  const fields = SAVED_FIELDS.map((field) => ({ field, values: reader.numbers() }));
  if (paths.length === 0) throw new RangeError('A piece has no notes.');
  paths.forEach((path, at) => {
    const note = columns.add(path);
    columns.setState(note, NOTE_STATE.read);
    columns.setTime(note, (high?.[at] ?? 0) * 2 ** 32 + (low?.[at] ?? 0));
    columns.setKindAndLanguage(note, kinds?.[at] ?? 0, languages?.[at] ?? 0);
    for (const { field, values } of fields) columns.set(note, field, values[at] ?? 0);
    index.restore(note);
  });
  readLinks(reader, index, first, total);
}

function readLinks(reader: ColumnReader, index: NoteIndex, from: number, total: number): void {
  const { columns } = index.notes;
  const { rows } = index.links;
  const targets = reader.numbers();
  const starts = reader.numbers();
  const lengths = reader.numbers();
  const paragraphs = reader.numbers();
  const cited = reader.numbers();
  const first = rows.allocate(targets.length);
  let at = 0;
  for (let note = from; note < columns.length; note++) {
    const end = at + columns.get(note, NOTE_FIELD.count);
    columns.set(note, NOTE_FIELD.first, first + at);
    let before = 0;
    for (; at < end; at++) {
      const target = unfolded(targets[at] ?? 0);
      if (target >= total) throw new RangeError('A link leads to a note that is not there.');
      const start = before + unfolded(starts[at] ?? 0);
      const length = lengths[at] ?? 0;
      const place = paragraphs[at] ?? 0;
      const paragraph = place === 0 ? NO_PARAGRAPH : place - 1;
      const id = cited[at] ?? 0;
      rows.set(first + at, target, start, start + (length >>> 1), paragraph, id, length % 2 === 1);
      before = start;
    }
  }
  if (at !== targets.length) throw new RangeError('Links are missing.');
}

function readLists(reader: ColumnReader): string[][] {
  const lengths = reader.numbers();
  const strings = reader.strings();
  let from = 0;
  return Array.from(lengths, (length) => strings.slice(from, (from += length)));
}

/** Takes back what `folded` of `save-index` did. */
function unfolded(value: number): number {
  return value % 2 === 1 ? -((value + 1) / 2) : value / 2;
}
