import type { Span } from '../../model/span';
import { nameKey } from './name-key';
import { type Casing, isUpper } from './casing';
import { isFunctionWord } from '../function-words';
import { CALENDAR_WORDS, CONNECTORS, EMPTY_WORDS, PERSON_TITLES } from './entity-words';
import type { NameToken, SentenceText } from './entity-text';

/** A name as it stands in a sentence. Offsets count in the sentence. */
export interface NameSpan extends Span {
  readonly text: string;
  /** A word with a capital that its place does not ask for is in it. */
  readonly sure: boolean;
}

/** With this share of capitals where the place leaves it free, a word is taken for a name. */
const NAME_SHARE = 0.6;

/** Longer runs of capitals are titles or lists. */
const MOST_WORDS = 7;

const LANGUAGES = ['en', 'de', 'es', 'fr'];

/**
 * The names in a sentence: runs of words with capitals that are names by the writing of all documents.
 *
 * @param known Keys of names that stand elsewhere, by which a name is known that opens a sentence.
 */
export function namesIn(
  sentence: SentenceText,
  casing: Casing,
  known: ReadonlySet<string> = new Set(),
): readonly NameSpan[] {
  if (sentence.titled) return [];
  const names: NameSpan[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length;) {
    const end = runFrom(sentence, i, casing, known);
    if (end > i) names.push(...trimmed(sentence, tokens.slice(i, end), casing));
    i = Math.max(end, i + 1);
  }
  return names;
}

/** Where the run of name words that begins at token `first` ends; `first` when none begins there. */
function runFrom(
  sentence: SentenceText,
  first: number,
  casing: Casing,
  known: ReadonlySet<string>,
): number {
  const { tokens } = sentence;
  if (!isNameWord(tokens[first], sentence, casing)) {
    const opener = tokens[first];
    if (opener?.opens !== true || !/^\p{Lu}\p{Ll}/u.test(opener.text)) return first;
    if (isFunctionWord(opener.text, LANGUAGES)) return first;
    const end = endOfRun(sentence, first, casing);
    const text = sentence.text.slice(opener.start, tokens[end - 1]?.end);
    return known.has(nameKey(text)) ? end : first;
  }
  return endOfRun(sentence, first, casing);
}

function endOfRun(sentence: SentenceText, first: number, casing: Casing): number {
  const { tokens } = sentence;
  let end = first + 1;
  for (let i = end; i < tokens.length && i - first < MOST_WORDS;) {
    if (!touch(sentence.text, tokens[i - 1], tokens[i])) break;
    const token = tokens[i];
    if (continuesName(token, sentence, casing)) end = ++i;
    else if (token !== undefined && connects(token, tokens[i - 1])) i++;
    else break;
  }
  return end;
}

/** Once in a name, a function word with a capital is part of it: `Le` of `Paul Le Blanc`. */
function continuesName(
  token: NameToken | undefined,
  sentence: SentenceText,
  casing: Casing,
): boolean {
  if (isNumberInName(token) || isNameWord(token, sentence, casing)) return true;
  return token !== undefined && !token.opens && /^\p{Lu}\p{Ll}/u.test(token.text);
}

const LINKING_ARTICLES = new Set([
  'the',
  'la',
  'el',
  'los',
  'las',
  'le',
  'les',
  'l',
  'der',
  'den',
  'dem',
]);

/** An article joins only after a preposition: `of the`, `de la`, `von der`. */
function connects(token: NameToken, previous: NameToken | undefined): boolean {
  if (!CONNECTORS.has(token.text)) return false;
  return !LINKING_ARTICLES.has(token.text) || isConnector(previous);
}

function isNumberInName(token: NameToken | undefined): boolean {
  return /^(?:\d{1,4}|[IVX]{1,5})$/.test(token?.text ?? '');
}

/** Plurals of people, whose apostrophe is part of a name: `Teachers’ Union`; not `Hallas’ essay`. */
const PEOPLE = /(?:ers|ors|ists|ents|ants|ees|zens|men|women)$/iu;

