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
/** A longer link has its length in `long`. */
const LONG = 0xff;
/** The place of a link in the properties; those in headings have `NO_PARAGRAPH`. */
const IN_PROPERTIES = 0xfffe;

/** Rows in a chunk, as a power of two: a table that grows adds one and copies nothing. */
const SHIFT = 14;
const CHUNK = 1 << SHIFT;
const MASK = CHUNK - 1;

/** Where the second of the short columns of a chunk begins. */
const CITED = CHUNK;

/**
 * The links of all notes, thirteen bytes each; a note's stand together, in document order.
 *
 * Rows that no note claims any more stay until the index is next saved and loaded; a note's rows move only
 * when they outgrow their room, with half as much again to spare, so that rows in use outnumber the others.
 */
export class LinkRows {
  private readonly targets: Int32Array[] = [];
  private readonly starts: Uint32Array[] = [];
  /** Paragraphs, then cited ids. */
  private readonly shorts: Uint16Array[] = [];
  private readonly lengths: Uint8Array[] = [];
  private readonly long = new Map<number, number>();
  private readonly wide = new Map<number, number>();
  private used = 0;

  /** How many rows there are, in use or not. */
  get length(): number {
    return this.used;
  }

  /** Makes room for `count` rows that stand together, and gives the first one's number. */
  allocate(count: number): number {
    const first = this.used;
    this.used += count;
    while (this.targets.length * CHUNK < this.used) {
      this.targets.push(new Int32Array(CHUNK));
      this.starts.push(new Uint32Array(CHUNK));
      this.shorts.push(new Uint16Array(CHUNK * 2));
      this.lengths.push(new Uint8Array(CHUNK));
    }
    return first;
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
    const which = row >>> SHIFT;
    const at = row & MASK;
    const targets = this.targets[which];
    const starts = this.starts[which];
    const shorts = this.shorts[which];
    const lengths = this.lengths[which];
    if (!targets || !starts || !shorts || !lengths) throw new RangeError(`There is no row ${row}.`);
    targets[at] = target;
    starts[at] = start;
    lengths[at] = Math.min(LONG, end - start);
    if (end - start >= LONG) this.long.set(row, end - start);
    shorts[at] = property ? IN_PROPERTIES : paragraph < IN_PROPERTIES ? paragraph : NO_PARAGRAPH;
    shorts[CITED + at] = Math.min(WIDE, cited);
    if (cited >= WIDE) this.wide.set(row, cited);
    else if (this.wide.size > 0) this.wide.delete(row);
  }

  get(row: number): LinkRow {
    const start = this.starts[row >>> SHIFT]?.[row & MASK] ?? 0;
    const short = this.lengths[row >>> SHIFT]?.[row & MASK] ?? 0;
    const length = short === LONG ? (this.long.get(row) ?? LONG) : short;
    return {
      target: this.target(row),
      start,
      end: start + length,
      paragraph: this.paragraph(row),
      cited: this.cited(row),
      property: this.shorts[row >>> SHIFT]?.[row & MASK] === IN_PROPERTIES,
    };
  }

  target(row: number): number {
    return this.targets[row >>> SHIFT]?.[row & MASK] ?? -1;
  }

  paragraph(row: number): number {
    const place = this.shorts[row >>> SHIFT]?.[row & MASK] ?? NO_PARAGRAPH;
    return place === IN_PROPERTIES ? NO_PARAGRAPH : place;
  }

  cited(row: number): number {
    const short = this.shorts[row >>> SHIFT]?.[CITED + (row & MASK)] ?? 0;
    return short === WIDE ? (this.wide.get(row) ?? 0) : short;
  }
}
