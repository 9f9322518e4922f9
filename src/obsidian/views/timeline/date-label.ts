import type { DateSpan } from '../../../index/date-span';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A date as people write it, as exact as it is: `4 Mar 1921`, `Mar 1921`, `c. 1922`, `44 BCE`, `1919–1923`. */
export function formatDate({ from, to, precision, approximate, text }: DateSpan): string {
  const year = new Date(from).getUTCFullYear();
  const last = new Date(to - 1).getUTCFullYear();
  // Formats for months have no signed years; what the note says is better than a guess.
  const fine = year > 0 && year === last;
  if (precision === 'month' && fine && isSingle(from, to, 32))
    return mark(MONTH.format(from), approximate);
  if ((precision === 'day' || precision === 'minute') && fine && isSingle(from, to, 1)) {
    return mark(DAY.format(from), approximate);
  }
  if (precision === 'day' || precision === 'minute' || precision === 'month') {
    if (year <= 0) return text;
    const format = precision === 'month' ? MONTH : DAY;
    return mark(`${format.format(from)}–${format.format(to - 1)}`, approximate);
  }
  if (precision === 'century') return text;
  if (precision === 'decade' && last - year === 9) return mark(`${yearLabel(year)}s`, approximate);
  const years = year === last ? yearLabel(year) : `${yearLabel(year)}–${yearLabel(last)}`;
  return mark(years, approximate);
}

/** Years before the common era count 1 BCE as 0. */
export function yearLabel(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

/** `1920s` of a decade's first year in digits; before the common era its years, `51–42 BCE`. */
export function decadeLabel(first: string): string {
  const year = Number(first);
  return year >= 0 ? `${first}s` : `${String(1 - year)}–${String(1 - (year + 9))} BCE`;
}

function mark(label: string, approximate: boolean): string {
  return approximate ? `c. ${label}` : label;
}

function isSingle(from: number, to: number, days: number): boolean {
  return to - from <= days * 86_400_000;
}

const YEAR = 366 * 86_400_000;

/** A moment within a stretch of so many milliseconds: its year, or its month or day where the stretch is short. */
export function momentLabel(time: number, length: number): string {
  const year = new Date(time).getUTCFullYear();
  if (length > 3 * YEAR || year <= 0) return yearLabel(year);
  return (length > YEAR / 4 ? MONTH : DAY).format(time);
}

/** A stretch of time: `1919–1923`, one of these, or `Mar 2019 – Apr 2020` where it is short. */
export function stretchLabel({ from, to }: { readonly from: number; readonly to: number }): string {
  const first = momentLabel(from, to - from);
  const last = momentLabel(to - 1, to - from);
  if (first === last) return first;
  return first.includes(' ') && !first.endsWith('BCE') ? `${first} – ${last}` : `${first}–${last}`;
}

/** A stretch between two dates, the year said once where it is one: `14 Mar – 8 Apr 2019`. */
export function formatStretch(first: DateSpan, last: DateSpan): string {
  const [one, other] = [formatDate(first), formatDate(last)];
  if (one === other) return one;
  const year = / \d{4}$/.exec(one)?.[0];
  const shared = year !== undefined && !one.startsWith('c.') && other.endsWith(year);
  return `${shared ? one.slice(0, -year.length) : one} – ${other}`;
}
