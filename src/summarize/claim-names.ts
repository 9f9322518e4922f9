import { foldWord, wordsOf } from '../language/words';
import type { CitableSource } from './citable-source';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/** Letters that two forms of one name share at least: `Russia` and `Russian`. */
const SHARED_START = 5;

/**
 * The names of a claim that the cited text does not have, in the claim's spelling. A name is a word with a
 * capital; at the beginning of the sentence only one that the source has nowhere as an ordinary word. An
 * acronym is also found in the full name that it stands for.
 */
export function missingNames(claim: string, cited: string, source: CitableSource): string[] {
  const words = wordsOf(claim);
  const citedWords = wordsOf(cited);
  const folded = new Set(citedWords.map(({ text }) => foldWord(text)));
  const stems = new Set(citedWords.map(({ text }) => source.vocabulary.termOf(text)));
  const initials = citedWords.map(({ text }) => (CAPITAL.test(text) ? text[0] : ' ')).join('');
  return words
    .filter(({ text }, i) => isName(text, opensSentence(claim, words[i]?.start ?? 0), source))
    .map(({ text }) => text)
    .filter((name) => {
      const form = foldWord(name);
      if (folded.has(form) || stems.has(source.vocabulary.termOf(name))) return false;
      if (ACRONYM.test(name) && initials.replaceAll(' ', '').includes(name)) return false;
      return form.length < SHARED_START || ![...folded].some((word) => akin(word, form));
    });
}

function isName(word: string, opening: boolean, source: CitableSource): boolean {
  if (!CAPITAL.test(word) || word.length < 2 || source.vocabulary.termOf(word) < 0) return false;
  return !opening || ACRONYM.test(word) || !source.hasOrdinary(foldWord(word));
}

/** Whether nothing but marks stands between the offset and a sentence's end, or the text's beginning. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…]["'”’»)]*\s)[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - 8), at));
}

function akin(word: string, form: string): boolean {
  return (
    Math.abs(word.length - form.length) <= 3 &&
    word.startsWith(form.slice(0, Math.max(SHARED_START, form.length - 2)))
  );
}
