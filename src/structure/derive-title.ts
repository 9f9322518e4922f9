import { sentencesOf } from '../language/sentences';
import { withoutEnd } from '../language/trim';
import { authorsDeed, namesWriter } from './authors-deed';
import { LONGEST_TITLE, shortenTitle } from './shorten-title';

const SENTENCES_LOOKED_AT = 4;
/** `(ISO)` after the name that it stands for. */
const ACRONYM = / \(\p{Lu}[\p{Lu}\d&-]{1,9}\)/gu;

/**
 * A title for a text that has none: its first sentence, or the one that says what the author does, cut where
 * something is complete and without the stop.
 */
export function deriveTitle(text: string, language: string, authors: readonly string[]): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;:.!?])/g, '')
    .trim();
  const sentences = sentencesOf(flat, language)
    .slice(0, SENTENCES_LOOKED_AT)
    .map(({ start, end }) => flat.slice(start, end).trim());
  const first = sentences[0] ?? flat;
  const told =
    first.length <= LONGEST_TITLE ? undefined : authorsDeed(sentences, authors, language);
  const title = titleOf(told ?? first, language);
  if (told !== undefined || !title.endsWith('…')) return title;
  const signed = sentences.slice(1).find((sentence) => namesWriter(sentence, authors));
  return signed === undefined ? title : titleOf(signed, language);
}

function titleOf(sentence: string, language: string): string {
  return wholeTitle(shortenTitle(sentence.replace(ACRONYM, ''), language));
}

function wholeTitle(title: string): string {
  const trimmed = withoutEnd(title, /[\s.,;:–—-]/u).trim();
  return balanced(trimmed);
}

/** A cut may have lost the second of a pair of quotation marks or brackets: then the first goes too. */
function balanced(title: string): string {
  let text = title;
  for (const [open, close] of [
    ['“', '”'],
    ['«', '»'],
    ['(', ')'],
    ['[', ']'],
    ['„', '“'],
  ] as const) {
    const at = text.lastIndexOf(open);
    if (
      at >= 0 &&
      open !== close &&
      !text.includes(close, at + 1) &&
      !(open === '“' && text.includes('„'))
    ) {
      text = (text.slice(0, at) + text.slice(at + 1)).replace(/\s{2,}/g, ' ').trim();
    }
  }
  return text;
}

/** Makes titles of one source differ: by author, then by date, then by a number. */
export function uniqueTitles(
  titles: readonly { readonly title: string; readonly marks: readonly string[] }[],
): string[] {
  const count = new Map<string, number>();
  for (const { title } of titles) count.set(keyOf(title), (count.get(keyOf(title)) ?? 0) + 1);
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return titles.map(({ title, marks }) => {
    const key = keyOf(title);
    const repeated = (count.get(key) ?? 0) > 1;
    const shown = repeated
      ? marks.find((mark) => mark !== '' && !taken.has(keyOf(`${title} (${mark})`)))
      : undefined;
    let unique = shown === undefined ? title : `${title} (${shown})`;
    for (let n = numbers.get(key) ?? 2; taken.has(keyOf(unique)); n++) {
      unique = `${title} (${n})`;
      numbers.set(key, n + 1);
    }
    taken.add(keyOf(unique));
    return unique;
  });
}

function keyOf(title: string): string {
  return title.normalize('NFKC').toLowerCase();
}
