import type { Element, ElementContent } from 'hast';

import { textOf } from '../html/element';
import { inlineOf } from '../tree/inline-runs';
import { hasContent, tableOf } from '../tree/block-shapes';
import { CAPTION, joinNeighbours } from '../tree/join-neighbours';
import { el, txt } from '../tree/make-hast';
import type { FlatBlock, ListPlace } from '../tree/nest-lists';
import { nestLists } from '../tree/nest-lists';
import { numberLabel } from '../tree/number-labels';
import { isCaptionStyle, isCodeStyle, isQuoteStyle } from '../tree/style-names';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf } from '../xml/xml-query';
import type { OdtRunContext } from './odt-runs';
import { odtRuns } from './odt-runs';
import { levelOf } from './odt-styles';

/** What reading a document's blocks needs to know, and what it finds on the way. */
export interface OdtContext extends Omit<OdtRunContext, 'boxes' | 'plain'> {
  readonly found: { title: string | null; subtitle: string | null };
  /** Numbers of lists that may be gone on with, by list style. */
  readonly counts: Map<string, number[]>;
}

/** Rows or cells that one element may repeat, and those that one table may have. */
const MAX_REPEATED = 100;
const MAX_CELLS = 100_000;

/** Parts of a text that a program keeps up to date, and those that are no text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
]);

/** The blocks below an element: paragraphs, headings, lists, tables. */
export function odtBlocks(parent: XmlElement, context: OdtContext): Element[] {
  return joinNeighbours(nestLists(flatBlocks(parent, context)));
}

function flatBlocks(parent: XmlElement, context: OdtContext): FlatBlock[] {
  return childrenOf(parent).flatMap((child): FlatBlock[] => {
    if (SKIPPED.has(child.name)) return [];
    switch (child.name) {
      case 'text:p':
      case 'text:h':
        return paragraph(child, context, null);
      case 'text:list':
        return listItems(child, context, { level: 0, style: '' });
      case 'table:table':
        return [{ node: table(child, context) }];
      case 'draw:frame':
        return paragraph({ ...child, children: [child] }, context, null);
      default:
        return flatBlocks(child, context);
    }
  });
}

function paragraph(element: XmlElement, context: OdtContext, place: ListPlace | null): FlatBlock[] {
  const style = context.styles.paragraph(element.attributes.get('text:style-name') ?? '');
  const isHeading = element.name === 'text:h';
  const stated = isHeading ? levelOf(element.attributes.get('text:outline-level')) : undefined;
  const level = stated ?? style.heading ?? (isHeading ? 1 : null);
  const boxes: XmlElement[] = [];
  const plain = level !== null || style.names.includes('title');
  const content = inlineOf(
    odtRuns(element, plain ? {} : style.format, { ...context, boxes, plain }),
  );
  const behind = boxes.flatMap((box) => flatBlocks(box, context));
  if (!hasContent(content)) return behind;
  const is = (name: string): boolean => style.names.includes(name);
  const line = content.map(textOf).join('').replace(/\s+/g, ' ').trim();
  if (is('title') && context.found.title === null) {
    context.found.title = line;
    return behind;
  }
  if (is('subtitle') && context.found.title !== null && context.found.subtitle === null) {
    context.found.subtitle = line;
    return behind;
  }
  return [{ node: shaped(content, level, style.names), ...(place === null || level !== null ? {} : { place }) }, ...behind]; // prettier-ignore
}

function shaped(
  content: ElementContent[],
  level: number | null,
  names: readonly string[],
): Element {
  if (level !== null) return el(`h${level}`, content);
  if (names.some(isCodeStyle)) return el('pre', [el('code', content)]);
  if (names.some(isQuoteStyle)) return el('blockquote', [el('p', content)]);
  return el('p', content, names.some(isCaptionStyle) ? { [CAPTION]: true } : {});
}

interface ListAt {
  readonly level: number;
  readonly style: string;
}

/** A list's items, flat. The first paragraph of each has the number, further ones stand below it. */
function listItems(list: XmlElement, context: OdtContext, at: ListAt): FlatBlock[] {
  const style = list.attributes.get('text:style-name') ?? at.style;
  const goesOn = list.attributes.get('text:continue-numbering') === 'true' || list.attributes.has('text:continue-list'); // prettier-ignore
  const counts = context.counts.get(style) ?? [];
  context.counts.set(style, counts);
  if (!goesOn) counts.length = Math.min(counts.length, at.level);
  return childrenOf(list).flatMap((item): FlatBlock[] => {
    const isHeader = item.name === 'text:list-header';
    let isFirst = !isHeader;
    const set = item.attributes.get('text:start-value');
    return childrenOf(item).flatMap((child): FlatBlock[] => {
      if (child.name === 'text:list') {
        return listItems(child, context, { level: at.level + 1, style });
      }
      if (child.name !== 'text:p' && child.name !== 'text:h') {
        return flatBlocks({ ...item, children: [child] }, context);
      }
      const place = isFirst ? placeOf(style, at.level, counts, set, context) : null;
      isFirst = false;
      return paragraph(child, context, place ?? { level: at.level, number: null, label: '', list: style, continues: !isHeader }); // prettier-ignore
    });
  });
}

function placeOf(
  style: string,
  level: number,
  counts: number[],
  set: string | undefined,
  context: OdtContext,
): ListPlace {
  const own = context.styles.level(style, level);
  if (own.form === null) return { level, number: null, label: '', list: style };
  const value = set === undefined ? (counts[level] ?? own.start - 1) + 1 : Number(set) || 0;
  counts[level] = value;
  counts.length = level + 1;
  if (own.form === 'decimal' && own.shown === 1) {
    return { level, number: value, label: '', list: style };
  }
  const levels = Array.from({ length: own.shown }, (_, at) => level - own.shown + 1 + at);
  const figures = levels
    .filter((each) => each >= 0)
    .map((each) => numberLabel(counts[each] ?? 1, context.styles.level(style, each).form ?? 'none'))
    .filter((figure) => figure !== '');
  const label = figures.length === 0 ? '' : `${own.prefix}${figures.join('.')}${own.suffix}`;
  return { level, number: null, label: label.trim(), list: style };
}

function table(element: XmlElement, context: OdtContext): Element {
  let left = MAX_CELLS;
  const rowsIn = (parent: XmlElement, cellName: 'td' | 'th'): Element[] =>
    childrenOf(parent).flatMap((child): Element[] => {
      if (child.name === 'table:table-header-rows') return rowsIn(child, 'th');
      if (/^table:(?:table-rows|table-row-group)$/.test(child.name)) return rowsIn(child, cellName);
      if (child.name !== 'table:table-row') return [];
      const cells = childrenOf(child, 'table:table-cell').flatMap((cell): Element[] => {
        const made = el(cellName, odtBlocks(cell, context), {
          colSpan: Number(cell.attributes.get('table:number-columns-spanned') ?? 1) || 1,
          rowSpan: Number(cell.attributes.get('table:number-rows-spanned') ?? 1) || 1,
        });
        const times = Number(cell.attributes.get('table:number-columns-repeated') ?? 1) || 1;
        const count = Math.max(1, Math.min(times, MAX_REPEATED, left));
        left -= count;
        return Array.from({ length: count }, () => made);
      });
      return cells.length === 0 ? [] : [el('tr', cells)];
    });
  const name = childOf(element, 'table:title');
  const caption = name === null ? [] : [el('caption', name.children.filter((child) => typeof child === 'string').map(txt))]; // prettier-ignore
  return tableOf(rowsIn(element, 'td'), caption);
}
