import { MONTH_NUMBERS } from '../../language/date-words';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A page of a day: the ISO date, and the names by which other pages may link to it. */
export interface DayTitle {
  readonly iso: string;
  readonly aliases: readonly string[];
}

/**
 * The day that a page's title or file name is of: `January 31st, 2024` and `Jan 31st, 2024`, as Roam and Logseq
 * write it, or `2024_01_31`; null for any other page.
 */
export function dayOfTitle(title: string): DayTitle | null {
  const written = /^(\p{L}{3,9}) (\d{1,2})(?:st|nd|rd|th), (\d{4})$/u.exec(title);
  const figures = /^(\d{4})[_-](\d{2})[_-](\d{2})$/.exec(title);
  if (written !== null) {
    const month = MONTH_NUMBERS.get((written[1] ?? '').toLowerCase()) ?? 0;
    return dayOf(Number(written[3]), month, Number(written[2]), title);
  }
  if (figures === null) return null;
  return dayOf(Number(figures[1]), Number(figures[2]), Number(figures[3]), title);
}

function dayOf(year: number, month: number, day: number, title: string): DayTitle | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const iso = date.toISOString().slice(0, 10);
  const name = MONTHS[month - 1] ?? '';
  const rest = `${day}${ordinalOf(day)}, ${year}`;
  const forms = [title, `${name} ${rest}`, `${name.slice(0, 3)} ${rest}`];
  return { iso, aliases: [...new Set(forms)].filter((form) => form !== iso) };
}

function ordinalOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
