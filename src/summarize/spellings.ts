import { foldWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import type { Vocabulary } from './vocabulary';

/** What a word tells by itself, in the document's language, as bits of one number. */
export const SIGNS = {
  /** It begins with a letter of a script that has capitals. */
  cased: 1,
  capital: 2,
  /** It begins an opener of several words. */
  opener: 4,
  // The rest as `LanguageCues` has them.
  weighty: 8,
  conversation: 16,
  connectives: 32,
  pointers: 64,
  demonstratives: 128,
  pointless: 256,
  carriers: 512,
  itself: 1024,
  impersonal: 2048,
  clause: 4096,
} as const;

/**
 * Looks at each spelling of a document once, however often it stands there, and numbers it: a sentence is then a
 * list of numbers, which costs neither memory nor time to speak of.
 */
export class Spellings {
  readonly #vocabulary: Vocabulary;
  /** By folded word: its signs as a cue. */
  readonly #cues: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();
  /** By spelling: the number of its stem, -1 for a function word. */
  readonly #terms: number[] = [];
  readonly #folded: string[] = [];
  readonly #signs: number[] = [];

  constructor(vocabulary: Vocabulary, cues: LanguageCues) {
    this.#vocabulary = vocabulary;
    this.#cues = signsOfCues(cues);
  }

  numberOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const folded = foldWord(word);
    const number = this.#folded.push(folded) - 1;
    this.#terms.push(this.#vocabulary.termOf(word, folded));
    this.#signs.push(caseOf(word) | (this.#cues.get(folded) ?? 0));
    this.#known.set(word, number);
    return number;
  }

  termOf(spelling: number): number {
    return this.#terms[spelling] ?? -1;
  }

  /** The folded form of the spelling at a place in a sentence; empty outside. */
  foldedAt(sentence: readonly number[], place: number): string {
    return place < sentence.length ? (this.#folded[sentence[place] ?? 0] ?? '') : '';
  }

  signsOf(spelling: number): number {
    return this.#signs[spelling] ?? 0;
  }

  /** The signs of the spelling at a place in a sentence; none outside. */
  signsAt(sentence: readonly number[], place: number): number {
    return place < sentence.length ? this.signsOf(sentence[place] ?? 0) : 0;
  }
}

function signsOfCues(cues: LanguageCues): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const add = (words: Iterable<string>, sign: number): void => {
    for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign);
  };
  const { cased: _, capital: __, opener, ...kinds } = SIGNS;
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) add(cues[kind], kinds[kind]);
  add(cues.openers.keys(), opener);
  return signs;
}

/** Signs of the first letter. */
function caseOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return SIGNS.cased;
  if (code >= 0x41 && code <= 0x5a) return SIGNS.cased | SIGNS.capital;
  if (code < 0x80) return 0;
  if (/^\p{Lu}/u.test(text)) return SIGNS.cased | SIGNS.capital;
  return /^\p{Ll}/u.test(text) ? SIGNS.cased : 0;
}
