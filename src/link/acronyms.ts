import type { Span } from '../model/span';

/** An acronym and what it is short for, as a text itself says. */
export interface AcronymPair {
  readonly short: string;
  readonly long: string;
  /** The letters are those of the name in another language, as the text says: `(NC, por sus siglas en inglés)`. */
  readonly foreign?: true;
  /** Where the long form stands. */
  readonly at: Span;
}

/** `long form (SHORT` or `SHORT (long form`: the bracket and what is in it. */
const BRACKET = /[(（]([^()（）\n]{2,120})[)）]/g;

/** Letters, digits and inner marks; two to ten characters with at least two capitals. */
const SHORT = /^(?=.{2,12}$)[\p{Lu}\p{N}][\p{L}\p{N}.&/-]*[\p{L}\p{N}.]$/u;

/** What is said in the bracket of an acronym that stands for the name in another language. */
const FOREIGN =
  /^[\s,;:–-]*(?:(?:por|según) sus? (?:siglas?|iniciales|acrónimo) en\s|(?:selon|d['’]après) (?:son |ses |le |l['’])(?:sigle|acronyme|initiales) (?:en )?\p{Ll}|(?:sigle|acronyme) (?:en )?\p{Ll}+ais|(?:nach (?:der|ihrer|seiner) )?(?:englische|spanische|französische|deutsche|russische)[nr]? (?:Abkürzung|Initialen)|(?:by|from|after|for|in) (?:its|their|the) \p{Lu}\p{L}+ (?:initials|acronym|abbreviation))/iu;

