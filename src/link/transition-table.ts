import { grown } from './vocabulary';

const EMPTY = -1;

/** Numbers of an edge: state, word, next state; the fourth keeps an edge within one line of the cache. */
const STRIDE = 4;

/**
 * The edges of a trie over word numbers, as an open-addressed table of (state, word) in one typed array.
 *
 * State 0 is the root. Its edges are looked up directly by word, since every word of a text asks for one.
 * Most other questions are answered no: a bit for each hash answers most of them without the table, which
 * is far larger than a processor's caches.
 */
export class TransitionTable {
  #fromRoot = new Int32Array(1 << 10).fill(EMPTY);
  #edges = new Int32Array(STRIDE << 10).fill(EMPTY);
  #mask = (1 << 10) - 1;
  /** Four bits for each place of the table. */
  #maybe = new Uint32Array((4 << 10) >> 5);
  #count = 0;
  #size = 1;

  /** How many states there are. */
  get size(): number {
    return this.#size;
  }

  /** The state after `word` in `state`, or -1. */
  next(state: number, word: number): number {
    if (state === 0) return word < this.#fromRoot.length ? (this.#fromRoot[word] ?? EMPTY) : EMPTY;
    const hash = hashOf(state, word);
    const mask = this.#mask;
    const bit = hash & ((mask << 2) | 3);
    if ((((this.#maybe[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return EMPTY;
    const edges = this.#edges;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = edges[slot * STRIDE] ?? EMPTY;
      if (at === EMPTY) return EMPTY;
      if (at === state && edges[slot * STRIDE + 1] === word)
        return edges[slot * STRIDE + 2] ?? EMPTY;
    }
  }

  /** The state after `word` in `state`, made when there is none. */
  step(state: number, word: number): number {
    const known = this.next(state, word);
    if (known !== EMPTY) return known;
    const target = this.#size++;
    if (state === 0) this.#addRoot(word, target);
    else this.#addEdge(state, word, target);
    return target;
  }

  #addRoot(word: number, target: number): void {
    const length = this.#fromRoot.length;
    if (word >= length) {
      this.#fromRoot = grown(this.#fromRoot, Math.max(word + 1, length * 2)).fill(EMPTY, length);
    }
    this.#fromRoot[word] = target;
  }

  #addEdge(state: number, word: number, target: number): void {
    if (++this.#count * 2 > this.#mask + 1) this.#rehash();
    this.#place(state, word, target);
  }

  #place(state: number, word: number, target: number): void {
    const hash = hashOf(state, word);
    const mask = this.#mask;
    const bit = hash & ((mask << 2) | 3);
    this.#maybe[bit >>> 5] = (this.#maybe[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let slot = hash & mask;
    while (this.#edges[slot * STRIDE] !== EMPTY) slot = (slot + 1) & mask;
    this.#edges[slot * STRIDE] = state;
    this.#edges[slot * STRIDE + 1] = word;
    this.#edges[slot * STRIDE + 2] = target;
  }

  #rehash(): void {
    const old = this.#edges;
    const length = (this.#mask + 1) * 2;
    this.#mask = length - 1;
    this.#edges = new Int32Array(length * STRIDE).fill(EMPTY);
    this.#maybe = new Uint32Array((length * 4) >> 5);
    for (let at = 0; at < old.length; at += STRIDE) {
      const state = old[at] ?? EMPTY;
      if (state !== EMPTY) this.#place(state, old[at + 1] ?? 0, old[at + 2] ?? 0);
    }
  }
}

function hashOf(state: number, word: number): number {
  const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
