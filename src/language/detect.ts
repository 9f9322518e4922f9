import { detectAll } from 'tinyld/light';

import { languageByStopWords, stopWordHits } from './language-by-stop-words';
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
  const head = withoutFormulas(text.slice(0, LOOKED_AT));
  const words = foldedWords(head);
  const byWords = languageByStopWords(words);
  if (byWords !== null) return byWords;
  const [best, second] = detectAll(head);
  if (best === undefined) return 'und';
  if (!/\p{Script=Latin}/u.test(head)) return best.lang;
  const ahead = best.accuracy >= 1.5 * (second?.accuracy ?? 0);
  return words.length >= FEWEST_WORDS && ahead ? best.lang : 'und';
}

/** That of some languages whose stop words a text has, though too few to tell it by itself; null where none leads. */
export function languageAmong(languages: readonly string[], text: string): string | null {
  const words = foldedWords(text.slice(0, LOOKED_AT)).filter((word) => word.length > 1);
  const [first, second] = stopWordHits(words, languages);
  return first !== undefined && first.hits > (second?.hits ?? 0) ? first.language : null;
}

const foldedWords = (text: string): string[] => wordsOf(text).map((word) => foldWord(word.text));

/** A command of TeX, or what stands above or below a letter. */
const FORMULA = /\\[A-Za-z]{2,}|\p{L}[_^][\p{L}\p{N}{]/u;

/** A text without the letters of its formulas, which would count as the Spanish _a_, _e_ and _y_. */
function withoutFormulas(text: string): string {
  if (!FORMULA.test(text)) return text;
  return text
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(/(^|[^\p{L}\p{M}'’])\p{L}(?![\p{L}\p{M}'’])/gu, '$1');
}
