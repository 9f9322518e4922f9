import type { LineGroup, TextLine } from './text-lines';

/** Longer lines are paragraphs of their own: nobody wraps text so wide. */
export const WIDEST_WRAP = 100;

/** Narrower text is verse, a column of names or a table, rather than wrapped prose. */
const NARROWEST_WRAP = 38;

/**
 * The width at which a text's lines were broken, in UTF-16 units, or null when it was not wrapped.
 *
 * The width is the length that nine tenths of the broken lines keep to.
 */
export function wrapWidthOf(groups: readonly LineGroup[]): number | null {
  const broken: number[] = [];
  for (const { lines } of groups) {
    for (const line of lines.slice(0, -1)) {
      const width = line.indent + line.text.length;
      if (width <= WIDEST_WRAP) broken.push(width);
    }
  }
  if (broken.length < 2) return null;
  broken.sort((a, b) => a - b);
  const width = broken[Math.floor((broken.length - 1) * 0.9)] ?? 0;
  return width >= NARROWEST_WRAP ? width : null;
}

/**
 * Whether lines are one paragraph that was wrapped at `width`: nearly every line was broken because the
 * next word would not have fitted. Addresses and verse break elsewhere.
 */
export function isWrapped(lines: readonly TextLine[], width: number | null): boolean {
  if (width === null || lines.length < 2) return false;
  const indent = Math.min(...lines.map((line) => line.indent));
  let unexplained = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined) break;
    const length = line.indent + line.text.length;
    if (length > WIDEST_WRAP) return false;
    if (next.indent >= indent + 2) continue; // The first line of a paragraph.
    if (length + 1 + firstWordLength(next.text) <= width - 2) unexplained++;
  }
  return unexplained <= Math.floor((lines.length - 1) / 8);
}

/** Joins the lines of a wrapped paragraph; a hyphen at a line's end is kept, without a space after it. */
export function joinWrapped(lines: readonly TextLine[]): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line.text;
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text += line.text;
    else if (WRITTEN_WITHOUT_SPACES.test(text.slice(-1) + line.text.slice(0, 1))) text += line.text;
    else text += ` ${line.text}`;
  }
  return text;
}

const WRITTEN_WITHOUT_SPACES =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]{2}$/u;

function firstWordLength(text: string): number {
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}
