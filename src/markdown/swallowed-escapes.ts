import type { Span } from '../model/span';
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
  for (const run of text.slice(start, end).matchAll(/[^\s<]+/g)) {
    const from = start + run.index;
    const stop = from + run[0].length;
    const escapes = run[0].endsWith('\\') && /^<[a-z/!?]/i.test(text.slice(stop, stop + 2));
    const first = run[0].search(/https?:\/\/|www\./i);
    if (first < 0 || (!escapes && run[0].lastIndexOf('`') < first)) continue;
    const edits = Array.from(run[0].matchAll(/https?:(?=\/\/)|www(?=\.)/gi), (opening) => {
      const at = from + opening.index + opening[0].length;
      return { start: at, end: at, insert: '\\' };
    }).filter((edit) => !tokens.some((token) => holds(token, edit)));
    if (edits.length > 0) dangers.push({ what: 'html', start: from, end: stop, edits });
  }
  return dangers;
}

/** Whether a token has the place in a part of it where a backslash would be read as itself. */
function holds({ type, start, end, content }: InlineToken, place: Span): boolean {
  if (place.start <= start || place.end >= end || type === 'url' || type === 'comment')
    return false;
  const inLabel = content !== null && place.start >= content.start && place.end <= content.end;
  return type === 'code' || type === 'math' || type === 'wikilink' || !inLabel;
}
