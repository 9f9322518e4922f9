import type { Element, ElementContent, Root } from 'hast';

import { attribute, elementsOf, isElement, lineOf } from '../element';
import { baseUrl } from '../safe-url';
import { isFurnitureLine } from './furniture-phrases';
import { isProse } from './measure-tree';
import type { Measure, Measures } from './measure-tree';

/** Elements that are dropped where they are mostly links: lists of other pages. */
const LINK_HOLDERS: ReadonlySet<string> = new Set('div section ul ol dl table'.split(' '));
const LINK_SHARE = 0.6;
const LINES: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** A shorter link is an instruction such as `Get the code`. */
const MIN_TEASER = 25;
/** What holds so much of the body's prose is the body. */
const CONTENT_SHARE = 0.4;

/** What the pruning of a body goes by. */
export interface PruneContext {
  readonly measures: Measures;
  readonly furniture: ReadonlySet<Element>;
  /** The host of the page's own site, or null. */
  readonly host: string | null;
}

/** The body without what sites put between an article's paragraphs. */
export function pruneBody(body: Element | Root, context: PruneContext): Root {
  const prose = context.measures.get(body)?.prose ?? 0;
  const sections = sectionHeads(body);
  const keep = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (!sections.has(node) && isDispensable(node, prose, context)) return [];
    return [{ ...node, children: node.children.flatMap(keep) }];
  };
  const children = body.children.flatMap((child) => (child.type === 'doctype' ? [] : keep(child)));
  return { type: 'root', children: body.type === 'root' ? children : [{ ...body, children }] };
}

/** Headings of the first level, where they head sections, as in documents that word processors save. A page has one. */
function sectionHeads(body: Element | Root): ReadonlySet<Element> {
  const heads = new Set<Element>();
  let last: Element | null = null;
  for (const element of elementsOf(body)) {
    if (element.tagName === 'h1') last = element;
    else if (last !== null && element.tagName === 'p' && isProse(lineOf(element))) heads.add(last);
  }
  return heads.size < 2 ? new Set() : heads;
}

/** A paragraph or heading that is all one link to another page of the same site: a teaser between paragraphs. */
function isTeaserLine(element: Element, measure: Measure, host: string | null): boolean {
  if (
    !LINES.has(element.tagName) ||
    measure.text < MIN_TEASER ||
    measure.links < measure.text * 0.9
  ) {
    return false;
  }
  const links = [...elementsOf(element)].filter(({ tagName }) => tagName === 'a');
  return links.length > 0 && links.every((link) => isOwnPage(attribute(link, 'href'), host));
}

function isOwnPage(href: string, host: string | null): boolean {
  if (href === '' || href.startsWith('#')) return false;
  const other = baseUrl(href);
  if (other === null) return !/^[a-z][a-z0-9+.-]*:/iu.test(href);
  return host !== null && siteOf(new URL(other).hostname) === siteOf(host);
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function isDispensable(element: Element, prose: number, context: PruneContext): boolean {
  const measure = context.measures.get(element);
  if (measure === undefined) return false;
  if (measure.prose > prose * CONTENT_SHARE) return false;
  if (context.furniture.has(element)) return true;
  if (element.tagName === 'h1') return true;
  if (
    measure.text > 0 &&
    measure.links > measure.text * LINK_SHARE &&
    LINK_HOLDERS.has(element.tagName)
  )
    return true;
  if (isTeaserLine(element, measure, context.host)) return true;
  return measure.prose === 0 || measure.text < 160 ? isFurnitureLine(lineOf(element)) : false;
}

/** A tree without some of its nodes. */
export function withoutNodes(root: Root, dropped: ReadonlySet<ElementContent>): Root {
  const keep = (node: ElementContent): ElementContent[] => {
    if (dropped.has(node)) return [];
    return isElement(node) ? [{ ...node, children: node.children.flatMap(keep) }] : [node];
  };
  const children = root.children.flatMap((child) => (child.type === 'doctype' ? [] : keep(child)));
  return { type: 'root', children };
}
