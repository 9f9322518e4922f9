import { parseDateSpan, type DateSpan } from './date-span';
import { Interner } from './interner';

/** The dates that notes have, each once; number 0 is no date. What cannot be read counts as none. */
export class DateTable {
  private readonly texts: Interner;
  private readonly spans: (DateSpan | null)[] = [null];
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
    if (number === this.spans.length) {
      this.spans.push(parseDateSpan(text));
      this.ranks = null;
    }
    return number;
  }

  span(number: number): DateSpan | null {
    return this.spans[number] ?? null;
  }

  /**
   * Each date's place in time by its number: equal for equal beginnings, 0 for none.
   * Made once for as long as no date is added.
   */
  order(): Uint32Array {
    if (this.ranks !== null) return this.ranks;
    const times = Float64Array.from(this.spans, (span) => span?.from ?? NaN);
    // NaN sorts last.
    const sorted = times.slice().sort();
    const rankOf = new Map<number, number>();
    for (const time of sorted) {
      if (!Number.isNaN(time) && !rankOf.has(time)) rankOf.set(time, rankOf.size + 1);
    }
    this.ranks = Uint32Array.from(times, (time) => rankOf.get(time) ?? 0);
    return this.ranks;
  }
}
