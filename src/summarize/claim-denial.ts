import { alignWords, foldedWords, type AlignedWords } from './aligned-words';
import type { LanguageCues } from './language-cues';

/**
 * Words by which a claim and the cited sentence most like it contradict each other where they otherwise run
 * alike: a denial that only one of both has (`was not sold`, `was sold`), or in which one has another word
 * (`refused to`, `agreed to`; `ohne`, `mit`).
 *
 * @param cited All of the cited text: what stands there as the claim has it is no contradiction.
 */
export function deniedWords(
  claim: string,
  nearest: string,
  cited: string,
  cues: LanguageCues,
): string[] {
  const denies = (word: string): boolean => cues.negations.has(word) || cues.denials.has(word);
  const aligned = alignWords(claim, nearest);
  const text = ` ${foldedWords(cited).join(' ')} `;
  const { left, right, leftToRight, rightToLeft } = aligned;
  const found: string[] = [];
  left.forEach((word, i) => {
    if (!denies(word) || leftToRight[i] !== -1) return;
    const gap = gapIn(aligned, i);
    if (gap === null || gap.some(denies) || stands(text, left, i)) return;
    found.push(word);
  });
  right.forEach((word, j) => {
    if (!denies(word) || rightToLeft[j] !== -1) return;
    const swapped = {
      left: right,
      right: left,
      leftToRight: rightToLeft,
      rightToLeft: leftToRight,
    };
    const gap = gapIn(swapped, j);
    if (gap === null || gap.some(denies)) return;
    const before = rightToLeft[j - 1] ?? -1;
    if (stands(text, left, before + 1, gap.length === 0)) return;
    found.push(word);
  });
  return found;
}

/** Words beside each other in one text that may stand between the like neighbours of a denial in the other. */
const WIDEST = 2;

/**
 * What the right text has where the left has an unlike word, if the words before and after it stand side by
 * side; the text's ends count as side by side. Null where the texts run differently there.
 */
function gapIn({ left, right, leftToRight }: AlignedWords, i: number): readonly string[] | null {
  // `n’a pas` and `does not` deny in two words.
  let from = i - 1;
  let to = i + 1;
  if (from >= 0 && leftToRight[from] === -1) from--;
  if (to < left.length && leftToRight[to] === -1) to++;
  const before = from < 0 ? -1 : (leftToRight[from] ?? -1);
  const after = to >= left.length ? right.length : (leftToRight[to] ?? -1);
  if ((from >= 0 && before === -1) || (to < left.length && after === -1)) return null;
  // Without a like word on either side there is nothing that runs alike.
  if (from < 0 && to >= left.length) return null;
  const gap = right.slice(before + 1, after);
  return gap.length <= WIDEST ? gap : null;
}

/** Whether the cited text has the word at `i` with its neighbours, or its neighbours alone, somewhere. */
function stands(text: string, words: readonly string[], i: number, between = false): boolean {
  const before = words[i - 1];
  const rest = between ? words.slice(i, i + 1) : words.slice(i, i + 2);
  if (before === undefined || rest.length < (between ? 1 : 2)) return false;
  return text.includes(` ${[before, ...rest].join(' ')} `);
}
