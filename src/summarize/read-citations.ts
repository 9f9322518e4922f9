import type { Span } from '../model/span';

/** Paragraphs cited by number, both ends included; one paragraph is a range from itself to itself. */
export interface CitedRange {
  readonly from: number;
  readonly to: number;
}

/** A citation as people write it into a digest: `(14-15)`. The span takes in the brackets. */
export interface ReadCitation extends Span {
  readonly ranges: readonly CitedRange[];
}

/** `(3)`, `(14–15)`, `(3, 5-7; 9)`. White space is bounded, so that the pattern is linear. */
const CANDIDATE =
  /\([ \t\u00a0]{0,2}(?:¶{1,2}[ \u00a0]?)?\d{1,4}(?:[ \t\u00a0]{0,2}[-‐-―−,;&][ \t\u00a0]{0,2}\d{1,4}){0,30}[ \t\u00a0]{0,2}\)/g;

const RANGE = /(\d+)(?:\s*[-‐-―−]\s*(\d+))?/g;

/** Numbers that are read as years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/**
 * Finds the citations of numbered paragraphs in the text of a digest.
 *
 * They stand at the end of a sentence, before or after its mark. What stands within a sentence is a quantity,
 * four digits of a year are a year, and `(1) … (2) …` before what they count is a list. Markdown headings
 * and code have none.
 */
export function readCitations(text: string): ReadCitation[] {
  const citations: Placed[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    if (!HEADING.test(line)) citations.push(...citationsOfLine(line, lineStart));
    lineStart += line.length + 1;
  }
  return withoutEnumerators(citations).map(({ start, end, ranges }) => ({ start, end, ranges }));
}

const HEADING = /^\s{0,3}#{1,6}\s/;

function citationsOfLine(line: string, offset: number): Placed[] {
  const citations: Placed[] = [];
  for (const match of line.matchAll(CANDIDATE)) {
    const start = match.index;
    const end = start + match[0].length;
    const ranges = rangesOf(match[0]);
    const place = placeOf(line, start, end);
    if (ranges !== null && place !== 'inside') {
      citations.push({ start: offset + start, end: offset + end, ranges, place });
    }
  }
  return citations;
}

/** Before the sentence's mark, or the text's end; after the mark; or neither. */
type Place = 'before' | 'after' | 'inside';

interface Placed extends ReadCitation {
  readonly place: Place;
}

/** The ranges between the brackets, or null where they are no paragraphs: years, or a range that runs down. */
function rangesOf(text: string): CitedRange[] | null {
  const ranges: CitedRange[] = [];
  for (const [, first = '', second] of text.matchAll(RANGE)) {
    const from = Number(first);
    const to = second === undefined ? from : Number(second);
    if (from === 0 || to < from || isYear(from) || isYear(to)) return null;
    ranges.push({ from, to });
  }
  return ranges;
}

function isYear(number: number): boolean {
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

function placeOf(line: string, start: number, end: number): Place {
  const before = line.slice(Math.max(0, start - 40), start);
  if (before.trim() === '') return 'inside';
  // `f(3)`: no space, no citation, except after a mark or a closing bracket or quotation mark.
  if (/[\p{L}\p{N}_`([]$/u.test(before)) return 'inside';
  const after = line.slice(end, end + 12);
  if (/^["'”’»*_)\]]{0,3}(?:[.!?…](?:\D|$)|[ \t]*$)/.test(after)) return 'before';
  if (/[.!?…]["'”’»*_)\]]{0,3}\s?$/.test(before) && /^\s/.test(after)) return 'after';
  return 'inside';
}

/** Drops `(1)`, `(2)`, ... where each stands after a mark and before what it counts. */
function withoutEnumerators(citations: readonly Placed[]): readonly Placed[] {
  const singles = citations.filter(({ place, ranges }) => place === 'after' && ranges.length === 1);
  const counts = singles.every(({ ranges: [range] }, i) => {
    const previous = singles[i - 1]?.ranges[0]?.from;
    if (range === undefined || range.from !== range.to) return false;
    return previous === undefined ? range.from <= 2 : range.from === previous + 1;
  });
  if (!counts) return citations;
  const enumerators = new Set(singles);
  return citations.filter((citation) => !enumerators.has(citation));
}
