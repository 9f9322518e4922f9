import { wordsOf, type Word } from '../language/words';
import type { Vocabulary } from './vocabulary';

/** Words of a heading made from a text, at most. */
const LONGEST_PHRASE = 3;
const LONGEST_OPENING = 7;

/** Characters of it, at most: scripts without spaces have long words. */
const LONGEST_HEADING = 60;

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
  vocabulary: Vocabulary,
  share: (term: number) => number,
): string {
  const phrases = new Map<string, Phrase>();
  for (const words of phrasesOf(passage, vocabulary)) {
    const terms = words.map(({ text }) => vocabulary.termOf(text));
    const key = terms.join(' ');
    const known = phrases.get(key);
    if (known === undefined) phrases.set(key, { words, terms, count: 1 });
    else known.count++;
  }
  let best: Phrase | null = null;
  let highest = 0;
  for (const phrase of phrases.values()) {
    const value = phrase.count > 1 ? weightOf(phrase.terms, share) * Math.log(1 + phrase.count) : 0;
    if (value > highest) {
      highest = value;
      best = phrase;
    }
  }
  return best === null ? opening(fallback) : capitalised(textOf(passage, best.words));
}

/** A phrase of a passage, as it stands where it stands first. */
interface Phrase {
  readonly words: readonly Word[];
  readonly terms: readonly number[];
  count: number;
}

/** Every run of content words, and every part of one, of two or three words; and single names. */
function* phrasesOf(passage: string, vocabulary: Vocabulary): Generator<readonly Word[]> {
  let run: Word[] = [];
  for (const word of wordsOf(passage)) {
    const last = run.at(-1);
    if (last !== undefined && !JOINT.test(passage.slice(last.end, word.start))) run = [];
    if (vocabulary.termOf(word.text) < 0 || !/\p{L}{2}/u.test(word.text)) {
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
  const characters = Array.from(words.slice(0, LONGEST_OPENING).join(' '));
  const cut = characters
    .slice(0, LONGEST_HEADING)
    .join('')
    .replace(/[.,;:。，、]+$/u, '');
  const whole = words.length <= LONGEST_OPENING && characters.length <= LONGEST_HEADING;
  return whole ? cut : `${cut} …`;
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
