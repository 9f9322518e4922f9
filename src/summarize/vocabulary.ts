import { stemOf } from '../language/stem';
import { stopWords } from '../language/stop-words';
import { foldWord, type Word, wordsOf } from '../language/words';

/** A text as the numbers of its content words' stems, in order, repeats kept. */
export type Terms = readonly number[];

/**
 * Numbers the stems of one document or comparison, so that texts are compared as numbers.
 *
 * Not for keeping: each summary or check makes its own.
 */
export class Vocabulary {
  readonly #language: string;
  readonly #stop: ReadonlySet<string>;
  /** By the word as it stands; -1 for a function word. */
  readonly #byWord = new Map<string, number>();
  readonly #byStem = new Map<string, number>();

  constructor(language: string) {
    this.#language = language;
    this.#stop = stopWords(language);
  }

  /** How many stems have been numbered. */
  get size(): number {
    return this.#byStem.size;
  }

  /** The text's content words; a language without a list of function words keeps all of its words. */
  terms(text: string): number[] {
    return this.termsOf(wordsOf(text));
  }

  /** As `terms`, of words that have been cut already. */
  termsOf(words: readonly Word[]): number[] {
    const terms: number[] = [];
    for (const word of words) {
      const term = this.termOf(word.text);
      if (term >= 0) terms.push(term);
    }
    return terms;
  }

  /** The number of a word's stem, or -1 for a function word. `folded` spares folding a word once more. */
  termOf(word: string, folded?: string): number {
    return this.#byWord.get(word) ?? this.#learn(word, folded ?? foldWord(word));
  }

  #learn(word: string, form: string): number {
    const term = this.#stop.has(form) ? -1 : this.#numberOf(stemOf(form, this.#language));
    this.#byWord.set(word, term);
    return term;
  }

  #numberOf(stem: string): number {
    const known = this.#byStem.get(stem);
    if (known !== undefined) return known;
    const term = this.#byStem.size;
    this.#byStem.set(stem, term);
    return term;
  }
}
