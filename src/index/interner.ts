const FREE = -1;

/**
 * Numbers strings from 0 in the order in which they come, each once.
 *
 * An open-addressed table of numbers over the list of strings: a third of the memory of a map.
 */
export class Interner {
  private readonly strings: string[] = [];
  private slots = new Int32Array(16).fill(FREE);

  constructor(strings: readonly string[] = []) {
    for (const string of strings) this.number(string);
  }

  get size(): number {
    return this.strings.length;
  }

  /** All strings by their numbers. */
  get all(): readonly string[] {
    return this.strings;
  }

  number(string: string): number {
    const at = this.slotOf(string);
    const known = this.slots[at] ?? FREE;
    if (known !== FREE) return known;
    const number = this.strings.length;
    this.strings.push(string);
    this.slots[at] = number;
    if (this.strings.length * 2 > this.slots.length) this.grow();
    return number;
  }

  string(number: number): string {
    const string = this.strings[number];
    if (string === undefined) throw new RangeError(`No string has the number ${number}.`);
    return string;
  }

  /** The slot that holds a string's number, or the free one that is its own. */
  private slotOf(string: string): number {
    const mask = this.slots.length - 1;
    let at = hashOf(string) & mask;
    for (;;) {
      const number = this.slots[at] ?? FREE;
      if (number === FREE || this.strings[number] === string) return at;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE);
    for (let number = 0; number < this.strings.length; number++) {
      this.slots[this.slotOf(this.string(number))] = number;
    }
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(string: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < string.length; at++) {
    value = Math.imul(value ^ string.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
