import { foldWord, wordsOf } from '../language/words';
import { plainNegations } from './plain-negations';

/** Words that are compared at most; a longer sentence is compared by its beginning. */
const LONGEST = 160;

/** A word of one text beside the same word of another. */
export interface AlignedWords {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** For each word of `left` its place in `right`, or -1. Rises with the words. */
  readonly leftToRight: readonly number[];
  /** The other way round. */
  readonly rightToLeft: readonly number[];
}

/** A text's words, folded, with its negations in plain form. */
export function foldedWords(text: string): string[] {
  return wordsOf(plainNegations(text)).map((word) => foldWord(word.text));
}

/** Lays two texts side by side so that as many words as possible stand beside their like, in order. */
export function alignWords(leftText: string, rightText: string): AlignedWords {
  const left = foldedWords(leftText).slice(0, LONGEST);
  const right = foldedWords(rightText).slice(0, LONGEST);
  const width = right.length + 1;
  // The longest common subsequence of what is left of both, from each pair of places on.
  const longest = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const leftToRight = left.map(() => -1);
  const rightToLeft = right.map(() => -1);
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) {
      leftToRight[i] = j;
      rightToLeft[j] = i;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { left, right, leftToRight, rightToLeft };
}
