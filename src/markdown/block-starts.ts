import { htmlBlockNames } from './html-names';
import { tagEnd } from './inline-html';

/** What begins a list item: `-`, `12.` and so on. */
export interface ListMarker {
  /** Items whose markers are equal in this belong to one list: `-`, `+`, `*`, `.` or `)`. */
  readonly style: string;
  readonly length: number;
  /** An ordered item's number. */
  readonly number: number | null;
}

export interface FenceMarker {
  /** `` ` `` or `~`. */
  readonly character: string;
  readonly length: number;
}

/** The level of an ATX heading that begins here (`## `), or 0. */
export function headingLevel(text: string, at: number, end: number): number {
  let level = 0;
  while (at + level < end && text.charCodeAt(at + level) === 0x23) level++;
  return level <= 6 && isSpaceOrEnd(text, at + level, end) ? level : 0;
}

/** The fence that opens here: three or more, and no backtick in the info of a backtick fence. */
export function fenceMarker(text: string, at: number, end: number): FenceMarker | null {
  const character = text.charAt(at);
  let length = 0;
  while (at + length < end && text.charAt(at + length) === character) length++;
  if (length < 3) return null;
  if (character === '`') {
    for (let i = at + length; i < end; i++) if (text.charCodeAt(i) === 0x60) return null;
  }
  return { character, length };
}

/** Whether the line from here closes the fence: as long at least, and nothing but white space after it. */
export function closesFence(text: string, at: number, end: number, fence: FenceMarker): boolean {
  let length = 0;
  while (at + length < end && text.charAt(at + length) === fence.character) length++;
  return length >= fence.length && isBlank(text, at + length, end);
}

/** `---`, `* * *`, `___`: three or more of one mark and white space only. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  let count = 0;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === mark) count++;
    else if (unit !== 0x20 && unit !== 0x09) return false;
  }
  return count >= 3;
}

/** The level of a setext underline (`===` is 1, `---` is 2), or 0. */
export function underlineLevel(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 0x3d && mark !== 0x2d) return 0;
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  if (!isBlank(text, i, end)) return 0;
  return mark === 0x3d ? 1 : 2;
}

export function listMarker(text: string, at: number, end: number): ListMarker | null {
  const first = text.charAt(at);
  if (first === '-' || first === '+' || first === '*') {
    return isSpaceOrEnd(text, at + 1, end) ? { style: first, length: 1, number: null } : null;
  }
  let digits = 0;
  while (digits < 10 && at + digits < end && isDigit(text.charCodeAt(at + digits))) digits++;
  if (digits === 0 || digits > 9) return null;
  const style = text.charAt(at + digits);
  if ((style !== '.' && style !== ')') || !isSpaceOrEnd(text, at + digits + 1, end)) return null;
  return { style, length: digits + 1, number: Number(text.slice(at, at + digits)) };
}

/** How an HTML block ends: at a blank line, or on the line that has the text. */
export type HtmlBlockEnd = 'blank' | '-->' | '?>' | '>' | ']]>' | 'verbatim';

/** What ends the HTML block that begins here, or null. CommonMark's seven kinds, in its order. */
export function htmlBlockEnd(
  text: string,
  at: number,
  end: number,
  inParagraph: boolean,
): HtmlBlockEnd | null {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  if (text.startsWith('<![CDATA[', at)) return ']]>';
  if (/^<![a-z]/i.test(text.slice(at, at + 3))) return '>';
  const name = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)/i.exec(text.slice(at, Math.min(end, at + 40)));
  if (name === null) return null;
  const tag = (name[2] ?? '').toLowerCase();
  if (name[1] === '' && /^(?:script|pre|style|textarea)$/.test(tag)) return 'verbatim';
  if (htmlBlockNames.has(tag)) return 'blank';
  if (inParagraph) return null;
  const close = tagEnd(text, at, end);
  return close >= 0 && isBlank(text, close, end) ? 'blank' : null;
}

/** Whether a line holds what the ending of an HTML block looks for. */
export function endsHtmlBlock(line: string, ending: HtmlBlockEnd): boolean {
  if (ending === 'blank') return false;
  if (ending === 'verbatim') return /<\/(?:script|pre|style|textarea)>/i.test(line);
  return line.includes(ending);
}

/** The number of cells that a table's delimiter row (`| :-- | --: |`) has, or 0 where it is none. */
export function delimiterCells(text: string, at: number, end: number): number {
  let dashes = false;
  let bars = false;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2d) dashes = true;
    else if (unit === 0x7c) bars = true;
    else if (unit !== 0x3a && unit !== 0x20 && unit !== 0x09) return 0;
  }
  if (!dashes) return 0;
  const cells = cellSpans(text, at, end).map((cell) => text.slice(cell.start, cell.end).trim());
  if (!bars && !cells.some((cell) => cell.includes(':'))) return 0;
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? cells.length : 0;
}

/** The cells of a table's row, without the bars; a bar after a backslash does not count. */
export function cellSpans(
  text: string,
  at: number,
  end: number,
): { readonly start: number; readonly end: number }[] {
  let start = at;
  let stop = end;
  while (start < stop && isSpace(text.charCodeAt(start))) start++;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  if (text.charCodeAt(start) === 0x7c) start++;
  const cells = [];
  let cell = start;
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x7c) {
      cells.push({ start: cell, end: i });
      cell = i + 1;
    }
  }
  if (cell < stop) cells.push({ start: cell, end: stop });
  return cells;
}

export function isBlank(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

function isSpaceOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || isSpace(text.charCodeAt(at));
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
