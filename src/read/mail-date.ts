const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones that RFC 822 names; the military letters are left out, since RFC 2822 found them written wrongly. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** `Wed, 10 Apr 2019 23:00:05 +0200 (CEST)`: RFC 5322 with the older forms of RFC 822. */
const MAIL_DATE =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d{1,9})?\s*([+-]\d{2}:?\d{2}|[A-Za-z]{1,4})?)?(?=\s|\(|$)/u;

/** `Wed Apr 10 23:00:05 2019`, with a zone before or after the year: what `From ` lines of mailboxes have. */
const C_DATE =
  /^\p{L}{3},?\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s+(?:([A-Z]{1,4}|[+-]\d{4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?\s*$/u;

/**
 * A date as mail and RSS write it, in ISO 8601 to the minute with its offset; null where it is another
 * form, is not complete, or names a day that does not exist.
 */
export function isoOfMailDate(text: string): string | null {
  const line = text.trim().slice(0, 120);
  const mail = MAIL_DATE.exec(line);
  if (mail !== null) {
    const [, day = '', month = '', year = '', hour, minute, zone] = mail;
    return isoOf({ day, month, year: fullYear(year), hour, minute, zone });
  }
  const c = C_DATE.exec(line);
  if (c === null) return null;
  const [, month = '', day = '', hour, minute, before, year = '', after] = c;
  return isoOf({ day, month, year: Number(year), hour, minute, zone: after ?? before });
}

interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: number;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly zone: string | undefined;
}

function isoOf({ day, month, year, hour, minute, zone }: DateParts): string | null {
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const days = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  if (monthNumber === 0 || Number(day) < 1 || Number(day) > days || year < 1900) return null;
  const date = `${year}-${two(monthNumber)}-${two(Number(day))}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${date}T${two(Number(hour))}:${minute}${offsetOf(zone)}`;
}

/** `-0000` says that nobody knows the zone. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined || zone === '-0000') return '';
  if (!/^[+-]/.test(zone)) return ZONES[zone.toLowerCase()] ?? '';
  const offset = `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return offset === '+00:00' ? 'Z' : offset;
}

/** Two figures are of 1950 to 2049, three count from 1900 (RFC 5322, 4.3). */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 3) return year;
  return figures.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
