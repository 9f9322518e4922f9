import { frontmatterSpan } from '../markdown/frontmatter';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import { sentencesOf } from '../language/sentences';
import type { Span } from '../model/span';
import { paragraphsOf } from './note-from-text';

/** A mention in the sentence that it stands in, as plain text. */
export interface Context {
  readonly before: string;
  /** The words of the mention, as they are shown. */
  readonly match: string;
  readonly after: string;
}

/** How far around a mention is looked for the ends of its block, in UTF-16 units. */
const REACH = 8000;

/**
 * The whole sentence around a span of a note's text, or the whole paragraph, without markup.
 *
 * @returns null where the span is not in the text: the note has changed since the span was found
 */
export function contextOf(
  text: string,
  span: Span,
  language: string,
  extent: 'sentence' | 'paragraph' = 'sentence',
): Context | null {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) return null;
  const properties = frontmatterSpan(text);
  const inProperties = properties !== null && span.start < properties.end;
  const block = inProperties ? lineAround(text, span) : lineBlockAround(text, span);
  const piece = text.slice(block.start, block.end);
  const { start, end } =
    extent === 'paragraph'
      ? { start: 0, end: piece.length }
      : sentenceAround(piece, span.start - block.start, span.end - block.start, language);
  return markedContext(
    piece.slice(start, span.start - block.start),
    text.slice(span.start, span.end),
    piece.slice(span.end - block.start, end),
  );
}

/** Private characters that no markup means anything by; they mark the mention while markup is taken off. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Takes the markup off the three pieces as one, since emphasis may open in one and close in another. */
function markedContext(before: string, match: string, after: string): Context {
  const clean = (text: string): string => text.replace(/[\ue000\ue001]/g, '');
  const marked = `${stripBlockMark(clean(before))}${OPEN}${clean(match)}${CLOSE}${clean(after)}`;
  const lines = marked.replace(/\s\^[\w-]+\s*$/, '').replace(/\n[ \t]*(?:>[ \t]?)*/g, ' ');
  const plain = plainTextOf(lines).replace(/\s+/g, ' ').trim();
  const open = plain.indexOf(OPEN);
  const close = plain.indexOf(CLOSE, open);
  if (open < 0 || close < 0) return { before: '', match: clean(plain), after: '' };
  return {
    before: plain.slice(0, open),
    match: plain.slice(open + 1, close),
    after: plain.slice(close + 1),
  };
}

/** The longest extract of a paragraph, in UTF-16 units. */
const EXTRACT = 240;

/** The first words of each paragraph that has an id, by id, as plain text. */
export function paragraphExtracts(text: string): ReadonlyMap<string, string> {
  const extracts = new Map<string, string>();
  for (const { id, start, end } of paragraphsOf(scanNote(text))) {
    if (id !== null) extracts.set(id, extractOf(text.slice(start, Math.min(end, start + REACH))));
  }
  return extracts;
}

function extractOf(markdown: string): string {
  const words = plainTextOf(markdown.replace(/\s\^[\w-]+\s*$/, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > EXTRACT ? `${words.slice(0, EXTRACT).replace(/\s+\S*$/, '')}…` : words;
}

/** A context as one line. */
export function contextLine({ before, match, after }: Context): string {
  return `${before}${match}${after}`;
}

/** A link, as one writes it: the `?` of a note's name ends no sentence. */
const LINK = /\[\[[^\]\n]*\]\]|\]\([^()\n]*\)/g;

/** The sentence or sentences that a span touches. */
function sentenceAround(piece: string, from: number, to: number, language: string): Span {
  let start = from;
  let end = to;
  const unended = piece.replace(LINK, (link) => link.replace(/[.!?…。！？]/g, '-'));
  for (const sentence of sentencesOf(unended, language)) {
    if (sentence.end <= from || sentence.start >= to) continue;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
  }
  return { start, end };
}

function lineAround(text: string, span: Span): Span {
  return { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
}

/** The lines around a span up to a blank one, a heading, or where an item or row of a list or table begins. */
function lineBlockAround(text: string, span: Span): Span {
  let start = lineStart(text, span.start);
  const first = Math.max(0, span.start - REACH);
  while (start > first && !beginsBlock(text, start)) {
    const previous = lineStart(text, start - 1);
    if (previous < first || isBoundary(text, previous)) break;
    start = previous;
  }
  let end = lineEnd(text, span.end);
  const last = Math.min(text.length, span.end + REACH);
  while (end < last) {
    const next = end + 1;
    if (next >= text.length || isBoundary(text, next) || beginsBlock(text, next)) break;
    end = lineEnd(text, next);
  }
  return { start, end };
}

const BLOCK_MARK =
  /^[ \t]{0,12}(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?|#{1,6}[ \t]+|\|)/;

function beginsBlock(text: string, at: number): boolean {
  const previous = at === 0 ? null : lineStart(text, at - 1);
  if (previous !== null && isHeading(text, previous)) return true;
  if (!BLOCK_MARK.test(text.slice(at, at + 40))) return false;
  // The lines of a quotation are one text.
  return !isQuoted(text, at) || previous === null || !isQuoted(text, previous);
}

function isQuoted(text: string, at: number): boolean {
  return /^[ \t]{0,12}>/.test(text.slice(at, at + 16));
}

function isHeading(text: string, at: number): boolean {
  return /^#{1,6}[ \t]/.test(text.slice(at, at + 8));
}

function isBoundary(text: string, at: number): boolean {
  const line = text.slice(at, lineEnd(text, at)).trim();
  return line === '' || line === '---' || line.startsWith('```');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** What kind of callout a quotation is, and whether it is folded: `[!note]-`. */
const CALLOUT_MARK = /^\[![^\]\n]{1,60}\][+-]?[ \t]*/;

function stripBlockMark(text: string): string {
  let rest = text;
  while (BLOCK_MARK.test(rest)) rest = rest.replace(BLOCK_MARK, '');
  return rest.replace(CALLOUT_MARK, '');
}
