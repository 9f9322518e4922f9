import type { Block } from '../model/block';
import type { Unit } from './block-lines';
import { lineKey, sliceUnits, unitsOf } from './block-lines';
import type { DateReading } from './find-date';
import type { RecordHead } from './record-head';
import { readRecordHead } from './record-head';

/** How a source is to be split: by what recurs in it, never, or at a line given literally. */
export type SplitMode = 'auto' | 'off' | { readonly line: string };

/** One document of a source, cut out. */
export interface Piece {
  /** The head that the split has read; null where the text has none. */
  readonly head: RecordHead | null;
  /** Lines that part this piece from the one above: they belong to no document. */
  readonly separator: readonly string[];
  readonly blocks: readonly Block[];
}

/** A source cut into documents. */
export interface Split {
  /** What the cuts were made at, for people; null where nothing was cut. */
  readonly separator: string | null;
  /** Text above the first cut that is too little for a document. */
  readonly above: readonly Block[];
  readonly pieces: readonly Piece[];
}

/** Where documents begin, by one rule. */
interface Boundaries {
  readonly name: string;
  /** Units at which a document begins, its separator included. */
  readonly starts: readonly number[];
  /** How many units after a start are separator. */
  readonly skip: (start: number) => number;
  /** Less text than this above the first start is no document. */
  readonly leastAbove: number;
}

const LONGEST_SEPARATOR = 120;
/** Above the first separator, less text than this is the dump's own furniture. */
const LEAST_DOCUMENT = 400;

/**
 * Cuts a source into documents where a line recurs and most times the head of a document follows it: a
 * date, a byline, fields such as `Title:`. Recurring lines alone cut nothing, since articles have them too.
 */
export function splitDump(blocks: readonly Block[], mode: SplitMode, reading: DateReading): Split {
  if (mode === 'off') return whole(blocks);
  const units = unitsOf(blocks);
  const found =
    mode === 'auto' ? bestBoundaries(units, reading) : literalBoundaries(units, mode.line);
  return found === null ? whole(blocks) : cut(blocks, units, found, reading);
}

function whole(blocks: readonly Block[]): Split {
  return { separator: null, above: [], pieces: [{ head: null, separator: [], blocks }] };
}

function literalBoundaries(units: readonly Unit[], line: string): Boundaries | null {
  const key = lineKey(line);
  const starts = key === '' ? [] : indicesOf(units, (unit) => lineKey(unit.text) === key);
  return starts.length === 0 ? null : { name: line, starts, skip: () => 1, leastAbove: 1 };
}

function indicesOf(units: readonly Unit[], test: (unit: Unit, i: number) => boolean): number[] {
  return units.flatMap((unit, i) => (test(unit, i) ? [i] : []));
}

function bestBoundaries(units: readonly Unit[], reading: DateReading): Boundaries | null {
  const candidates = [
    ...recurringLines(units, reading),
    ...mailboxes(units),
    ...fieldRecords(units, reading),
  ];
  return candidates.reduce<Boundaries | null>(
    (best, next) => (best === null || next.starts.length > best.starts.length ? next : best),
    null,
  );
}

/** `-----` or `[share] [print]`, and under it the head of a document. */
function recurringLines(units: readonly Unit[], reading: DateReading): Boundaries[] {
  const places = new Map<string, number[]>();
  units.forEach((unit, i) => {
    if (unit.text.length > LONGEST_SEPARATOR) return;
    const key = lineKey(unit.text);
    addPlace(places, key, i);
  });
  const found: Boundaries[] = [];
  for (const list of places.values()) {
    const first = units[list[0] ?? 0];
    if (list.length < 2 || first === undefined) continue;
    const starts = list.filter((at) => beginsRecord(units, at, reading));
    const separators = new Set(starts);
    const enough = starts.length >= Math.max(2, list.length * 0.4);
    if (!enough || (starts.length < 3 && !isDrawn(first.text))) continue;
    found.push({
      name: first.text,
      starts: withStart(units, starts, reading),
      skip: (start) => (separators.has(start) ? 1 : 0),
      leastAbove: LEAST_DOCUMENT,
    });
  }
  return found;
}

