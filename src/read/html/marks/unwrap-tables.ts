import type { Element, ElementContent, Root, RootContent } from 'hast';

import { FIGURE_TAG } from '../blocks/marked-elements';
import { attribute, elementsOf, findElement, isElement, isInline, lineOf } from '../element';

/** A cell with a longer text is a column of a page. */
const MAX_CELL = 600;
/** Cells that spans may add to one table, and how far one may reach. */
const MAX_SPANNED = 10_000;
const MAX_SPAN = 100;

/** Elements that data are not made of. */
const PAGE_PARTS: ReadonlySet<string> = new Set(['table', 'h1', 'h2', 'h3', 'blockquote', 'pre']);

/**
 * Makes containers of the tables that only lay a page out, and bounds the spans of the others. What is
 * left is tables of data, which Markdown can have.
 */
export function unwrapTables(tree: Root): Root {
  return { type: 'root', children: unwrapChildren(tree.children) };
}

function unwrapChildren(children: readonly RootContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (!isElement(child)) return [child];
    const inner: Element = { ...child, children: unwrapChildren(child.children) };
    if (child.tagName !== 'table') return [inner];
    return isDataTable(inner) ? [...captionOf(inner), boundSpans(inner)] : [cellsAsBlocks(inner)];
  });
}

function isDataTable(table: Element): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  if (findElement(table, (inner) => PAGE_PARTS.has(inner.tagName)) !== null) return false;
  const rows = [...elementsOf(table)].filter((element) => element.tagName === 'tr');
  const cells = rows.map(
    (row) => row.children.filter((child) => isElement(child) && isCell(child)) as Element[],
  );
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const isGrid = rows.length > 1 && columns > 1;
  return isGrid && cells.every((row) => row.every((cell) => lineOf(cell).length <= MAX_CELL));
}

function isCell(element: Element): boolean {
  return element.tagName === 'td' || element.tagName === 'th';
}

function captionOf(table: Element): Element[] {
  const caption = table.children.find((child) => isElement(child) && child.tagName === 'caption');
  return isElement(caption)
    ? [{ type: 'element', tagName: 'p', properties: {}, children: caption.children }]
    : [];
}

/** Spans repeat cells, so a page of a few bytes could ask for millions of them. */
function boundSpans(table: Element): Element {
  let budget = MAX_SPANNED;
  const bound = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    const children = node.children.map(bound);
    if (!isCell(node)) return { ...node, children };
    const columns = spanOf(node, 'colSpan');
    const rows = spanOf(node, 'rowSpan');
    budget -= columns * rows;
    const spans = budget > 0 ? { colSpan: columns, rowSpan: rows } : { colSpan: 1, rowSpan: 1 };
    return {
      ...node,
      properties: { ...node.properties, ...spans },
      children: children.flatMap(onOneLine),
    };
  };
  return { ...table, children: table.children.map(bound) };
}

/** A cell is one line of Markdown: what stands on lines of its own is run on. */
function onOneLine(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const children = node.children.flatMap(onOneLine);
  const blank = { type: 'text', value: ' ' } as const;
  if (node.tagName === FIGURE_TAG) {
    return [blank, { ...node, tagName: 'img', children: [] }, blank, ...children];
  }
  if (node.tagName === 'br' || node.tagName === 'hr') return [blank];
  return isInline(node) || node.tagName === 'img'
    ? [{ ...node, children }]
    : [blank, ...children, blank];
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(span) ? 1 : Math.min(MAX_SPAN, Math.max(1, span));
}

function cellsAsBlocks(element: Element): Element {
  const children = element.children.map((child) => (isElement(child) ? cellPart(child) : child));
  return { ...element, tagName: 'div', children };
}

/** Rows, groups and cells become blocks; what is in the cells stays as it is. */
function cellPart(element: Element): Element {
  if (isCell(element) || element.tagName === 'caption') return { ...element, tagName: 'div' };
  return /^(?:thead|tbody|tfoot|tr)$/u.test(element.tagName) ? cellsAsBlocks(element) : element;
}
