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

const DASH = '[-‐-―−]';
/** White space is bounded, so that the patterns are linear. */
const GAP = '[ \\t\\u00a0]{0,2}';

/** What says that paragraphs are meant: `¶`, `§`, `paras`, `párr.`, `Abs.`, `Rn.`; never `p.`, which is a page. */
const NAMED =
  '(?:(?:¶{1,2}|§{1,2})|(?:paragraphs?|paras?|pars?|párrafos?|párrs?|Absätze?|Absatz|Abs|Randnummer|Rn|Rz|paragraphes?|alinéas?|al)\\b\\.?)';
/** What sends a reader there: `see`, `cf.`, `vgl.` */
const SEE = '(?:(?:see|cf|vgl|siehe|véase|ver|voir)\\b\\.?:?)';
const UNTIL = `(?:${DASH}|to\\b|bis\\b|à(?=[ \\u00a0])|al?\\b|hasta\\b)`;
const NEXT = '(?:[,;&]|(?:and|und|y|et|e)\\b)';
/** `3 f.` are 3 and the next; `3 ff.` are 3 and an open number. */
const FOLLOWING = '(?:[ \\u00a0]?ff?\\.?(?![\\p{L}\\p{N}]))';

/** `(3)`, `(14–15)`, `(3, 5-7; 9)`, `(see paras 3 to 5)`, `(§ 3 f.)`. The first group is there where paragraphs are named. */
const CANDIDATE = new RegExp(
  `\\(${GAP}(?:${SEE}${GAP})?(?:(${NAMED})${GAP})?\\d{1,4}${FOLLOWING}?(?:${GAP}(?:${UNTIL}|${NEXT}){1,2}${GAP}(?:${NAMED}${GAP})?\\d{1,4}${FOLLOWING}?){0,30}${GAP}\\)`,
  'giu',
);

/** One range of a citation as it is written, in the order of `ReadCitation.ranges`. */
export const WRITTEN_RANGE = new RegExp(
  `(\\d{1,4})(?:${GAP}${UNTIL}${GAP}(\\d{1,4})|([ \\u00a0]?f\\.?(?![\\p{L}\\p{N}])))?`,
  'giu',
);

/** Numbers that are read as years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/**
 * Finds the citations of numbered paragraphs in the text of a digest.
 *
 * They stand at the end of a sentence, before or after its mark. What stands within a sentence is a quantity,
 * four digits of a year are a year, and `(1) … (2) …` before what they count is a list. `(¶ 14)`, `(paras 3–5)`
 * mean paragraphs wherever they stand; `(p. 14)` is a page and `[14]` a note or a reference. Markdown headings and
 * code have none.
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
    const named = match[1] !== undefined;
    const place = placeOf(line, start, end, named);
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
  for (const [, first = '', second, next] of text.matchAll(WRITTEN_RANGE)) {
    const from = Number(first);
    const to = second === undefined ? from + (next === undefined ? 0 : 1) : Number(second);
    if (from === 0 || to < from || isYear(from) || isYear(to)) return null;
    ranges.push({ from, to });
  }
  return ranges;
}

function isYear(number: number): boolean {
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

/** UTF-16 units after a citation that tell where it stands. */
const LOOKED_AT = 120;

/** Further citations that stand right behind one: `(14) (15)`. */
const MORE = /^(?:[ \t\u00a0]?\([ \d,;&‐-―−-]{1,40}\)){1,8}/u;

function placeOf(line: string, start: number, end: number, named: boolean): Place {
  const before = line.slice(Math.max(0, start - 40), start);
  if (before.trim() === '') return 'inside';
  // `f(3)`: no space, no citation, except after a mark or a closing bracket or quotation mark.
  if (/[\p{L}\p{N}_`([]$/u.test(before)) return 'inside';
  // What says that it means paragraphs may stand anywhere.
  if (named) return 'before';
  const behind = line.slice(end, end + LOOKED_AT);
  const after = behind.slice(MORE.exec(behind)?.[0].length ?? 0);
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
