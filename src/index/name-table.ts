import type { VaultPath } from '../model/note';

const FREE = -1;
const TAKEN_OUT = -2;

/** The part of a path that a bare link names: the last one, without `.md`, in lower case and composed. */
export function nameKey(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return fold(endsWithMd(name) ? name.slice(0, -3) : name);
}

/** A path or link path under which the app takes two spellings for one: lower case and composed. */
export function fold(path: string): string {
  const lower = path.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFC');
}

/**
 * Finds notes by name: an open-addressed hash table of their numbers.
 *
 * It keeps no strings: the names are compared in the paths that the caller has anyway, which is a
 * tenth of what a map of names would take.
 */
export class NameTable {
  private readonly pathOf: (note: number) => VaultPath;
  private slots = new Int32Array(1024).fill(FREE);
  private used = 0;

  constructor(pathOf: (note: number) => VaultPath) {
    this.pathOf = pathOf;
  }

  add(note: number): void {
    if ((this.used + 1) * 2 > this.slots.length) this.grow();
    this.place(note);
    this.used++;
  }

  /** Takes a note out. Its path must still be the one that it was added with. */
  remove(note: number): void {
    const mask = this.slots.length - 1;
    for (let at = hash(nameKey(this.pathOf(note))) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at];
      if (slot === FREE) return;
      if (slot === note) {
        this.slots[at] = TAKEN_OUT;
        return;
      }
    }
  }

  /** The notes whose name this is (a `nameKey`), in no certain order. */
  find(key: string): readonly number[] {
    const mask = this.slots.length - 1;
    let found: number[] | null = null;
    for (let at = hash(key) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at] ?? FREE;
      if (slot === FREE) return found ?? NONE;
      if (slot >= 0 && hasName(this.pathOf(slot), key)) (found ??= []).push(slot);
    }
  }

  private place(note: number): void {
    const mask = this.slots.length - 1;
    let at = hash(nameKey(this.pathOf(note))) & mask;
    while (this.slots[at] !== FREE) at = (at + 1) & mask;
    this.slots[at] = note;
  }

  private grow(): void {
    const notes = this.slots.filter((slot) => slot >= 0);
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE);
    this.used = notes.length;
    for (const note of notes) this.place(note);
  }
}

const NONE: readonly number[] = [];

/** Whether `nameKey(path)` is `key`, without making a string in the common case. */
function hasName(path: VaultPath, key: string): boolean {
  const end = endsWithMd(path) ? path.length - 3 : path.length;
  const start = end - key.length;
  if (start > 0 && path.charCodeAt(start - 1) !== 47)
    return isAscii(key) ? false : nameKey(path) === key;
  for (let at = 0; at < key.length; at++) {
    const unit = path.charCodeAt(start + at);
    if (unit > 127) return nameKey(path) === key;
    const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if (lower !== key.charCodeAt(at)) return isAscii(key) ? false : nameKey(path) === key;
  }
  return start >= 0;
}

function endsWithMd(path: string): boolean {
  return path.length > 3 && path.slice(-3).toLowerCase() === '.md';
}

/** FNV-1a over UTF-16 units. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
