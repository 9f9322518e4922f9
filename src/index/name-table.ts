import type { VaultPath } from '../model/note';

const FREE = -1;
const TAKEN_OUT = -2;
const SLASH = 47;

/** What `NameTable.only` says where several notes have a name. */
export const SEVERAL = -2;

/** The part of a path that a bare link names: the last one, without `.md`, in lower case and composed. */
export function nameKey(path: string): string {
  return fold(path.slice(nameStart(path), nameEnd(path)));
}

/** A path or link path under which the app takes two spellings for one: lower case and composed. */
export function fold(path: string): string {
  const lower = path.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFC');
}

/**
 * Finds notes by name: an open-addressed hash table of their numbers.
 *
 * It keeps no strings: names are compared in the paths that the caller has anyway, which takes a tenth of
 * the memory of a map of names, and makes no strings that are thrown away at once.
 */
export class NameTable {
  private readonly pathOf: (note: number) => VaultPath;
  private slots = new Int32Array(1024).fill(FREE);
  /** The upper quarter of each slot's hash, so that other names are passed over without a look at them. */
  private tags = new Uint8Array(1024);
  private used = 0;

  constructor(pathOf: (note: number) => VaultPath) {
    this.pathOf = pathOf;
  }

  /** Makes room for so many more notes. */
  reserve(count: number): void {
    let size = this.slots.length;
    while (size < (this.used + count) * 2) size *= 2;
    if (size > this.slots.length) this.resize(size);
  }

  add(note: number): void {
    if ((this.used + 1) * 2 > this.slots.length) this.resize(this.slots.length * 2);
    this.place(note);
    this.used++;
  }

  /** Takes a note out. Its path must still be the one that it was added with. */
  remove(note: number): void {
    const mask = this.slots.length - 1;
    for (let at = hashName(this.pathOf(note)) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at];
      if (slot === FREE) return;
      if (slot === note) {
        this.slots[at] = TAKEN_OUT;
        return;
      }
    }
  }

  /** The notes that have the name of this path or link path, in no certain order. */
  find(path: string): number[] {
    const found: number[] = [];
    const hash = hashName(path);
    for (let at = this.next(path, hash, hash); at >= 0; at = this.next(path, hash, at + 1)) {
      found.push(this.slots[at] ?? FREE);
    }
    return found;
  }

  /** The one note of that name, -1 for none, or `SEVERAL`. */
  only(path: string): number {
    const hash = hashName(path);
    const at = this.next(path, hash, hash);
    if (at < 0) return -1;
    return this.next(path, hash, at + 1) < 0 ? (this.slots[at] ?? FREE) : SEVERAL;
  }

  /** The next slot with a note of that name, or -1. */
  private next(path: string, hash: number, from: number): number {
    const mask = this.slots.length - 1;
    const tag = hash >>> 24;
    for (let at = from & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at] ?? FREE;
      if (slot === FREE) return -1;
      if (this.tags[at] === tag && slot >= 0 && sameName(this.pathOf(slot), path)) return at;
    }
  }

  private place(note: number): void {
    const mask = this.slots.length - 1;
    const hash = hashName(this.pathOf(note));
    let at = hash & mask;
    while (this.slots[at] !== FREE) at = (at + 1) & mask;
    this.slots[at] = note;
    this.tags[at] = hash >>> 24;
  }

  private resize(size: number): void {
    const notes = this.slots.filter((slot) => slot >= 0);
    this.slots = new Int32Array(size).fill(FREE);
    this.tags = new Uint8Array(size);
    this.used = notes.length;
    for (const note of notes) this.place(note);
  }
}

/** `lastIndexOf` is a call out of compiled code, which at this rate is most of the time. */
function nameStart(path: string): number {
  let at = path.length;
  while (at > 0 && path.charCodeAt(at - 1) !== SLASH) at--;
  return at;
}

function nameEnd(path: string): number {
  const end = path.length - 3;
  const isMd =
    end > 0 &&
    path.charCodeAt(end) === 46 &&
    lower(path.charCodeAt(end + 1)) === 109 &&
    lower(path.charCodeAt(end + 2)) === 100 &&
    path.charCodeAt(end - 1) !== SLASH;
  return isMd ? end : path.length;
}

/** Whether `nameKey` is the same of both; strings are made only where there is more than ASCII. */
function sameName(a: string, b: string): boolean {
  const startA = nameStart(a);
  const startB = nameStart(b);
  const length = nameEnd(a) - startA;
  const sameLength = length === nameEnd(b) - startB;
  for (let at = 0; at < length; at++) {
    const unitA = a.charCodeAt(startA + at);
    const unitB = b.charCodeAt(startB + at);
    if (unitA > 127 || unitB > 127) return nameKey(a) === nameKey(b);
    if (lower(unitA) !== lower(unitB)) return false;
  }
  return sameLength || (!isAscii(b) && nameKey(a) === nameKey(b));
}

/** FNV-1a over the UTF-16 units of the name's key. */
function hashName(path: string): number {
  const end = nameEnd(path);
  let value = 0x811c9dc5;
  for (let at = nameStart(path); at < end; at++) {
    const unit = path.charCodeAt(at);
    if (unit > 127) return hashKey(nameKey(path));
    value = Math.imul(value ^ lower(unit), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function hashKey(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
