import { primaryLanguage } from '../language/primary-language';
import { foldWord, wordsOf } from '../language/words';

/** Names of the months and days, Monday first. */
const NAMES: Readonly<Record<string, { readonly months: string; readonly days: string }>> = {
  en: {
    months: 'january february march april may june july august september october november december',
    days: 'monday tuesday wednesday thursday friday saturday sunday',
  },
  de: {
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
    days: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  },
  es: {
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    days: 'lunes martes miércoles jueves viernes sábado domingo',
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  },
};

/** Further forms, by what they stand for. */
const FORMS: Readonly<Record<string, string>> = {
  sept: 'september',
  jänner: 'januar',
  feber: 'februar',
  sonnabend: 'samstag',
  setiembre: 'septiembre',
};

/** A month is `month 5`, a day of the week `day 0`. */
interface Named {
  readonly key: string;
  readonly text: string;
}

/**
 * The months and days of the week in a claim that the cited text has neither by name nor in a date in digits.
 * A month counts where a number stands beside it: `may` and `mars` are other words as well.
 */
export function missingDates(claim: string, cited: string, language: string): string[] {
  const primary = primaryLanguage(language);
  const has = new Set([
    ...namedIn(cited, primary, false).map(({ key }) => key),
    ...monthsInDigits(cited),
  ]);
  return namedIn(claim, primary, true)
    .filter(({ key }) => !has.has(key))
    .map(({ text }) => text);
}

function namedIn(text: string, language: string, beside: boolean): Named[] {
  const names = NAMES[language];
  if (names === undefined) return [];
  const months = names.months.split(' ');
  const days = names.days.split(' ');
  return wordsOf(text).flatMap(({ text: word, start, end }): Named[] => {
    const folded = foldWord(word);
    const name = FORMS[folded] ?? folded;
    const abbreviated = folded.length === 3 && text[end] === '.';
    const is = (one: string): boolean =>
      foldWord(one) === name || (abbreviated && foldWord(one).startsWith(name));
    const month = months.findIndex(is);
    if (month >= 0 && (!beside || hasNumberBeside(text, start, end)))
      return [{ key: `month ${month + 1}`, text: word }];
    const day = days.findIndex((one) => foldWord(one) === name || `${foldWord(one)}s` === name);
    return day >= 0 ? [{ key: `day ${day}`, text: word }] : [];
  });
}

/** `14 May`, `May 1921`, `14 de mayo de 1921`, `1er mai`. */
function hasNumberBeside(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 10);
  return (
    /\d(?:\.|st|nd|rd|th|er|º)?\s+(?:de |of )?$/.test(before) ||
    /^\.?,?\s+(?:de |del |of )?\d/.test(after)
  );
}

/** The months of dates such as `2023-05-14`, `14.05.2023` and `5/14/23`, whichever number is the day. */
function monthsInDigits(text: string): string[] {
  const iso = [...text.matchAll(/\b\d{4}-(\d{2})-\d{2}\b/g)].map(([, month]) => month);
  const others = [...text.matchAll(/\b(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d{2})?/g)].flatMap(
    ([, first, second]) => [first, second],
  );
  return [...iso, ...others].map((month) => `month ${Number(month)}`);
}