function addPlace(places: Map<string, number[]>, key: string, place: number): void {
  const list = places.get(key);
  if (list === undefined) places.set(key, [place]);
  else list.push(place);
}

/** A line without words is a separator by its look. */
function isDrawn(text: string): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(text);
}

/** A dump's first document often has no separator above it. */
function withStart(
  units: readonly Unit[],
  starts: readonly number[],
  reading: DateReading,
): readonly number[] {
  const first = starts[0] ?? 0;
  if (first === 0) return starts;
  const head = readRecordHead(units, 0, first, reading);
  return head.evidence > 0 ? [0, ...starts] : starts;
}

function beginsRecord(units: readonly Unit[], at: number, reading: DateReading): boolean {
  const head = readRecordHead(units, at + 1, units.length, reading);
  if (head.evidence === 0 || (head.published === null && head.evidence < 2)) return false;
  return units[at + 1 + head.taken] !== undefined;
}

/** `From jane@example.org Mon Jan  6 …` and fields under it: the mbox format's separator. */
function mailboxes(units: readonly Unit[]): Boundaries[] {
  const starts = indicesOf(
    units,
    (unit, i) =>
      /^From \S[^\s@]*@\S+\s.*\d{4}$/.test(unit.text) &&
      /^[A-Z][\w-]*:\s/.test(units[i + 1]?.text ?? ''),
  );
  return starts.length < 2
    ? []
    : [{ name: 'From …', starts, skip: () => 1, leastAbove: LEAST_DOCUMENT }];
}

/** Records without a separator: two or more fields, of which the first is always the same. */
function fieldRecords(units: readonly Unit[], reading: DateReading): Boundaries[] {
  const places = new Map<string, number[]>();
  units.forEach((unit, i) => {
    const name = /^([\p{L}][\p{L} -]{0,30}):\s+\S/u.exec(unit.text)?.[1]?.toLowerCase();
    const above = units[i - 1];
    if (
      name === undefined ||
      (i > 0 && unit.gap === 0 && above !== undefined && !isDrawn(above.text))
    )
      return;
    if (readRecordHead(units, i, units.length, reading).evidence < 2) return;
    addPlace(places, name, i);
  });
  const found: Boundaries[] = [];
  for (const [name, starts] of places) {
    if (starts.length < 2) continue;
    const drawn = (start: number): boolean => isDrawn(units[start - 1]?.text ?? 'none');
    const from = starts.map((start) => (start > 0 && drawn(start) ? start - 1 : start));
    found.push({
      name: `${name}: …`,
      starts: from,
      skip: (start) => (isDrawn(units[start]?.text ?? 'none') ? 1 : 0),
      leastAbove: LEAST_DOCUMENT,
    });
  }
  return found;
}

function cut(
  blocks: readonly Block[],
  units: readonly Unit[],
  found: Boundaries,
  reading: DateReading,
): Split {
  const { starts } = found;
  let above = sliceUnits(blocks, units, 0, starts[0] ?? 0);
  const pieces: Piece[] = [];
  if (lengthOf(above) >= found.leastAbove) {
    pieces.push({ head: null, separator: [], blocks: above });
    above = [];
  }
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? units.length;
    const from = start + found.skip(start);
    const head = readRecordHead(units, from, end, reading);
    const separator = units.slice(start, from).map((unit) => unit.text);
    const body = skipDrawn(units, from + head.taken, end);
    const rest = sliceUnits(blocks, units, body, end);
    if (rest.length > 0) {
      pieces.push({ head: head.evidence > 0 ? head : null, separator, blocks: rest });
    } else if (from < end) {
      // Nothing but a head: its lines are all the text there is.
      pieces.push({ head: null, separator, blocks: sliceUnits(blocks, units, from, end) });
    }
  });
  return { separator: found.name, above, pieces };
}

/** A rule between a head and its text belongs to the head. */
function skipDrawn(units: readonly Unit[], from: number, end: number): number {
  return from < end && isDrawn(units[from]?.text ?? '-') ? from + 1 : from;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
