import type { Span } from '../model/span';

/** Lines of a text that are read as one, and the way back to the text. */
export interface JoinedLines {
  /** A text in which `start` to `end` are the lines; offsets in it go through `toSource`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly toSource: (offset: number) => number;
}

/**
 * Joins the lines of a block that lie apart because of `>` or indentation.
 * Lines with nothing but a line break between them are left where they stand: the usual case costs nothing.
 */
export function joinLines(text: string, lines: readonly Span[]): JoinedLines {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  if (areAdjacent(text, lines)) return { text, start, end, toSource: (offset) => offset };
  const starts: number[] = [];
  let length = 0;
  const parts = lines.map((line) => {
    starts.push(length);
    length += line.end - line.start + 1;
    return text.slice(line.start, line.end);
  });
  const toSource = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low] ?? { start: 0, end: 0 };
    return Math.min(line.start + offset - (starts[low] ?? 0), line.end);
  };
  return { text: parts.join('\n'), start: 0, end: Math.max(0, length - 1), toSource };
}

function areAdjacent(text: string, lines: readonly Span[]): boolean {
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i]?.start ?? 0) - (lines[i - 1]?.end ?? 0);
    if (gap > 2 || (gap === 2 && text.charCodeAt(lines[i - 1]?.end ?? 0) !== 0x0d)) return false;
  }
  return true;
}
