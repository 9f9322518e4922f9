import type { Span } from '../model/span';
import { namesField, type InlineDanger } from './inline-dangers';
import type { InlineToken } from './inline-token';

/**
 * Sequences that plugins look for in a note without reading it as Markdown: `key:: value`, `<%`, `%%`,
 * `INPUT[`, and tags that are not closed. Only in text: what a token holds is the token's matter.
 */
export function textDangers(
  text: string,
  start: number,
  end: number,
  tokens: readonly InlineToken[],
): InlineDanger[] {
  const dangers: InlineDanger[] = [];
  let at = start;
  for (const span of tokens.flatMap(opaqueSpans).sort((a, b) => a.start - b.start)) {
    if (span.start > at) addPlain(text, at, span.start, dangers);
    at = Math.max(at, span.end);
  }
  addPlain(text, at, end, dangers);
  return dangers;
}

/** What of a token is not text: all of it, or what is around the label of a link or inside a comment's marks. */
function opaqueSpans({ type, start, end, content }: InlineToken): Span[] {
  // A plugin that looks for a sequence does not know what a backslash means.
  if (type === 'escape') return [];
  const labelled =
    type === 'link' || type === 'image' || type === 'reference' || type === 'comment';
  if (!labelled || content === null) return [{ start, end }];
  return [
    { start, end: content.start },
    { start: content.end, end },
  ];
}

function addPlain(text: string, from: number, to: number, dangers: InlineDanger[]): void {
  for (const found of text.slice(from, to).matchAll(/::|<%|%%|<(?=[a-z/!?])|\[/gi)) {
    const sequence = found[0];
    const start = from + found.index;
    const single = sequence.length === 1;
    // The name of a field may stand in what is before the text: an address ends before a bracket.
    if (sequence === '[' && !namesField(text, start)) continue;
    if (single && isEscaped(text, start, from)) continue;
    const at = single ? start : start + 1;
    const edits = [{ start: at, end: at, insert: '\\' }];
    dangers.push({
      what: names[sequence] ?? 'inline-field',
      start,
      end: start + sequence.length,
      edits,
    });
  }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === 0x5c) first--;
  return (at - first) % 2 === 1;
}

const names: Readonly<Record<string, string>> = {
  '::': 'inline-field',
  '<%': 'template',
  '%%': 'comment',
  '<': 'html',
};
