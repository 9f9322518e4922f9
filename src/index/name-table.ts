import type { VaultPath } from '../model/note';
import { HashSlots } from './hash-slots';
import { EMPTY_CHECK, EMPTY_HASH, finishHash, mixCheck, mixHash } from './hash-text';

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

  constructor(pathOf: (note: number) => VaultPath) {
    this.pathOf = pathOf;
  }

  add(note: number): void {
    const hash = this.hash(this.pathOf(note));
    this.slots.add(hash, this.check, note);
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

  /** The first hash of the name's key; the second is left in `check`. No string is made of an ASCII name. */
  private hash(path: string): number {
    const end = nameEnd(path);
    let hash = EMPTY_HASH;
    let check = EMPTY_CHECK;
    for (let at = nameStart(path); at < end; at++) {
      const unit = path.charCodeAt(at);
      if (unit > 127) return this.hashKey(nameKey(path));
      const small = lower(unit);
      hash = mixHash(hash, small);
      check = mixCheck(check, small);
    }
    this.check = finishHash(check);
    return finishHash(hash);
  }

  private hashKey(key: string): number {
    let hash = EMPTY_HASH;
    let check = EMPTY_CHECK;
    for (let at = 0; at < key.length; at++) {
      hash = mixHash(hash, key.charCodeAt(at));
      check = mixCheck(check, key.charCodeAt(at));
    }
    this.check = finishHash(check);
    return finishHash(hash);
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
