/** The paragraph of a link that stands in none: in a heading or in the properties. */
export const NO_PARAGRAPH = 0xffff;

/** One link, resolved. */
export interface LinkRow {
  /** The note linked to; below 0 the name that resolves to none is number `-1 - target`. */
  readonly target: number;
  readonly start: number;
  readonly end: number;
  /** The place of its paragraph among the note's, from 0, or `NO_PARAGRAPH`. */
  readonly paragraph: number;
  /** The number of the block id that it cites; 0 where it cites none. */
  readonly cited: number;
  readonly property: boolean;
}

/** A block id whose number is too large for its column stands in `wide`. */
const WIDE = 0xffff;
const PROPERTY = 0x8000;
const LONGEST = 0x7fff;

/**
 * The links of all notes, fourteen bytes each; a note's stand together, in document order.
 *
 * Rows that no note claims any more stay until the index is next saved and loaded; a note's rows move only
 * when they outgrow their room, with half as much again to spare, so that rows in use outnumber the others.
 */
export class LinkRows {
  target: Int32Array;
  start: Uint32Array;
  private length: Uint16Array;
  paragraph: Uint16Array;
  private citedShort: Uint16Array;
  private readonly wide = new Map<number, number>();
  private used = 0;

  constructor(capacity = 1024) {
    this.target = new Int32Array(capacity);
    this.start = new Uint32Array(capacity);
    this.length = new Uint16Array(capacity);
    this.paragraph = new Uint16Array(capacity);
    this.citedShort = new Uint16Array(capacity);
  }

  /** Bytes of the columns. */
  get bytes(): number {
    return this.target.length * 14;
  }

  /** Makes room for `count` rows that stand together, and gives the first one's number. */
  allocate(count: number): number {
    const first = this.used;
    this.used += count;
    if (this.used > this.target.length) {
      this.resize(Math.max(this.used, Math.ceil(this.target.length * 1.5)));
    }
    return first;
  }

  /** Makes room for so many more rows, to spare the table growing under them. */
  reserve(count: number): void {
    if (this.used + count > this.target.length) this.resize(this.used + count);
  }

  /** Gives back what a growing table has to spare, but for a sixty-fourth. */
  trim(): void {
    const capacity = this.used + Math.max(1024, this.used >>> 6);
    if (capacity < this.target.length) this.resize(capacity);
  }

  /** Writes a row; the fields are those of `LinkRow`, apart since most of an index's time goes here. */
  set(
    row: number,
    target: number,
    start: number,
    end: number,
    paragraph: number,
    cited: number,
    property: boolean,
  ): void {
    this.target[row] = target;
    this.start[row] = start;
    this.length[row] = Math.min(LONGEST, end - start) | (property ? PROPERTY : 0);
    this.paragraph[row] = Math.min(NO_PARAGRAPH, paragraph);
    this.citedShort[row] = Math.min(WIDE, cited);
    if (cited >= WIDE) this.wide.set(row, cited);
    else if (this.wide.size > 0) this.wide.delete(row);
  }

  get(row: number): LinkRow {
    const start = this.start[row] ?? 0;
    return {
      target: this.target[row] ?? -1,
      start,
      end: start + ((this.length[row] ?? 0) & LONGEST),
      paragraph: this.paragraph[row] ?? NO_PARAGRAPH,
      cited: this.cited(row),
      property: ((this.length[row] ?? 0) & PROPERTY) !== 0,
    };
  }

  cited(row: number): number {
    const short = this.citedShort[row] ?? 0;
    return short === WIDE ? (this.wide.get(row) ?? 0) : short;
  }

  private resize(capacity: number): void {
    this.target = resized(this.target, new Int32Array(capacity));
    this.start = resized(this.start, new Uint32Array(capacity));
    this.length = resized(this.length, new Uint16Array(capacity));
    this.paragraph = resized(this.paragraph, new Uint16Array(capacity));
    this.citedShort = resized(this.citedShort, new Uint16Array(capacity));
  }
}

export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** Copies as much of `from` as `into` holds, and returns `into`. */
export function resized<T extends Column>(from: T, into: T): T {
  into.set(from.length > into.length ? from.subarray(0, into.length) : from);
  return into;
}
