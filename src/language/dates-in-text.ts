import type { Span } from '../model/span';
import { MONTH_NUMBERS } from './date-words';

/** A date that running text names, as exact as it does. */
export interface TextDate extends Span {
  /** ISO 8601: `2019`, `2019-03` or `2019-03-14`. */
  readonly iso: string;
  /** The text names day and month alone. */
  readonly yearInferred: boolean;
}

/** `14 March 2019`, `14. März`, `14 de marzo de 2019`, `1er mai`. */
const DAY_MONTH =
  /\b(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?\s(?:(?:of|de|del)\s)?(\p{L}{3,10})\b\.?,?(?:\s(?:(?:de|del)\s)?(\d{4})(?![\d–-]))?/u;
/** `March 14, 2019`, `March 14`. */
const MONTH_DAY =
  /\b(\p{Lu}\p{L}{2,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s(\d{4})(?![\d–-]))?/u;
/** `March 2019`, `marzo de 2019`. */
const MONTH_YEAR = /\b(\p{L}{3,10})\.?\s(?:(?:of|de|del)\s)?(\d{4})(?![\d–-])/u;
const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
/** A year by itself is a date where a preposition says so, or where the sentence opens with it. */
const YEAR =
  /\b(?:in|since|by|during|until|till|before|after|from|of|im jahr|seit|bis|nach|vor|en|desde|hasta|durante|depuis|jusqu['’]en|dès)\s(?:early\s|late\s|the\s)?((?:1[5-9]|20)\d{2})(?![\d–'’s-])/iu;

/**
 * The first date that a sentence names, the most exact kind first.
 *
 * @param published ISO 8601: a day without a year is taken for the last such day until a month after it. Null
 * where it is not known; such days are none then.
 */
export function dateIn(sentence: string, published: string | null): TextDate | null {
  return (
    dayIn(sentence, DAY_MONTH, published, (m) => [m[2], m[1], m[3]]) ??
    dayIn(sentence, MONTH_DAY, published, (m) => [m[1], m[2], m[3]]) ??
    isoIn(sentence) ??
    monthIn(sentence) ??
    yearIn(sentence)
  );
}

type NameDayYear = readonly [string | undefined, string | undefined, string | undefined];

function dayIn(
  text: string,
  pattern: RegExp,
  published: string | null,
  partsOf: (match: RegExpExecArray) => NameDayYear,
): TextDate | null {
  const global = new RegExp(pattern.source, 'gu');
  for (let match = global.exec(text); match !== null; match = global.exec(text)) {
    const [name = '', day = '', year] = partsOf(match);
    const month = MONTH_NUMBERS.get(name.toLowerCase());
    if (month === undefined || Number(day) < 1 || Number(day) > 31) continue;
    // `1.14 March` and `3,14 May` are no days.
    if (/[\d.,]/.test(text[match.index - 1] ?? '')) continue;
    const full = year ?? yearOf(month, Number(day), published);
    if (full === null) continue;
    return {
      iso: `${full}-${two(month)}-${two(Number(day))}`,
      yearInferred: year === undefined,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return null;
}

/** How long before the day itself a text may speak of it, in days: announcements do. */
const AHEAD = 31;
const DAY = 86_400_000;

function yearOf(month: number, day: number, published: string | null): string | null {
  const time = published === null ? NaN : Date.parse(published.slice(0, 10));
  if (Number.isNaN(time) || (published ?? '').length < 7) return null;
  const year = new Date(time).getUTCFullYear();
  const same = Date.UTC(year, month - 1, day);
  if (same > time + AHEAD * DAY) return String(year - 1);
  const next = Date.UTC(year + 1, month - 1, day);
  return next <= time + AHEAD * DAY ? String(year + 1) : String(year);
}

function isoIn(text: string): TextDate | null {
  const match = ISO.exec(text);
  if (match === null || Number(match[2]) < 1 || Number(match[2]) > 12) return null;
  return found(match, match[0], 0);
}

function monthIn(text: string): TextDate | null {
  const global = new RegExp(MONTH_YEAR.source, 'gu');
  for (let match = global.exec(text); match !== null; match = global.exec(text)) {
    const month = MONTH_NUMBERS.get((match[1] ?? '').toLowerCase());
    if (month !== undefined) return found(match, `${match[2] ?? ''}-${two(month)}`, 0);
  }
  return null;
}

function yearIn(text: string): TextDate | null {
  const match = YEAR.exec(text);
  const year = match?.[1];
  return match === null || year === undefined
    ? null
    : found(match, year, match[0].length - year.length);
}

function found(match: RegExpExecArray, iso: string, skipped: number): TextDate {
  const end = match.index + match[0].length;
  return { iso, yearInferred: false, start: match.index + skipped, end };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
