import { at, type TermVectors } from './term-vectors';

/** How central each sentence of a text is, by its likeness to the others. Each is 0 to about 1. */
export interface Centrality {
  /**
   * Likeness to what comes after, less some of the likeness to what came before: a sentence that the text
   * goes on from (Zheng and Lapata 2019, "Sentence Centrality Revisited", with tf-idf for their embeddings).
   */
  readonly forward: Float64Array;
  /** The stationary probability of a walk from like to like (Erkan and Radev 2004, "LexRank"). */
  readonly walk: Float64Array;
}

/** Likeness to earlier sentences counts against a sentence by this much of what later ones count for it. */
const BACKWARD = 0.3;

/** LexRank's chance of jumping anywhere. */
const JUMP = 0.15;
const ROUNDS = 10;

/** Sentences are compared within blocks of at most this many, so that a book takes linear time. */
const LARGEST_BLOCK = 300;

/** The centrality of every sentence among those of its block. */
export function centralityOf(vectors: TermVectors): Centrality {
  const size = vectors.terms.length;
  const result = { forward: new Float64Array(size), walk: new Float64Array(size) };
  const blocks = Math.ceil(size / LARGEST_BLOCK);
  for (let block = 0; block < blocks; block++) {
    const start = Math.floor((size * block) / blocks);
    const end = Math.floor((size * (block + 1)) / blocks);
    rankBlock(vectors, start, end, result);
  }
  return result;
}

/** The pairs of a block's sentences that share a term: the `k`th is `later[k]` and `earlier[k]`. */
interface Edges {
  readonly later: Int32Array;
  readonly earlier: Int32Array;
  readonly likeness: Float64Array;
}

function rankBlock(vectors: TermVectors, start: number, end: number, result: Centrality): void {
  const size = end - start;
  const edges = edgesOf(vectors, start, end);
  result.walk.set(scaled(walkOver(edges, size)), start);
  result.forward.set(scaled(forwardOver(edges, size)), start);
}

/** All pairs that share a term, by way of an inverted index. */
function edgesOf(vectors: TermVectors, start: number, end: number): Edges {
  const sentencesWith = new Map<number, number[]>();
  const weightsIn = new Map<number, number[]>();
  const later: number[] = [];
  const earlier: number[] = [];
  const likeness: number[] = [];
  const dot = new Float64Array(end - start);
  for (let i = 0; i < end - start; i++) {
    const terms = vectors.terms[start + i] ?? [];
    const weights = vectors.weights[start + i] ?? [];
    const touched: number[] = [];
    for (let k = 0; k < terms.length; k++) {
      const term = at(terms, k);
      const weight = at(weights, k);
      const sentences = listOf(sentencesWith, term);
      const others = listOf(weightsIn, term);
      for (let p = 0; p < sentences.length; p++) {
        const j = at(sentences, p);
        if (dot[j] === 0) touched.push(j);
        dot[j] = at(dot, j) + weight * at(others, p);
      }
      sentences.push(i);
      others.push(weight);
    }
    for (const j of touched) {
      later.push(i);
      earlier.push(j);
      likeness.push(at(dot, j));
      dot[j] = 0;
    }
  }
  return {
    later: Int32Array.from(later),
    earlier: Int32Array.from(earlier),
    likeness: Float64Array.from(likeness),
  };
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

function forwardOver({ later, earlier, likeness }: Edges, size: number): Float64Array {
  const forward = new Float64Array(size);
  for (let k = 0; k < likeness.length; k++) {
    add(forward, at(earlier, k), at(likeness, k));
    add(forward, at(later, k), -BACKWARD * at(likeness, k));
  }
  return forward;
}

function walkOver({ later, earlier, likeness }: Edges, size: number): Float64Array {
  const out = new Float64Array(size);
  likeness.forEach((value, k) => {
    add(out, at(earlier, k), value);
    add(out, at(later, k), value);
  });
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const share = rank.map((value, i) => ((1 - JUMP) * value) / (at(out, i) || 1));
    const next = new Float64Array(size).fill(JUMP / size);
    for (let k = 0; k < likeness.length; k++) {
      const one = earlier[k] ?? 0;
      const other = later[k] ?? 0;
      const value = likeness[k] ?? 0;
      next[one] = (next[one] ?? 0) + (share[other] ?? 0) * value;
      next[other] = (next[other] ?? 0) + (share[one] ?? 0) * value;
    }
    rank = next;
  }
  return rank;
}

/** Adds to a number of a list. */
function add(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = at(numbers, index) + amount;
}

/** Values scaled so that the largest is 1. */
function scaled(values: Float64Array): Float64Array {
  const largest = values.reduce((a, b) => Math.max(a, b), 0) || 1;
  return values.map((value) => value / largest);
}
