import { sentencesOf } from '../language/sentences';
import { stopWords } from '../language/stop-words';
import { foldWord } from '../language/words';

/** The longest title made from a text, in UTF-16 units. */
export const LONGEST_TITLE = 80;
/** A clause shorter than this says too little. */
const SHORTEST_CLAUSE = 28;

/**
 * A title for a text that has none: its first sentence, from the author's name where that is the
 * sentence's subject, cut at a clause or a word and without the stop.
 */
export function deriveTitle(text: string, language: string, authors: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const sentence = sentencesOf(flat, language)[0];
  const first = sentence === undefined ? flat : flat.slice(sentence.start, sentence.end).trim();
  return withoutEnd(shorten(fromAuthor(first, authors), language));
}

/** `In light of …, Jane Roe looks at …` says what the text is from the name on. */
function fromAuthor(sentence: string, authors: readonly string[]): string {
  if (sentence.length <= LONGEST_TITLE) return sentence;
  for (const author of authors) {
    const at = sentence.indexOf(author);
    const before = sentence.slice(Math.max(0, at - 2), at);
    if (at > 0 && /[,;:] $/.test(before) && sentence.length - at > author.length + 20)
      return sentence.slice(at);
  }
  return sentence;
}

/** Cuts a text to a title's length, at a clause where one ends late enough, else at a word that says something. */
export function shorten(text: string, language: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const head = text.slice(0, LONGEST_TITLE + 1);
  const clause = lastClauseEnd(head);
  if (clause >= SHORTEST_CLAUSE) return head.slice(0, clause);
  const space = head.lastIndexOf(' ');
  let cut = space > 0 ? head.slice(0, space) : text.slice(0, LONGEST_TITLE);
  const functionWords = stopWords(language);
  for (;;) {
    const at = cut.lastIndexOf(' ');
    const last = foldWord(cut.slice(at + 1).replace(/[^\p{L}\p{N}]/gu, ''));
    if (at < SHORTEST_CLAUSE || !functionWords.has(last)) return cut;
    cut = cut.slice(0, at);
  }
}

function lastClauseEnd(head: string): number {
  let end = -1;
  for (const match of head.matchAll(/[,;:](?=\s)|\s[–—-](?=\s)/g)) end = match.index;
  return end;
}

function withoutEnd(title: string): string {
  const trimmed = title.replace(/[\s.,;:–—-]+$/u, '').trim();
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
      text.indexOf(close, at + 1) < 0 &&
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
  return titles.map(({ title, marks }) => {
    let unique = title;
    if ((count.get(keyOf(title)) ?? 0) > 1) {
      const shown = marks.find((mark) => mark !== '' && !taken.has(keyOf(`${title} (${mark})`)));
      if (shown !== undefined) unique = `${title} (${shown})`;
    }
    for (let n = 2; taken.has(keyOf(unique)); n++) unique = `${title} (${n})`;
    taken.add(keyOf(unique));
    return unique;
  });
}

function keyOf(title: string): string {
  return title.normalize('NFKC').toLowerCase();
}
