import { COMMON_WORDS } from './common-words';
import { isCalendarWord, KIND_WORDS } from './entity-words';
import { isFirstName } from './first-names';
import type { NameToken, SentenceText } from './entity-text';
import { foldName } from './fold-name';
import { isConnector } from './name-edges';

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

/** An article joins only after a preposition (`of the`, `de la`), `and` only between plain words (`Coal and Steel`). */
export function joins(sentence: SentenceText, first: number, index: number): boolean {
  const { tokens, language } = sentence;
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined) return false;
  if (/^(?:and|y|e|et|und|&)$/.test(token.text))
    return joinsWords(language, tokens[first], before, after);
  if (isWholeAlready(sentence, first, index)) return false;
  if (token.text === 'i') return language === 'es' || language === 'ca';
  if (language === 'es' && /^(?:por|para|contra)$/.test(token.text))
    return isPlainBody(tokens[first], language);
  if (!isConnector(token) || endsCompany(before)) return false;
  // `Ada Brandt of the Weavers Union` is two names, `William of Normandy` one.
  if (
    /^(?:of|for)$/.test(token.text) &&
    index - first > 1 &&
    isFirstNameIn(tokens[first], language)
  )
    return false;
  if (language === 'de' && /^(?:am|an|zu|zum|zur|den|dem|der|die|für)$/.test(token.text))
    return joinsGerman(before, token, after);
  return !LINKING_ARTICLES.has(token.text) || isConnector(before) || isPurpose(before);
}

/**
 * Whether what stands before a joint is a name by itself and what follows another's: `UGT de Madrid`, and in German
 * `Stefan Ecker von der Universität` after a first and a last name.
 */
function isWholeAlready({ tokens, language }: SentenceText, first: number, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined) return false;
  if (index - first === 1 && /^(?:de|von|der)$/.test(token.text))
    return /^\p{Lu}{3,}$/u.test(before.text);
  if (language !== 'de' || token.text !== 'von' || index - first < 2) return false;
  return (
    isFirstNameIn(tokens[first], language) && !isFirstNameIn(before, language) && !isNoble(before)
  );
}

const isNoble = ({ text }: NameToken): boolean =>
  /^(?:Graf|Gräfin|Freiherr|Freiin|Prinz|Prinzessin|Herzog|Fürst|Ritter|Edler|\p{Lu}\.?)$/u.test(
    text,
  );

/** `Pacto por la Estabilidad`, `Instituto para la Paz`: after a plain word with a capital, not after a person. */
function isPlainBody(token: NameToken | undefined, language: string): boolean {
  const folded = foldName(token?.text ?? '');
  return (
    token !== undefined &&
    !token.opens &&
    (COMMON_WORDS[language]?.has(folded) === true ||
      KIND_WORDS.some(([, list]) => list.has(folded)))
  );
}

/** `Mill Works Inc of Maine`: the legal form of a company is the end of its name. */
function endsCompany(token: NameToken | undefined): boolean {
  return /^(?:Inc|Corp|Ltd|LLC|PLC|plc|GmbH|AG|SA|SpA|NV|BV)$/.test(token?.text ?? '');
}

/** `August` is one too, and before a body a date: `the August National Association of Millers index`. */
function isFirstNameIn(token: NameToken | undefined, language: string): boolean {
  return isFirstName(token?.text) && !isCalendarWord(foldName(token?.text ?? ''), language);
}

const isPurpose = (token: NameToken | undefined): boolean =>
  /^(?:por|para|contra)$/.test(token?.text ?? '');

/** `Frankfurt am Main`, `Jens von der Heide`; not `Berlin am Montag`. */
function joinsGerman(
  before: NameToken | undefined,
  { text }: NameToken,
  after: NameToken | undefined,
): boolean {
  if (text === 'am')
    return /^(?:Main|Rhein|Neckar|See|Inn|Harz|Ammersee|Lech)$/.test(after?.text ?? '');
  if (text === 'an') return false;
  return (
    /^(?:von|van|zu|zur)$/.test(before?.text ?? '') || (text === 'zu' && isFirstName(before?.text))
  );
}

function joinsWords(
  language: string,
  first: NameToken | undefined,
  before: NameToken | undefined,
  after: NameToken | undefined,
): boolean {
  if (after === undefined || !/^\p{Lu}\p{Ll}/u.test(after.text)) return false;
  // `Ramón y Cajal`: two last names after a first name.
  const second = isFirstName(after.text);
  if (language === 'es' && !second && first !== before && isFirstName(first?.text)) return true;
  const common = COMMON_WORDS[language];
  return (
    common !== undefined &&
    common.has(foldName(before?.text ?? '')) &&
    common.has(foldName(after.text))
  );
}

/** Plurals of people, whose apostrophe is part of a name: `Teachers’ Union`; not `Hallas’ essay`. */
const PEOPLE = /(?:ers|ors|ists|ents|ants|ees|zens|men|women)$/iu;

/** Whether two tokens are apart by a space only, or by an initial's or abbreviation's full stop. */
export function touch(
  text: string,
  one: NameToken | undefined,
  other: NameToken | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  const gap = text.slice(one.end, other.start);
  return (
    gap === ' ' ||
    gap === '\u00a0' ||
    (gap === '. ' &&
      /^(?:\p{Lu}|\p{Lu}[.-]+\p{Lu}|St|Dr|Mr|Mrs|Ms|Jr|Prof|Lt|Col|Gen|M)$/u.test(one.text)) ||
    (/^\.-?$/.test(gap) && /^\p{Lu}$/u.test(one.text)) ||
    gap === ' & ' ||
    (/^['’]$/.test(gap) && /^\p{L}{1,2}$/u.test(one.text)) ||
    (/^['’] $/.test(gap) &&
      (PEOPLE.test(one.text) ||
        (/^\p{Lu}\p{Ll}+s$/u.test(one.text) &&
          /^St$/.test(text.slice(one.start - 3, one.start - 1)))))
  );
}