/** Whether two tokens are apart by a space only, or by an initial's or abbreviation's full stop. */
function touch(text: string, one: NameToken | undefined, other: NameToken | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const gap = text.slice(one.end, other.start);
  return (
    gap === ' ' ||
    gap === '\u00a0' ||
    (gap === '. ' && /^(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Jr)$/u.test(one.text)) ||
    gap === ' & ' ||
    (/^['’] $/.test(gap) && PEOPLE.test(one.text))
  );
}

function isNameWord(token: NameToken | undefined, sentence: SentenceText, casing: Casing): boolean {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  if (token.text.length === 1) return !token.opens && token.text !== 'I';
  const { opens, text } = token;
  if (isUpper(text) && opens) return casing.isAcronym(text);
  if (isUpper(text)) return casing.capitalShare(text, 1) > NAME_SHARE;
  if (/\.(?:com|org|net|edu|gov)$/i.test(text)) return false;
  if (isFunctionWord(text, LANGUAGES)) return false;
  // In German every noun has a capital: what follows decides, in `trimmed`.
  if (sentence.language === 'de') return !opens || casing.capitalShare(text, 0) > NAME_SHARE;
  // Inside a sentence a capital is the writer's own word for it.
  return !opens || casing.capitalShare(text, 0) >= NAME_SHARE;
}

/** A run without titles before it, cut where it is a list; nothing where nothing names anything. */
function trimmed(
  sentence: SentenceText,
  run: readonly NameToken[],
  casing: Casing,
): readonly NameSpan[] {
  const tokens = cut(run);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = sentence.text.slice(first.start, last.end);
  if (tokens.every((token) => isEmpty(token))) return [];
  if (sentence.language === 'de' && !isGermanName(tokens, casing)) return [];
  const sure = tokens.some((token) => !token.opens && /^\p{Lu}/u.test(token.text));
  return [{ start: first.start, end: last.end, text, sure }];
}

/** Without forms of address and dates at either end. */
function cut(run: readonly NameToken[]): readonly NameToken[] {
  let [from, to] = [0, run.length];
  const title = (token: NameToken | undefined): boolean =>
    PERSON_TITLES.has(fold(token?.text ?? '')) || CALENDAR_WORDS.has(fold(token?.text ?? ''));
  while (to - from > 1 && isArticle(run[from])) from++;
  while (to - from > 1 && isDate(run[from])) from += isConnector(run[from + 1]) ? 2 : 1;
  while (
    to - from > 1 &&
    title(run[from]) &&
    !isNumberInName(run[from + 1]) &&
    !isConnector(run[from + 1])
  )
    from++;
  while (
    to - from > 1 &&
    (CALENDAR_WORDS.has(fold(run[to - 1]?.text ?? '')) || isConnector(run[to - 1]))
  )
    to--;
  return run.slice(from, to);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isDate = (token: NameToken | undefined): boolean =>
  CALENDAR_WORDS.has(fold(token?.text ?? ''));
const isArticle = (token: NameToken | undefined): boolean =>
  /^(?:the|a|an|el|la|los|las|le|les|der|die|das|my|our)$/i.test(token?.text ?? '');
const isConnector = (token: NameToken | undefined): boolean => CONNECTORS.has(token?.text ?? '');

function isEmpty(token: NameToken): boolean {
  const word = fold(token.text);
  return (
    CALENDAR_WORDS.has(word) || EMPTY_WORDS.has(word) || /^[\d.]+$/.test(word) || word.length < 2
  );
}

/**
 * German nouns have capitals too. A name is an acronym, two capitals in a row (nouns stand in a row
 * seldom), or, below `discoverEntities`, a word that goes without an article.
 */
function isGermanName(tokens: readonly NameToken[], casing: Casing): boolean {
  if (tokens.some((token) => isUpper(token.text) && casing.isAcronym(token.text))) return true;
  return tokens.filter((token) => /^\p{Lu}/u.test(token.text)).length >= 2;
}
