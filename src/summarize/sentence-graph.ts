import type { TermVectors } from './term-vectors';

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
  const size = vectors.size;
  const result = { forward: new Float64Array(size), walk: new Float64Array(size) };
  const blocks = Math.ceil(size / LARGEST_BLOCK);
  const graph = new BlockGraph(vectors);
  for (let block = 0; block < blocks; block++) {
    const start = Math.floor((size * block) / blocks);
    const end = Math.floor((size * (block + 1)) / blocks);
    const { forward, all } = graph.fill(start, end);
    result.forward.set(scaled(forward), start);
    result.walk.set(scaled(graph.walk(all)), start);
  }
  return result;
}

/** By place in a block. */
interface BlockSums {
  /** The likeness to what comes after, less some of that to what came before. */
  readonly forward: Float64Array;
  /** The likeness to all others together. */
  readonly all: Float64Array;
}

/**
 * The pairs of one block's sentences that share a term, kept in arrays that serve block after block. Its loops
 * are most of a long summary's time, so that they index typed arrays and call nothing.
 */
class BlockGraph {
  readonly #vectors: TermVectors;
  /** By place in the block: where its pairs with earlier sentences begin; they end where the next one's begin. */
  readonly #first: Int32Array;
  /** The earlier sentence of each pair, as a place in the block. */
  readonly #earlier: Int32Array;
  readonly #likeness: Float64Array;
  /** By term: the last sentence so far that has it, as a place in the lists below; -1 for none. */
  readonly #head: Int32Array;

  constructor(vectors: TermVectors) {
    this.#vectors = vectors;
    const largest = Math.min(LARGEST_BLOCK, vectors.size);
    const pairs = (largest * (largest - 1)) / 2;
    this.#first = new Int32Array(largest + 1);
    this.#earlier = new Int32Array(pairs);
    this.#likeness = new Float64Array(pairs);
    this.#head = new Int32Array(vectors.frequency.length);
  }

  /** Finds the pairs among the sentences `start` (inclusive) to `end` (exclusive), by an inverted index. */
  fill(start: number, end: number): BlockSums {
    const { starts, terms, weights } = this.#vectors;
    const [earlier, likeness, head] = [this.#earlier, this.#likeness, this.#head];
    const size = end - start;
    const from = starts[start] ?? 0;
    const mentions = (starts[end] ?? 0) - from;
    // By place of a term in the vectors of the block.
    const next = new Int32Array(mentions);
    const sentence = new Int32Array(mentions);
    const dot = new Float64Array(size);
    const touched = new Int32Array(size);
    const forward = new Float64Array(size);
    const all = new Float64Array(size);
    head.fill(-1);
    let edges = 0;
    let place = 0;
    for (let i = 0; i < size; i++) {
      const stop = (starts[start + i + 1] ?? 0) - from;
      let count = 0;
      for (; place < stop; place++) {
        const term = terms[from + place] ?? 0;
        const weight = weights[from + place] ?? 0;
        const first = head[term] ?? -1;
        for (let p = first; p >= 0; p = next[p] ?? -1) {
          const j = sentence[p] ?? 0;
          const sum = dot[j] ?? 0;
          if (sum === 0) touched[count++] = j;
          dot[j] = sum + weight * (weights[from + p] ?? 0);
        }
        next[place] = first;
        sentence[place] = i;
        head[term] = place;
      }
      let ahead = 0;
      let together = 0;
      for (let c = 0; c < count; c++) {
        const j = touched[c] ?? 0;
        const value = dot[j] ?? 0;
        earlier[edges] = j;
        likeness[edges++] = value;
        forward[j] = (forward[j] ?? 0) + value;
        ahead -= BACKWARD * value;
        all[j] = (all[j] ?? 0) + value;
        together += value;
        dot[j] = 0;
      }
      forward[i] = ahead;
      all[i] = together;
      this.#first[i + 1] = edges;
    }
    return { forward, all };
  }

  /** The chances of being at each sentence after some rounds: each gives the others its own, by their likeness. */
  walk(all: Float64Array): Float64Array {
    const [first, earlier, likeness] = [this.#first, this.#earlier, this.#likeness];
    const size = all.length;
    const rank = new Float64Array(size).fill(1 / size);
    const share = new Float64Array(size);
    for (let round = 0; round < ROUNDS; round++) {
      for (let i = 0; i < size; i++) {
        share[i] = ((1 - JUMP) * (rank[i] ?? 0)) / ((all[i] ?? 0) || 1);
        rank[i] = JUMP / size;
      }
      for (let i = 0, k = 0; i < size; i++) {
        const given = share[i] ?? 0;
        const end = first[i + 1] ?? 0;
        let received = rank[i] ?? 0;
        for (; k < end; k++) {
          const j = earlier[k] ?? 0;
          const value = likeness[k] ?? 0;
          rank[j] = (rank[j] ?? 0) + given * value;
          received += (share[j] ?? 0) * value;
        }
        rank[i] = received;
      }
    }
    return rank;
  }
}

/** Values scaled so that the largest is 1. */
function scaled(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return largest === 0 ? values : values.map((value) => value / largest);
}
