/** What a block of a document is. Each is a top-level block of Markdown. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'callout'
  | 'table'
  | 'code'
  | 'math'
  | 'figure'
  | 'rule'
  | 'footnote'
  | 'comment';

/**
 * One block of a document between reading and writing.
 *
 * Plain data, so that it crosses to a worker as it is. `markdown` is inert: whatever a reader was
 * given, it may be written into a note without anything in it running.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Obsidian's Markdown of the block, without a block id and without surrounding blank lines. */
  readonly markdown: string;
  /** What a person reads: the text without markup. Lines of a list or table are kept apart by `\n`. */
  readonly text: string;
  /** 1 to 6, of a heading. */
  readonly depth?: number;
  /** Blank lines before the block in a plain-text source: its typography, where it has no markup. */
  readonly gap?: number;
  /** The page of the source that the block begins on, from 1, where the format has pages. */
  readonly page?: number;
  /** The block id that the note's author gave it, without `^`: it is kept. */
  readonly givenId?: string;
  /** Of one item of a list that is cited by item: how it stands to the item before, of which the first has none. */
  readonly item?: 'first' | 'tight' | 'loose';
  /** Names in the source by which links lead to the block: ids of its elements. */
  readonly anchors?: readonly string[];
  /** The label of a footnote's definition: `1` for `[^1]: ...`. */
  readonly label?: string;
}

/** A block with its place in the note: `id` is null where nothing is numbered (headings, rules, footnotes). */
export interface NumberedBlock extends Block {
  /** `p1`, `p2`, ...: the block id that citations point at. */
  readonly id: string | null;
}
