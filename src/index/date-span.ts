/** How exact a date is. */
type DatePrecision = 'century' | 'decade' | 'year' | 'month' | 'day' | 'minute';

/** The coarsest first. */
const DATE_PRECISIONS: readonly DatePrecision[] = [
  'century',
  'decade',
  'year',
  'month',
  'day',
  'minute',
];

/**
 * A date as a stretch of time, as exact as its source: `1922` is the whole year.
 *
 * `from` and `to` (not included) are milliseconds since 1970 in the proleptic Gregorian calendar, in UTC.
 */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly precision: DatePrecision;
  /** The source says `c.`, `about`, `~` or `?`. */
  readonly approximate: boolean;
  /** The date as it stands. */
  readonly text: string;
}

const APPROXIMATE = /^(?:c(?:irca|a)?\.?|about|around|approx\.?|~)\s*(?=[\d+\-−])/i;
const RANGE = /^(\S.*?)\s*(?:\.\.|\/|–|—|\s-\s|\bto\b)\s*(\S.*)$/;
const YEARS = /^(\d{4})-(\d{4})$/;
const ISO =
  /^([+-]\d{4,6}|\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const ERA = /^(?:(AD|CE)\s*)?(\d{1,6})\s*(BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.|C\.E\.)?$/i;
const DECADE = /^(\d{3})(?:0['’]?s|[xX])$/;
const CENTURY = /^(\d{1,2})(?:st|nd|rd|th)\s+century(?:\s+(BCE?))?$/i;

/**
 * Reads a date of any exactness: ISO 8601 with signed years (`-0043` is 44 BCE), `44 BCE`, `c. 1922`, `1920s`,
 * `5th century`, and ranges of these (`1919–1923`, `1919-03..1919-05`).
 *
 * @returns null where the text is no such date; nothing is guessed.
 */
export function parseDateSpan(text: string): DateSpan | null {
  // Nearly all dates are plain ISO, of which a vault has thousands.
  const plain = parseIso(text);
  if (plain !== null) return { ...plain, approximate: false, text };
  const whole = text.trim().replace(/−/g, '-');
  if (whole === '' || whole.length > 80) return null;
  const single = parseSingle(whole);
  if (single !== null) return { ...single, text };
  const years = YEARS.exec(whole);
  const parts = years ?? RANGE.exec(whole);
  if (parts === null) return null;
  const first = parseSingle(parts[1] ?? '');
  const last = parseSingle(parts[2] ?? '');
  if (first === null || last === null || last.to <= first.from) return null;
  const coarser =
    DATE_PRECISIONS.indexOf(first.precision) <= DATE_PRECISIONS.indexOf(last.precision)
      ? first
      : last;
  return {
    from: first.from,
    to: last.to,
    precision: coarser.precision,
    approximate: first.approximate || last.approximate,
    text,
  };
}

type Parsed = Omit<DateSpan, 'text'>;

function parseSingle(written: string): Parsed | null {
  const unmarked = written.trim().replace(APPROXIMATE, '').replace(/[?~]$/, '').trim();
  const parsed = parseIso(unmarked) ?? parseEra(unmarked) ?? parseStretch(unmarked);
  return parsed === null ? null : { ...parsed, approximate: unmarked !== written.trim() };
}

function parseIso(text: string): Omit<Parsed, 'approximate'> | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return yearSpan(year, 1, 'year');
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) {
    return { from: time(year, month, 1), to: time(year, month + 1, 1), precision: 'month' };
  }
  const day = Number(match[3]);
  if (day < 1 || day > daysIn(year, month)) return null;
  const from = time(year, month, day);
  if (match[4] === undefined) return { from, to: from + DAY, precision: 'day' };
  const minutes = Number(match[4]) * 60 + Number(match[5]) - offsetMinutes(match[6]);
  const at = from + minutes * MINUTE;
  return { from: at, to: at + MINUTE, precision: 'minute' };
}

function parseEra(text: string): Omit<Parsed, 'approximate'> | null {
  const match = ERA.exec(text);
  if (match === null) return null;
  const era = (match[1] ?? match[3])?.toUpperCase().replace(/\./g, '');
  const digits = match[2] ?? '';
  // A short number without an era is as likely a count as a year.
  if (era === undefined && digits.length !== 4) return null;
  const year = Number(digits);
  if (year === 0) return null;
  return yearSpan(era?.startsWith('B') === true ? 1 - year : year, 1, 'year');
}

function parseStretch(text: string): Omit<Parsed, 'approximate'> | null {
  const decade = DECADE.exec(text);
  if (decade !== null) return yearSpan(Number(decade[1]) * 10, 10, 'decade');
  const century = CENTURY.exec(text);
  if (century === null) return null;
  const number = Number(century[1]);
  if (number === 0) return null;
  const first = century[2] === undefined ? number * 100 - 99 : 1 - number * 100;
  return yearSpan(first, 100, 'century');
}

const MINUTE = 60_000;
const DAY = 86_400_000;

function yearSpan(
  year: number,
  years: number,
  precision: DatePrecision,
): Omit<Parsed, 'approximate'> {
  return { from: time(year, 1, 1), to: time(year + years, 1, 1), precision };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999; this does not. */
function time(year: number, month: number, day: number): number {
  if (year > 99) return Date.UTC(year, month - 1, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const digits = zone.replace(/[^\d]/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
