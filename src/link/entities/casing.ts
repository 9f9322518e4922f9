import { isDetermined } from './determined';
import type { SentenceText } from './entity-text';

/** A word that has a capital less often, where its place leaves it free, is a plain one as well. */
export const PLAIN = 0.8;

/** How often a word of the documents is written how, where its place does not decide it. */
interface WordCasing {
  lower: number;
  capital: number;
  upper: number;
  /** Capitals after an article, an adjective or the like: a German noun rather than a name. */
  determined: number;
}

/** Whether words are names by how all the documents write them (truecasing by frequency). */
export class Casing {
  readonly #words = new Map<string, WordCasing>();

  /** Counts a sentence's words; those whose place asks for a capital say nothing. */
  count(sentence: SentenceText): void {
    if (sentence.titled) return;
    for (const [i, token] of sentence.tokens.entries()) {
      if (token.opens && /^\p{Lu}/u.test(token.text)) continue;
      const counts = this.#of(token.text);
      if (/^\p{Ll}/u.test(token.text)) counts.lower++;
      else if (isUpper(token.text)) counts.upper++;
      else if (/^\p{Lu}/u.test(token.text)) {
        counts.capital++;
        if (isDetermined(sentence, i)) counts.determined++;
      }
    }
  }

  /** The share of a capitalised word's occurrences that stand after an article or adjective; -1 where it is rare. */
  determinedShare(word: string): number {
    const counts = this.#words.get(word.toLowerCase());
    return counts === undefined || counts.capital < 3 ? -1 : counts.determined / counts.capital;
  }

  /** The share of a word's occurrences inside sentences that have a capital; `unseen` when there are none. */
  capitalShare(word: string, unseen: number): number {
    const counts = this.#words.get(word.toLowerCase());
    const names = (counts?.capital ?? 0) + (counts?.upper ?? 0);
    const all = names + (counts?.lower ?? 0);
    return all === 0 ? unseen : names / all;
  }

  /** Whether a word is an acronym wherever its place leaves it free. */
  isAcronym(word: string): boolean {
    const counts = this.#words.get(word.toLowerCase());
    return (
      counts !== undefined &&
      counts.upper > 0 &&
      counts.lower === 0 &&
      counts.capital <= counts.upper
    );
  }

  #of(word: string): WordCasing {
    const key = word.toLowerCase();
    const counts = this.#words.get(key) ?? { lower: 0, capital: 0, upper: 0, determined: 0 };
    this.#words.set(key, counts);
    return counts;
  }
}

/** All in capitals, two letters or more. */
export function isUpper(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&'’-]*\p{Lu}[\p{N}.]*$/u.test(word);
}
