import type { Terms } from './vocabulary';

/** Sparse tf-idf vectors of unit length, one a sentence: parallel lists of terms and weights. */
export interface TermVectors {
  readonly terms: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  /** By term: log of sentences over sentences with the term, plus one half so that none is nought. */
  readonly idf: Float64Array;
  /** By term: in how many sentences it occurs. */
  readonly frequency: Float64Array;
}

/** Weighs each sentence's terms by how often they stand in it and how few sentences have them. */
export function termVectors(sentences: readonly Terms[], vocabularySize: number): TermVectors {
  const frequency = new Float64Array(vocabularySize);
  // By term: one more than its place in the sentence at hand, so that nothing has to be wiped between sentences.
  const place = new Int32Array(vocabularySize);
  const counts: number[][] = [];
  const terms = sentences.map((sentence) => {
    const distinct: number[] = [];
    const count: number[] = [];
    for (const term of sentence) {
      let k = (place[term] ?? 0) - 1;
      if (distinct[k] !== term) {
        k = distinct.push(term) - 1;
        count.push(0);
        place[term] = k + 1;
        frequency[term] = (frequency[term] ?? 0) + 1;
      }
      count[k] = (count[k] ?? 0) + 1;
    }
    counts.push(count);
    return distinct;
  });
  const idf = frequency.map((df) => (df > 0 ? Math.log(sentences.length / df) + 0.5 : 0));
  terms.forEach((distinct, i) => {
    weigh(counts[i] ?? [], distinct, idf);
  });
  return { terms, weights: counts, idf, frequency };
}

/** Makes a sentence's counts its weights, in place. */
function weigh(counts: number[], terms: readonly number[], idf: Float64Array): void {
  let square = 0;
  for (let k = 0; k < counts.length; k++) {
    const weight = (counts[k] ?? 0) * (idf[terms[k] ?? 0] ?? 0);
    counts[k] = weight;
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (let k = 0; k < counts.length; k++) counts[k] = (counts[k] ?? 0) / length;
}

/** The number at an index, nought outside. */
export function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
