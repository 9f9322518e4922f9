import type { ZipPackage } from '../zip/zip-package';
import { partName } from '../zip/zip-package';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, descendantsOf, localName, xmlText } from '../xml/xml-query';
import type { BookPackage } from './book-package';

/** An entry of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** Empty for a heading that leads nowhere itself. */
  readonly part: string;
  /** The id within the part, or the empty string. */
  readonly fragment: string;
  /** From 0; a lone entry around all others, as of the book itself, does not count. */
  readonly depth: number;
  /** Titles of the entries around it, outermost first. */
  readonly under: readonly string[];
}

/** An entry as a table of contents lists it. */
type Listed = Omit<ContentsEntry, 'under'>;

/** A book's table of contents, from its navigation document or else its NCX; empty where it has none. */
export function contentsOf(parts: ZipPackage, book: BookPackage): readonly ContentsEntry[] {
  const nav = book.nav === null ? [] : fromNavigation(parts.xml(book.nav), book.nav);
  const entries =
    nav.length > 0 || book.ncx === null ? nav : fromNcx(parts.xml(book.ncx), book.ncx);
  return withAncestors(withoutRoot(inSpine(entries, book.spine)));
}

/** Some programs write paths that lead to no file: its name then tells which is meant, where one alone bears it. */
function inSpine(entries: readonly Listed[], spine: readonly string[]): readonly Listed[] {
  const nameOf = (part: string): string => part.slice(part.lastIndexOf('/') + 1);
  return entries.map((entry) => {
    if (spine.includes(entry.part)) return entry;
    const named = spine.filter((part) => nameOf(part) === nameOf(entry.part));
    return named[0] !== undefined && named.length === 1 ? { ...entry, part: named[0] } : entry;
  });
}

function withAncestors(entries: readonly Listed[]): readonly ContentsEntry[] {
  const around: (string | undefined)[] = [];
  return entries.map((entry) => {
    around.length = Math.min(around.length, entry.depth);
    const under = [...around];
    around[entry.depth] = entry.title;
    return {
      ...entry,
      under: under.flatMap((title) => title ?? []).filter((title) => title !== ''),
    };
  });
}

function fromNavigation(root: XmlElement | null, name: string): Listed[] {
  const navs = [...descendantsOf(root, 'nav')];
  const typed = navs.find(({ attributes }) =>
    [...attributes].some(([key, value]) => localName(key) === 'type' && /\btoc\b/.test(value)),
  );
  const list = (typed ?? navs[0]) === undefined ? null : [...descendantsOf(typed ?? navs[0] ?? null, 'ol')][0]; // prettier-ignore
  return listEntries(list ?? null, name, 0);
}

function listEntries(list: XmlElement | null, name: string, depth: number): Listed[] {
  return childrenOf(list, 'li').flatMap((item) => {
    const link = [...descendantsOf({ ...item, children: item.children.filter((child) => typeof child === 'string' || child.name !== 'ol') }, 'a')][0]; // prettier-ignore
    const heading = link ?? childOf(item, 'span');
    const own = heading === null ? [] : entryOf(xmlText(heading), heading.attributes.get('href'), name, depth); // prettier-ignore
    return [...own, ...listEntries(childOf(item, 'ol'), name, depth + 1)];
  });
}

function fromNcx(root: XmlElement | null, name: string): Listed[] {
  const points = (parent: XmlElement | null, depth: number): Listed[] =>
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

function entryOf(title: string, href: string | undefined, name: string, depth: number): Listed[] {
  if (href !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
  const shown = title.replace(/\s+/g, ' ').trim();
  if (href === undefined) return [{ title: shown, part: '', fragment: '', depth }];
  const hash = href.indexOf('#');
  const part = partName(hash < 0 ? href : href.slice(0, hash), name);
  const fragment = hash < 0 ? '' : href.slice(hash + 1);
  return [{ title: shown, part, fragment, depth }];
}

/** One entry for the whole book, with the chapters below it. */
function withoutRoot(entries: readonly Listed[]): readonly Listed[] {
  const top = entries.filter(({ depth }) => depth === 0);
  if (top.length !== 1 || entries.length < 3 || entries[0]?.depth !== 0) return entries;
  return entries.map((entry) => ({ ...entry, depth: Math.max(0, entry.depth - 1) }));
}
