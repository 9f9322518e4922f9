import { parseDateSpan, type DateSpan } from './date-span';
import { Interner } from './interner';
import { resized } from './link-rows';

/** The dates that notes have, each once; number 0 is no date. What cannot be read counts as none. */
export class DateTable {
  private readonly texts: Interner;
  /** When each begins; what else is to be known of one is read from its text when it is asked for. */
  private from = new Float64Array(256).fill(NaN);
  private known = 1;
  private ranks: Uint32Array | null = null;

  constructor(texts: readonly string[] = []) {
    this.texts = new Interner(['']);
    for (const text of texts) this.number(text);
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
    return Number.isNaN(this.from[number] ?? NaN) ? null : parseDateSpan(this.texts.string(number));
  }

  /**
   * Each date's place in time by its number: equal for equal beginnings, 0 for none.
   * Made once for as long as no date is added.
   */
  order(): Uint32Array {
    if (this.ranks !== null) return this.ranks;
    const times = this.from.subarray(0, this.known);
    // NaN sorts last.
    const sorted = times.slice().sort();
    const rankOf = new Map<number, number>();
    for (const time of sorted) {
      if (!Number.isNaN(time) && !rankOf.has(time)) rankOf.set(time, rankOf.size + 1);
    }
    this.ranks = Uint32Array.from(times, (time) => rankOf.get(time) ?? 0);
    return this.ranks;
  }

  private add(text: string): void {
    const number = this.known++;
    if (number >= this.from.length) {
      const capacity = Math.ceil(this.from.length * 1.5);
      this.from = resized(this.from, new Float64Array(capacity).fill(NaN));
    }
    this.from[number] = parseDateSpan(text)?.from ?? NaN;
    this.ranks = null;
  }
}
