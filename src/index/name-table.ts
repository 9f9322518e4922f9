import type { VaultPath } from '../model/note';
import { HashSlots } from './hash-slots';
import { EMPTY_CHECK, EMPTY_HASH, finishHash, mixCheck, mixWord } from './hash-text';

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
 * Finds notes by name: a hash table of their numbers.
 *
 * It keeps no strings. Two names are the same where two independent hashes of 32 bits agree, each begun with a
 * number of this session: among a million names two others meet once in some thirty million sessions, and to look
 * into the paths each time, which lie all over memory, would take half of the time of building an index.
 */
export class NameTable {
  private readonly pathOf: (note: number) => VaultPath;
  private readonly slots = new HashSlots();
  /** The second hash of the name last hashed. */
  private check = 0;
  /** The path last looked for, with its hashes: what is not found is added by the same. */
  private sought: VaultPath | null = null;
  private soughtHash = 0;
  private soughtCheck = 0;

  constructor(pathOf: (note: number) => VaultPath) {
    this.pathOf = pathOf;
  }

  add(note: number): void {
    const path = this.pathOf(note);
    const isSought = path === this.sought;
    const hash = isSought ? this.soughtHash : this.hash(path);
    this.slots.add(hash, isSought ? this.soughtCheck : this.check, note);
  }

  /** Takes a note out. Its path must still be the one that it was added with. */
  remove(note: number): void {
    const hash = this.hash(this.pathOf(note));
    this.slots.remove(hash, this.check, note);
  }

  /** The notes that have the name of this path or link path, in no certain order. */
  find(path: string): number[] {
    const found: number[] = [];
    const { slots } = this;
    const hash = this.hash(path);
    const { check } = this;
    for (let at = slots.next(hash, check, -1); at >= 0; at = slots.next(hash, check, at)) {
      found.push(slots.at(hash, at));
    }
    return found;
  }

  /** The number of the note at this very path, letter case counting, or -1. */
  findPath(path: VaultPath): number {
    const { slots } = this;
    const hash = this.hash(path);
    const { check } = this;
    this.sought = path;
    this.soughtHash = hash;
    this.soughtCheck = check;
    for (let at = slots.next(hash, check, -1); at >= 0; at = slots.next(hash, check, at)) {
      const note = slots.at(hash, at);
      if (this.pathOf(note) === path) return note;
    }
    return -1;
  }

  /** The one note of that name, -1 for none, or `SEVERAL`. */
  only(path: string): number {
    const { slots } = this;
    const hash = this.hash(path);
    const { check } = this;
    const at = slots.next(hash, check, -1);
    if (at < 0) return -1;
    if (!slots.isFollowed(hash, at)) return slots.at(hash, at);
    return slots.next(hash, check, at) < 0 ? slots.at(hash, at) : SEVERAL;
  }

  /**
   * The first hash of the name's key; the second is left in `check`. No string is made of an ASCII name, whose
   * characters go four at a time.
   */
  private hash(path: string): number {
    const end = nameEnd(path);
    const start = nameStart(path);
    let hash = EMPTY_HASH;
    let check = EMPTY_CHECK;
    let word = 0;
    for (let at = start; at < end; at++) {
      const unit = path.charCodeAt(at);
      if (unit > 127) return this.hashKey(nameKey(path));
      word = (word << 8) | lower(unit);
      if (((at - start) & 3) !== 3) continue;
      hash = mixWord(hash, word);
      check = mixCheck(check, word);
      word = 0;
    }
    // What is left of the last four, with how many there were in all.
    this.check = finishHash(mixCheck(mixCheck(check, word), end - start));
    return finishHash(mixWord(mixWord(hash, word), end - start));
  }

  /** As `hash` of a key that is no part of a path: one that is ASCII after all comes to the same as there. */
  private hashKey(key: string): number {
    const units = isAscii(key) ? 4 : 1;
    let hash = EMPTY_HASH;
    let check = EMPTY_CHECK;
    let word = 0;
    for (let at = 0; at < key.length; at++) {
      word = units === 1 ? key.charCodeAt(at) : (word << 8) | key.charCodeAt(at);
      if (at % units !== units - 1) continue;
      hash = mixWord(hash, word);
      check = mixCheck(check, word);
      word = 0;
    }
    this.check = finishHash(mixCheck(mixCheck(check, word), key.length));
    return finishHash(mixWord(mixWord(hash, word), key.length));
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

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
