import { grown } from './vocabulary';

const EMPTY = -1;

/**
 * The edges of a trie over word numbers, as an open-addressed table of (state, word) in typed arrays.
 *
 * State 0 is the root. Its edges are looked up directly by word, since every word of a text asks for one.
 */
export class TransitionTable {
  #fromRoot = new Int32Array(1 << 10).fill(EMPTY);
  #states = new Int32Array(1 << 10).fill(EMPTY);
  #words = new Int32Array(1 << 10);
  #targets = new Int32Array(1 << 10);
  #edges = 0;
  #size = 1;

  /** How many states there are. */
  get size(): number {
    return this.#size;
  }

  /** The state after `word` in `state`, or -1. */
  next(state: number, word: number): number {
    if (state === 0) return word < this.#fromRoot.length ? (this.#fromRoot[word] ?? EMPTY) : EMPTY;
    const mask = this.#states.length - 1;
    let slot = slotOf(state, word) & mask;
    for (;;) {
      const at = this.#states[slot];
      if (at === EMPTY) return EMPTY;
      if (at === state && this.#words[slot] === word) return this.#targets[slot] ?? EMPTY;
      slot = (slot + 1) & mask;
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
    if (++this.#edges * 2 > this.#states.length) this.#rehash();
    this.#place(state, word, target);
  }

  #place(state: number, word: number, target: number): void {
    const mask = this.#states.length - 1;
    let slot = slotOf(state, word) & mask;
    while (this.#states[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#states[slot] = state;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #rehash(): void {
    const [states, words, targets] = [this.#states, this.#words, this.#targets];
    this.#states = new Int32Array(states.length * 2).fill(EMPTY);
    this.#words = new Int32Array(states.length * 2);
    this.#targets = new Int32Array(states.length * 2);
    for (let slot = 0; slot < states.length; slot++) {
      const state = states[slot] ?? EMPTY;
      if (state !== EMPTY) this.#place(state, words[slot] ?? 0, targets[slot] ?? 0);
    }
  }
}

function slotOf(state: number, word: number): number {
  const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
