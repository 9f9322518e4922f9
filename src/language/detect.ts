import { detectAll } from 'tinyld/light';

import { languageByStopWords } from './language-by-stop-words';
import { foldWord, wordsOf } from './words';

/** Text beyond this changes no answer. */
const LOOKED_AT = 4000;

/** Fewer words than this tell no language apart by n-grams alone. */
const FEWEST_WORDS = 20;

/**
 * The language that a plain text is written in, in BCP 47; `und` where the text is too short or too
 * mixed to tell.
 *
 * Stop words are counted first, since a few of them settle a short text in which n-grams err; the
 * n-grams of tinyld answer for scripts and languages that have no list.
 */
export function detectLanguage(text: string): string {
  const head = text.slice(0, LOOKED_AT);
  const words = wordsOf(head).map((word) => foldWord(word.text));
  const byWords = languageByStopWords(words);
  if (byWords !== null) return byWords;
  const [best, second] = detectAll(head);
  if (best === undefined) return 'und';
  if (!/\p{Script=Latin}/u.test(head)) return best.lang;
  const ahead = best.accuracy >= 1.5 * (second?.accuracy ?? 0);
  return words.length >= FEWEST_WORDS && ahead ? best.lang : 'und';
}
