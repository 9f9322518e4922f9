/** The variance of a translation's length by the length of its original, a character (Gale and Church 1993). */
const VARIANCE = 6.8;
/** How far from the diagonal paragraphs are looked for: translators join and part few. */
const BAND = 24;

/** So many paragraphs of each text become one passage, and how often, as its negative logarithm (the same source). */
const STEPS: readonly (readonly [one: number, other: number, cost: number])[] = [
  [1, 1, 0.12],
  [1, 0, 4.6],
  [0, 1, 4.6],
  [2, 1, 3.1],
  [1, 2, 3.1],
];

/** Half-open ranges of places in two lists. */
export interface AlignedRange {
  readonly one: readonly [start: number, end: number];
  readonly other: readonly [start: number, end: number];
}

/**
 * Aligns the paragraphs of a text and of its translation by their lengths alone: Gale and Church, A Program for
 * Aligning Sentences in Bilingual Corpora, 1993. Passages that only one of the texts has are left out.
 *
 * @param one Lengths of paragraphs in characters; time and memory are linear in their number.
 */
export function alignParagraphs(
  one: readonly number[],
  other: readonly number[],
): readonly AlignedRange[] {
  const ratio = sumOf(other) / sumOf(one);
  if (!Number.isFinite(ratio) || ratio === 0) return [];
  const slope = other.length / one.length;
  const width = 2 * BAND + 3;
  const costs = new Float64Array((one.length + 1) * width).fill(Infinity);
  const steps = new Int8Array(costs.length).fill(-1);
  // Row i holds the places j around i * slope.
  const at = (i: number, j: number): number => {
    const column = j - Math.floor(i * slope) + BAND + 1;
    return i < 0 || j < 0 || j > other.length || column < 0 || column >= width
      ? -1
      : i * width + column;
  };
  for (let i = 0; i <= one.length; i++) {
    const middle = Math.floor(i * slope);
    for (let j = Math.max(0, middle - BAND); j <= Math.min(other.length, middle + BAND); j++) {
      const here = at(i, j);
      if (i === 0 && j === 0) costs[here] = 0;
      STEPS.forEach(([down, across, prior], step) => {
        const before = costs[at(i - down, j - across)];
        if (before === undefined || before === Infinity) return;
        const length = sumOf(one.slice(i - down, i)) * ratio;
        const cost = before + prior + lengthCost(length, sumOf(other.slice(j - across, j)));
        if (cost >= (costs[here] ?? 0)) return;
        costs[here] = cost;
        steps[here] = step;
      });
    }
  }
  const ranges: AlignedRange[] = [];
  for (let [i, j] = [one.length, other.length]; i > 0 || j > 0;) {
    const step = STEPS[steps[at(i, j)] ?? -1];
    if (step === undefined) return [];
    const [down, across] = step;
    if (down > 0 && across > 0) ranges.push({ one: [i - down, i], other: [j - across, j] });
    i -= down;
    j -= across;
  }
  return ranges.reverse();
}

/** How unlikely it is that texts of these lengths are one: half the square of their distance in standard deviations. */
function lengthCost(expected: number, length: number): number {
  if (expected === 0 || length === 0) return 0;
  const deviations = (length - expected) / Math.sqrt(((expected + length) / 2) * VARIANCE);
  return Math.min(12, (deviations * deviations) / 2);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
