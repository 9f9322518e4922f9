import type { Terms } from './vocabulary';

/**
 * Sparse tf-idf vectors of unit length, one a sentence. All stand in two arrays, one vector behind another: a long
 * document has some thousand of them, and lists of their own would be most of the memory that a summary takes.
 */
export interface TermVectors {
  /** How many vectors there are. */
  readonly size: number;
  /** By vector: where it begins in `terms` and `weights`; it ends where the next one begins. */
  readonly starts: Int32Array;
  /** Each term once in a vector, in the order of the sentence. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** By term: in how many sentences it occurs. */
  readonly frequency: Float64Array;
}

/** Weighs each sentence's terms by how often they stand in it and how few sentences have them. */
export function termVectors(sentences: readonly Terms[], vocabularySize: number): TermVectors {
  const size = sentences.length;
  const longest = sentences.reduce((sum, terms) => sum + terms.length, 0);
  const starts = new Int32Array(size + 1);
  const terms = new Int32Array(longest);
  const weights = new Float64Array(longest);
  const frequency = new Float64Array(vocabularySize);
  // By term: one more than its last place in `terms`, so that nothing has to be wiped between sentences.
  const last = new Int32Array(vocabularySize);
  let end = 0;
  for (let i = 0; i < size; i++) {
    const start = end;
    for (const term of sentences[i] ?? []) {
      let place = (last[term] ?? 0) - 1;
      if (place < start) {
        place = end++;
        terms[place] = term;
        last[term] = end;
        frequency[term] = (frequency[term] ?? 0) + 1;
      }
      weights[place] = (weights[place] ?? 0) + 1;
    }
    starts[i + 1] = end;
  }
  const vectors = { size, starts, terms, weights, frequency };
  weigh(vectors);
  return vectors;
}

/**
 * Makes counts of terms weights, in place: times the log of sentences over sentences with the term, plus one half
 * so that none is nought.
 */
function weigh({ size, starts, terms, weights, frequency }: TermVectors): void {
  const idf = new Float64Array(frequency.length);
  for (let term = 0; term < idf.length; term++)
    idf[term] = Math.log(size / (frequency[term] ?? 0)) + 0.5;
  for (let i = 0; i < size; i++) {
    const end = starts[i + 1] ?? 0;
    let square = 0;
    for (let k = starts[i] ?? 0; k < end; k++) {
      const weight = (weights[k] ?? 0) * (idf[terms[k] ?? 0] ?? 0);
      weights[k] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let k = starts[i] ?? 0; k < end; k++) weights[k] = (weights[k] ?? 0) / length;
  }
}
