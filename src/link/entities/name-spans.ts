import { isFunctionWord } from '../function-words';
import { isUpper, type Casing } from './casing';
import { COMMON_WORDS } from './common-words';
import { isCalendarWord, EMPTY_WORDS, KIND_WORDS, PERSON_TITLES } from './entity-words';
import { isFirstName } from './first-names';
import type { NameSpan, NameToken, SentenceText } from './entity-text';
import { foldName } from './fold-name';
import { germanNames } from './german-names';
import { lowerParts } from './lower-parts';
import { apartFromOffices, isConnector, isNumberInName, withoutTitles } from './name-edges';
import { joins, touch } from './name-joints';
import { openingOf, type Opening } from './opening-name';
import { quotedWorks } from './quoted-works';

/** With this share of capitals where the place leaves it free, a word is taken for a name. */
const NAME_SHARE = 0.6;

/** Longer runs of capitals are titles or lists. */
const MOST_WORDS = 9;

const LANGUAGES = ['en', 'de', 'es', 'fr'];

/**
 * The names in a sentence: runs of words with capitals that are names by the writing of all documents, and
 * titles of works in quotation marks.
 *
 * @param known Keys of names that stand elsewhere, and last names of people.
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
    if (end > i) names.push(...namesOfRun(sentence, i, end, casing, known));
    i = Math.max(end, i + 1);
  }
  const works = quotedWorks(sentence);
  const apart = names.filter(
    (name) => !works.some((work) => work.start < name.end && name.start < work.end),
  );
  return [...apart, ...works].sort((a, b) => a.start - b.start);
}

/** Where the run of name words that begins at token `first` ends; `first` when none begins there. */
function runFrom(
  sentence: SentenceText,
  first: number,
  casing: Casing,
  known: ReadonlySet<string>,
): number {
  const token = sentence.tokens[first];
  if (token === undefined || !hasCapital(token)) return first;
  // `Fahr- und Linienpläne`: half of a compound.
  if (/^[-‐‑]\s/.test(sentence.text.slice(token.end, token.end + 2))) return first;
  const end = endOfRun(sentence, first, casing);
  if (!token.opens) return isNameWord(token, sentence, casing) ? end : first;
  const opening = openingAt(sentence, first, end, casing, known);
  if (opening !== 'plain') return end;
  // A title of several words keeps a plain word before it: `Workers Party`.
  return end - first > 1 && endsAsBody(sentence, first, end) ? end : first;
}

function openingAt(
  sentence: SentenceText,
  first: number,
  end: number,
  casing: Casing,
  known: ReadonlySet<string>,
): Opening {
  const { tokens, text } = sentence;
  const token = tokens[first];
  if (token === undefined) return 'plain';
  const last = tokens[end - 1]?.end ?? token.end;
  if (known.has(foldName(text.slice(token.start, last)))) return 'name';
  if (token.text.length === 1)
    return /^\.(?: |-)/.test(text.slice(token.end)) && end - first > 1 ? 'name' : 'plain';
  const opening = openingOf(sentence, first, casing);
  // `Antiochus XI`
  if (opening === 'unknown' && /^[IVX]{2,5}$/.test(tokens[first + 1]?.text ?? '')) return 'name';
  // What stands before a first name and is not known is an adverb: `Vielleicht hatte`, `Perhaps Hannah`.
  const next = tokens[first + 1];
  const person = end - first > 1 && next !== undefined && isFirstName(next.text);
  return person && opening === 'unknown' ? 'plain' : opening;
}

/** Whether a run ends in a word for bodies, events or works, and no name of its own begins after its first word. */
function endsAsBody({ tokens, language }: SentenceText, first: number, end: number): boolean {
  const [opener, next] = [tokens[first], tokens[first + 1]];
  if (language === 'de' || opener === undefined || next === undefined) return false;
  if (isFunctionWord(opener.text, LANGUAGES) || PERSON_TITLES.has(foldName(opener.text)))
    return false;
  // `Lake Titicaca`, `Battle of Hastings`
  if (KIND_WORDS.some(([, list]) => list.has(foldName(opener.text)))) return true;
  if (isConnector(next)) return false;
  // `Médecins Sans Frontières`: an ordinary word with a capital belongs to a name.
  const second = foldName(next.text);
  const plain =
    COMMON_WORDS[language]?.has(second) === true || isFunctionWord(next.text, [language]);
  const last = foldName(tokens[end - 1]?.text ?? '');
  return plain || (end - first === 2 && KIND_WORDS.some(([, list]) => list.has(last)));
}

function endOfRun(sentence: SentenceText, first: number, casing: Casing): number {
  const { tokens } = sentence;
  let end = first + 1;
  for (let i = end; i < tokens.length && i - first < MOST_WORDS;) {
    if (!touch(sentence.prose, tokens[i - 1], tokens[i])) break;
    const token = tokens[i];
    if (isNumberInName(tokens[i - 1]) && /^\d/.test(token?.text ?? '')) break;
    if (isPronoun(token, tokens[i - 1])) break;
    if (continuesName(token, sentence, casing)) end = ++i;
    else if (joins(sentence, first, i)) i++;
    else break;
  }
  return end;
}

/** `Usually I`, and not `Elizabeth I` nor `World War I`. */
function isPronoun(token: NameToken | undefined, before: NameToken | undefined): boolean {
  return token?.text === 'I' && before?.opens === true && !isFirstName(before.text);
}

