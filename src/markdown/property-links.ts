import type { OutlineLink } from '../model/outline';
import type { Span } from '../model/span';
import { splitTarget } from './split-target';

/**
 * The links in a note's properties: values that are one wikilink as a whole, in quotation marks.
 * Without those the brackets are YAML's lists, and no link for the app either.
 */
export function propertyLinks(text: string, frontmatter: Span): OutlineLink[] {
  const yaml = text.slice(frontmatter.start, frontmatter.end);
  const links: OutlineLink[] = [];
  for (const found of yaml.matchAll(/(["'])(!?\[\[[^[\]\n|]+(?:\|[^[\]\n]+)?\]\])\1/g)) {
    const written = found[2] ?? '';
    const start = frontmatter.start + found.index + 1;
    const embed = written.startsWith('!');
    const inner = written.slice(embed ? 3 : 2, -2);
    const bar = inner.indexOf('|');
    links.push({
      start,
      end: start + written.length,
      type: 'wikilink',
      embed,
      ...splitTarget(bar < 0 ? inner : inner.slice(0, bar)),
      display: bar < 0 ? null : inner.slice(bar + 1),
      property: true,
    });
  }
  return links;
}
