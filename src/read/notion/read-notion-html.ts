import type { Element, Root } from 'hast';

import type { Reading } from '../../model/document';
import type { Neutralisation, Source } from '../../model/source';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { blocksOfTree } from '../html/blocks/blocks-of-tree';
import { attribute, classesOf, elementsOf, findElement, isElement, lineOf } from '../html/element';
import { liftData } from '../html/embedded-data';
import { markAnchors } from '../html/marks/mark-anchors';
import { markFigures } from '../html/marks/mark-figures';
import { markFormulas } from '../html/marks/mark-formulas';
import { splitParagraphs } from '../html/marks/split-paragraphs';
import { pageLinks } from '../html/page-links';
import { checkDeadline, PageBudgetError, parsePage } from '../html/parse-page';
import { visibleTree } from '../html/visible-tree';
import { ReadError } from '../read-error';
import { withNotionMarks } from './mark-notion';
import { notionMetadata, type NotionProperty } from './notion-metadata';
import { notionAddress, notionAddresses } from './notion-name';
import { pageAddresses } from './row-address';

/** Text units of one page. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** Milliseconds for one page. */
const TIME_BUDGET = 10_000;

const PAGE = /<article id="([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})" class="page(?: [\w-]+)*"/;

export interface NotionHtmlOptions {
  readonly tags?: 'live' | 'text';
  readonly downloadImages?: boolean;
}

/** Whether a page of HTML is one that Notion exports. Its styles stand before it, some 15 kB. */
export function looksNotionHtml(text: string): boolean {
  return PAGE.test(text.slice(0, 100_000));
}

/**
 * Reads a page of Notion's export as HTML, whole: it is the user's own, with no furniture in it.
 *
 * @throws {ReadError} where it is too large or takes too long.
 */
export function readNotionHtml(
  text: string,
  place: Source,
  options: NotionHtmlOptions = {},
): Reading {
  const source = place.name;
  const { html, fileAt } = liftData(text);
  if (html.length > MAX_LENGTH) throw new ReadError(source, 'the page is larger than 4 MB');
  const neutralised: Neutralisation[] = [];
  const shelf = new AssetShelf();
  const deadline = Date.now() + TIME_BUDGET;
  try {
    const page = parsePage(html, deadline);
    const article = findElement(page, (each) => isElement(each, 'article') && classesOf(each).includes('page')); // prettier-ignore
    const header = article && findElement(article, (each) => each.tagName === 'header');
    const body = article && findElement(article, (each) => classesOf(each).includes('page-body'));
    if (article === null || body === null) throw new ReadError(source, 'the page has no text');
    const title = header && findElement(header, (each) => classesOf(each).includes('page-title'));
    const properties = propertiesOf(header);
    const made = notionMetadata(title === null ? '' : lineOf(title), properties);
    const tree: Root = { type: 'root', children: [body] };
    checkDeadline(deadline);
    const visible = visibleTree(withNotionMarks(markFormulas(tree)), neutralised);
    const marked = markAnchors(markFigures(splitParagraphs(visible)));
    const links = pageLinks(source, null, { ...options, shelf, dataAt: fileAt });
    const blocks = blocksOfTree(marked, new Map(), {
      found: neutralised,
      tags: options.tags ?? 'live',
      base: null,
      deadline,
      ...links,
      linked: (href, shown) => {
        const address = notionAddresses(href);
        return address === null ? (links.linked?.(href, shown) ?? null) : { kind: 'link', address };
      },
    });
    return {
      format: 'notion',
      documents: [{ blocks, metadata: made.metadata }],
      warnings: refusalsOf(shelf),
      neutralised: [...made.neutralised, ...neutralised],
      assets: shelf.assets,
      addresses: [
        notionAddress(attribute(article, 'id').replace(/-/g, '').toLowerCase()),
        ...pageAddresses(place, title === null ? '' : lineOf(title), properties),
      ],
    };
  } catch (error) {
    if (error instanceof PageBudgetError) throw new ReadError(source, error.message);
    throw error;
  }
}

/** The rows of the table above the text: `<tr class="property-row property-row-date"><th>Due</th><td>…`. */
function propertiesOf(header: Element | null): NotionProperty[] {
  if (header === null) return [];
  return [...elementsOf(header)].flatMap((row) => {
    const type = classesOf(row).flatMap((name) => /^property-row-(\w+)$/.exec(name)?.[1] ?? [])[0];
    const head = type === undefined ? null : findElement(row, ({ tagName }) => tagName === 'th');
    const cell = type === undefined ? null : findElement(row, ({ tagName }) => tagName === 'td');
    if (type === undefined || head === null || cell === null) return [];
    return [{ key: lineOf(head).slice(0, 100), values: valuesOf(cell, type), type }];
  });
}

function valuesOf(cell: Element, type: string): string[] {
  if (type === 'checkbox') {
    const box = findElement(cell, (each) => classesOf(each).includes('checkbox-on'));
    return [box === null ? 'no' : 'yes'];
  }
  const parts = [...elementsOf(cell)].filter((each) =>
    type === 'relation' || type === 'file'
      ? each.tagName === 'a'
      : classesOf(each).some((name) => name === 'selected-value' || name === 'user'),
  );
  const values = parts.length > 0 ? parts.map(lineOf) : [lineOf(cell)];
  return values
    .map((value) => value.replace(/^@(?=\S)/, '').trim())
    .filter((value) => value !== '');
}
