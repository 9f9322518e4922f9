import type { OutlineBlockType } from '../model/outline';
import type { Span } from '../model/span';
import {
  foldLabel,
  type BlockScan,
  type Item,
  type Leaf,
  type LeafType,
  type TopBlock,
} from './block-scan';
import type { FenceMarker, HtmlBlockEnd } from './block-starts';
import { joinLines } from './joined-lines';
import { readDefinition } from './link-definitions';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A quote, list item or footnote that lines may go on in. */
export interface Container {
  readonly type: 'quote' | 'item' | 'footnote';
  /** Columns by which a line must be indented to go on in an item or footnote. */
  readonly indent: number;
  readonly top: number;
  /** The index in `items`, or -1. */
  readonly item: number;
  /** An item without content yet ends at a blank line. */
  empty: boolean;
}

/** What ends an open leaf. */
export type LeafEnd =
  | { readonly by: 'fence'; readonly fence: FenceMarker; readonly indent: number }
  | { readonly by: 'html'; readonly ending: HtmlBlockEnd }
  | { readonly by: 'mark'; readonly mark: '%%' | '$$' }
  | { readonly by: 'indent' | 'rows' | 'blank' };

export interface OpenLeaf extends Omit<Writable<Leaf>, 'lines'> {
  readonly lines: Span[];
  readonly ends: LeafEnd;
}

/** Keeps the blocks that are open while a note is read by lines, and records those that are closed. */
export class BlockBuilder {
  readonly containers: Container[] = [];
  open: OpenLeaf | null = null;
  /** Where the last line with text ended: there ends what is closed now. */
  contentEnd = 0;
  readonly #text: string;
  readonly #frontmatter: Span | null;
  readonly #tops: Writable<TopBlock>[] = [];
  readonly #leaves: Leaf[] = [];
  readonly #items: Writable<Item>[] = [];
  readonly #marks = new Map<number, number>();
  readonly #definitions = new Set<string>();
  /** The style of the markers of the last top-level block, if it is a list. */
  #listStyle: string | null = null;

  constructor(text: string, frontmatter: Span | null) {
    this.#text = text;
    this.#frontmatter = frontmatter;
    if (frontmatter !== null) this.#tops.push({ type: 'yaml', ...frontmatter });
  }

  finish(): BlockScan {
    this.closeContainers(0);
    this.closeLeaf();
    return {
      frontmatter: this.#frontmatter,
      tops: this.#tops,
      leaves: this.#leaves,
      items: this.#items,
      marks: this.#marks,
      definitions: this.#definitions,
    };
  }

  openQuote(at: number, callout: Span | null): void {
    const top = this.#topFor(callout === null ? 'blockquote' : 'callout', at);
    if (callout !== null) this.#marks.set(callout.start, callout.end);
    this.#push({ type: 'quote', indent: 0, top, item: -1, empty: false });
  }

  openFootnote(at: number, mark: Span, indent: number): void {
    this.#marks.set(mark.start, mark.end);
    const top = this.#topFor('footnoteDefinition', at);
    this.#push({ type: 'footnote', indent, top, item: -1, empty: false });
  }

  /** Items whose markers have the same style, with no other block between them, are one list. */
  openItem(at: number, style: string, indent: number, empty: boolean): void {
    const parent = this.containers.at(-1);
    const joins = parent === undefined && this.#listStyle === style;
    const top = joins ? this.#tops.length - 1 : this.#topFor('list', at);
    if (parent === undefined) this.#listStyle = style;
    if (parent?.type === 'item') this.#endItem(parent.item);
    const nesting = this.containers.filter((container) => container.type === 'item').length;
    const item = this.#items.push({ start: at, end: -1, top, nesting }) - 1;
    this.#push({ type: 'item', indent, top, item, empty });
  }

  openLeaf(type: LeafType, start: number, ends: LeafEnd): OpenLeaf {
    this.closeLeaf();
    const container = this.containers.at(-1);
    if (container !== undefined) container.empty = false;
    const leaf: OpenLeaf = {
      type,
      start,
      end: -1,
      lines: [],
      level: 0,
      info: null,
      top: this.#topFor(type, start),
      item: container?.item ?? -1,
      depth: this.containers.length,
      ends,
    };
    this.open = leaf;
    return leaf;
  }

