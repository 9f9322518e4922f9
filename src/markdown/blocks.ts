import type { Block, BlockKind } from '../model/block';
import type { Span } from '../model/span';
import { blockIdAt, type BlockIdMark } from './block-ids';
import type { BlockScan, Leaf, TopBlock } from './block-scan';
import { leavesText } from './plain-text';
import { scanBlocks } from './scan-blocks';

/** A block as it stands in a Markdown text. `markdown` is the text from `start` to `end`, verbatim. */
export interface MarkdownBlock extends Block, Span {
  /** The block id that it has in the text, in lower case and without `^`, or null. */
  readonly blockId: string | null;
}

/**
 * Cuts Markdown into its top-level blocks, every one verbatim; properties are no block.
 *
 * What lies between blocks is white space, block ids and properties: nothing is lost.
 */
export function blocksOfMarkdown(markdown: string): MarkdownBlock[] {
  const scan = scanBlocks(markdown);
  const leaves = groupLeaves(scan);
  const blocks: MarkdownBlock[] = [];
  scan.tops.forEach((top, index) => {
    if (top.type === 'yaml') return;
    const own = leaves.get(index) ?? [];
    const mark = idOf(markdown, top, own);
    const before = blocks.at(-1);
    if (mark?.alone === true && own.length === 1 && before !== undefined && takesId(before)) {
      blocks[blocks.length - 1] = { ...before, blockId: mark.id };
      return;
    }
    const end = mark === null ? top.end : trimmedEnd(markdown, top.start, mark.start);
    if (end > top.start) blocks.push(blockOf(markdown, scan, { ...top, end }, own, mark));
  });
  return blocks;
}

function groupLeaves(scan: BlockScan): ReadonlyMap<number, Leaf[]> {
  const groups = new Map<number, Leaf[]>();
  for (const leaf of scan.leaves) {
    const group = groups.get(leaf.top);
    if (group === undefined) groups.set(leaf.top, [leaf]);
    else group.push(leaf);
  }
  return groups;
}

/** The id at the end of a paragraph or quotation; those in a list belong to its items. */
function idOf(text: string, top: TopBlock, leaves: readonly Leaf[]): BlockIdMark | null {
  if (top.type !== 'paragraph' && top.type !== 'blockquote' && top.type !== 'callout') return null;
  const leaf = leaves.at(-1);
  const line = leaf?.type === 'paragraph' && leaf.item < 0 ? leaf.lines.at(-1) : undefined;
  return line === undefined ? null : blockIdAt(text, line.start, line.end);
}

/** Whether an id on a line of its own after the block is the block's. */
function takesId(block: MarkdownBlock): boolean {
  return block.blockId === null && !/^(?:heading|paragraph|rule|figure)$/.test(block.kind);
}

function blockOf(
  text: string,
  scan: BlockScan,
  top: TopBlock,
  leaves: readonly Leaf[],
  mark: BlockIdMark | null,
): MarkdownBlock {
  const { start, end } = top;
  const markdown = text.slice(start, end);
  const kind = kindOf(top, markdown);
  const first = leaves[0];
  const label = kind === 'footnote' ? /^\[\^([^\]]+)\]/.exec(markdown)?.[1] : undefined;
  return {
    kind,
    markdown,
    text: leavesText(text, scan, leaves),
    start,
    end,
    blockId: mark?.id ?? null,
    ...(kind === 'heading' && first !== undefined ? { depth: first.level } : {}),
    ...(label === undefined ? {} : { label }),
  };
}

function kindOf(top: TopBlock, markdown: string): BlockKind {
  switch (top.type) {
    case 'blockquote':
      return 'quote';
    case 'thematicBreak':
      return 'rule';
    case 'footnoteDefinition':
      return 'footnote';
    case 'definition':
    case 'yaml':
      return 'comment';
    case 'html':
      return markdown.startsWith('<!--') ? 'comment' : 'paragraph';
    case 'paragraph':
      return /^!\[[^\n]*[\])]$/.test(markdown) ? 'figure' : 'paragraph';
    default:
      return top.type;
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}
