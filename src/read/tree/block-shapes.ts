import type { Element, ElementContent } from 'hast';

import { textOf } from '../html/element';
import { el, txt } from './make-hast';

/** Whether running text says anything: words, or a note's mark, a picture, a formula. */
export function hasContent(content: readonly ElementContent[]): boolean {
  return content.some((node) => textOf(node).trim() !== '' || isMark(node));
}

function isMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.tagName.startsWith('corpus:') || node.tagName === 'img' || node.children.some(isMark);
}

/** Joins lines of code: each is a paragraph of its own in office documents. */
export function joinPreformatted(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const code = last?.tagName === 'pre' && block.tagName === 'pre' ? last.children[0] : undefined;
    const own = block.children[0];
    if (code?.type === 'element' && own?.type === 'element') {
      code.children.push(txt('\n'), ...own.children);
    } else joined.push(block);
  }
  return joined;
}

/** A table of rows. Where none is marked as a head, the first is one: Markdown has no table without. */
export function tableOf(rows: readonly Element[], above: readonly Element[] = []): Element {
  const isHead = (row: Element): boolean =>
    row.children.some((cell) => cell.type === 'element' && cell.tagName === 'th');
  const [first, ...rest] = rows;
  if (first === undefined || rows.some(isHead)) return el('table', [...above, el('tbody', rows)]);
  const cells = first.children.map((cell) =>
    cell.type === 'element' ? { ...cell, tagName: 'th' } : cell,
  );
  return el('table', [...above, el('tbody', [{ ...first, children: cells }, ...rest])]);
}
