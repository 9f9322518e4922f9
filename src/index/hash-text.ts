/** Other in each session, so that no one can write names that all meet in one slot. */
const SEED = Math.floor(Math.random() * 0x100000000) | 0;

/** The hash of nothing, to begin with. */
export const EMPTY_HASH = 0x811c9dc5 ^ SEED;
/** The same for the second hash, where two are taken. */
export const EMPTY_CHECK = Math.imul(SEED, 0x9e3779b1) ^ 0x27d4eb2f;

/** FNV-1a: takes one UTF-16 unit, or any whole number, into a hash. */
export function mixHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** MurmurHash3's step: takes a word of 32 bits, such as four characters, into a hash. */
export function mixWord(hash: number, word: number): number {
  const scaled = Math.imul(word, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((scaled << 15) | (scaled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** As `mixWord`, of another kind, so that what agrees in one hash does not in both. */
export function mixCheck(check: number, word: number): number {
  return Math.imul(((check << 5) | (check >>> 27)) ^ word, 0x5bd1e995);
}

/** Spreads a hash over all its bits (MurmurHash3's last step), as an unsigned number of 32 bits. */
export function finishHash(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A hash of UTF-16 units, good for this session only. */
export function hashText(text: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at++) hash = mixHash(hash, text.charCodeAt(at));
  return finishHash(hash);
}
