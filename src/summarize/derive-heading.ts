import { foldWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import { capitalised, phrasesOf, textOfPhrase, type Phrase } from './phrases';
import type { Vocabulary } from './vocabulary';

/** Words of a heading that is a text's opening, at most. */
const LONGEST_OPENING = 7;

/** Characters of it, at most: scripts without spaces have long words. */
const LONGEST_HEADING = 60;

/** What headings of one document are made from. */
export interface HeadingMaker {
  /**
   * A heading for a passage in the passage's own words: the phrase that it comes back to most against the
   * whole document, or else one of the summary's sentences, or else the opening words of the first of them. Never empty where there is a word, and no heading twice as far as there are others.
   */
  readonly headingFor: (passage: string, chosen: readonly string[]) => string;
}

/**
 * @param share by term: the part of the document's sentences that have it
 */
export function headingMaker(
  vocabulary: Vocabulary,
  cues: LanguageCues,
  share: (term: number) => number,
): HeadingMaker {
  const taken = new Set<string>();
  return {
    headingFor: (passage, chosen) => {
      const text = [...chosen, passage].join('\n');
      const ofChosen = chosen.join('\n').length;
      const phrases = countPhrases(text, ofChosen, vocabulary, cues);
      const best = recurring(phrases, share, taken) ?? central(phrases, share, taken);
      if (best === null) return opening(chosen[0] ?? passage);
      taken.add(best.terms.join(' '));
      return capitalised(textOfPhrase(text, best.words));
    },
  };
}

/** A phrase of a passage, as it stands where it stands first. */
interface CountedPhrase extends Phrase {
  count: number;
  /** A name, or what stands behind an article or a preposition somewhere: not a verb with its adverb. */
  nominal: boolean;
  /** It stands in a sentence of the summary. */
  readonly chosen: boolean;
}

function countPhrases(
  text: string,
  ofChosen: number,
  vocabulary: Vocabulary,
  cues: LanguageCues,
): ReadonlyMap<string, CountedPhrase> {
  const phrases = new Map<string, CountedPhrase>();
  for (const phrase of phrasesOf(text, vocabulary)) {
    if (!isHeading(phrase)) continue;
    const key = phrase.terms.join(' ');
    const nominal = isNominal(phrase, cues) && endsRun(phrase, text, vocabulary);
    const known = phrases.get(key);
    if (known !== undefined) {
      known.count++;
      known.nominal ||= nominal;
    } else {
      const chosen = (phrase.words[0]?.start ?? 0) < ofChosen;
      phrases.set(key, { ...phrase, count: 1, nominal, chosen });
    }
  }
  return phrases;
}

/** A single acronym says too little: `ISO`. */
function isHeading({ words }: Phrase): boolean {
  const [word] = words;
  return words.length > 1 || (word !== undefined && /\p{Ll}/u.test(word.text));
}

function isNominal({ words, before }: Phrase, { articles }: LanguageCues): boolean {
  if (articles.size === 0 || articles.has(foldWord(before))) return true;
  return words.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** Whether no further content word belongs to a phrase: `the ISO devoted` is none of `the ISO devoted months`. */
function endsRun({ words }: Phrase, text: string, vocabulary: Vocabulary): boolean {
  const end = words.at(-1)?.end ?? 0;
  const next = /^[ \u00a0-](\p{L}+)/u.exec(text.slice(end, end + LONGEST_HEADING))?.[1];
  return next === undefined || vocabulary.termOf(next) < 0;
}

/** The phrase that the passage comes back to most, against the whole document. */
function recurring(
  phrases: ReadonlyMap<string, CountedPhrase>,
  share: (term: number) => number,
  taken: ReadonlySet<string>,
): CountedPhrase | null {
  let best: CountedPhrase | null = null;
  let highest = 0;
  for (const [key, phrase] of phrases) {
    // What the summary has stands in it and in the passage, and so twice at least.
    const count = phrase.chosen ? phrase.count - 1 : phrase.count;
    if (count < 2 || !phrase.nominal || taken.has(key)) continue;
    const value =
      weightOf(phrase.terms, share) * Math.log(1 + count) * (phrase.chosen ? IN_SUMMARY : 1);
    if (value > highest) [best, highest] = [phrase, value];
  }
  return best;
}

/** Of the phrases of the summary's sentences, that of the document's commonest words. */
function central(
  phrases: ReadonlyMap<string, CountedPhrase>,
  share: (term: number) => number,
  taken: ReadonlySet<string>,
): CountedPhrase | null {
  let best: CountedPhrase | null = null;
  let highest = 0;
  for (const [key, phrase] of phrases) {
    const { chosen, nominal, terms } = phrase;
    if (!chosen || !nominal || terms.length < 2 || taken.has(key)) continue;
    const value =
      terms.reduce((sum, term) => sum + Math.sqrt(share(term)), 0) / terms.length ** 0.6;
    if (value > highest) [best, highest] = [phrase, value];
  }
  return best;
}

/** What it is worth that the sentences below a heading speak of what it says. */
const IN_SUMMARY = 1.3;

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
