import type {
  NoteOutline,
  OutlineBlock,
  OutlineHeading,
  OutlineItem,
  OutlineLink,
  OutlineTag,
} from '../model/outline';
import type { Span } from '../model/span';
import { blockIdAt, type BlockIdMark } from './block-ids';
import type { BlockScan, Leaf } from './block-scan';
import { cellSpans } from './block-starts';
import type { InlineToken } from './inline-token';
import { joinLines, type JoinedLines } from './joined-lines';
import { decodeAddress, decodePercent, isExternal } from './link-address';
import { propertyLinks } from './property-links';
import { scanBlocks } from './scan-blocks';
import { scanInline } from './scan-inline';
import { splitTarget } from './split-target';

/**
 * Finds what a note is made of, as Obsidian's metadata cache does, in time linear in its length.
 *
 * Never fails: every text is a note.
 *
 * @param outward Lists links that lead out of the vault too, as the app's cache does not.
 */
export function scanNote(text: string, outward = false): NoteOutline {
  return new NoteScanner(text, outward).scan();
}

class NoteScanner {
  readonly #text: string;
  readonly #outward: boolean;
  readonly #blocks: BlockScan;
  readonly #headings: OutlineHeading[] = [];
  readonly #items: OutlineItem[] = [];
  readonly #links: OutlineLink[] = [];
  readonly #tags: OutlineTag[] = [];
  readonly #protected: Span[] = [];
  /** Block ids by the index of their top-level block. */
  readonly #ids = new Map<number, string>();
  /** Top-level paragraphs that are nothing but the id of the block before. */
  readonly #idLines = new Set<number>();

  constructor(text: string, outward: boolean) {
    this.#text = text;
    this.#outward = outward;
    this.#blocks = scanBlocks(text);
  }

  scan(): NoteOutline {
    const { frontmatter, leaves, marks } = this.#blocks;
    if (frontmatter !== null) {
      this.#protected.push(frontmatter);
      for (const link of propertyLinks(this.#text, frontmatter)) this.#links.push(link);
    }
    for (const [start, end] of marks) this.#protected.push({ start, end });
    for (const leaf of leaves) this.#readLeaf(leaf);
    return {
      frontmatter,
      headings: this.#headings,
      blocks: this.#outlineBlocks(),
      items: this.#items,
      links: this.#links,
      tags: this.#tags,
      protected: mergeSpans(this.#protected),
    };
  }

  #outlineBlocks(): OutlineBlock[] {
    const blocks: OutlineBlock[] = [];
    this.#blocks.tops.forEach(({ type, start, end }, index) => {
      if (this.#idLines.has(index)) return;
      blocks.push({ type, start, end, id: this.#ids.get(index) ?? null });
    });
    return blocks;
  }

  #readLeaf(leaf: Leaf): void {
    switch (leaf.type) {
      case 'paragraph':
        this.#readBlockId(leaf);
        this.#readInline(leaf);
        return;
      case 'heading': {
        const line = leaf.lines[0] ?? leaf;
        const joined = joinLines(this.#text, leaf.lines);
        const text = joined.text.slice(joined.start, joined.end).trim();
        if (line !== leaf) this.#headings.push({ ...spanOf(leaf), text, level: leaf.level });
        this.#readInline(leaf);
        return;
      }
      case 'table':
        for (const row of leaf.lines) {
          for (const cell of cellSpans(this.#text, row.start, row.end)) {
            this.#readTokens({ ...cell, text: this.#text, toSource: sameOffset });
          }
        }
        return;
      case 'comment':
        this.#readInline(leaf);
        this.#protected.push(spanOf(leaf));
        return;
      case 'thematicBreak':
        return;
      default:
        this.#protected.push(spanOf(leaf));
    }
  }

  /** An id ends its paragraph, its item, or the quotation that the paragraph is the last of. */
  #readBlockId(leaf: Leaf): void {
    const line = leaf.lines.at(-1);
    if (line === undefined) return;
    const mark = blockIdAt(this.#text, line.start, line.end);
    if (mark === null) return;
    this.#protected.push(spanOf(mark));
    const item = this.#blocks.items[leaf.item];
    if (item !== undefined) {
      this.#items.push({ ...spanOf(item), id: mark.id });
      return;
    }
    const owner = this.#ownerOfId(leaf, mark);
    if (owner !== null) this.#ids.set(owner, mark.id);
  }

  #ownerOfId(leaf: Leaf, mark: BlockIdMark): number | null {
    const { tops } = this.#blocks;
    if (leaf.depth > 0) return leaf.end === tops[leaf.top]?.end ? leaf.top : null;
    if (!mark.alone || leaf.lines.length > 1) return leaf.top;
    const before = tops[leaf.top - 1]?.type;
    if (before === undefined || /^(?:yaml|heading|paragraph|thematicBreak)$/.test(before)) {
      return leaf.top;
    }
    if (this.#ids.has(leaf.top - 1)) return leaf.top;
    this.#idLines.add(leaf.top);
    return leaf.top - 1;
  }

  #readInline(leaf: Leaf): void {
    this.#readTokens(joinLines(this.#text, leaf.lines));
  }

  #readTokens(lines: JoinedLines): void {
    const { definitions } = this.#blocks;
    for (const token of scanInline(lines.text, lines.start, lines.end, definitions)) {
      const span = { start: lines.toSource(token.start), end: lines.toSource(token.end) };
      if (token.type === 'escape' || token.type === 'entity') continue;
      this.#protected.push(span);
      if (token.type === 'tag') {
        const { start, end } = span;
        this.#tags.push({ start, end, tag: lines.text.slice(token.start + 1, token.end) });
      } else {
        const link = linkOf(lines.text, token, span, this.#outward);
        if (link !== null) this.#links.push(link);
      }
    }
  }
}

/** The link or embed of a note that a token is, or null. */
function linkOf(
  text: string,
  token: InlineToken,
  { start, end }: Span,
  outward: boolean,
): OutlineLink | null {
  const path = pathOf(text, token, outward);
  if (path === null) return null;
  const { content, embed } = token;
  const { target, subpath } = splitTarget(path);
  const display = content === null ? null : text.slice(content.start, content.end);
  const type = token.type === 'wikilink' ? 'wikilink' : 'markdown';
  return { start, end, type, embed, target, subpath, display, property: false };
}

/** The path that a token leads to, decoded; null where it leads out of the vault or nowhere. */
function pathOf(text: string, { type, target }: InlineToken, outward: boolean): string | null {
  if (target === null || (type !== 'wikilink' && type !== 'link' && type !== 'image')) return null;
  const written = text.slice(target.start, target.end);
  if (type === 'wikilink') return written;
  const address = decodeAddress(written);
  if (address === '') return null;
  if (isExternal(address)) return outward ? address : null;
  return decodePercent(address);
}

/** Sorted and disjoint; spans that overlap or touch become one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return merged;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function sameOffset(offset: number): number {
  return offset;
}
