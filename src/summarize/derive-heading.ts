import { foldWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import { capitalised, PhraseScan } from './phrases';
import type { Vocabulary } from './vocabulary';

/** Words of a heading that is a text's opening, at most. */
const LONGEST_OPENING = 7;

/** Characters of it, at most: scripts without spaces have long words. */
const LONGEST_HEADING = 60;

/** By term: the part of the document's sentences that have it. */
type TermShare = (term: number) => number;

/** The terms of the headings that are there already. */
type Taken = readonly (readonly number[])[];

/** What headings of one document are made from. */
export interface HeadingMaker {
  /**
   * A heading for a passage in the passage's own words: the phrase that it comes back to most against the
   * whole document, or else one of the summary's sentences, or else the opening words of the first of them. Never empty where there is a word, and no heading twice as far as there are others.
   */
  readonly headingFor: (passage: string, chosen: readonly string[]) => string;
}

export function headingMaker(
  vocabulary: Vocabulary,
  cues: LanguageCues,
  share: TermShare,
): HeadingMaker {
  const taken: (readonly number[])[] = [];
  const keyOf = phraseKeys(vocabulary.size + 2);
  return {
    headingFor: (passage, chosen) => {
      const text = [...chosen, passage].join('\n');
      const scan = new PhraseScan(text, vocabulary);
      const phrases = new PassagePhrases(scan, chosen.join('\n').length, keyOf, cues);
      const best = phrases.recurring(share, taken) ?? phrases.central(share, taken);
      if (best === null) return opening(chosen[0] ?? passage);
      taken.push(phrases.termsOf(best));
      return capitalised(scan.textOf(best.from, best.to));
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

/** A phrase of a passage, by where it stands first. */
interface CountedPhrase {
  readonly from: number;
  readonly to: number;
  count: number;
  /** `isNominal` anywhere; null of a phrase that stands once, for which hardly anybody asks. */
  nominal: boolean | null;
  /** It stands in a sentence of the summary. */
  readonly chosen: boolean;
}

/** The phrases of a passage, most of which stand there once and are never looked at. */
class PassagePhrases {
  readonly #scan: PhraseScan;
  readonly #cues: LanguageCues;
  readonly #phrases = new Map<number, CountedPhrase>();

  /** @param ofChosen where the summary's sentences end, with which the passage begins */
  constructor(scan: PhraseScan, ofChosen: number, keyOf: PhraseKey, cues: LanguageCues) {
    this.#scan = scan;
    this.#cues = cues;
    scan.each((from, to) => {
      const word = scan.words[from];
      if (word === undefined || (to - from === 1 && isAcronym(word.text))) return;
      const key = keyOf(scan.terms, from, to);
      const known = this.#phrases.get(key);
      if (known === undefined) {
        const chosen = word.start < ofChosen;
        this.#phrases.set(key, { from, to, count: 1, nominal: null, chosen });
      } else {
        known.count++;
        known.nominal = this.#isNominal(known) || isNominal(scan, from, to, cues);
      }
    });
  }

  termsOf({ from, to }: CountedPhrase): readonly number[] {
    return this.#scan.terms.slice(from, to);
  }

  /** The phrase that the passage comes back to most, against the whole document. */
  recurring(share: TermShare, taken: Taken): CountedPhrase | null {
    return this.#best(taken, (phrase) => {
      // What the summary has stands in it and in the passage, and so twice at least.
      const count = phrase.chosen ? phrase.count - 1 : phrase.count;
      if (count < 2 || !this.#isNominal(phrase)) return 0;
      const weight = weightOf(this.termsOf(phrase), share);
      return weight * Math.log(1 + count) * (phrase.chosen ? IN_SUMMARY : 1);
    });
  }

  /** Of the phrases of the summary's sentences, that of the document's commonest words. */
  central(share: TermShare, taken: Taken): CountedPhrase | null {
    return this.#best(taken, (phrase) => {
      const length = phrase.to - phrase.from;
      if (!phrase.chosen || length < 2 || !this.#isNominal(phrase)) return 0;
      const common = this.termsOf(phrase).reduce((sum, term) => sum + Math.sqrt(share(term)), 0);
      return common / length ** 0.6;
    });
  }

  #best(taken: Taken, valueOf: (phrase: CountedPhrase) => number): CountedPhrase | null {
    let best: CountedPhrase | null = null;
    let highest = 0;
    for (const phrase of this.#phrases.values()) {
      const value = valueOf(phrase);
      if (value > highest && !isTaken(this.termsOf(phrase), taken))
        [best, highest] = [phrase, value];
    }
    return best;
  }

  #isNominal(phrase: CountedPhrase): boolean {
    return (phrase.nominal ??= isNominal(this.#scan, phrase.from, phrase.to, this.#cues));
  }
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
function isTaken(terms: readonly number[], taken: Taken): boolean {
  return taken.some((other) => {
    const [few, many] = other.length < terms.length ? [other, terms] : [terms, other];
    return few.every((term) => many.includes(term));
  });
}

/** What it is worth that the sentences below a heading speak of what it says. */
const IN_SUMMARY = 1.3;

/** Rare words weigh more, and two or three together more than one. */
function weightOf(terms: readonly number[], share: TermShare): number {
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
