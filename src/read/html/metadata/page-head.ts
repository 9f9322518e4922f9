import type { Element, Root } from 'hast';

import { attribute, elementsOf, findElement, textOf } from '../element';
import { cleanLine } from './clean-line';

/** What a page's head declares, by name. */
export interface PageHead {
  /** Values of `meta` elements by their name, property, itemprop or http-equiv in lower case, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link` elements by their relation. */
  readonly links: ReadonlyMap<string, string>;
  /** The text of `title`. */
  readonly title: string;
  /** The `lang` of the page. */
  readonly language: string;
  /** The address in `base`. */
  readonly base: string;
  /** The JSON of each `application/ld+json` script. */
  readonly scripts: readonly string[];
}

/** Values of one name beyond this are a page gone wrong. */
const MAX_VALUES = 50;

/** Gathers what the whole page declares; many sites have their metadata in the body. */
export function readPageHead(page: Root): PageHead {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const scripts: string[] = [];
  let base = '';
  for (const element of elementsOf(page)) {
    if (element.tagName === 'meta') addMeta(element, meta);
    else if (element.tagName === 'link') addLink(element, links);
    else if (element.tagName === 'base' && base === '') base = attribute(element, 'href');
    else if (isJsonLd(element)) scripts.push(textOf(element));
  }
  const html = findElement(page, (element) => element.tagName === 'html');
  const title = findElement(page, (element) => element.tagName === 'title');
  return {
    meta,
    links,
    title: title === null ? '' : cleanLine(textOf(title)),
    language: html === null ? '' : attribute(html, 'lang') || attribute(html, 'xmlLang'),
    base,
    scripts,
  };
}

/** The first value that any of the names has. */
export function metaValue(head: PageHead, ...names: readonly string[]): string {
  for (const name of names) {
    const value = head.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return '';
}

/** The values of the first of the names that has any. */
export function metaValues(head: PageHead, ...names: readonly string[]): readonly string[] {
  return names.map((name) => head.meta.get(name)).find((values) => values !== undefined) ?? [];
}

function addMeta(element: Element, meta: Map<string, string[]>): void {
  const value = cleanLine(attribute(element, 'content'));
  if (value === '') return;
  for (const property of ['name', 'property', 'itemProp', 'httpEquiv']) {
    const name = attribute(element, property).toLowerCase().trim();
    if (name === '') continue;
    const values = meta.get(name) ?? [];
    if (values.length < MAX_VALUES && !values.includes(value)) values.push(value);
    meta.set(name, values);
  }
}

function addLink(element: Element, links: Map<string, string>): void {
  for (const relation of attribute(element, 'rel').toLowerCase().split(/\s+/u)) {
    const href = attribute(element, 'href');
    if (relation !== '' && href !== '' && !links.has(relation)) links.set(relation, href);
  }
}

function isJsonLd(element: Element): boolean {
  return (
    element.tagName === 'script' && attribute(element, 'type').toLowerCase().includes('ld+json')
  );
}
