import type { PdfFont } from '../../model/pdf-text';
import type { RunFormat } from '../tree/inline-runs';
import { isInitial, type Chunk, type Run } from './chunk';

/** A piece of a line's text in one format; what parts it from the piece before stands at its begin. */
export interface Piece {
  readonly text: string;
  readonly format: RunFormat;
  /** The page, from 1. */
  readonly page: number;
}

/** A line of a column, or a row of a table's cells. */
export interface Line {
  readonly page: number;
  /** Regions of a document are numbered in the order of reading. */
  readonly region: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Parts with wide gaps between them, from left to right. */
  readonly cells: readonly Chunk[];
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  readonly rtl: boolean;
}

/** A gap that parts words, in ems. */
const WORD_GAP = 0.16;
/** Characters of scripts that put no blank between words. */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Where one region's lines come from. */
export interface Place {
  readonly page: number;
  readonly region: number;
}

/** @param chunks Of one region. */
export function linesOf(chunks: readonly Chunk[], fonts: readonly PdfFont[], place: Place): Line[] {
  const sorted = [...chunks].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Chunk[][] = [];
  for (const chunk of sorted) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (
      row !== undefined &&
      head !== undefined &&
      chunk.y - head.y <= 0.35 * Math.min(head.size, chunk.size)
    )
      row.push(chunk); // prettier-ignore
    else rows.push([chunk]);
  }
  return withDropCaps(rows.map((row) => lineOf(row, fonts, place)), fonts); // prettier-ignore
}

export function lineOf(row: readonly Chunk[], fonts: readonly PdfFont[], place: Place): Line {
  const cells = [...row].sort((a, b) => a.x0 - b.x0);
  const runs = cells.flatMap((cell) => cell.runs);
  const most = (is: (run: Run) => boolean): boolean => {
    const letters = (list: readonly Run[]): number =>
      list.reduce((sum, { text }) => sum + text.length, 0);
    return letters(runs.filter(is)) > letters(runs) * 0.6;
  };
  const main = [...cells].sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  const line = {
    ...place,
    cells,
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    bold: most(({ font }) => fonts[font]?.bold === true),
    italic: most(({ font }) => fonts[font]?.italic === true),
    mono: isMono(runs, fonts),
    rtl: most(({ rtl }) => rtl === true),
    text: '',
  };
  return { ...line, text: textOfPieces(piecesOf(line, fonts)) };
}

/** Set in characters of one width throughout, but for signs such as bullets. */
function isMono(runs: readonly Run[], fonts: readonly PdfFont[]): boolean {
  const worded = runs.filter(({ text }) => /[\p{L}\p{N}{}()=]/u.test(text));
  return worded.length > 0 && worded.every(({ font }) => fonts[font]?.mono === true);
}

export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** A line's text in pieces of one format. */
export function piecesOf(line: Omit<Line, 'text'>, fonts: readonly PdfFont[]): Piece[] {
  return piecesOfRuns(
    line.cells.flatMap(({ runs }) => runs),
    line,
    fonts,
  );
}

export function piecesOfRuns(
  runs: readonly Run[],
  line: Pick<Line, 'rtl' | 'page' | 'size' | 'mono'>,
  fonts: readonly PdfFont[],
): Piece[] {
  const sorted = [...runs].sort((a, b) => (line.rtl ? b.x + b.width - a.x - a.width : a.x - b.x));
  const pieces: Piece[] = [];
  sorted.forEach((run, at) => {
    const before = sorted[at - 1];
    // A mark that begins a note stands close to its first word.
    const isMark = at === 1 && before?.raised === 'sup';
    const blank = before !== undefined && (isMark || isBlankBetween(before, run, line)) ? ' ' : '';
    pieces.push({ text: blank + run.text, format: formatOf(run, line, fonts), page: line.page });
  });
  return withoutLetterSpace(pieces);
}

function formatOf(
  { font, raised, href }: Run,
  line: Pick<Line, 'mono'>,
  fonts: readonly PdfFont[],
): RunFormat {
  const { bold = false, italic = false, mono = false } = fonts[font] ?? {};
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(mono && !line.mono ? { code: true } : {}),
    ...(raised === undefined ? {} : { raised }),
    ...(href === undefined ? {} : { href }),
  };
}

function isBlankBetween(a: Run, b: Run, { rtl, size }: Pick<Line, 'rtl' | 'size'>): boolean {
  const gap = rtl ? a.x - (b.x + b.width) : b.x - (a.x + a.width);
  const em = Math.min(size, Math.max(a.size, b.size));
  if (CJK.test(a.text.slice(-1)) && CJK.test(b.text.charAt(0))) return gap > em * 0.8;
  if ((rtl ? a : b).spaced && gap > em * 0.05) return true;
  return gap > em * WORD_GAP;
}

/** `H E A D I N G` is a word; wider gaps in it part words. */
function withoutLetterSpace(pieces: readonly Piece[]): Piece[] {
  const text = textOfPieces(pieces);
  const tokens = text.split(' ');
  const single = tokens.filter((token) => /^[\p{L}\p{N}&.,:;'’-]$/u.test(token)).length;
  if (tokens.length < 5 || single < tokens.length * 0.85) return [...pieces];
  return pieces.map((piece, at) => {
    // Letters of one run are of one word; a run begins another.
    const joined = piece.text.trim().replace(/ (?=\S(?: |$))/g, '');
    return { ...piece, text: at > 0 && piece.text.startsWith(' ') && joined.length > 1 ? ` ${joined}` : joined }; // prettier-ignore
  });
}

/** A large first letter stands beside the lines that it begins: it goes to the upper one of them. */
function withDropCaps(lines: readonly Line[], fonts: readonly PdfFont[]): Line[] {
  const result = [...lines];
  for (const line of lines) {
    const cap = line.cells.find(isInitial);
    if (cap === undefined) continue;
    const at = result.indexOf(line);
    const rest = line.cells.filter((cell) => cell !== cap);
    // Its own line's text, where it has some, is one of those beside it.
    const own = rest.length > 0 ? lineOf(rest, fonts, line) : null;
    const others = result.map((other) => (other === line ? own : other));
    const first = others.find((other) => other !== null && isBeside(other, cap)) ?? null;
    const head = first?.cells[0];
    const [letter, start] = [cap.runs[0], head?.runs[0]];
    if (first === null || head === undefined || letter === undefined || start === undefined) continue; // prettier-ignore
    const runs = [{ ...start, text: letter.text + start.text }, ...head.runs.slice(1)];
    const { x0 } = cap;
    const begun = { ...lineOf([{ ...head, runs }, ...first.cells.slice(1)], fonts, first), x0 };
    const place = first === own ? at : result.indexOf(first);
    result[place] = begun;
    if (place !== at) result.splice(at, 1, ...(own === null ? [] : [own]));
    // The lines beside it are not indented: they make room.
    result.forEach((other, i) => {
      if (isBeside(other, cap)) result[i] = { ...other, x0 };
    });
  }
  return result;
}

function isBeside({ x0, y, size }: Line, cap: Chunk): boolean {
  if (size * 1.7 > cap.size || x0 < cap.x0 || x0 > cap.x1 + cap.size) return false;
  return y <= cap.y + size * 0.4 && y > cap.y - cap.size;
}
