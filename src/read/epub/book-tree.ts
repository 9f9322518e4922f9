import type { Element, ElementContent } from 'hast';

import type { Neutralisation } from '../../model/source';
import { elementsOf, findElement } from '../html/element';
import { anchor } from '../html/marks/mark-anchors';
import { markFormulas } from '../html/marks/mark-formulas';
import { checkDeadline, parsePage } from '../html/parse-page';
import type { Deadline } from '../html/parse-page';
import { visibleTree } from '../html/visible-tree';
import { outerHtml } from '../xml/html-of-xml';
import { parseXml } from '../xml/parse-xml';
import type { ZipPackage } from '../zip/zip-package';
import { partName } from '../zip/zip-package';

/** One part of a book, with ids and links that hold in the whole of it. */
export interface BookPart {
  readonly name: string;
  readonly children: readonly ElementContent[];
}

/** What the parts of a book have in common while they are read. */
export interface BookContext {
  readonly parts: ZipPackage;
  readonly spine: readonly string[];
  readonly deadline: Deadline;
  readonly found: Neutralisation[];
}

/** The id that an element of a part has in the whole book; the place of the part is its first half. */
export function bookId(context: BookContext, part: string, fragment: string): string {
  return `part-${context.spine.indexOf(part)}-${unescaped(fragment)}`;
}

/** Reads one part of the spine; null where the archive has none of this name. */
export function bookPart(name: string, context: BookContext): BookPart | null {
  const text = context.parts.text(name);
  if (text === null) return null;
  checkDeadline(context.deadline);
  const page = parsePage(htmlOf(text), context.deadline);
  const body = findElement(visibleTree(markFormulas(page), context.found), ({ tagName }) => tagName === 'body'); // prettier-ignore
  if (body === null) return { name, children: [] };
  for (const element of elementsOf(body)) settle(element, name, context);
  return { name, children: [anchor(bookId(context, name, '')), ...body.children] };
}

/** Elements that XHTML may close in their own tag, and HTML may not. */
const SELF_CLOSED = /<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)[a-z][a-z0-9]{0,20})((?:\s[^<>]{0,1000})?)\/>/gi; // prettier-ignore

/** XHTML as HTML: an empty `<a id="x"/>` would stay open else. What is not well-formed is read as a page. */
function htmlOf(text: string): string {
  const { root, problem } = parseXml(text);
  if (root === null || problem !== null) return text.replace(SELF_CLOSED, '<$1$2></$1>');
  return `<!doctype html>${outerHtml(root, ({ attributes, name }, inner) => asTyped(attributes, name, inner))}`;
}

/** Marks and notes of EPUB 3 are told by a type; pages tell them by a class, which notes are lifted by. */
function asTyped(
  attributes: ReadonlyMap<string, string>,
  name: string,
  inner: () => string,
): string | undefined {
  const type = attributes.get('epub:type') ?? attributes.get('type') ?? '';
  const role = attributes.get('role') ?? '';
  const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  if (name === 'a' && (/\bnoteref\b/.test(type) || role === 'doc-noteref')) {
    const href = escape(attributes.get('href') ?? '');
    return `<sup><a id="${escape(attributes.get('id') ?? '')}" href="${href}">${inner()}</a></sup>`;
  }
  const isNote = /\b(?:footnote|endnote|rearnote)\b/.test(type) || /^doc-(?:foot|end)note$/.test(role); // prettier-ignore
  if (!isNote || !['aside', 'li', 'p', 'div'].includes(name)) return undefined;
  return `<${name} class="footnote" id="${escape(attributes.get('id') ?? '')}">${inner()}</${name}>`;
}

/** Makes an element's id and link hold in the whole book. */
function settle(element: Element, part: string, context: BookContext): void {
  const { id, name, href, src } = element.properties;
  if (element.tagName === 'img' && typeof src === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(src))
    element.properties.src = partName(src, part);
  if (typeof id === 'string' && id !== '') element.properties.id = bookId(context, part, id);
  if (typeof name === 'string' && name !== '')
    element.properties.name = bookId(context, part, name);
  if (typeof href !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(href)) return;
  const hash = href.indexOf('#');
  const target = hash === 0 ? part : partName(hash < 0 ? href : href.slice(0, hash), part);
  const fragment = hash < 0 ? '' : href.slice(hash + 1);
  element.properties.href = `#${encodeURIComponent(bookId(context, target, fragment))}`;
}

function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
