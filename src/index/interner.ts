/** Numbers strings from 0 in the order in which they come, each once. */
export class Interner {
  private readonly numbers = new Map<string, number>();
  private readonly strings: string[] = [];

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
    const known = this.numbers.get(string);
    if (known !== undefined) return known;
    const number = this.strings.length;
    this.numbers.set(string, number);
    this.strings.push(string);
    return number;
  }

  string(number: number): string {
    const string = this.strings[number];
    if (string === undefined) throw new RangeError(`No string has the number ${number}.`);
    return string;
  }
}

/** Numbers lists of strings: authors and tags recur from note to note, and are kept once. */
export class ListInterner {
  private readonly keys: Interner;
  private readonly lists: (readonly string[])[] = [];

  /** `keys` as another's `all`: each a list's strings in JSON. */
  constructor(keys: readonly string[] = ['[]']) {
    this.keys = new Interner(keys);
    for (const key of keys) this.lists.push(JSON.parse(key) as string[]);
  }

  get all(): readonly string[] {
    return this.keys.all;
  }

  get size(): number {
    return this.keys.size;
  }

  /** The empty list has the number 0. */
  number(list: readonly string[]): number {
    if (list.length === 0) return 0;
    const number = this.keys.number(JSON.stringify(list));
    if (number === this.lists.length) this.lists.push([...list]);
    return number;
  }

  list(number: number): readonly string[] {
    const list = this.lists[number];
    if (list === undefined) throw new RangeError(`No list has the number ${number}.`);
    return list;
  }
}
