import type { ZipPackage } from '../zip/zip-package';
import { partName } from '../zip/zip-package';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, descendantsOf, localName, xmlText } from '../xml/xml-query';
import type { BookPackage } from './book-package';

/** An entry of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly part: string;
  /** The id within the part, or the empty string. */
  readonly fragment: string;
  /** From 0; a lone entry around all others, as of the book itself, does not count. */
  readonly depth: number;
}

/** A book's table of contents, from its navigation document or else its NCX; empty where it has none. */
export function contentsOf(parts: ZipPackage, book: BookPackage): readonly ContentsEntry[] {
  const nav = book.nav === null ? [] : fromNavigation(parts.xml(book.nav), book.nav);
  const entries =
    nav.length > 0 || book.ncx === null ? nav : fromNcx(parts.xml(book.ncx), book.ncx);
  return withoutRoot(entries);
}

function fromNavigation(root: XmlElement | null, name: string): ContentsEntry[] {
  const navs = [...descendantsOf(root, 'nav')];
  const typed = navs.find(({ attributes }) =>
    [...attributes].some(([key, value]) => localName(key) === 'type' && /\btoc\b/.test(value)),
  );
  const list = (typed ?? navs[0]) === undefined ? null : [...descendantsOf(typed ?? navs[0] ?? null, 'ol')][0]; // prettier-ignore
  return listEntries(list ?? null, name, 0);
}

function listEntries(list: XmlElement | null, name: string, depth: number): ContentsEntry[] {
  return childrenOf(list, 'li').flatMap((item) => {
    const link = [...descendantsOf({ ...item, children: item.children.filter((child) => typeof child === 'string' || child.name !== 'ol') }, 'a')][0]; // prettier-ignore
    const own =
      link === undefined ? [] : entryOf(xmlText(link), link.attributes.get('href'), name, depth);
    return [...own, ...listEntries(childOf(item, 'ol'), name, depth + 1)];
  });
}

function fromNcx(root: XmlElement | null, name: string): ContentsEntry[] {
  const points = (parent: XmlElement | null, depth: number): ContentsEntry[] =>
    childrenOf(parent, 'navPoint').flatMap((point) => [
      ...entryOf(
        xmlText(childOf(point, 'navLabel', 'text')),
        childOf(point, 'content')?.attributes.get('src'),
        name,
        depth,
      ),
      ...points(point, depth + 1),
    ]);
  return points(childOf(root, 'navMap'), 0);
}

function entryOf(
  title: string,
  href: string | undefined,
  name: string,
  depth: number,
): ContentsEntry[] {
  if (href === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
  const hash = href.indexOf('#');
  const part = partName(hash < 0 ? href : href.slice(0, hash), name);
  const fragment = hash < 0 ? '' : href.slice(hash + 1);
  return [{ title: title.replace(/\s+/g, ' ').trim(), part, fragment, depth }];
}

/** One entry for the whole book, with the chapters below it. */
function withoutRoot(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const top = entries.filter(({ depth }) => depth === 0);
  if (top.length !== 1 || entries.length < 3 || entries[0]?.depth !== 0) return entries;
  return entries.map((entry) => ({ ...entry, depth: Math.max(0, entry.depth - 1) }));
}
