import { parseDateSpan, type DateSpan } from './date-span';
import { Interner } from './interner';

/** The dates that notes have, each once; number 0 is no date. What cannot be read counts as none. */
export class DateTable {
  private readonly texts: Interner;
  /** When each begins; what else is to be known of one is read from its text when it is asked for. */
  private from: Float64Array;
  private known = 1;
  private ranks: Uint32Array | null = null;

  /**
   * @param texts every date that a table had (`all`)
   * @param beginnings when each of them begins (`start`), which spares reading them again
   */
  constructor(texts: readonly string[] = [''], beginnings: readonly number[] | Float64Array = []) {
    this.texts = new Interner(texts);
    this.known = this.texts.size;
    this.from = new Float64Array(Math.max(256, this.known)).fill(NaN);
    for (let number = 1; number < this.known; number++) {
      this.from[number] = beginnings[number] ?? startOf(texts[number] ?? '');
    }
  }

  get all(): readonly string[] {
    return this.texts.all;
  }

  number(text: string | null): number {
    if (text === null) return 0;
    const number = this.texts.number(text);
    if (number === this.known) this.add(text);
    return number;
  }

  span(number: number): DateSpan | null {
    return Number.isNaN(this.start(number)) ? null : parseDateSpan(this.texts.string(number));
  }

  /** When a date begins, in milliseconds since 1970; NaN for none. */
  start(number: number): number {
    return this.from[number] ?? NaN;
  }

  /**
   * Each date's place in time by its number: equal for equal beginnings, 0 for none.
   * Made once for as long as no date is added.
   */
  order(): Uint32Array {
    if (this.ranks !== null) return this.ranks;
    const times = this.from.subarray(0, this.known);
    const different = distinct(times);
    this.ranks = Uint32Array.from(times, (time) =>
      Number.isNaN(time) ? 0 : placeOf(time, different) + 1,
    );
    return this.ranks;
  }

  private add(text: string): void {
    const number = this.known++;
    if (number >= this.from.length) {
      const larger = new Float64Array(Math.ceil(this.from.length * 1.5)).fill(NaN, number);
      larger.set(this.from);
      this.from = larger;
    }
    this.from[number] = startOf(text);
    this.ranks = null;
  }
}

function startOf(text: string): number {
  return plainDay(text) ?? parseDateSpan(text)?.from ?? NaN;
}

/** When `1921-03-04` begins, as nearly all dates are written; null for any other. */
function plainDay(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // `Date.UTC` takes the years to 99 for others, and lets a month have more days than it has.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > 28) return null;
  return Date.UTC(year, month - 1, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** In order, each once, and no NaN. */
function distinct(times: Float64Array): Float64Array {
  const sorted = times.slice().sort();
  let size = 0;
  for (const time of sorted) {
    if (!Number.isNaN(time) && (size === 0 || sorted[size - 1] !== time)) sorted[size++] = time;
  }
  return sorted.subarray(0, size);
}

function placeOf(time: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
