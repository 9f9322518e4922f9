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
    const shown = found[1] === '"' ? unescaped(written) : written;
    const inner = shown.slice(embed ? 3 : 2, -2);
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

/** The characters that escapes in double quotes stand for: names may have joiners, as in emoji. */
function unescaped(scalar: string): string {
  return scalar.replace(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["\\/]))/gi,
    (_, wide?: string, narrow?: string, plain?: string) =>
      plain ?? String.fromCharCode(parseInt(wide ?? narrow ?? '', 16)),
  );
}
