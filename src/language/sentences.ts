import type { Span } from '../model/span';
import { abbreviationsOf, type Abbreviations } from './abbreviations';
import { isLineEnd } from './line-ends';
import { primaryLanguage } from './primary-language';
import { stopWords } from './stop-words';
import { foldWord } from './words';

/** Marks that may end a sentence, and line breaks, which may as well. */
const CANDIDATE = /[.!?…‽؟۔।॥։።。！？｡\n]/g;

/** Marks after which a new sentence begins without a space. */
const UNSPACED_END = /[。！？｡]/;
/** Marks after which a sentence may begin with a small letter. */
const BARE = new Set(['?', '!', '‽']);

/** What may follow the mark and still belong to its sentence: more marks, closing quotes and brackets, a note's number. */
const TAIL = /[.!?…‽؟。！？｡]*["'”’“‘»«›)\]}」』）】》〉*_]*(?:\[\^?\d{1,4}\]){0,4}/y;

/** The marks that `TAIL` begins with. */
const MARKS = /[.!?…‽؟。！？｡]*/y;

/** In French a closing quotation mark stands off: `Oui. »`. */
const SPACED_CLOSE = /[\s]?»/y;

/** What may stand before a sentence's first letter, and its first word. */
const OPENED_WORD = /(["'“‘„‚«‹([{¿¡「『（【《〈*_\s–—-]*)([\p{L}\p{M}\p{N}]*)/uy;
const LOWER = /^\p{Ll}/u;
const CASED = /\p{Lu}/u;

/** The longest abbreviation looked at, with its inner full stops. */
const LONGEST_ABBREVIATION = 14;

/**
 * Cuts a text into its sentences, in linear time.
 *
 * The spans lie end to end and cover the whole text: white space after a sentence is the sentence's. Line
 * breaks end a sentence where the line was cut on purpose, as in lists and titles, and not where it was
 * merely wrapped. For a language without a list of abbreviations those that languages share are used.
 */
export function sentencesOf(text: string, language: string): Span[] {
  const scan: Scan = {
    text,
    language: primaryLanguage(language),
    abbreviations: abbreviationsOf(language),
    openers: stopWords(language),
    cased: CASED.test(text),
    longestLine: longestLine(text),
  };
  const sentences: Span[] = [];
  let start = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const end = endAt(scan, match.index, start);
    if (end === null) {
      CANDIDATE.lastIndex = lastMarkAt(text, match.index);
      continue;
    }
    const next = skipSpace(text, end);
    if (!isBlank(text, start, end)) {
      sentences.push({ start, end: next });
      start = next;
    }
    CANDIDATE.lastIndex = Math.max(next, match.index + 1);
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return joinBlankTail(text, sentences);
}

/** What does not change while one text is cut. */
interface Scan {
  readonly text: string;
  readonly language: string;
  readonly abbreviations: Abbreviations;
  /** Function words: what begins a sentence after an abbreviation that may end one. */
  readonly openers: ReadonlySet<string>;
  /** The text has capitals, so that a sentence is expected to begin with one. */
  readonly cased: boolean;
  readonly longestLine: number;
}

/** Where the sentence ends if the candidate at `at` ends it, white space not counted; otherwise null. */
function endAt(scan: Scan, at: number, start: number): number | null {
  const { text } = scan;
  if (text.charAt(at) === '\n') return isLineEnd(text, at, scan.longestLine) ? at : null;
  const tail = tailAt(scan, at + 1);
  const end = at + 1 + tail.length;
  if (end >= text.length) return end;
  const mark = text.charAt(at);
  if (UNSPACED_END.test(mark + tail)) return end;
  if (!isSpace(text, end)) return null;
  const word = wordAfter(text, end);
  // A small letter carries the sentence on, but not after a bare `?` or `!`.
  const bare = tail === '' && BARE.has(mark) && !word.dashed;
  if (LOWER.test(word.text) && scan.cased && !bare) return null;
  if (word.text === '' && continuesWithMark(text, end)) return null;
  if (mark !== '.' || (tail !== '' && /[.!?…]/.test(tail))) return end;
  return endsAtStop(scan, at, start, word) ? end : null;
}

/** Where to look on: of a run of marks only the last may be judged otherwise than the first was. */
function lastMarkAt(text: string, at: number): number {
  if (text[at] === '\n') return at + 1;
  MARKS.lastIndex = at + 1;
  return at + Math.max(1, MARKS.exec(text)?.[0].length ?? 0);
}

/** What belongs to a sentence after its final mark. */
function tailAt(scan: Scan, from: number): string {
  let tail = '';
  if (scan.text.charCodeAt(from) !== 0x20) {
    TAIL.lastIndex = from;
    tail = TAIL.exec(scan.text)?.[0] ?? '';
  }
  if (scan.language !== 'fr') return tail;
  SPACED_CLOSE.lastIndex = from + tail.length;
  return tail + (SPACED_CLOSE.exec(scan.text)?.[0] ?? '');
}

/** Whether what follows the white space is a comma or the like, which cannot begin a sentence. */
function continuesWithMark(text: string, end: number): boolean {
  return /[,;:.!?…)\]}”»]/.test(text[skipSpace(text, end)] ?? '');
}

