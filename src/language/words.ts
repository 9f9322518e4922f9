import type { Span } from '../model/span';

/** A word of a text, as it stands there. Offsets are UTF-16 units. */
export interface Word extends Span {
  readonly text: string;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Scripts that are written without spaces, in which every character counts as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const BEYOND = /[\u2e80-\uffff]/;
const UNSPACED_CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{M}ー]*|./gsu;

/**
 * The words of a text in order: unbroken runs of letters, marks and digits. An apostrophe or a hyphen
 * ends a word (`l’Europe` has two). In Chinese and Japanese each character is a word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word, start) => {
    words.push({ start, end: start + word.length, text: word });
  });
  return words;
}

/** Visits the words that `wordsOf` lists, without making the list. */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  // Most texts have nothing beyond Latin letters, which the cheaper test tells.
  const unspaced = BEYOND.test(text) && UNSPACED.test(text);
  const size = text.length;
  for (let at = 0; at < size;) {
    const start = at;
    while (at < size) {
      const code = text.charCodeAt(at);
      const length = code < 0x80 ? (ASCII_WORD[code] ?? 0) : wordCharacterAt(text, at);
      if (length === 0) break;
      at += length;
    }
    if (at === start) {
      at++;
      continue;
    }
    const run = text.slice(start, at);
    if (unspaced && UNSPACED.test(run)) eachCharacter(run, start, visit);
    else visit(run, start);
  }
}

/** By code: 1 for a letter or digit of ASCII, of which most texts are made. */
const ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The UTF-16 length of the letter, mark or digit at an offset, nought for anything else. */
function wordCharacterAt(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return WORD_CHARACTER.test(character) ? character.length : 0;
}

/** Splits a run in which unspaced characters occur; letters of other scripts in it stay together. */
function eachCharacter(
  run: string,
  offset: number,
  visit: (word: string, start: number) => void,
): void {
  let other = -1;
  const close = (end: number): void => {
    if (other >= 0) visit(run.slice(other, end), offset + other);
    other = -1;
  };
  for (const { 0: character, index } of run.matchAll(UNSPACED_CHARACTER)) {
    if (UNSPACED.test(character)) {
      close(index);
      visit(character, offset + index);
    } else if (other < 0) other = index;
  }
  close(run.length);
}

const ASCII = /^[\x20-\x7e]*$/;

/**
 * The form under which spellings of one word meet: compatibility characters resolved (`ﬁ` is `fi`), lower
 * case, soft hyphens dropped, typographic apostrophes made plain. Accents stay: they tell words apart.
 */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which all of it but the case is idle work.
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}
