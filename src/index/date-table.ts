import { DATE_PRECISIONS, parseDateSpan, type DateSpan } from './date-span';
import { Interner } from './interner';
import { resized } from './link-rows';

/** The dates that notes have, each once; number 0 is no date. What cannot be read counts as none. */
export class DateTable {
  private readonly texts: Interner;
  private from = new Float64Array(256).fill(NaN);
  private to = new Float64Array(256);
  /** The precision's place in `DATE_PRECISIONS`, twice; one more where approximate. */
  private exactness = new Uint8Array(256);
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
    const from = this.from[number] ?? NaN;
    if (Number.isNaN(from)) return null;
    const exactness = this.exactness[number] ?? 0;
    return {
      from,
      to: this.to[number] ?? from,
      precision: DATE_PRECISIONS[exactness >>> 1] ?? 'day',
      approximate: exactness % 2 === 1,
      text: this.texts.string(number),
    };
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
    if (number >= this.from.length) this.grow();
    const span = parseDateSpan(text);
    this.from[number] = span?.from ?? NaN;
    this.to[number] = span?.to ?? NaN;
    this.exactness[number] =
      span === null ? 0 : DATE_PRECISIONS.indexOf(span.precision) * 2 + (span.approximate ? 1 : 0);
    this.ranks = null;
  }

  private grow(): void {
    const capacity = this.from.length * 2;
    this.from = resized(this.from, new Float64Array(capacity).fill(NaN));
    this.to = resized(this.to, new Float64Array(capacity));
    this.exactness = resized(this.exactness, new Uint8Array(capacity));
  }
}
