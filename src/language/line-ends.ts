/** A line that begins with a bullet or a number stands for itself. */
const ITEM = /\s{0,200}(?:[-*+•–·▪◦]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/y;

/** A line that was wrapped leaves no more room than this share of the longest line. */
const WRAP = 0.8;

/**
 * Whether the line break at `at` was made on purpose. A blank line was, one before a list's item was; and one
 * before a capital or digit where the next word would still have fitted on the line, by the length of the
 * longest line.
 */
export function isLineEnd(text: string, at: number, longestLine: number): boolean {
  const next = text.indexOf('\n', at + 1);
  const line = text.slice(
    at + 1,
    next === -1 ? Math.min(text.length, at + 200) : Math.min(next, at + 200),
  );
  if (line.trim() === '') return true;
  ITEM.lastIndex = at + 1;
  if (ITEM.test(text)) return true;
  if (!/^[\s"'“‘„«(¿¡[]*[\p{Lu}\p{Lo}\p{N}#]/u.test(line)) return false;
  const length = at - (text.lastIndexOf('\n', at - 1) + 1);
  const word = /^\s*\S*/.exec(line)?.[0].length ?? 0;
  return length + 1 + word < WRAP * longestLine;
}