  closeLeaf(): void {
    const leaf = this.open;
    if (leaf === null) return;
    this.open = null;
    if (leaf.type === 'paragraph' && !this.takeDefinitions(leaf)) return;
    while (leaf.ends.by === 'indent' && isEmpty(leaf.lines.at(-1))) leaf.lines.pop();
    leaf.end = this.contentEnd;
    const top = this.#tops[leaf.top];
    if (leaf.depth === 0 && top !== undefined) top.end = leaf.end;
    this.#leaves.push(leaf);
  }

  closeContainers(depth: number): void {
    if (depth < this.containers.length) this.closeLeaf();
    while (this.containers.length > depth) {
      const container = this.containers.pop();
      if (container === undefined) return;
      if (container.item >= 0) this.#endItem(container.item);
      const top = this.#tops[container.top];
      if (this.containers.length === 0 && top !== undefined) top.end = this.contentEnd;
    }
  }

  /** Makes the open paragraph a heading; false where all of it was definitions. */
  toHeading(leaf: OpenLeaf, level: number): boolean {
    if (!this.takeDefinitions(leaf)) {
      this.open = null;
      return false;
    }
    leaf.type = 'heading';
    leaf.level = level;
    const top = this.#tops[leaf.top];
    if (leaf.depth === 0 && top !== undefined) top.type = 'heading';
    return true;
  }

  /** Makes the last line of the open paragraph the head of a table. */
  toTable(leaf: OpenLeaf, head: Span): void {
    leaf.lines.pop();
    const before = leaf.lines.at(-1);
    if (before === undefined) {
      this.open = null;
      if (leaf.depth === 0) this.#tops.pop();
    } else {
      this.contentEnd = before.end;
      this.closeLeaf();
    }
    this.openLeaf('table', head.start, { by: 'rows' }).lines.push(head);
  }

  /**
   * Takes the reference definitions that a paragraph begins with out of it, as leaves of their own.
   * Whether anything of the paragraph is left.
   */
  takeDefinitions(leaf: OpenLeaf): boolean {
    const first = leaf.lines[0];
    if (first === undefined || this.#text.charCodeAt(first.start) !== 0x5b)
      return first !== undefined;
    const joined = joinLines(this.#text, leaf.lines);
    let at = joined.start;
    let taken = 0;
    while (at < joined.end) {
      const found = readDefinition(joined.text, at, joined.end);
      if (found === null) break;
      at = found.end + 1;
      this.#definitions.add(foldLabel(found.label));
      const end = joined.toSource(found.end);
      while ((leaf.lines[taken]?.start ?? Infinity) < end) taken++;
      const { start, end: last } = found.destination;
      const info = { start: joined.toSource(start), end: joined.toSource(last) };
      const whole = { start: joined.toSource(found.start), end };
      this.#addDefinition(leaf, whole, info, leaf.lines[taken]);
    }
    leaf.lines.splice(0, taken);
    return leaf.lines.length > 0;
  }

  /** Records a definition that the leaf begins with; the leaf then begins on the line `next`. */
  #addDefinition(leaf: OpenLeaf, { start, end }: Span, info: Span, next: Span | undefined): void {
    this.#leaves.push({ ...leaf, type: 'definition', start, end, lines: [], info });
    const top = this.#tops[leaf.top];
    if (leaf.depth === 0 && top !== undefined) {
      top.type = 'definition';
      top.end = end;
      if (next !== undefined) leaf.top = this.#topFor('paragraph', next.start);
    }
    if (next !== undefined) leaf.start = next.start;
  }

  #push(container: Container): void {
    const parent = this.containers.at(-1);
    if (parent !== undefined) parent.empty = false;
    this.containers.push(container);
  }

  #topFor(type: OutlineBlockType, start: number): number {
    const container = this.containers[0];
    if (container !== undefined) return container.top;
    this.#listStyle = null;
    return this.#tops.push({ type, start, end: -1 }) - 1;
  }

  #endItem(index: number): void {
    const item = this.#items[index];
    if (item !== undefined && item.end < 0) item.end = this.contentEnd;
  }
}

function isEmpty(line: Span | undefined): boolean {
  return line !== undefined && line.start >= line.end;
}
