import type { Span } from '../model/span';
import type { InlineDanger } from './inline-dangers';
import type { InlineToken } from './inline-token';

/**
 * Sequences that plugins look for in a note without reading it as Markdown: `key:: value`, `<%`, `%%`,
 * `INPUT[`. Only in text: what a token holds is the token's matter.
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
  const labelled =
    type === 'link' || type === 'image' || type === 'reference' || type === 'comment';
  if (!labelled || content === null) return [{ start, end }];
  return [
    { start, end: content.start },
    { start: content.end, end },
  ];
}

function addPlain(text: string, from: number, to: number, dangers: InlineDanger[]): void {
  const plain = text.slice(from, to);
  for (const found of plain.matchAll(/::|<%|%%|(?:INPUT|VIEW|BUTTON)\[/g)) {
    const sequence = found[0];
    const start = from + found.index;
    const end = start + sequence.length;
    const at = sequence.endsWith('[') ? end - 1 : start + 1;
    const edits = [{ start: at, end: at, insert: '\\' }];
    dangers.push({ what: names[sequence] ?? 'inline-field', start, end, edits });
  }
}

const names: Readonly<Record<string, string>> = {
  '::': 'inline-field',
  '<%': 'template',
  '%%': 'comment',
};
