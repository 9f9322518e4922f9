import type { Span, TextEdit } from '../model/span';
import type { InlineDanger } from './inline-dangers';
import type { InlineToken } from './inline-token';

/**
 * Bare addresses that take a mark for their own which matters after them. To readers who follow GFM to the
 * letter `https://x.org/a\<img …>` is an address that ends in a backslash, and a tag; and a backtick in an
 * address opens no code. The address becomes text.
 *
 * Linear: every run without white space and `<` is looked through once.
 */
export function swallowedEscapes(
  text: string,
  start: number,
  end: number,
  tokens: readonly InlineToken[],
): InlineDanger[] {
  const dangers: InlineDanger[] = [];
  const closed = closedSpans(tokens);
  let next = 0;
  for (const run of text.slice(start, end).matchAll(/[^\s<]+/g)) {
    const from = start + run.index;
    const stop = from + run[0].length;
    const escapes = run[0].endsWith('\\') && /^<[a-z/!?]/i.test(text.slice(stop, stop + 2));
    const first = run[0].search(/https?:\/\/|www\./i);
    if (first < 0 || (!escapes && run[0].lastIndexOf('`') < first)) continue;
    const edits: TextEdit[] = [];
    for (const opening of run[0].matchAll(/https?:(?=\/\/)|www(?=\.)/gi)) {
      const at = from + opening.index + opening[0].length;
      while ((closed[next]?.end ?? Infinity) <= at) next++;
      const inside = (closed[next]?.start ?? Infinity) < at;
      if (!inside) edits.push({ start: at, end: at, insert: '\\' });
    }
    if (edits.length > 0) dangers.push({ what: 'html', start: from, end: stop, edits });
  }
  return dangers;
}

/** Where a backslash would be read as itself: tokens but for labels and comments; sorted and disjoint. */
function closedSpans(tokens: readonly InlineToken[]): Span[] {
  const spans = tokens.flatMap(({ type, start, end, content }): Span[] => {
    if (type === 'url' || type === 'comment') return [];
    if (content === null || type === 'code' || type === 'math' || type === 'wikilink') {
      return [{ start, end }];
    }
    return [
      { start, end: content.start },
      { start: content.end, end },
    ];
  });
  spans.sort((a, b) => a.start - b.start);
  let end = -1;
  return spans.filter((span) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}
