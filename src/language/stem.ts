import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';

import { porterStem } from './porter';
import { primaryLanguage } from './primary-language';

const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['de', german],
  ['en', porterStem],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
]);

/** No inflected word is longer; what is, is a compound or noise, and would only cost time. */
const LONGEST = 40;

/**
 * The stem of a folded word (`foldWord`): Porter's for English, Snowball's for Dutch, French, German,
 * Italian, Portuguese and Spanish. In any other language, or if the word holds a digit, the word itself.
 */
export function stemOf(word: string, language: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  const stemmer = STEMMERS.get(primaryLanguage(language));
  return stemmer === undefined || /\d/.test(word) ? word : stemmer(word) || word;
}
