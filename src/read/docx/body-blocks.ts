import type { Element, ElementContent } from 'hast';

import { textOf } from '../html/element';
import { inlineOf } from '../tree/inline-runs';
import type { Run } from '../tree/inline-runs';
import { hasContent, tableOf } from '../tree/block-shapes';
import { CAPTION, joinNeighbours } from '../tree/join-neighbours';
import { el, txt } from '../tree/make-hast';
import type { FlatBlock } from '../tree/nest-lists';
import { nestLists } from '../tree/nest-lists';
import { isCaptionStyle, isCodeStyle, isQuoteStyle } from '../tree/style-names';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf } from '../xml/xml-query';
import type { ListCounter } from './numbering';
import type { FieldState } from './paragraph-runs';
import { runsOf } from './paragraph-runs';
import type { DocxStyle, DocxStyles } from './styles';
import { headingLevel, isOn, valueOf } from './styles';

/** What reading a document's blocks needs to know, and what it finds on the way. */
export interface BodyContext {
  readonly styles: DocxStyles;
  readonly links: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, string>;
  readonly notes: ReadonlySet<string>;
  readonly counter: ListCounter;
  /** The text of the first paragraph set as title, and of the one set as subtitle. */
  readonly found: { title: string | null; subtitle: string | null };
  /** Runs of a paragraph whose end was deleted: they open the next one. */
  readonly carried: Run[];
  readonly fields: FieldState[];
}

/** Text boxes may hold text boxes. */
const MAX_BOXES = 8;

/** The blocks below an element: paragraphs, lists, tables. */
export function bodyBlocks(parent: XmlElement, context: BodyContext, depth = 0): Element[] {
  return joinNeighbours(nestLists(flatBlocks(parent, context, depth)));
}

function flatBlocks(parent: XmlElement, context: BodyContext, depth: number): FlatBlock[] {
  return childrenOf(parent).flatMap((child): FlatBlock[] => {
    switch (child.name) {
      case 'w:p':
        return paragraph(child, context, depth);
      case 'w:tbl':
        return [{ node: table(child, context, depth) }];
      case 'w:sdt':
        return isContents(child) ? [] : flatBlocks(child, context, depth);
      case 'w:sdtContent':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
        return flatBlocks(child, context, depth);
      default:
        return [];
    }
  });
}

/** A table of contents that the program keeps up to date. */
function isContents(sdt: XmlElement): boolean {
  const gallery = valueOf(childOf(sdt, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}

function paragraph(element: XmlElement, context: BodyContext, depth: number): FlatBlock[] {
  const properties = childOf(element, 'w:pPr');
  const style = context.styles.get(valueOf(properties, 'w:pStyle') ?? 'Normal');
  const level = headingLevel(properties, '') ?? style?.heading ?? null;
  const boxes: XmlElement[] = [];
  const own = runsOf(element, { ...context, boxes, plain: level !== null });
  const runs = [...context.carried.splice(0), ...own];
  if (isDeleted(properties)) {
    context.carried.push(...runs);
    return [];
  }
  const isContentsLine = /^toc (?:\d|heading)$/.test(style?.name ?? '');
  const content = isContentsLine ? [] : inlineOf(runs);
  const place = placeOf(properties, style, context);
  const behind =
    depth >= MAX_BOXES ? [] : boxes.flatMap((box) => flatBlocks(box, context, depth + 1));
  if (!hasContent(content)) return behind;
  return [...blockOf(content, { style, level, place }, context), ...behind];
}

interface Manner {
  readonly style: DocxStyle | undefined;
  readonly level: number | null;
  readonly place: ReturnType<ListCounter['next']>;
}

function blockOf(
  content: ElementContent[],
  { style, level, place }: Manner,
  context: BodyContext,
): FlatBlock[] {
  const name = style?.name ?? '';
  const { found } = context;
  if (name === 'title' && found.title === null) {
    found.title = lineOfAll(content);
    return [];
  }
  if (name === 'subtitle' && found.title !== null && found.subtitle === null) {
    found.subtitle = lineOfAll(content);
    return [];
  }
  if (level !== null) {
    const number = place === null ? '' : (place.number?.toString() ?? place.label);
    const label = number === '' ? [] : [txt(`${number} `)];
    return [{ node: el(`h${level}`, [...label, ...content]) }];
  }
  if (isCodeStyle(name)) return [{ node: el('pre', [el('code', content)]) }];
  if (place !== null) return [{ node: el('p', content), place }];
  const node = el('p', content, isCaptionStyle(name) ? { [CAPTION]: true } : {});
  return [{ node: isQuoteStyle(name) ? el('blockquote', [node]) : node }];
}

function placeOf(
  properties: XmlElement | null,
  style: DocxStyle | undefined,
  context: BodyContext,
): ReturnType<ListCounter['next']> {
  const own = childOf(properties, 'w:numPr');
  const inherited = style?.numbering ?? null;
  if (own === null) return context.counter.next(inherited);
  const hasId = childOf(own, 'w:numId') !== null;
  if (hasId || inherited === null) return context.counter.next(own);
  const children = [...childrenOf(own, 'w:ilvl'), ...childrenOf(inherited, 'w:numId')];
  return context.counter.next({ ...own, children });
}

/** The paragraph's mark was deleted, so that it runs on into the next one. */
function isDeleted(properties: XmlElement | null): boolean {
  const mark = childOf(properties, 'w:rPr');
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
}

function table(element: XmlElement, context: BodyContext, depth: number): Element {
  const above = new Map<number, Element>();
  const rows = rowsOf(element).flatMap((row): Element[] => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== null) return [];
    const cellName = isOn(properties, 'w:tblHeader') === true ? 'th' : 'td';
    let column = 0;
    const cells = cellsOf(row).flatMap((cell): Element[] => {
      const settings = childOf(cell, 'w:tcPr');
      const span = Math.min(100, Math.max(1, Number(valueOf(settings, 'w:gridSpan') ?? 1) || 1));
      const at = column;
      column += span;
      const merge = childOf(settings, 'w:vMerge');
      const covering = above.get(at);
      if (merge !== null && merge.attributes.get('w:val') !== 'restart' && covering !== undefined) {
        covering.properties.rowSpan = Number(covering.properties.rowSpan ?? 1) + 1;
        return [];
      }
      const made = el(cellName, bodyBlocks(cell, context, depth + 1), { colSpan: span });
      if (merge === null) above.delete(at);
      else above.set(at, made);
      return [made];
    });
    return cells.length === 0 ? [] : [el('tr', cells)];
  });
  return tableOf(rows);
}

/** Rows and cells may stand inside content controls and marks of tracked insertions. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return wrapped(parent, 'w:tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return wrapped(row, 'w:tc');
}

function wrapped(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const holds = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name);
    return holds ? wrapped(child, name) : [];
  });
}

function lineOfAll(content: readonly ElementContent[]): string {
  return content.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
