import { HashSlots } from './hash-slots';
import { EMPTY_HASH, finishHash, hashText, mixHash } from './hash-text';

/** Numbers lists of strings: authors and tags recur from note to note, and are kept once. */
export class ListInterner {
  private readonly slots = new HashSlots();
  private readonly lists: (readonly string[])[] = [];
  /** The list that last looked like this at a glance; -1 for none. */
  private readonly recent = new Int32Array(GLANCES).fill(-1);

  constructor(lists: readonly (readonly string[])[] = [[]]) {
    for (const list of lists) this.number(list);
  }

  /** All lists by their numbers. The empty one is number 0. */
  get all(): readonly (readonly string[])[] {
    return this.lists;
  }

  number(list: readonly string[]): number {
    if (list.length === 0 && this.lists.length > 0) return 0;
    // Most lists have come before: to hold one against another is quicker than to hash it.
    const glance = glanceAt(list);
    const before = this.recent[glance] ?? -1;
    if (before >= 0 && sameList(this.list(before), list)) return before;
    const number = this.sought(list);
    this.recent[glance] = number;
    return number;
  }

  private sought(list: readonly string[]): number {
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

/** A power of two. */
const GLANCES = 1024;

/** A small number by a list's length and the ends of its first and last strings, where lists of a kind differ. */
function glanceAt(list: readonly string[]): number {
  const first = list[0] ?? '';
  const last = list.at(-1) ?? '';
  const end = (text: string, back: number): number =>
    text.length < back ? 0 : text.charCodeAt(text.length - back);
  const seen =
    list.length + first.length * 7 + end(first, 1) * 31 + end(last, 1) * 5 + end(last, 2) * 67;
  return (seen + end(last, 3) * 131) & (GLANCES - 1);
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
