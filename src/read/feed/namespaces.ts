import type { XmlElement } from '../xml/xml-element';
import { childrenOf } from '../xml/xml-element';

/** Prefixes that feeds' vocabularies are called by here, by a part of their namespaces' URIs. */
const VOCABULARIES: readonly (readonly [uri: string, prefix: string])[] = [
  ['purl.org/dc/', 'dc'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['itunes.com/', 'itunes'],
  ['search.yahoo.com/mrss', 'media'],
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/', 'atom'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/rss/1.0/', ''],
  ['backend.userland.com/rss', ''],
];

/** The prefix of an element's vocabulary, whatever the document calls it; a namespace unknown here is itself. */
export function vocabularyOf(element: XmlElement): string {
  const space = element.space.toLowerCase();
  const known = VOCABULARIES.find(([uri]) => space.includes(uri));
  return known?.[1] ?? space;
}

/** Children of a name as feeds write it: `link`, `dc:creator`, `content:encoded`. */
export function named(element: XmlElement, name: string): XmlElement[] {
  const [local = '', prefix = ''] = name.split(':').reverse();
  return childrenOf(element, local).filter((child) => vocabularyOf(child) === prefix);
}
