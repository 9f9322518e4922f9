import { HashSlots } from './hash-slots';
import { hashText } from './hash-text';

/** Numbers strings from 0 in the order in which they come, each once. A third of the memory of a map. */
export class Interner {
  private readonly strings: string[] = [];
  private readonly slots = new HashSlots();
  /** Kinds and languages come many times in a row. */
  private last = -1;

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
    if (this.strings[this.last] === string) return this.last;
    const hash = hashText(string);
    const known = this.findHashed(string, hash);
    if (known >= 0) return (this.last = known);
    const number = this.strings.length;
    this.strings.push(string);
    this.slots.add(hash, 0, number);
    return (this.last = number);
  }

  string(number: number): string {
    const string = this.strings[number];
    if (string === undefined) throw new RangeError(`No string has the number ${number}.`);
    return string;
  }

  private findHashed(string: string, hash: number): number {
    const { slots } = this;
    for (let at = slots.next(hash, 0, -1); at >= 0; at = slots.next(hash, 0, at)) {
      const number = slots.at(hash, at);
      if (this.strings[number] === string) return number;
    }
    return -1;
  }
}
