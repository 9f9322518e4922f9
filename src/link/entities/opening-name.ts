import { isFunctionWord } from '../function-words';
import { isUpper, type Casing } from './casing';
import { COMMON_WORDS } from './common-words';
import { isCalendarWord, EMPTY_WORDS, PERSON_TITLES } from './entity-words';
import { isFirstName } from './first-names';
import type { SentenceText } from './entity-text';
import { foldName } from './fold-name';
import { isGermanNoun } from './german-nouns';
import { isPeople, isPlaceName } from './place-names';

/** Endings of words that name nothing, folded. */
const PLAIN_ENDING: Readonly<Record<string, RegExp>> = {
  en: /(?:ing|ings|ly|tion|tions|sion|ment|ments|ness|ity|ities|able|ible|ful|less|ous|ive|ists|ers|ors|ants|ees|ism|wards|wise|ed|est)$/,
  de: /(?:igt|iert|elt|end|lich|lichst|weise|warts|mals|bar|sam|haft|ete|eten|ierte|ierten|igte|igten|ischen|ische|ischer|iger|ige|igen|liche|lichen|ungs|ten|tet|gen|ben|len|sen|men|nen|ren|den|ken|fen|zen)$/,
  es: /(?:mente|cion|ciones|sion|siones|dad|dades|ando|iendo|ados|adas|idos|idas|ismo|istas|ores|eros|antes|entes|arse|irse|erse|arle|ible|able|ables|aron|ieron|amos|emos|imos|miento|mientos|aba|aban)$/,
  fr: /(?:ment|ments|tion|tions|sion|sions|ite|ites|ant|isme|istes|eurs|euse|euses|trice|iers|able|ables|ible|eux|ance|ence|ences|age|ages|ture|tures|erait|aient|ions|ees?)$/,
};

/** How sure an opening word is a name: by what shows it, or for want of anything against it. */
export type Opening = 'name' | 'unknown' | 'plain';

/** From this share of capitals inside sentences on, a word is taken for a name. */
const NAME_SHARE = 0.6;

/**
 * Whether the capitalised word that opens a sentence is a name: by how the texts write it elsewhere, by lists
 * of places and first names, and against it by lists of plain words and their endings.
 */
export function openingOf(sentence: SentenceText, index: number, casing: Casing): Opening {
  const word = sentence.tokens[index]?.text ?? '';
  const { language } = sentence;
  const folded = foldName(word);
  if (isFunctionWord(word, language in COMMON_WORDS ? [language] : ['en', 'de', 'es', 'fr']))
    return 'plain';
  const share = casing.capitalShare(word, -1);
  const parts = word.split(/[-‐‑]/);
  if (parts.length > 1 && parts.every((part) => isFunctionWord(part, [language]))) return 'plain';
  if (language !== 'de' && share >= 0) return share >= NAME_SHARE ? 'name' : 'plain';
  if (language === 'de' && share >= 0 && share < NAME_SHARE) return 'plain';
  if (isCalendarWord(folded, language) || EMPTY_WORDS.has(folded)) return 'plain';
  if (isUpper(word)) return COMMON_WORDS[language]?.has(folded) === true ? 'plain' : 'name';
  if (isPlaceName(word) || (isPeople(word) && language !== 'de')) return 'name';
  if (COMMON_WORDS[language]?.has(folded) === true || PERSON_TITLES.has(folded)) return 'plain';
  if (isFirstName(folded)) return 'name';
  // `Viajé a la costa`, `Anunció su salida`
  if (language === 'es' && /\p{Ll}{2}[éó]$/u.test(word)) return 'plain';
  if (isBeforeArticle(sentence, index)) return 'plain';
  if (language === 'de' && isGermanNoun(word)) return 'plain';
  if (/[’'](?:m|t|re|ve|ll|d)$/.test(word) || !(language in COMMON_WORDS)) return 'plain';
  return PLAIN_ENDING[language]?.test(folded) === true ? 'plain' : 'unknown';
}

const ARTICLE =
  /^(?:the|an?|your|my|his|her|their|our|its|this|that|these|it|all|el|la|los|las|un|una|unos|unas|tu|su|sus|este|esta|le|les|l|des|une|du|ce|cette|ces|son|sa|ses|votre|vos|der|die|das|den|dem|ein|eine|einen|einem|einer|deine?n?|ihre?n?|diese[nrms]?|sie|es|auf|in|dich|sich|du|es|uns)$/i;

/** Whether an article or pronoun follows, as after a verb that opens the sentence: `Skip the rush`, `Öffne die Datei`. */
function isBeforeArticle({ tokens, text }: SentenceText, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || next === undefined) return false;
  return text.slice(token.end, next.start) === ' ' && ARTICLE.test(next.text);
}
