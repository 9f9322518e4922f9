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
  ['en', (word) => (PORTER_ENDING.test(word) ? english(word) : word)],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
]);

/** No inflected word is longer; what is, is a compound or noise, and would only cost time. */
const LONGEST = 40;

/** The endings that some step of Porter's algorithm looks for; a word with none of them is its own stem. */
const PORTER_ENDING = /(?:[seyi]|ed|ing|er|or|ion|ism|ic|[ae]nt|ou|al|ful|ll)$/;

/**
 * The stem of a folded word (`foldWord`): Porter's for English, Snowball's for Dutch, French, German,
 * Italian, Portuguese and Spanish. In any other language, or if the word holds a digit, the word itself.
 */
export function stemOf(word: string, language: string): string {
  const stemmer = STEMMERS.get(primaryLanguage(language));
  if (stemmer === undefined || word.length < 3 || word.length > LONGEST || /\d/.test(word)) {
    return word;
  }
  return stemmer(word) || word;
}
