import type { Element, ElementContent } from 'hast';

import type { PdfFont } from '../../model/pdf-text';
import { FOOTNOTE_TAG } from '../html/blocks/marked-elements';
import { tableOf } from '../tree/block-shapes';
import { inlineOf, type Run } from '../tree/inline-runs';
import { el, txt } from '../tree/make-hast';
import { nestLists, type FlatBlock } from '../tree/nest-lists';
import type { OfficeBody } from '../tree/office-blocks';
import { headingDepths } from './heading-depths';
import { appendLine, type Vocabulary } from './join-lines';
import { piecesOf, piecesOfRuns, textOfPieces, type Line, type Piece } from './line';
import { listMarkOf } from './list-marks';
import type { PageNote } from './page-notes';
import type { TextBlock } from './text-blocks';

interface Context {
  readonly fonts: readonly PdfFont[];
  readonly words: Vocabulary;
  /** The notes that marks can lead to, by page and label; those that are led to are in `led`. */
  readonly notes: ReadonlyMap<string, PageNote>;
  readonly led: Set<string>;
}

/** Blocks as a tree of a page's elements, which carry the sheet that they begin on as their line. */
export function treeOfBlocks(
  blocks: readonly TextBlock[],
  fonts: readonly PdfFont[],
  words: Vocabulary,
): OfficeBody {
  const notes = new Map<string, PageNote>();
  for (const block of blocks) {
    if (block.kind === 'note') notes.set(keyOf(block.note.page, block.note.label), block.note);
  }
  const context: Context = { fonts, words, notes, led: new Set() };
  const depths = headingDepths(blocks.filter((block) => block.kind === 'heading'));
  const flat = blocks.map((block): FlatBlock & { readonly note?: string } => {
    switch (block.kind) {
      case 'heading':
        return { node: headingOf(block.lines, depths.get(block) ?? 2, context) };
      case 'table':
        return { node: on(tableElement(block, context), block.lines) };
      case 'code':
        return { node: on(codeOf(block.lines), block.lines) };
      case 'item':
        return itemOf(block.lines, context);
      case 'note':
        return { node: paragraphOf(block.lines, context), note: keyOf(block.note.page, block.note.label) }; // prettier-ignore
      case 'paragraph':
      case 'caption':
        return { node: paragraphOf(block.lines, context) };
    }
  });
  // A note that no mark leads to stays where it stands.
  const kept = flat.filter(({ note }) => note === undefined || !context.led.has(note));
  const bodies = [...context.led].map((key): [string, readonly ElementContent[]] => {
    const note = notes.get(key);
    return [key, note === undefined ? [] : [noteOf(note, context)]];
  });
  return { children: nestLists(kept), notes: new Map(bodies) };
}

function keyOf(page: number, label: string): string {
  return `${page} ${label}`;
}

function on(element: Element, lines: readonly Line[]): Element {
  const line = lines[0]?.page ?? 1;
  const point = { line, column: 1 };
  return { ...element, position: { start: point, end: point } };
}

function piecesOfLines(lines: readonly Line[], { fonts, words }: Context): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) appendLine(pieces, piecesOf(line, fonts), words);
  return pieces;
}

/** @param plain Formats of the whole, which say nothing in it. */
function inline(pieces: readonly Piece[], context: Context, plain: boolean): ElementContent[] {
  const all = (key: 'bold' | 'italic'): boolean => pieces.every(({ format }) => format[key] === true); // prettier-ignore
  const [bold, italic] = [plain || all('bold'), plain || all('italic')];
  const runs = pieces.flatMap((piece, at): Run[] => {
    const { bold: isBold, italic: isItalic, ...rest } = piece.format;
    const format = {
      ...rest,
      ...(isBold === true && !bold ? { bold: true } : {}),
      ...(isItalic === true && !italic ? { italic: true } : {}),
    };
    const marks = piece.format.raised === 'sup' ? marksOf(piece, context) : null;
    if (marks !== null) return marks;
    // A blank before a link is no part of it.
    const text = piece.text.trimStart();
    const isApart = text !== piece.text && pieces[at - 1]?.format.href !== piece.format.href;
    return isApart
      ? [
          { text: ' ', format: {} },
          { text, format },
        ]
      : [{ text: piece.text, format }];
  });
  return inlineOf(runs);
}

