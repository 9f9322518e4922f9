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
const ROUNDS = 25;

/** Sentences are compared within blocks of at most this many, so that a book takes linear time. */
const LARGEST_BLOCK = 600;

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

/** Neighbours of each sentence of a block and how like they are. */
interface Edges {
  readonly neighbours: readonly (readonly number[])[];
  readonly likeness: readonly (readonly number[])[];
}

function rankBlock(vectors: TermVectors, start: number, end: number, result: Centrality): void {
  const size = end - start;
  if (size === 0) return;
  const edges = edgesOf(vectors, start, end);
  const walk = walkOver(edges, size);
  const forward = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const neighbours = edges.neighbours[i] ?? [];
    const likeness = edges.likeness[i] ?? [];
    for (let k = 0; k < neighbours.length; k++) {
      const later = at(neighbours, k) > i;
      forward[i] = at(forward, i) + (later ? 1 : -BACKWARD) * at(likeness, k);
    }
  }
  result.walk.set(scaled(walk), start);
  result.forward.set(scaled(forward), start);
}

/** All pairs that share a term, by way of an inverted index. */
function edgesOf(vectors: TermVectors, start: number, end: number): Edges {
  const postings = new Map<number, { readonly sentence: number; readonly weight: number }[]>();
  const neighbours: number[][] = Array.from({ length: end - start }, () => []);
  const likeness: number[][] = Array.from({ length: end - start }, () => []);
  const dot = new Float64Array(end - start);
  for (let i = 0; i < end - start; i++) {
    const terms = vectors.terms[start + i] ?? [];
    const weights = vectors.weights[start + i] ?? new Float64Array();
    const touched: number[] = [];
    terms.forEach((term, k) => {
      const weight = at(weights, k);
      let posting = postings.get(term);
      if (posting === undefined) postings.set(term, (posting = []));
      for (const earlier of posting) {
        if (dot[earlier.sentence] === 0) touched.push(earlier.sentence);
        dot[earlier.sentence] = at(dot, earlier.sentence) + weight * earlier.weight;
      }
      posting.push({ sentence: i, weight });
    });
    for (const j of touched) {
      neighbours[i]?.push(j);
      likeness[i]?.push(at(dot, j));
      neighbours[j]?.push(i);
      likeness[j]?.push(at(dot, j));
      dot[j] = 0;
    }
  }
  return { neighbours, likeness };
}

function walkOver(edges: Edges, size: number): Float64Array {
  const out = edges.likeness.map((list) => list.reduce((sum, value) => sum + value, 0));
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size).fill(JUMP / size);
    for (let i = 0; i < size; i++) {
      const neighbours = edges.neighbours[i] ?? [];
      const likeness = edges.likeness[i] ?? [];
      const share = ((1 - JUMP) * at(rank, i)) / (at(out, i) || 1);
      for (let k = 0; k < neighbours.length; k++) {
        const j = at(neighbours, k);
        next[j] = at(next, j) + share * at(likeness, k);
      }
    }
    rank = next;
  }
  return rank;
}

/** Values scaled so that the largest is 1. */
function scaled(values: Float64Array): Float64Array {
  const largest = values.reduce((a, b) => Math.max(a, b), 0) || 1;
  return values.map((value) => value / largest);
}
