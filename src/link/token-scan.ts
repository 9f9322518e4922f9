import { unitTable, UnitKind } from './fold-units';
import { grown, type Vocabulary } from './vocabulary';

/** Longer words are compared by their first units only. */
const LONGEST_WORD = 256;

/** The words of a text in order, as parallel arrays that are kept and grown from text to text. */
export class TokenList {
  words = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  length = 0;

  /** Makes room for one more token. */
  reserve(): void {
    if (this.length < this.words.length) return;
    this.words = grown(this.words, this.length * 2);
    this.starts = grown(this.starts, this.length * 2);
    this.ends = grown(this.ends, this.length * 2);
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
    buffer[0] = folded[unit] ?? unit;
    if (kind !== UnitKind.single) {
      for (; at < to; at++) {
        const next = text.charCodeAt(at);
        const nextKind = kinds[next] ?? 0;
        if (nextKind === kind) {
          if (length < LONGEST_WORD) buffer[length++] = folded[next] ?? next;
        } else if (nextKind !== UnitKind.mark) break;
      }
    }
    list.reserve();
    list.starts[list.length] = start;
    list.ends[list.length] = at;
    list.words[list.length++] = vocabulary.intern(buffer, length);
  }
}
