import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';

import { primaryLanguage } from './primary-language';

const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['de', german],
  ['en', porter],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
]);

/** Porter's algorithm; spared are the words that it leaves alone, and those that only lose an *s*. */
function porter(word: string): string {
  if (!PORTER_ENDING.test(word)) return word;
  const bare = PLAIN_S.test(word) ? word.slice(0, -1) : word;
  return bare !== word && !PORTER_ENDING.test(bare) ? bare : english(word);
}

/** Its first step drops the *s* after any letter but these. */
const PLAIN_S = /[^se]s$/;

/** No inflected word is longer; what is, is a compound or noise, and would only cost time. */
const LONGEST = 40;

/** The endings that some step of Porter's algorithm looks for; a word with none of them is its own stem. */
const PORTER_ENDING = /(?:[seyi]|ed|ing|er|or|ion|ism|ic|[ae]nt|ou|al|ful|ll)$/;

/**
 * The stem of a folded word (`foldWord`): Porter's for English, Snowball's for Dutch, French, German,
 * Italian, Portuguese and Spanish. In any other language, or if the word holds a digit, the word itself.
 */
export function stemOf(word: string, language: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  const stemmer = STEMMERS.get(primaryLanguage(language));
  return stemmer === undefined || /\d/.test(word) ? word : stemmer(word) || word;
}
