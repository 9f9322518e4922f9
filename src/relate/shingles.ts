/** Words in a run: long enough that chance shares few, short enough that one altered word costs few. */
const RUN = 4;
/** Runs of a text that candidates are found by. */
const SAMPLE = 96;

/** Not yet looked at, and what is no part of a word. */
const UNKNOWN = 0;
const BETWEEN = 1;
/** Each UTF-16 unit in lower case: filled as units are met, since most texts have few of them. */
const folded = new Uint16Array(0x10000);

/** Scripts written without spaces: each character is a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The different runs of four words in texts, as ascending 32-bit hashes (Broder 1997 calls them shingles). */
export function shinglesOf(texts: readonly string[]): Uint32Array {
  const found = new Set<number>();
  const window = new Uint32Array(RUN);
  let words = 0;
  const add = (word: number): void => {
    window[words++ % RUN] = word;
    if (words >= RUN) found.add(mixed(window, words));
  };
  for (const text of texts) hashWords(text, add);
  return Uint32Array.from(found).sort();
}

/**
 * A text's smallest hashes: two texts that share much share many of them, whatever their length
 * (Broder 1997, bottom-k sketches).
 */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  return shingles.slice(0, SAMPLE);
}

/** How many members two ascending lists have in common. */
export function commonIn(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a = 0, b = 0] = [one[i], other[j]];
    if (a === b) common++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common;
}

/** Hands on FNV-1a of each word, its case folded. Slices and allocates nothing: vaults are gone through with it. */
function hashWords(text: string, add: (hash: number) => void): void {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const known = folded[code] ?? UNKNOWN;
    const unit = known === UNKNOWN ? fold(code) : known;
    if (unit === BETWEEN) {
      if (hash !== 0) add(hash);
      hash = 0;
      continue;
    }
    hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193) >>> 0;
    if (code >= 0x3040 && UNSPACED.test(text.charAt(i))) {
      add(hash);
      hash = 0;
    }
  }
  if (hash !== 0) add(hash);
}

function fold(code: number): number {
  const character = String.fromCharCode(code);
  // A half of a pair is a letter for all that is asked here: emoji and rare scripts.
  const isWord = /[\p{L}\p{M}\p{N}]/u.test(character) || (code >= 0xd800 && code <= 0xdfff);
  folded[code] = isWord ? character.toLowerCase().charCodeAt(0) : BETWEEN;
  return folded[code] ?? UNKNOWN;
}

/** The last four hashes in order as one, its bits well spread: the smallest of them are to be a fair sample. */
function mixed(window: Uint32Array, words: number): number {
  let hash = 0;
  for (let i = 0; i < RUN; i++)
    hash = Math.imul(hash ^ (window[(words + i) % RUN] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  // The finaliser of MurmurHash3.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
