import type { Terms } from './vocabulary';

/** Sparse tf-idf vectors of unit length, one a sentence: parallel lists of terms and weights. */
export interface TermVectors {
  readonly terms: readonly (readonly number[])[];
  readonly weights: readonly Float64Array[];
  /** By term: log of sentences over sentences with the term, plus one half so that none is nought. */
  readonly idf: Float64Array;
  /** By term: in how many sentences it occurs. */
  readonly frequency: Float64Array;
}

/** Weighs each sentence's terms by how often they stand in it and how few sentences have them. */
export function termVectors(sentences: readonly Terms[], vocabularySize: number): TermVectors {
  const counts = sentences.map(countTerms);
  const frequency = new Float64Array(vocabularySize);
  for (const count of counts)
    for (const term of count.keys()) frequency[term] = at(frequency, term) + 1;
  const idf = frequency.map((df) => (df > 0 ? Math.log(sentences.length / df) + 0.5 : 0));
  const terms = counts.map((count) => [...count.keys()]);
  const weights = counts.map((count) => {
    const vector = Float64Array.from(count, ([term, n]) => n * at(idf, term));
    const length = Math.hypot(...vector) || 1;
    return vector.map((weight) => weight / length);
  });
  return { terms, weights, idf, frequency };
}

function countTerms(terms: Terms): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The number at an index, nought outside. */
export function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
