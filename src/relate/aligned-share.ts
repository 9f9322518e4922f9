/** The variance of a translation's length by the length of its original, a character (Gale and Church 1993). */
const VARIANCE = 6.8;
/** Standard deviations within which two paragraphs may be one in two languages. */
const WITHIN = 2;
/** How far from the diagonal paragraphs are looked for: translators join and part few. */
const BAND = 12;

/**
 * The share of two texts, 0 to 1, in paragraphs that follow each other in the same order and are as long as each
 * other, given how the whole texts differ in length: after Gale and Church, A Program for Aligning Sentences
 * in Bilingual Corpora, 1993.
 *
 * @param one Lengths of paragraphs in characters.
 */
export function alignedShare(one: readonly number[], other: readonly number[]): number {
  const [all, allOther] = [sumOf(one), sumOf(other)];
  if (all === 0 || allOther === 0) return 0;
  const ratio = allOther / all;
  const slope = other.length / one.length;
  // The most aligned text for the paragraphs so far: the longest common subsequence, weighed by length.
  let above = new Float64Array(other.length + 1);
  one.forEach((length, i) => {
    const row = new Float64Array(other.length + 1);
    for (let j = 1; j <= other.length; j++) {
      const there = other[j - 1] ?? 0;
      const near = Math.abs(j - 1 - i * slope) <= BAND && agree(length * ratio, there);
      const both = near ? (above[j - 1] ?? 0) + length * ratio + there : 0;
      row[j] = Math.max(both, above[j] ?? 0, row[j - 1] ?? 0);
    }
    above = row;
  });
  return (above[other.length] ?? 0) / (2 * allOther);
}

function agree(expected: number, length: number): boolean {
  return Math.abs(length - expected) <= WITHIN * Math.sqrt(expected * VARIANCE);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
