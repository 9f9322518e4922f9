import { escapeHtml, innerHtml } from '../xml/html-of-xml';
import type { XmlElement } from '../xml/xml-element';
import { attributeOf, childOf, childrenOf, textIn } from '../xml/xml-element';
import type { Feed, FeedEntry } from './feed';
import { named } from './namespaces';

/** Reads Atom 1.0 (RFC 4287), and 0.3, which calls a few things otherwise. */
export function readAtom(root: XmlElement): Feed {
  return {
    title: textConstruct(childOf(root, 'title')),
    url: attributeOf(root, 'xml:base') || atomLink(root, 'alternate') || atomLink(root, 'self'),
    language: attributeOf(root, 'xml:lang'),
    authors: atomPeople(root, 'author'),
    entries: childrenOf(root, 'entry').map(readEntry),
  };
}

function readEntry(entry: XmlElement): FeedEntry {
  const content = childOf(entry, 'content');
  const source = childOf(entry, 'source');
  const own = atomPeople(entry, 'author');
  return {
    title: textConstruct(childOf(entry, 'title')),
    url: atomLink(entry, 'alternate'),
    id: textIn(childOf(entry, 'id')),
    content: textConstruct(content),
    summary: textConstruct(childOf(entry, 'summary')),
    authors: own.length > 0 || source === null ? own : atomPeople(source, 'author'),
    published: textIn(childOf(entry, 'published') ?? childOf(entry, 'issued')),
    updated: textIn(childOf(entry, 'updated') ?? childOf(entry, 'modified')),
    tags: childrenOf(entry, 'category')
      .map((tag) => attributeOf(tag, 'label') || attributeOf(tag, 'term') || textIn(tag))
      .filter((tag) => tag !== ''),
    language: attributeOf(content, 'xml:lang') || attributeOf(entry, 'xml:lang'),
    image: attributeOf(named(entry, 'media:thumbnail')[0] ?? null, 'url'),
    base: attributeOf(content, 'xml:base') || attributeOf(entry, 'xml:base'),
    enclosures: childrenOf(entry, 'link')
      .filter((link) => attributeOf(link, 'rel') === 'enclosure')
      .map((link) => attributeOf(link, 'href'))
      .filter((address) => address !== ''),
    cut: entry.cut,
  };
}

/** A text as HTML: what is `text` is escaped, what is `xhtml` is written out, all else is HTML already. */
function textConstruct(element: XmlElement | null): string {
  if (element === null) return '';
  const type = attributeOf(element, 'type').toLowerCase();
  if (type === 'xhtml' || childrenOf(element).length > 0) return innerHtml(element);
  const text = textIn(element);
  if (type.includes('html') || attributeOf(element, 'mode') === 'escaped') return text;
  // A type that is no text, such as a picture in base64, has nothing to read.
  if (/^(?!text\/)\w+\//.test(type)) return '';
  return escapeHtml(text).replace(/\n[ \t]*\n/g, '<br><br>');
}

/** The address of the link with a relation; a link without one is to the page itself. */
export function atomLink(element: XmlElement, relation: string, name = 'link'): string {
  const links = name === 'link' ? childrenOf(element, name) : named(element, name);
  const fitting = links.filter((link) => (attributeOf(link, 'rel') || 'alternate') === relation);
  const page = fitting.find((link) => attributeOf(link, 'type').includes('html')) ?? fitting[0];
  return attributeOf(page ?? null, 'href');
}

/** The names of authors, or else their addresses. */
export function atomPeople(element: XmlElement, name: string): string[] {
  const people = name.includes(':') ? named(element, name) : childrenOf(element, name);
  return people
    .map((person) => {
      const written = textIn(childOf(person, 'name')) || textIn(childOf(person, 'email'));
      return written !== '' || childrenOf(person).length > 0 ? written : textIn(person);
    })
    .filter((person) => person !== '');
}
