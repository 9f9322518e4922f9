import { Interner } from './interner';

/** Numbers lists of strings: authors and tags recur from note to note, and are kept once. */
export class ListInterner {
  private readonly keys = new Interner();
  private readonly lists: (readonly string[])[] = [];

  constructor(lists: readonly (readonly string[])[] = [[]]) {
    for (const list of lists) this.add(list);
  }

  /** All lists by their numbers. */
  get all(): readonly (readonly string[])[] {
    return this.lists;
  }

  /** The empty list has the number 0. */
  number(list: readonly string[]): number {
    return list.length === 0 ? 0 : this.add(list);
  }

  list(number: number): readonly string[] {
    const list = this.lists[number];
    if (list === undefined) throw new RangeError(`No list has the number ${number}.`);
    return list;
  }

  private add(list: readonly string[]): number {
    const number = this.keys.number(keyOf(list));
    if (number === this.lists.length) this.lists.push([...list]);
    return number;
  }
}

/** Strings of one line joined by line ends; other lists in JSON after a line end, which no joined one begins with. */
function keyOf(list: readonly string[]): string {
  const [first] = list;
  if (first === undefined) return '';
  const plain = list.every((string) => string !== '' && !string.includes('\n'));
  if (!plain) return `\n${JSON.stringify(list)}`;
  return list.length === 1 ? first : list.join('\n');
}
