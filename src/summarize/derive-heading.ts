import { stopWords } from '../language/stop-words';
import { foldWord, wordsOf, type Word } from '../language/words';
import type { Vocabulary } from './vocabulary';

/** Words of a heading made from a text, at most. */
const LONGEST_PHRASE = 4;
const LONGEST_OPENING = 7;

/** What may stand between two words of one phrase. */
const JOINT = /^(?:[ \u00a0-]|’|')$/u;

/**
 * A heading for a passage in the passage's own words: the phrase that stands out most in it against the
 * whole document, or else the opening words of `fallback`. Never empty where either has a word in it.
 *
 * @param share by term: the part of the document's sentences that have it
 */
export function deriveHeading(
  passage: string,
  fallback: string,
  language: string,
  vocabulary: Vocabulary,
  share: (term: number) => number,
): string {
  const phrases = new Map<
    string,
    { readonly text: string; count: number; readonly weight: number }
  >();
  for (const words of phrasesOf(passage, language)) {
    const terms = words.map(({ text }) => vocabulary.termOf(text));
    const key = terms.join(' ');
    const known = phrases.get(key);
    if (known !== undefined) known.count++;
    else
      phrases.set(key, { text: textOf(passage, words), count: 1, weight: weightOf(terms, share) });
  }
  const best = [...phrases.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.weight * Math.log(1 + b.count) - a.weight * Math.log(1 + a.count))[0];
  return best === undefined ? opening(fallback) : capitalised(best.text);
}

/** Every run of content words, and every part of one, of two to four words; and single names. */
function* phrasesOf(passage: string, language: string): Generator<readonly Word[]> {
  const stop = stopWords(language);
  let run: Word[] = [];
  for (const word of wordsOf(passage)) {
    const last = run.at(-1);
    if (last !== undefined && !JOINT.test(passage.slice(last.end, word.start))) run = [];
    if (stop.has(foldWord(word.text)) || !/\p{L}{2}/u.test(word.text)) {
      run = [];
      continue;
    }
    run.push(word);
    if (/^\p{Lu}/u.test(word.text) && run.length === 1) yield run;
    for (let length = 2; length <= Math.min(LONGEST_PHRASE, run.length); length++) {
      yield run.slice(-length);
    }
  }
}

/** Rare words weigh more, and two or three together more than one. */
function weightOf(terms: readonly number[], share: (term: number) => number): number {
  const rarity = terms.reduce((sum, term) => sum - Math.log(Math.max(1e-4, share(term))), 0);
  return rarity / terms.length ** 0.4;
}

function textOf(passage: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? ''
    : passage.slice(first.start, last.end).replace(/\s+/g, ' ');
}

function opening(text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= LONGEST_OPENING) return words.join(' ').replace(/[.,;:]+$/, '');
  return `${words
    .slice(0, LONGEST_OPENING)
    .join(' ')
    .replace(/[.,;:]+$/, '')} …`;
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
