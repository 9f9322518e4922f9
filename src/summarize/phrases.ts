import { wordsOf, type Word } from '../language/words';
import type { Vocabulary } from './vocabulary';

/** Words of a phrase, at most. */
const LONGEST_PHRASE = 3;

const LETTERS = /\p{L}{2}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * The words of a text with what phrases they make: every run of content words, and every part of one, of two or
 * three words; and single names within sentences. A phrase is a range of the words.
 */
export class PhraseScan {
  readonly text: string;
  readonly words: readonly Word[];
  /** By word: the number of its stem, or -1 for a function word. */
  readonly terms: readonly number[];
  /** By word: whether only a space, a hyphen or an apostrophe stands between it and the one before. */
  readonly #joined: Uint8Array;
  /** By word: how many content words stand joined up to it and with it. */
  readonly #run: Uint16Array;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.words = wordsOf(text);
    const terms: number[] = [];
    this.#joined = new Uint8Array(this.words.length);
    this.#run = new Uint16Array(this.words.length);
    let end = -1;
    let run = 0;
    for (const word of this.words) {
      const term = vocabulary.termOf(word.text);
      const joined = end >= 0 && word.start === end + 1 && isJoint(text.charCodeAt(end));
      run = term >= 0 && LETTERS.test(word.text) ? (joined ? run : 0) + 1 : 0;
      const i = terms.push(term) - 1;
      this.#joined[i] = joined ? 1 : 0;
      this.#run[i] = run;
      end = word.end;
    }
    this.terms = terms;
  }

  /** Visits each phrase as the words `from` (inclusive) to `to` (exclusive), in the order of their ends. */
  each(visit: (from: number, to: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      const run = this.#run[i] ?? 0;
      if (run === 1 && this.#isName(i)) visit(i, i + 1);
      for (let length = 2; length <= run && length <= LONGEST_PHRASE; length++) {
        visit(i + 1 - length, i + 1);
      }
    }
  }

  /** The word right before another, where only a joint stands between; empty where there is none. */
  before(from: number): string {
    return this.#joined[from] === 1 ? (this.words[from - 1]?.text ?? '') : '';
  }

  /** The word right behind a phrase that ends before `to`, where only a joint stands between; empty where there is none. */
  after(to: number): string {
    return this.#joined[to] === 1 ? (this.words[to]?.text ?? '') : '';
  }

  /** Whether a further content word belongs to a phrase that ends before `to`. */
  goesOn(to: number): boolean {
    const next = this.words[to]?.text ?? '';
    return this.#joined[to] === 1 && (this.terms[to] ?? -1) >= 0 && /^\p{L}/u.test(next);
  }

  /** The text of a phrase as it stands, in one line. */
  textOf(from: number, to: number): string {
    const first = this.words[from];
    const last = this.words[to - 1];
    return first === undefined || last === undefined
      ? ''
      : this.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  }

  #isName(i: number): boolean {
    const word = this.words[i];
    return word !== undefined && CAPITAL.test(word.text) && !opensSentence(this.text, word.start);
  }
}

/** Space, hyphen, apostrophe. */
function isJoint(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2d || code === 0x2019 || code === 0x27;
}

/** Whether a word has its capital from where it stands, as far as the character before it tells. */
function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \u00a0"“”‘’'(¿¡«]/.test(text[before] ?? '')) before--;
  return before < 0 || /[.!?…\n:]/.test(text[before] ?? '');
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
