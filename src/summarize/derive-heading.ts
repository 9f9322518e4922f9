import { foldWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import { capitalised, PhraseScan } from './phrases';
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
  const taken: (readonly number[])[] = [];
  const keyOf = phraseKeys(vocabulary.size + 2);
  return {
    headingFor: (passage, chosen) => {
      const text = [...chosen, passage].join('\n');
      const scan = new PhraseScan(text, vocabulary);
      const phrases = countPhrases(scan, chosen.join('\n').length, keyOf, cues);
      const best = recurring(phrases, share, taken) ?? central(phrases, share, taken);
      if (best === null) return opening(chosen[0] ?? passage);
      taken.push(best.terms);
      return capitalised(best.text);
    },
  };
}

/** The number of the phrase that a range of terms makes. */
type PhraseKey = (terms: readonly number[], from: number, to: number) => number;

/** Numbers three terms each its own way as long as a document has fewer than 200,000 stems. */
function phraseKeys(base: number): PhraseKey {
  return (terms, from, to) => {
    let key = 0;
    for (let i = from; i < to; i++) key = key * base + (terms[i] ?? 0) + 1;
    return key;
  };
}

/** A phrase of a passage, as it stands where it stands first. */
interface CountedPhrase {
  readonly text: string;
  readonly terms: readonly number[];
  count: number;
  /** A name, or what stands behind an article or a preposition somewhere: not a verb with its adverb. */
  nominal: boolean;
  /** It stands in a sentence of the summary. */
  readonly chosen: boolean;
}

function countPhrases(
  scan: PhraseScan,
  ofChosen: number,
  keyOf: PhraseKey,
  cues: LanguageCues,
): ReadonlyMap<number, CountedPhrase> {
  const phrases = new Map<number, CountedPhrase>();
  const { words, terms } = scan;
  scan.each((from, to) => {
    const word = words[from];
    if (word === undefined || (to - from === 1 && isAcronym(word.text))) return;
    const key = keyOf(terms, from, to);
    const known = phrases.get(key);
    if (known === undefined) {
      phrases.set(key, {
        text: scan.textOf(from, to),
        terms: terms.slice(from, to),
        count: 1,
        nominal: isNominal(scan, from, to, cues),
        chosen: word.start < ofChosen,
      });
    } else {
      known.count++;
      known.nominal ||= isNominal(scan, from, to, cues);
    }
  });
  return phrases;
}

/** A single acronym says too little: `ISO`. */
function isAcronym(word: string): boolean {
  return !/\p{Ll}/u.test(word);
}

/** Articles and possessives of the languages with cues, which no noun stands right before. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an our their his its your my der die das den dem ein eine einen el los las un una unos le les une'.split(
    ' ',
  ),
);

/** Whether it is a name or stands behind an article, and ends its run: `the ISO devoted` of `the ISO devoted months` is none. */
function isNominal(
  scan: PhraseScan,
  from: number,
  to: number,
  { articles }: LanguageCues,
): boolean {
  // What an article follows is a verb as a rule: `practices diminished our`.
  if (scan.goesOn(to) || DETERMINERS.has(foldWord(scan.after(to)))) return false;
  if (articles.size === 0 || articles.has(foldWord(scan.before(from)))) return true;
  for (let i = from; i < to; i++) if (!/^\p{Lu}/u.test(scan.words[i]?.text ?? '')) return false;
  return true;
}

/** Whether a heading already says it, more of it or part of it: `Working class` beside `Working class movement`. */
function isTaken(terms: readonly number[], taken: readonly (readonly number[])[]): boolean {
  return taken.some((other) => {
    const [few, many] = other.length < terms.length ? [other, terms] : [terms, other];
    return few.every((term) => many.includes(term));
  });
}

/** The phrase that the passage comes back to most, against the whole document. */
function recurring(
  phrases: ReadonlyMap<number, CountedPhrase>,
  share: (term: number) => number,
  taken: readonly (readonly number[])[],
): CountedPhrase | null {
  let best: CountedPhrase | null = null;
  let highest = 0;
  for (const phrase of phrases.values()) {
    // What the summary has stands in it and in the passage, and so twice at least.
    const count = phrase.chosen ? phrase.count - 1 : phrase.count;
    if (count < 2 || !phrase.nominal) continue;
    const value =
      weightOf(phrase.terms, share) * Math.log(1 + count) * (phrase.chosen ? IN_SUMMARY : 1);
    if (value > highest && !isTaken(phrase.terms, taken)) [best, highest] = [phrase, value];
  }
  return best;
}

/** Of the phrases of the summary's sentences, that of the document's commonest words. */
function central(
  phrases: ReadonlyMap<number, CountedPhrase>,
  share: (term: number) => number,
  taken: readonly (readonly number[])[],
): CountedPhrase | null {
  let best: CountedPhrase | null = null;
  let highest = 0;
  for (const phrase of phrases.values()) {
    const { chosen, nominal, terms } = phrase;
    if (!chosen || !nominal || terms.length < 2) continue;
    const value =
      terms.reduce((sum, term) => sum + Math.sqrt(share(term)), 0) / terms.length ** 0.6;
    if (value > highest && !isTaken(phrase.terms, taken)) [best, highest] = [phrase, value];
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
