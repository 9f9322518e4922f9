import type { Span } from './span';

/** A heading of a note. */
export interface OutlineHeading extends Span {
  /** Markdown of the heading without the marks, trimmed. */
  readonly text: string;
  readonly level: number;
}

export type OutlineBlockType =
  | 'yaml'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'blockquote'
  | 'callout'
  | 'table'
  | 'code'
  | 'html'
  | 'math'
  | 'comment'
  | 'thematicBreak'
  | 'footnoteDefinition'
  | 'definition';

/** A top-level block of a note, as Obsidian's cache calls its sections. */
export interface OutlineBlock extends Span {
  readonly type: OutlineBlockType;
  /** The block id in lower case, without `^`. An id on its own line after a block is that block's. */
  readonly id: string | null;
}

/** An item of a list that has a block id of its own. */
export interface OutlineItem extends Span {
  readonly id: string;
}

/** A link or embed of a note. */
export interface OutlineLink extends Span {
  readonly type: 'wikilink' | 'markdown';
  readonly embed: boolean;
  /** The link's path, decoded, without subpath. Empty for a link within the note. */
  readonly target: string;
  /** `#Heading` or `#^p3` with the mark, or the empty string. */
  readonly subpath: string;
  /** What is shown: the alias or label, or null where none is written. */
  readonly display: string | null;
  /** Written in the properties. */
  readonly property: boolean;
}

export interface OutlineTag extends Span {
  /** Without `#`. */
  readonly tag: string;
}

/** What a linear scan of a note's Markdown finds. All offsets are UTF-16 units in the text scanned. */
export interface NoteOutline {
  /** The properties from `---` to `---` with both marks, or null. */
  readonly frontmatter: Span | null;
  readonly headings: readonly OutlineHeading[];
  readonly blocks: readonly OutlineBlock[];
  readonly items: readonly OutlineItem[];
  readonly links: readonly OutlineLink[];
  readonly tags: readonly OutlineTag[];
  /**
   * Sorted, disjoint spans in which nothing may be linked or edited: properties, code, mathematics,
   * comments, HTML, links and embeds of every kind, URLs, tags, block ids, footnote marks, callout types,
   * templates (`<% %>`).
   */
  readonly protected: readonly Span[];
}
