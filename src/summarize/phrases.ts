import { wordsOf, type Word } from '../language/words';
import type { Vocabulary } from './vocabulary';

/** Words of a phrase, at most. */
const LONGEST_PHRASE = 3;

/** What may stand between two words of one phrase. */
const JOINT = /^(?:[ \u00a0-]|’|')$/u;

/** Content words that stand together in a text. */
export interface Phrase {
  readonly words: readonly Word[];
  /** The numbers of the words' stems. */
  readonly terms: readonly number[];
  /** The word right before it, where only a space stands between; empty where there is none. */
  readonly before: string;
}

/** Every run of content words, and every part of one, of two or three words; and single names within sentences. */
export function* phrasesOf(text: string, vocabulary: Vocabulary): Generator<Phrase> {
  let words: Word[] = [];
  let terms: number[] = [];
  let previous: Word | undefined;
  let lead = '';
  for (const word of wordsOf(text)) {
    const last = words.at(-1);
    const term = vocabulary.termOf(word.text);
    const joined = last !== undefined && JOINT.test(text.slice(last.end, word.start));
    const counts = term >= 0 && /\p{L}{2}/u.test(word.text);
    if (!joined || !counts) {
      [words, terms] = [[], []];
      lead =
        previous !== undefined && JOINT.test(text.slice(previous.end, word.start))
          ? previous.text
          : '';
    }
    previous = word;
    if (!counts) continue;
    words.push(word);
    terms.push(term);
    if (words.length === 1 && /^\p{Lu}/u.test(word.text) && !opensSentence(text, word.start)) {
      yield { words: [word], terms: [term], before: lead };
    }
    for (let length = 2; length <= Math.min(LONGEST_PHRASE, words.length); length++) {
      const before = length === words.length ? lead : (words.at(-length - 1)?.text ?? '');
      yield { words: words.slice(-length), terms: terms.slice(-length), before };
    }
  }
}

/** Whether a word has its capital from where it stands, as far as the character before it tells. */
function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \u00a0"“”‘’'(¿¡«]/.test(text[before] ?? '')) before--;
  return before < 0 || /[.!?…\n:]/.test(text[before] ?? '');
}

/** The text of a phrase as it stands, in one line. */
export function textOfPhrase(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
