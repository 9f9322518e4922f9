import type { Span } from '../model/span';

/** A block id at the end of a line: `^p3`. */
export interface BlockIdMark extends Span {
  /** Without `^`, in lower case. */
  readonly id: string;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
}

/** The block id that the line from `start` to `end` ends with, after white space or alone, or null. */
export function blockIdAt(text: string, start: number, end: number): BlockIdMark | null {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  let first = last;
  while (first > start && isIdUnit(text.charCodeAt(first - 1))) first--;
  if (first === last || first <= start || text.charCodeAt(first - 1) !== 0x5e) return null;
  const mark = first - 1;
  if (mark > start && !isSpace(text.charCodeAt(mark - 1))) return null;
  const alone = text.slice(start, mark).trim() === '';
  return { start: mark, end: last, id: text.slice(first, last).toLowerCase(), alone };
}

function isIdUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2d
  );
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d;
}
