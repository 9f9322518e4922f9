import { isCalendarWord, CONNECTORS, EVENT_WORDS, PERSON_TITLES } from './entity-words';
import { isFirstName } from './first-names';
import { COMMON_WORDS, wordSet } from './common-words';
import type { NameToken } from './entity-text';
import { foldName } from './fold-name';
import { isUpper } from './casing';

/** Titles that are part of the name with what follows: `Prince of Wales`, not `President of France`. */
const KEPT_OFFICES =
  /^(?:king|queen|prince|princess|duke|duchess|count|pope|lord|lady|saint|rey|reina|roi|reine)$/;

/** A run of name words without forms of address, articles and dates at its ends. */
export function withoutTitles(run: readonly NameToken[], language: string): readonly NameToken[] {
  let [from, to] = [0, run.length];
  const left = (): boolean => to - from > 1;
  while (left() && isLooseArticle(run[from], language)) from++;
  while (left() && isDate(run[from], language)) from += isConnector(run[from + 1]) ? 2 : 1;
  while (left() && isTitle(run[from], language)) {
    const next = run[from + 1];
    if (isNumberInName(next)) break;
    if (isConnector(next) && KEPT_OFFICES.test(foldName(run[from]?.text ?? ''))) break;
    from++;
    while (left() && isConnector(run[from])) from++;
  }
  const whole = run.slice(from, to);
  // `Black Friday`, `Semana Santa`: of ordinary words a day makes a name.
  if (whole.length > 1 && whole.slice(0, -1).every((token) => isPlain(token, language)))
    return whole;
  while (
    left() &&
    (isDate(run[to - 1], language) || isConnector(run[to - 1]) || isLooseYear(run, to))
  )
    to--;
  return run.slice(from, to);
}

export function isConnector(token: NameToken | undefined): boolean {
  return CONNECTORS.has(token?.text ?? '');
}

/** `II` of a pope or a war, `747` of an aeroplane. */
export function isNumberInName(token: NameToken | undefined): boolean {
  return /^(?:\d{1,4}|[IVX]{1,5})$/.test(token?.text ?? '');
}

function isPlain({ text }: NameToken, language: string): boolean {
  return COMMON_WORDS[language]?.has(foldName(text)) === true && !CONNECTORS.has(text);
}

function isTitle(token: NameToken | undefined, language: string): boolean {
  const folded = foldName(token?.text ?? '');
  return (
    PERSON_TITLES.has(folded) ||
    /^(?:ceo|cfo|coo|vp|pm|mp|mep|dl)$/.test(folded) ||
    (folded === 'm' && language === 'fr')
  );
}

/** Offices that stand between a country or body and a person: `German Chancellor Angela Merkel`. */
const OFFICES = wordSet(`
  president minister chancellor senator governor gov sen rep secretary premier chairman chairwoman director coach spokesman spokeswoman
  mayor ambassador judge commissioner ceo cfo coo pm mp mep prasident kanzler bundeskanzler minister presidente ministro president
  ministre captain striker quarterback midfielder defender goalkeeper attorney prosecutor leader founder`);

/** A run cut where an office, or an acronym before a first name, stands inside it. */
export function apartFromOffices(run: readonly NameToken[]): readonly (readonly NameToken[])[] {
  for (let i = 1; i < run.length - 1; i++) {
    const [token, next] = [run[i], run[i + 1]];
    if (token === undefined || next === undefined || isConnector(next)) continue;
    const named = isFirstName(next.text);
    const office = OFFICES.has(foldName(token.text));
    const acronym = isUpper(token.text) && named && !isFirstName(run[0]?.text);
    if ((office && /^\p{Lu}\p{Ll}/u.test(next.text)) || acronym)
      return [run.slice(0, acronym && !office ? i + 1 : i), ...apartFromOffices(run.slice(i + 1))];
  }
  return [run];
}

const ARTICLES = /^(?:the|a|an|el|la|los|las|le|les|l|der|die|das|my|our)$/i;

/** Articles that stand in a language before names; another language's are part of them: `Las Vegas`, `Los Angeles`. */
const FOREIGN_ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:El|Los|Las)$/,
  de: /^(?:El|Los|Las)$/,
  fr: /^(?:El|Los|Las)$/,
};

/** An article without meaning before a name: one that opens the sentence, or in lower case. */
function isLooseArticle(token: NameToken | undefined, language: string): boolean {
  if (token === undefined || !ARTICLES.test(token.text)) return false;
  if (FOREIGN_ARTICLES[language]?.test(token.text) === true) return false;
  return token.opens || /^\p{Ll}/u.test(token.text);
}

function isDate(token: NameToken | undefined, language: string): boolean {
  return isCalendarWord(foldName(token?.text ?? ''), language);
}

/** A year after a name is a date, unless it is an event's: `Paris 1919`, but `Expo 1900`. */
function isLooseYear(run: readonly NameToken[], to: number): boolean {
  const [before, last] = [run[to - 2], run[to - 1]];
  if (!/^\d{1,4}$/.test(last?.text ?? '')) return false;
  const folded = foldName(before?.text ?? '');
  if (/^\d{1,3}$/.test(last?.text ?? '')) return isFirstName(folded);
  return !EVENT_WORDS.has(folded) && !isUpper(before?.text ?? '');
}