/** Words with capitals, joined by words that names have inside, up to the end. */
const NAME_AT_END =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:de|del|de la|de los|des|du|of|of the|for|für|der|y|et|and)\s+)?\p{Lu}[\p{L}\p{M}'’-]+)+$/u;

/** How far before the bracket a long form may begin: min(|A| + 5, 2|A|) words, as Schwartz and Hearst have it. */
const farthest = (letters: number): number => Math.min(letters + 5, letters * 2);

/**
 * The acronyms that a text explains, in either direction: `Organización Socialista Internacional (OSI)` and
 * `OSI (Organización Socialista Internacional)`.
 *
 * Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions (PSB 2003), with capitals
 * asked of the long form's first word. An acronym of the same words in another language's order, as
 * `Organización Socialista Internacional (ISO)`, is taken when its letters are the initials in any order.
 */
export function acronymsOf(text: string): readonly AcronymPair[] {
  if (text === last.text) return last.pairs;
  const pairs: AcronymPair[] = [];
  for (const bracket of text.matchAll(BRACKET)) {
    const inner = bracket[1] ?? '';
    const pair = outerLong(text, bracket.index, inner) ?? innerLong(text, bracket.index, inner);
    if (pair !== null) pairs.push(pair);
  }
  last = { text, pairs };
  return pairs;
}

/** The last text that was read: of a note it is asked several times. */
let last: { readonly text: string; readonly pairs: readonly AcronymPair[] } = {
  text: '',
  pairs: [],
};

/** `long form (SHORT)`, also `(SHORT, by its initials)` and `(SHORT; ...)` */
function outerLong(text: string, bracket: number, inner: string): AcronymPair | null {
  const short = (inner.split(/[,;:]| [-–—] /, 1)[0] ?? '').replace(/^["'“‘]|["'”’]$/g, '').trim();
  if (!isShort(short)) return null;
  const before = lineBefore(text, bracket).replace(/[\s"'“”‘’*_\]]+$/, '');
  const foreign = FOREIGN.test(inner.slice(inner.indexOf(short) + short.length));
  const found = longStart(short, before);
  const start = found < 0 && foreign ? before.search(NAME_AT_END) : found;
  if (start < 0) return null;
  const long = before.slice(start);
  const offset = bracket - lineBefore(text, bracket).length + start;
  const at = { start: offset, end: offset + long.length };
  return found < 0 ? { short, long, foreign: true, at } : { short, long, at };
}

/** `SHORT (long form)` */
function innerLong(text: string, bracket: number, inner: string): AcronymPair | null {
  const short = /[\p{L}\p{N}.&/-]+$/u.exec(lineBefore(text, bracket).trimEnd())?.[0] ?? '';
  if (!isShort(short)) return null;
  const long = (inner.split(/[;:]| [-–—] /, 1)[0] ?? '').replace(
    /^(?:the|el|la|le|der|die|das)\s+/i,
    '',
  );
  const clean = long.replace(/^["'“‘]|["'”’]$/g, '').trim();
  if (longStart(short, clean) !== 0) return null;
  const offset = text.indexOf(clean, bracket);
  return { short, long: clean, at: { start: offset, end: offset + clean.length } };
}

function isShort(text: string): boolean {
  return (
    SHORT.test(text) && !/^(?:\p{Lu}\.)+$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
  );
}

/** The line up to `at`, at most 200 characters of it. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Where in `before` the long form of `short` begins, or -1. It ends where `before` ends. */
function longStart(short: string, before: string): number {
  const letters = lettersOf(short);
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)].slice(
    -farthest(letters.length),
  );
  const first = words[0]?.index ?? 0;
  for (const read of letters.includes('x') ? [before, crossed(before)] : [before]) {
    const start = backwards(letters, read, first);
    const long = start < 0 ? '' : before.slice(start);
    if (isLongForm(long, short) && hasInitials(letters, long)) return start;
  }
  return anyOrder(letters, before, words);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lettersOf = (short: string): string => fold(short).replace(/[^\p{L}\p{N}]/gu, '');

/** An X stands for _cross_ and _trans_ as well: `Cross-Site Scripting (XSS)`. */
const crossed = (text: string): string =>
  text.replace(/(^|[^\p{L}])[ct](?=r(?:oss|ans))/giu, '$1x');

/** Each letter of the acronym found from the right, the first one at a word's beginning. */
function backwards(letters: string, before: string, first: number): number {
  let at = before.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const wanted = letters.charAt(i);
    const fits = (place: number): boolean =>
      fold(before.charAt(place)) === wanted &&
      (i > 0 || !/[\p{L}\p{N}]/u.test(before.charAt(place - 1)));
    while (at >= first && !fits(at)) at--;
    if (at < first) return -1;
    at--;
  }
  return at + 1;
}

/** Whether half of the letters, or one for each word, are initials in order: `Custom Properties and Feature Detection` is no CSS. */
function hasInitials(letters: string, long: string): boolean {
  const initials = long.split(/[^\p{L}\p{M}\p{N}'’]+/u).map((word) => fold(word).charAt(0));
  // The longest run that both have, letters left out: by the last of each, row by row.
  let row = new Array<number>(initials.length + 1).fill(0);
  for (const letter of letters) {
    const next = [0];
    for (const [i, initial] of initials.entries()) {
      const one = letter === initial ? (row[i] ?? 0) + 1 : 0;
      next.push(Math.max(one, row[i + 1] ?? 0, next[i] ?? 0));
    }
    row = next;
  }
  const shared = row.at(-1) ?? 0;
  return shared * 2 >= letters.length || shared >= initials.length;
}

/** As many capitalised words as the acronym has letters, with the same initials in another order. */
function anyOrder(letters: string, before: string, words: readonly RegExpExecArray[]): number {
  if (letters.length < 3) return -1;
  const major = words.filter((word) => /^\p{Lu}/u.test(word[0])).slice(-letters.length);
  const initials = major.map((word) => fold(word[0].charAt(0)));
  const start = major[0]?.index ?? -1;
  if (initials.sort().join('') !== letters.split('').sort().join('')) return -1;
  return start >= 0 && isLongForm(before.slice(start), '') ? start : -1;
}

/** Long enough, begun by a capital or several words, and one phrase. */
function isLongForm(long: string, short: string): boolean {
  const words = long.split(/[\s-]+/);
  if (words.length < 2 || long.length <= short.length + 2) return false;
  if (/[.!?;:|[\]]\s/.test(long) || words.includes(short)) return false;
  return /^["'“‘]?\p{Lu}/u.test(long) || words.length >= lettersOf(short).length;
}
