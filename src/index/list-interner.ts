import { HashSlots } from './hash-slots';
import { EMPTY_HASH, finishHash, hashText, mixHash } from './hash-text';

/** Numbers lists of strings: authors and tags recur from note to note, and are kept once. */
export class ListInterner {
  private readonly slots = new HashSlots();
  private readonly lists: (readonly string[])[] = [];

  constructor(lists: readonly (readonly string[])[] = [[]]) {
    for (const list of lists) this.number(list);
  }

  /** All lists by their numbers. The empty one is number 0. */
  get all(): readonly (readonly string[])[] {
    return this.lists;
  }

  number(list: readonly string[]): number {
    if (list.length === 0 && this.lists.length > 0) return 0;
    const hash = hashList(list);
    const { slots } = this;
    for (let at = slots.next(hash, 0, -1); at >= 0; at = slots.next(hash, 0, at)) {
      const number = slots.at(hash, at);
      if (sameList(this.list(number), list)) return number;
    }
    this.lists.push([...list]);
    slots.add(hash, 0, this.lists.length - 1);
    return this.lists.length - 1;
  }

  list(number: number): readonly string[] {
    const list = this.lists[number];
    if (list === undefined) throw new RangeError(`No list has the number ${number}.`);
    return list;
  }
}

function hashList(list: readonly string[]): number {
  let hash = EMPTY_HASH;
  for (const string of list) hash = mixHash(hash, hashText(string));
  return finishHash(hash);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
