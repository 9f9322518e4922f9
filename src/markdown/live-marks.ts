import { emphasisMarks } from './emphasis';
import type { InlineToken } from './inline-token';
import { scanInline } from './scan-inline';

/**
 * Where a backslash must stand for a paragraph to be nothing but text, sorted.
 *
 * Marks of emphasis are paired loosely, since readers differ in it. Addresses count as text, and tags where they may stay. A mark in another may show only once that one is gone.
 */
export function liveMarks(paragraph: string, tags: 'live' | 'text'): number[] {
  const tokens = scanInline(paragraph, 0, paragraph.length);
  const marks = new Set<number>();
  let escaped = -1;
  for (const token of tokens) {
    // A backslash may make a tag of the `#` after it, as in `\$#x`.
    const made = token.start === escaped && !/[*_~=|]/.test(paragraph.charAt(token.start - 1));
    if (token.type === 'tag' && (tags === 'text' || made)) marks.add(token.start);
    if (token.type === 'escape') escaped = token.end;
    const mark = markOf(paragraph, token);
    if (mark !== null) marks.add(mark);
  }
  for (const { start, end } of emphasisMarks(paragraph, 0, paragraph.length, tokens, 'loose')) {
    for (let at = start; at < end; at++) marks.add(at);
  }
  return [...marks].sort((a, b) => a - b);
}

function markOf(paragraph: string, token: InlineToken): number | null {
  switch (token.type) {
    case 'escape':
    case 'url':
    case 'tag':
      return null;
    case 'template':
    case 'comment':
      return token.start + 1;
    default:
      return paragraph.charCodeAt(token.start) === 0x21 || paragraph.startsWith('^[', token.start)
        ? token.start + 1
        : token.start;
  }
}
