import { blockIdAt } from '../markdown/block-ids';
import type { Block } from '../model/block';
import type { Span } from '../model/span';

/** A list of fewer items is cited as a whole. */
const FEWEST_ITEMS = 3;

/** UTF-16 units of an item, on average, from which a list is running text: about a line and a half. */
const RUNNING_ITEM = 100;

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?!\[.\][ \t])\S/;
/** What an item may hold besides a paragraph and items below it: code, a quotation, a heading, a table; a thing to do. */
const NESTED = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]|^\s*(?:```|~~~|>|#{1,6}[ \t]|\|)/;

/**
 * Makes each item of a list of running text a paragraph of its own: resolutions, minutes and laws number what they say in
 * such lists, and are cited by item. Items below an item are paragraphs too. Lists of words and lines, to-do lists,
 * and those whose items hold more than a paragraph or have ids already stay one block.
 */
export function partLists(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) =>
    // Without the id that stands between them, two lists would be read as one.
    block.kind === 'list' && blocks[i + 1]?.kind !== 'list' ? (itemsOf(block) ?? [block]) : [block],
  );
}

function itemsOf(block: Block): Block[] | null {
  const spans = runningItems(block.markdown);
  const texts = block.text.split('\n');
  if (spans?.length !== texts.length || block.givenId !== undefined) return null;
  const { gap, anchors, ...common } = block;
  const tight = !/\n[ \t]*\n/.test(block.markdown.trim());
  return spans.map(({ start, end }, i): Block => {
    const item = { ...common, markdown: block.markdown.slice(start, end), text: texts[i] ?? '' };
    if (i > 0) return { ...item, item: tight ? 'tight' : 'loose' };
    const first = { ...item, item: 'first' as const };
    return { ...first, ...(gap === undefined ? {} : { gap }), ...(anchors && { anchors }) };
  });
}

/**
 * Where the items of a list of running text stand in its Markdown; null of any other list, and where an item is more than
 * a paragraph.
 */
export function runningItems(list: string): Span[] | null {
  const items: { readonly start: number; end: number }[] = [];
  let open = false;
  let at = 0;
  for (const line of list.split('\n')) {
    const end = at + line.trimEnd().length;
    const last = items.at(-1);
    if (ITEM.test(line)) items.push({ start: at, end });
    else if (end > at && (!open || last === undefined || NESTED.test(line))) return null;
    else if (end > at && last !== undefined) last.end = end;
    if (blockIdAt(list, at, end) !== null) return null;
    open = end > at;
    at += line.length + 1;
  }
  const long = items.reduce((sum, { start, end }) => sum + end - start, 0) / items.length;
  return items.length >= FEWEST_ITEMS && long >= RUNNING_ITEM ? items : null;
}
