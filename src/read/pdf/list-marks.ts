/** What a list's item begins with. */
export interface ListMark {
  /** With the blank after it. */
  readonly length: number;
  /** The item's number, where it has one. */
  readonly number: number | null;
  /** What stands before an item counted in letters or Roman numerals, such as `(a)`; empty for bullets. */
  readonly label: string;
}

const BULLET = /^[•‣◦▪■●○∙·➢➤✓✔❖▸►]\s*(?=\S)|^[–—*-]\s+(?=\S)/;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/;
const LETTER = /^(?:\(([a-z]|[ivx]{1,5})\)|([a-z]|[ivx]{1,5})\))\s+(?=\S)/;
/** `a.` and `ii.` before a word; not `z. B.`, `d. h.`, `v. Chr.` or `c. 1920`, which are words of the text. */
const DOTTED_LETTER =
  /^(?:[a-h]|i{2,3}|iv|vi{1,3}|ix|i(?=\.\s+\p{Lu}))\.\s+(?=\p{L}{2}|\p{Lu}|["“„«(])(?!\p{L}{1,3}\.)/u;

export function listMarkOf(text: string): ListMark | null {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { length: bullet[0].length, number: null, label: '' };
  const number = NUMBER.exec(text);
  if (number !== null) return { length: number[0].length, number: Number(number[1]), label: '' };
  const letter = LETTER.exec(text) ?? DOTTED_LETTER.exec(text);
  return letter === null
    ? null
    : { length: letter[0].length, number: null, label: letter[0].trim() };
}