/** Whether the single full stop at `at` ends a sentence, and not just an abbreviation or a number. */
function endsAtStop(scan: Scan, at: number, start: number, word: NextWord): boolean {
  const { text, abbreviations } = scan;
  const token = tokenBefore(text, at);
  if (token === '') return true;
  const folded = foldWord(token);
  // `1. First`, `IV. The fourth`: a number or letter that opens the sentence counts it.
  if (isBlank(text, start, at - token.length) && isEnumerator(token)) return false;
  const opens = word.text.length > 1 && scan.openers.has(foldWord(word.text));
  // `am 3. Oktober`: an ordinal in German.
  if (/^\d+$/.test(token)) return scan.language !== 'de' || token.length > 2 || opens;
  if (abbreviations.leading.has(folded)) return false;
  // `z. B.`, `EE. UU.`, `J. R.`: abbreviations of several words.
  if (token.length <= 2 && word.text.length <= 2 && text[word.end] === '.') return false;
  if (abbreviations.counting.has(folded)) return !/^(?:\d|[ivxlc]+$)/i.test(word.text);
  const mayEnd =
    abbreviations.trailing.has(folded) ||
    (token.length === 1 && /^\p{L}$/u.test(token)) ||
    (token.includes('.') && /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(token));
  return !mayEnd || opens;
}

function isEnumerator(token: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,6}|[a-z])$/i.test(token);
}

/** The run of letters, digits and inner full stops just before the offset: `U.S` of `the U.S.` */
function tokenBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from <= LONGEST_ABBREVIATION && inToken(text, from - 1)) {
    from--;
  }
  if (at - from > LONGEST_ABBREVIATION) return '-';
  return text.slice(from, at);
}

function inToken(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const letter = code | 0x20;
  // Nearly all are these; the class of all scripts is slow for them.
  if (letter >= 0x61 && letter <= 0x7a) return true;
  return code !== 0x20 && /[\p{L}\p{M}\p{N}./-]/u.test(text[at] ?? '');
}

/** The first word after a mark. */
interface NextWord {
  /** Empty where no letter or digit follows. */
  readonly text: string;
  readonly end: number;
  /** A dash stands before it, as in `—¿Vienes? —preguntó`. */
  readonly dashed: boolean;
}

function wordAfter(text: string, end: number): NextWord {
  OPENED_WORD.lastIndex = end;
  const [whole = '', openers = '', word = ''] = OPENED_WORD.exec(text) ?? [];
  return { text: word, end: end + whole.length, dashed: /[–—-]/.test(openers) };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  return at;
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || String.fromCharCode(code).trim() === '';
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text, at)) return false;
  return true;
}

/** White space at the very end belongs to the last sentence. */
function joinBlankTail(text: string, sentences: Span[]): Span[] {
  const last = sentences.at(-1);
  const before = sentences.at(-2);
  if (last === undefined || before === undefined) return sentences;
  if (!isBlank(text, last.start, last.end)) return sentences;
  return [...sentences.slice(0, -2), { start: before.start, end: last.end }];
}
