import type { Element, ElementContent } from 'hast';

import { textOf } from '../html/element';
import { el } from './make-hast';

/** Whether running text says anything: words, or a note's mark, a picture, a formula. */
export function hasContent(content: readonly ElementContent[]): boolean {
  return content.some((node) => textOf(node).trim() !== '' || isMark(node));
}

function isMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.tagName.startsWith('corpus:') || node.tagName === 'img' || node.children.some(isMark);
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