/** A raised number or sign is the mark of a note on its page. */
function marksOf({ text, page }: Piece, { notes, led }: Context): Run[] | null {
  const labels = text.split(',').map((label) => label.trim().replace(/^[[(]|[\])]$/g, ''));
  const keys = labels.map((label) => keyOf(page, label));
  if (!keys.every((key) => notes.has(key))) return null;
  return keys.map((key) => {
    led.add(key);
    return { node: el(FOOTNOTE_TAG, [], { label: key }), format: {} };
  });
}

function paragraphOf(lines: readonly Line[], context: Context): Element {
  return on(el('p', inline(piecesOfLines(lines, context), context, false)), lines);
}

function headingOf(lines: readonly Line[], depth: number, context: Context): Element {
  return on(el(`h${depth}`, inline(piecesOfLines(lines, context), context, true)), lines);
}

function noteOf({ label, lines }: PageNote, context: Context): Element {
  const pieces = withoutStart(piecesOfLines(lines, context), label.length);
  const [first, ...rest] = pieces;
  const text = first?.text.replace(/^[\s.)\]]+/, '') ?? '';
  return el('p', inline(first === undefined ? [] : [{ ...first, text }, ...rest], context, false));
}

/** @param length Characters to leave out at the begin. */
function withoutStart(pieces: readonly Piece[], length: number): Piece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    return cut === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(cut) }];
  });
}

function itemOf(lines: readonly Line[], context: Context): FlatBlock {
  const pieces = piecesOfLines(lines, context);
  const text = textOfPieces(pieces);
  const mark = listMarkOf(text);
  if (mark === null) {
    // A line of a table of contents: what leads to the number is no text.
    const parts = text.split(/(?:\. ?){3,}|…+|_{3,}/).map((part) => part.trim());
    const plain = parts.join(' ').trim();
    return { node: on(el('p', [txt(plain)]), lines), place: placeOf(lines, null, '', 'contents') };
  }
  const content = inline(withoutStart(pieces, mark.length), context, false);
  const list = mark.number === null ? 'bullets' : 'numbers';
  return { node: on(el('p', content), lines), place: placeOf(lines, mark.number, mark.label, list) }; // prettier-ignore
}

function placeOf(
  [first]: readonly Line[],
  number: number | null,
  label: string,
  list: string,
): NonNullable<FlatBlock['place']> {
  return { level: Math.round((first?.x0 ?? 0) / 9), number, label, list };
}

function tableElement(
  { table, lines }: Extract<TextBlock, { kind: 'table' }>,
  context: Context,
): Element {
  const [line] = lines;
  if (line === undefined) return el('p');
  const rows = table.rows.map((row) =>
    el(
      'tr',
      row.map((cell) => {
        const pieces: Piece[] = [];
        for (const chunk of cell) appendLine(pieces, piecesOfRuns(chunk.runs, line, context.fonts), context.words); // prettier-ignore
        return el('td', inline(pieces, context, false));
      }),
    ),
  );
  return tableOf(rows);
}

/** Code keeps its blanks: characters of one width tell how many there were, and how many empty lines. */
function codeOf(lines: readonly Line[]): Element {
  const runs = lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs));
  const left = Math.min(...runs.map(({ x }) => x));
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const width = runs.reduce((sum, run) => sum + run.width, 0) / Math.max(1, letters);
  const rows: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const gap = before?.region === line.region ? (line.y - before.y) / line.size : 0;
    if (gap > EMPTY_LINE) rows.push('');
    rows.push(codeLine(line, left, Math.max(width, 0.5)));
  });
  return el('pre', [el('code', [txt(rows.join('\n'))])]);
}

/** Lines this far apart have an empty one between them, in ems. */
const EMPTY_LINE = 1.9;
const MOST_BLANKS = 200;

function codeLine({ cells }: Line, left: number, width: number): string {
  const runs = cells.flatMap((cell) => cell.runs).sort((a, b) => a.x - b.x);
  let line = '';
  for (const run of runs) {
    const blanks = Math.round((run.x - left) / width) - line.length;
    line += ' '.repeat(Math.max(run.spaced && line !== '' ? 1 : 0, Math.min(blanks, MOST_BLANKS)));
    line += run.text;
  }
  return line;
}
