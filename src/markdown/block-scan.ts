import type { OutlineBlockType } from '../model/outline';
import type { Span } from '../model/span';

export type LeafType =
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'code'
  | 'html'
  | 'math'
  | 'comment'
  | 'thematicBreak'
  | 'definition';

/** A block without blocks in it, at any depth. */
export interface Leaf extends Span {
  readonly type: LeafType;
  /**
   * What is read inline, by lines without the marks around them; of a table, its rows without the
   * delimiter row; of a fence, the code.
   */
  readonly lines: readonly Span[];
  /** Of a heading, 1 to 6; otherwise 0. */
  readonly level: number;
  /** What follows an opening fence; the destination of a definition; null where there is none. */
  readonly info: Span | null;
  /** The index of its top-level block. */
  readonly top: number;
  /** The index of the list item that it stands in directly, or -1. */
  readonly item: number;
  /** How many quotes, items and footnotes it stands in. */
  readonly depth: number;
}

/** A list item; it ends before a list in it. */
export interface Item extends Span {
  readonly top: number;
  /** How many items it stands in. */
  readonly nesting: number;
}

export interface TopBlock extends Span {
  readonly type: OutlineBlockType;
}

/** What the lines of a note are. All offsets are UTF-16 units in the text. */
export interface BlockScan {
  readonly frontmatter: Span | null;
  readonly tops: readonly TopBlock[];
  /** In order. */
  readonly leaves: readonly Leaf[];
  readonly items: readonly Item[];
  /** Marks that begin a block and that nobody reads (`[!note]-`, `[^1]:`): where they begin and end. */
  readonly marks: ReadonlyMap<number, number>;
  /** The labels that reference links may name, as `foldLabel` makes them. */
  readonly definitions: ReadonlySet<string>;
}

/** A label of reference links as it is compared: case and the amount of white space do not count. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
