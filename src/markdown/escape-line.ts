import { delimiterCells, isThematicBreak } from './block-starts';
import { blockIdAt } from './block-ids';
import { isPunctuation } from './link-parts';
import { isTag, isTagUnit } from './tags';

/**
 * A line of literal text with everything escaped that is markup by itself: what begins a block, and the
 * sequences that plugins look for in the text of a note without reading it as Markdown.
 */
export function escapeLine(line: string, inParagraph: boolean, tags: 'live' | 'text'): string {
  const bare = line.trimStart();
  const lead = line.slice(0, line.length - bare.length);
  // Four columns make code, and a tab is four.
  const kept = !inParagraph && (lead.includes('\t') || lead.length > 3) ? '' : lead;
  const start = startMark(bare, inParagraph);
  const closing = closingMarks(bare);
  const id = blockIdAt(bare, 0, bare.length)?.start ?? -1;
  const parts: string[] = [kept];
  let done = 0;
  let escaped = -1;
  for (let at = 0; at < bare.length; at++) {
    const mark =
      at === start ||
      at === id ||
      at === closing ||
      isMark(bare, at) ||
      isLiveTag(bare, at, escaped, tags);
    if (!mark) continue;
    parts.push(bare.slice(done, at), '\\');
    done = at;
    escaped = at;
  }
  parts.push(bare.slice(done));
  return parts.join('');
}

/** Where the unit stands that makes the line begin a block, or -1. */
function startMark(line: string, inParagraph: boolean): number {
  if (/^(?:#{1,6}|[-+*])(?:[ \t]|$)/.test(line)) return 0;
  if (/^(?:>|~~~|\[[^\]]*\]:)/.test(line)) return 0;
  // In an item this is a check box, in a quotation a callout.
  if (/^\[(?:[ x]\](?:[ \t]|$)|!)/i.test(line)) return 0;
  const number = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(line)?.[1];
  if (number !== undefined && (!inParagraph || Number(number) === 1)) return number.length;
  if (/^[-*_]/.test(line) && isThematicBreak(line, 0, line.length)) return 0;
  if (!inParagraph) return -1;
  if (/^(?:=+|-+)[ \t]*$/.test(line)) return 0;
  return delimiterCells(line, 0, line.length) > 0 ? 0 : -1;
}

/** Where the `#`s begin that would be taken for the end of a heading, as in `The letter #`, or -1. */
function closingMarks(line: string): number {
  let end = line.length;
  while (end > 0 && /[ \t]/.test(line.charAt(end - 1))) end--;
  let at = end;
  while (at > 0 && line.charCodeAt(at - 1) === 0x23) at--;
  return at < end && (at === 0 || /[ \t]/.test(line.charAt(at - 1))) ? at : -1;
}

/** Whether the unit at `at` is markup, or part of a sequence that is, wherever it stands. */
function isMark(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  if (unit > 0x7e || !isPunctuation(unit)) return false;
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  switch (line.charAt(at)) {
    case '\\':
      return after === '' || isPunctuation(after.charCodeAt(0));
    case '`':
      return true;
    case '<':
      return /[a-z/!?]/i.test(after);
    case '%':
      return before === '%' || before === '<';
    case ':':
      return before === ':' || /(?:java|vb)script$/i.test(line.slice(Math.max(0, at - 10), at));
    case '/':
      return before === ':' && after === '/' && isForeignScheme(line, at - 1);
    case '[':
      return /[[^]/.test(after) || /[[^]/.test(before) || isInputField(line, at);
    case '$':
      return before === '$' || after === '$' || before === '`';
    case '=':
      return before === '`' || (before === '$' && line.charAt(at - 2) === '`');
    case '&':
      return /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/i.test(line.slice(at, at + 34));
    default:
      return false;
  }
}

/** `INPUT[`, `VIEW[`, `BUTTON[`: fields that a plugin puts in their place. */
function isInputField(line: string, at: number): boolean {
  return /(?:INPUT|VIEW|BUTTON)$/.test(line.slice(Math.max(0, at - 6), at));
}

/** Whether the colon at `at` ends a scheme that opens something else than a web page: `obsidian://`. */
function isForeignScheme(line: string, at: number): boolean {
  const scheme = /[a-z][a-z0-9+.-]*$/i.exec(line.slice(Math.max(0, at - 24), at))?.[0];
  return scheme !== undefined && !/^(?:https?|ftp)$/i.test(scheme);
}

/** Whether a `#` would make a tag where none should be. */
function isLiveTag(line: string, at: number, escaped: number, tags: 'live' | 'text'): boolean {
  if (line.charCodeAt(at) !== 0x23) return false;
  const before = at === 0 ? ' ' : line.charAt(at - 1);
  const opens = /[\s*_~=|]/.test(before);
  if (!opens && escaped !== at - 1) return false;
  let end = at + 1;
  while (end < line.length && isTagUnit(line.charCodeAt(end))) end++;
  const name = line.slice(at + 1, end);
  if (!isTag(name)) return false;
  return tags === 'text' || !opens || isColour(name);
}

/** `#1a2b3c`, `#fff`: hexadecimal, with a digit or of one letter or pair, so that `#cafe` is a word. */
function isColour(name: string): boolean {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(name)) return false;
  return /\d/.test(name) || /^(.)\1+$/.test(name) || /^(?:(.)\1)+$/.test(name);
}
