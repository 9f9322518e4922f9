import { capitalised, phrasesOf, textOfPhrase, type Phrase } from './phrases';
import type { Vocabulary } from './vocabulary';

/** Words of a heading that is a text's opening, at most. */
const LONGEST_OPENING = 7;

/** Characters of it, at most: scripts without spaces have long words. */
const LONGEST_HEADING = 60;

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
  const phrases = new Map<string, CountedPhrase>();
  for (const { words, terms } of phrasesOf(passage, vocabulary)) {
    const key = terms.join(' ');
    const known = phrases.get(key);
    if (known === undefined) phrases.set(key, { words, terms, count: 1 });
    else known.count++;
  }
  let best: CountedPhrase | null = null;
  let highest = 0;
  for (const phrase of phrases.values()) {
    const value = phrase.count > 1 ? weightOf(phrase.terms, share) * Math.log(1 + phrase.count) : 0;
    if (value > highest) {
      highest = value;
      best = phrase;
    }
  }
  return best === null ? opening(fallback) : capitalised(textOfPhrase(passage, best.words));
}

/** A phrase of a passage, as it stands where it stands first. */
interface CountedPhrase extends Phrase {
  count: number;
}

/** Rare words weigh more, and two or three together more than one. */
function weightOf(terms: readonly number[], share: (term: number) => number): number {
  const rarity = terms.reduce((sum, term) => sum - Math.log(Math.max(1e-4, share(term))), 0);
  return rarity / terms.length ** 0.4;
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
