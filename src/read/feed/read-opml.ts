import type { Reading } from '../../model/document';
import { readFragment } from '../html/read-fragment';
import { safeUrl } from '../html/safe-url';
import { isoOfMailDate } from '../mail-date';
import { ReadError } from '../read-error';
import { escapeHtml } from '../xml/html-of-xml';
import type { XmlElement } from '../xml/xml-element';
import { attributeOf, childOf, childrenOf, textIn } from '../xml/xml-element';
import type { FeedOptions } from './feed-reading';

/** Reads a list of subscriptions, or another outline, as one index: folders as lists in lists, feeds as links. */
export function readOpml(
  root: XmlElement,
  source: string,
  problems: readonly string[],
  options: FeedOptions,
): Reading {
  const head = childOf(root, 'head');
  const outlines = childrenOf(childOf(root, 'body') ?? root, 'outline');
  const html = outlineList(outlines);
  const { blocks, neutralised } = readFragment(html, { ...options, name: source, base: null });
  if (blocks.length === 0) throw new ReadError(source, 'the outline is empty');
  const title = textIn(head === null ? null : childOf(head, 'title'));
  const owner = textIn(head === null ? null : childOf(head, 'ownerName'));
  const written = textIn(
    head === null ? null : (childOf(head, 'dateModified') ?? childOf(head, 'dateCreated')),
  );
  const metadata = {
    kind: 'index',
    ...(title === '' ? {} : { title }),
    ...(owner === '' ? {} : { authors: [owner] }),
    ...(written === '' ? {} : { published: isoOfMailDate(written) ?? written }),
  };
  return { format: 'opml', documents: [{ blocks, metadata }], warnings: problems, neutralised };
}

function outlineList(outlines: readonly XmlElement[]): string {
  const items = outlines.map((outline) => {
    const inner = childrenOf(outline, 'outline');
    return `<li>${outlineLine(outline)}${inner.length > 0 ? outlineList(inner) : ''}</li>`;
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

/** `Title: what it is about (site)`: the title links to the feed. */
function outlineLine(outline: XmlElement): string {
  const value = (name: string): string => attributeOf(outline, name);
  const feed = safeUrl(value('xmlUrl') || value('url'), null);
  const site = safeUrl(value('htmlUrl'), null);
  const shown = escapeHtml(value('text') || value('title') || (feed ?? 'Untitled'));
  const address = feed ?? site;
  const title = address === null ? shown : `<a href="${escapeHtml(address)}">${shown}</a>`;
  const about = value('description') === '' ? '' : `: ${escapeHtml(value('description'))}`;
  const second = feed === null || site === null ? '' : ` (<a href="${escapeHtml(site)}">site</a>)`;
  return `${title}${about}${second}`;
}
