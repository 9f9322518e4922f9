import { unitTable, UnitKind } from './fold-units';
import { FIRST_HASH, grown, nextHash, type Vocabulary } from './vocabulary';

/** Longer words are compared by their first units only. */
const LONGEST_WORD = 256;

/** The words of a text in order, as parallel arrays that are kept and grown from text to text. */
export class TokenList {
  words = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  length = 0;

  /** Makes room for `count` more tokens. */
  reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.words.length) return;
    const length = Math.max(wanted, this.words.length * 2);
    this.words = grown(this.words, length);
    this.starts = grown(this.starts, length);
    this.ends = grown(this.ends, length);
  }
}

const buffer = new Uint16Array(LONGEST_WORD);

/**
 * Appends the words of `text` between `from` and `to` to `list`, folded and interned.
 *
 * A run of letters and digits is a word; so is each character of a script without spaces. Case and accents
 * are folded; an apostrophe ends a word, so that a possessive is a word and an `s`.
 */
export function scanTokens(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  list: TokenList,
): void {
  const { kinds, folded } = unitTable();
  // No text has more words than characters.
  list.reserve(to - from);
  const { words, starts, ends } = list;
  let count = list.length;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    if (kind === UnitKind.none || kind === UnitKind.mark) {
      at++;
      continue;
    }
    const start = at++;
    let length = 1;
    let plain = folded[unit] ?? unit;
    buffer[0] = plain;
    let hash = nextHash(FIRST_HASH, plain);
    if (kind !== UnitKind.single) {
      for (; at < to; at++) {
        const next = text.charCodeAt(at);
        const nextKind = kinds[next] ?? 0;
        if (nextKind === kind) {
          if (length < LONGEST_WORD) {
            plain = folded[next] ?? next;
            buffer[length++] = plain;
            hash = nextHash(hash, plain);
          }
        } else if (nextKind !== UnitKind.mark) break;
      }
    }
    starts[count] = start;
    ends[count] = at;
    words[count++] = vocabulary.intern(buffer, length, hash);
  }
  list.length = count;
}
