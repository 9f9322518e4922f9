/**
 * The words that a lexicon knows, interned to small numbers.
 *
 * Words are added and looked up as folded code units in a buffer, so that scanning a text makes no
 * strings. Open addressing in typed arrays; everything grows by doubling.
 */
export class Vocabulary {
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 10);
  #offsets = new Int32Array((1 << 10) + 1);
  #units = new Uint16Array(1 << 13);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * The number of the word in `units[0, length)`, which is added when it is new.
   *
   * @param running The word's hash, by `nextHash` from `FIRST_HASH` over its units.
   */
  intern(units: Uint16Array, length: number, running: number): number {
    const hash = (running ^ (running >>> 15)) | 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = this.#slots[slot] ?? -1;
      if (word < 0) return this.#add(units, length, hash, slot);
      if (this.#hashes[word] === hash && this.#is(word, units, length)) return word;
      slot = (slot + 1) & mask;
    }
  }

  /** The folded word as a string. */
  wordAt(word: number): string {
    const from = this.#offsets[word] ?? 0;
    return String.fromCharCode(...this.#units.subarray(from, this.#offsets[word + 1]));
  }

  #is(word: number, units: Uint16Array, length: number): boolean {
    const from = this.#offsets[word] ?? 0;
    if ((this.#offsets[word + 1] ?? 0) - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[from + i] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, length: number, hash: number, slot: number): number {
    const word = this.#size++;
    if (word >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, word * 2);
      this.#offsets = grown(this.#offsets, word * 2 + 1);
    }
    const from = this.#offsets[word] ?? 0;
    if (from + length > this.#units.length) {
      const units = new Uint16Array((from + length) * 2);
      units.set(this.#units);
      this.#units = units;
    }
    this.#units.set(units.subarray(0, length), from);
    this.#offsets[word + 1] = from + length;
    this.#hashes[word] = hash;
    this.#slots[slot] = word;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return word;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.#size; word++) {
      let slot = (this.#hashes[word] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.#slots = slots;
  }
}

/** A copy of `array` with room for `length` numbers. */
export function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}

/** FNV-1a over code units, taken while a word is read. */
export const FIRST_HASH = 0x811c9dc5 | 0;

export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