/** Once in a name, a function word with a capital is part of it: `Le` of `Paul Le Blanc`. */
function continuesName(
  token: NameToken | undefined,
  sentence: SentenceText,
  casing: Casing,
): boolean {
  if (isNumberInName(token) || isNameWord(token, sentence, casing)) return true;
  if (token === undefined || token.opens || MADE_ADJECTIVE.test(token.text)) return false;
  return /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** `Kiel-based`, `Marx-inspired`: words made with a name, and none themselves. */
const MADE_ADJECTIVE =
  /^\p{Lu}.*[-‐‑](?:based|born|led|backed|owned|run|style|era|wide|speaking|occupied|inspired|educated|bound|area|controlled|sponsored|trained|funded)$/u;

/** A capital, or an Arabic article before one: `al-Qaeda`, `Bachar el-Assad`. */
function hasCapital({ text }: NameToken): boolean {
  return /^(?:(?:al|el|ar|as|ad|an|at|az|ul|ud|ibn|bin|ben)[-‐‑])?\p{Lu}/u.test(text);
}

function isNameWord(token: NameToken | undefined, sentence: SentenceText, casing: Casing): boolean {
  if (token === undefined || !hasCapital(token)) return false;
  const { opens, text } = token;
  if (MADE_ADJECTIVE.test(text)) return false;
  // Handles, hashtags and parts of addresses.
  if (/[#@/_\\]$/.test(sentence.text.slice(0, token.start))) return false;
  if (/['’](?:m|t|re|ve|ll|d)$/.test(text)) return false;
  if (text.length === 1) return !opens && text !== 'I';
  if (isUpper(text) && opens)
    return (
      casing.isAcronym(text) ||
      (openingOf(sentence, sentence.tokens.indexOf(token), casing) === 'name' &&
        sentence.tokens[0] === token)
    );
  if (isUpper(text)) return casing.capitalShare(text, 1) > NAME_SHARE;
  if (/\.(?:com|org|net|edu|gov)$/i.test(text)) return false;
  // Inside a sentence a capital is the writer's own word for it; an article with one begins a title.
  if (isFunctionWord(text, LANGUAGES)) return !opens && isTitleArticle(sentence, token);
  return !opens || casing.capitalShare(text, 0) >= NAME_SHARE;
}

/** `The Human Condition`, `La Haye`, `Die Blechtrommel` inside a sentence. */
function isTitleArticle({ tokens, text, language }: SentenceText, token: NameToken): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (
    next === undefined ||
    (text.slice(token.end, next.start).trim() !== '' &&
      !/^['’]$/.test(text.slice(token.end, next.start)))
  )
    return false;
  if (!/^\p{Lu}\p{Ll}/u.test(next.text)) return false;
  const articles: Readonly<Record<string, RegExp>> = {
    en: /^(?:The|A|Van|Von|De|Di|Da|Le|La|Du|Los|Las|El|San|Al|Del|Den)$/,
    de: /^(?:Der|Die|Das|Van|Von|Le|La|Los|Las|El|San|The)$/,
    es: /^\p{Lu}/u,
    fr: /^\p{Lu}/u,
  };
  return (articles[language] ?? articles['en'])?.test(token.text) === true;
}

/** A run without titles before it; in German cut into the names that are in it. */
function namesOfRun(
  sentence: SentenceText,
  first: number,
  end: number,
  casing: Casing,
  known: ReadonlySet<string>,
): readonly NameSpan[] {
  const { tokens, language, text } = sentence;
  const run = tokens.slice(first, end);
  const parts =
    language === 'de'
      ? germanNames(run, sentence, casing, known)
      : apartFromOffices(run).map((part) => withoutTitles(part, language));
  return parts.flatMap(byMaker).flatMap((part): NameSpan[] => {
    const [own] = part;
    const last = part.at(-1);
    if (own === undefined || last === undefined || part.every((token) => isEmpty(token, language)))
      return [];
    const span = lowerParts(sentence, tokens.indexOf(own), tokens.indexOf(last) + 1);
    const sure =
      part.some((token) => !token.opens && /^\p{Lu}/u.test(token.text)) ||
      openingOf(sentence, tokens.indexOf(own), casing) === 'name';
    return [{ ...span, text: text.slice(span.start, span.end), sure }];
  });
}

/** `Clandestino de Manu Chao` is a work and who made it; `María de los Ángeles` is one name. */
function byMaker(part: readonly NameToken[]): readonly (readonly NameToken[])[] {
  const at = part.findIndex(
    (token, i) =>
      i > 1 &&
      i < part.length - 1 &&
      isFirstName(token.text) &&
      /^(?:de|von|by|d)$/.test(part[i - 1]?.text ?? ''),
  );
  const isBody = KIND_WORDS.some(([, list]) => list.has(foldName(part[0]?.text ?? '')));
  if (at < 0 || isBody || isFirstName(part[0]?.text)) return [part];
  return [part.slice(0, at - 1), part.slice(at)];
}

function isEmpty(token: NameToken, language: string): boolean {
  const word = foldName(token.text);
  return (
    isCalendarWord(word, language) ||
    EMPTY_WORDS.has(word) ||
    (PERSON_TITLES.has(word) && !token.opens) ||
    /^[\d.]+$/.test(word) ||
    word.length < 2
  );
}
