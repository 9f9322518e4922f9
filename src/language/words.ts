import type { Span } from '../model/span';

/** A word of a text, as it stands there. Offsets are UTF-16 units. */
export interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that are written without spaces, in which every character counts as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNSPACED_CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{M}ー]*|./gsu;

/**
 * The words of a text in order: unbroken runs of letters, marks and digits. An apostrophe or a hyphen
 * ends a word (`l’Europe` has two). In Chinese and Japanese each character is a word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (UNSPACED.test(match[0])) words.push(...charactersOf(match[0], match.index));
    else words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}

/** Splits a run in which unspaced characters occur; letters of other scripts in it stay together. */
function charactersOf(run: string, offset: number): Word[] {
  const words: Word[] = [];
  let other = -1;
  const close = (end: number): void => {
    if (other >= 0) {
      words.push({ start: offset + other, end: offset + end, text: run.slice(other, end) });
    }
    other = -1;
  };
  for (const { 0: character, index } of run.matchAll(UNSPACED_CHARACTER)) {
    if (UNSPACED.test(character)) {
      close(index);
      words.push({
        start: offset + index,
        end: offset + index + character.length,
        text: character,
      });
    } else if (other < 0) other = index;
  }
  close(run.length);
  return words;
}

/**
 * The form under which spellings of one word meet: compatibility characters resolved (`ﬁ` is `fi`), lower
 * case, soft hyphens dropped, typographic apostrophes made plain. Accents stay: they tell words apart.
 */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which all of it but the case is idle work.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}
