import type { XmlElement } from '../xml/xml-element';
import { attributeOf, textIn } from '../xml/xml-element';
import type { Feed, FeedEntry } from './feed';
import { named } from './namespaces';
import { atomLink, atomPeople } from './read-atom';

/** Reads RSS 0.9 to 2.0 and RSS 1.0, whose items stand beside the channel. */
export function readRss(root: XmlElement): Feed {
  const channel = named(root, 'channel')[0] ?? root;
  const items = [...named(channel, 'item'), ...(channel === root ? [] : named(root, 'item'))];
  return {
    title: first(channel, 'title'),
    url: httpOnly(first(channel, 'link')) || atomLink(channel, 'alternate', 'atom:link'),
    language: first(channel, 'language', 'dc:language'),
    authors: first(channel, 'dc:creator') === '' ? [] : [first(channel, 'dc:creator')],
    entries: items.map(readItem),
  };
}

function readItem(item: XmlElement): FeedEntry {
  const about = attributeOf(item, 'rdf:about');
  const guid = named(item, 'guid')[0] ?? null;
  const id = textIn(guid) || about;
  const permalink = attributeOf(guid, 'isPermaLink').toLowerCase() === 'false' ? '' : httpOnly(id);
  return {
    title: first(item, 'title', 'dc:title', 'media:title', 'itunes:title'),
    url: first(item, 'link') || atomLink(item, 'alternate', 'atom:link') || permalink,
    id,
    content: first(item, 'content:encoded', 'xhtml:body', 'atom:content'),
    summary: first(item, 'description', 'dc:description', 'itunes:summary', 'media:description'),
    authors: authorsOf(item),
    published: first(item, 'pubDate', 'dc:date', 'atom:published'),
    updated: first(item, 'atom:updated'),
    tags: [...named(item, 'category'), ...named(item, 'dc:subject')].map(textIn).filter(isGiven),
    language: first(item, 'dc:language'),
    image: attributeOf(named(item, 'media:thumbnail')[0] ?? null, 'url'),
    base: attributeOf(item, 'xml:base'),
    enclosures: named(item, 'enclosure')
      .map((enclosure) => attributeOf(enclosure, 'url'))
      .filter(isGiven),
    cut: item.cut,
  };
}

/** Who wrote an item: people's names before addresses. */
function authorsOf(item: XmlElement): string[] {
  const creators = named(item, 'dc:creator').map(textIn).filter(isGiven);
  if (creators.length > 0) return creators;
  const people = atomPeople(item, 'atom:author');
  if (people.length > 0) return people;
  return [first(item, 'author', 'itunes:author')].filter(isGiven);
}

/** The first of several elements that has a text. */
function first(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    for (const child of named(element, name)) {
      const text = textIn(child);
      if (text !== '') return text;
    }
  }
  return '';
}

function httpOnly(address: string): string {
  return /^https?:\/\//i.test(address) ? address : '';
}

function isGiven(text: string): boolean {
  return text !== '';
}
