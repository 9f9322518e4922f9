import type { PublishedDate } from '../model/document';
import type { Span } from '../model/span';
import { MONTH_NUMBERS } from '../language/date-words';

/** How dates in figures are to be read. */
export interface DateReading {
  /** Day before month in `4/10/19`; null where nobody says. */
  readonly dayFirst: boolean | null;
  /** The year that two-digit years are near to: none is later than the year after it. */
  readonly thisYear: number;
}

export interface FoundDate extends PublishedDate {
  /** Where the date stands in the text, its time of day included. */
  readonly span: Span;
}

const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;
const FIGURES = /\b(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /\b(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/;
const EAST_ASIAN = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const DAY_MONTH =
  /\b(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?\s+(?:(?:of|de|del)\s+)?(\p{L}{3,10})\.?,?\s+(?:(?:de|del)\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY = /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const MONTH_YEAR = /(\p{L}{3,10})\.?,?\s+(?:(?:of|de|del)\s+)?(\d{4})(?!\d)/u;
const TIME =
  /^(?:[T,]|\s|at\b|um\b|a las\b|à\b|alle\b|-|–){0,6}(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?([ap]\.?m\.?)?(?![\d])/i;
const OFFSET = /^\s?(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b)/;

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly ambiguous?: boolean;
}

/** The first date in a line, as exact as the line has it. Dates without a year are none. */
export function findDate(text: string, reading: DateReading): FoundDate | null {
  const line = text.slice(0, 300);
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(line);
    const parts = match === null ? null : read(match, reading);
    if (match === null || parts === null || !isReal(parts)) continue;
    return withTime(line, match.index, match.index + match[0].length, parts);
  }
  return null;
}

type ReadParts = (match: RegExpExecArray, reading: DateReading) => Parts | null;

const PATTERNS: readonly (readonly [RegExp, ReadParts])[] = [
  [ISO, (m) => inOrder(m[1], m[2], m[3])],
  [YEAR_FIRST, (m) => inOrder(m[1], m[2], m[3])],
  [EAST_ASIAN, (m) => inOrder(m[1], m[2], m[3])],
  [FIGURES, fromFigures],
  [DAY_MONTH, (m) => named(m[2], m[1], m[3])],
  [MONTH_DAY, (m) => named(m[1], m[2], m[3])],
  [MONTH_YEAR, (m) => named(m[1], undefined, m[2])],
];

function inOrder(year?: string, month?: string, day?: string): Parts {
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function named(name?: string, day?: string, year?: string): Parts | null {
  const month = MONTH_NUMBERS.get((name ?? '').toLowerCase());
  if (month === undefined) return null;
  return { year: Number(year), month, ...(day === undefined ? {} : { day: Number(day) }) };
}

/** Dots put the day first; with strokes and dashes the reading decides, and without one it is open. */
function fromFigures(match: RegExpExecArray, reading: DateReading): Parts | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '', reading.thisYear);
  if (first > 12 && second > 12) return null;
  if (first > 12) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  const dotted = match[2] === '.';
  const dayFirst = reading.dayFirst ?? dotted;
  const open = reading.dayFirst === null && !dotted && first !== second;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return { year, month, day, ambiguous: open };
}

function fullYear(figures: string, thisYear: number): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year <= thisYear + 1 ? century + year : century - 100 + year;
}

function isReal({ year, month, day }: Parts): boolean {
  if (year < 1000 || year > 2999) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function withTime(line: string, start: number, dateEnd: number, parts: Parts): FoundDate {
  const date = [String(parts.year), two(parts.month), two(parts.day)]
    .filter((part) => part !== '')
    .join('-');
  const ambiguous = parts.ambiguous === true ? ({ ambiguous: true } as const) : {};
  const time = parts.day === undefined ? null : TIME.exec(line.slice(dateEnd));
  const clock = time === null ? null : clockOf(time);
  if (time === null || clock === null) {
    const precision =
      parts.month === undefined ? 'year' : parts.day === undefined ? 'month' : 'day';
    return { iso: date, precision, ...ambiguous, span: { start, end: dateEnd } };
  }
  const timeEnd = dateEnd + time[0].length;
  const offset = OFFSET.exec(line.slice(timeEnd));
  return {
    iso: `${date}T${clock}${offset === null ? '' : isoOffset(offset[1] ?? '')}`,
    precision: 'minute',
    ...ambiguous,
    span: { start, end: timeEnd + (offset?.[0].length ?? 0) },
  };
}

function clockOf(time: RegExpExecArray): string | null {
  const half = time[3]?.toLowerCase().slice(0, 1);
  let hour = Number(time[1]);
  const minute = Number(time[2]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

function isoOffset(offset: string): string {
  if (!/^[+-]/.test(offset)) return 'Z';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function two(value: number | undefined): string {
  return value === undefined ? '' : String(value).padStart(2, '0');
}

/**
 * Whether a language, as a source declares it, writes the day before the month; null where its readers differ, as those
 * of English do, and where it puts the year first (Unicode CLDR, short date formats).
 */
export function dayFirstIn(language: string | undefined): boolean | null {
  const [name = '', ...parts] = (language ?? '').toLowerCase().split(/[-_]/);
  if (name !== 'en') return DAY_FIRST.has(name) ? true : null;
  if (parts.includes('us')) return false;
  return parts.some((region) => /^(?:gb|au|nz|ie|in)$/.test(region)) ? true : null;
}

const DAY_FIRST: ReadonlySet<string> = new Set(
  'de fr es it pt nl da nb no fi pl cs sk ro hr sl sr bg ru uk el tr ca gl et lv he ar id vi'.split(' '), // prettier-ignore
);

/**
 * Whether dates in figures put the day first, as far as any of them can tell: a first figure over 12 is
 * a day, and so is a second one. Null where none tells, or where they contradict each other.
 */
export function dayFirstOf(lines: Iterable<string>): boolean | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const line of lines) {
    const match = FIGURES.exec(line.slice(0, 300));
    if (match === null || match[2] === '.') continue; // Dots put the day first wherever they stand.
    if (Number(match[1]) > 12 && Number(match[3]) <= 12) dayFirst++;
    if (Number(match[3]) > 12 && Number(match[1]) <= 12) monthFirst++;
  }
  if ((dayFirst === 0) === (monthFirst === 0)) return null;
  return dayFirst > 0;
}
