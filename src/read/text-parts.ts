import type { ListItem, ListMark } from './text-list';
import { continuesItem, levelsOf, listMarkOf } from './text-list';
import type { LineGroup, TextLine } from './text-lines';
import { isWrapped, joinWrapped, WIDEST_WRAP } from './unwrap';

/** A part of a plain text before it is written as a block. `gap` is blank lines before it. */
export type TextPart =
  | { readonly type: 'paragraph'; readonly lines: readonly string[]; readonly gap: number }
  | {
      readonly type: 'heading';
      readonly text: string;
      readonly depth: number;
      readonly gap: number;
    }
  | { readonly type: 'rule'; readonly text: string; readonly gap: number }
  | {
      readonly type: 'quote';
      readonly lines: readonly string[];
      /** How many quotations each line stands in; 1 where they are not told. */
      readonly depths?: readonly number[];
      readonly gap: number;
    }
  | { readonly type: 'table'; readonly lines: readonly TextLine[]; readonly gap: number }
  | { readonly type: 'list'; readonly items: readonly ListItem[]; readonly gap: number };

/** What is known of the whole text when a group of its lines is read. */
export interface TextLayout {
  /** See `wrapWidthOf`. */
  readonly width: number | null;
  /** The indentation of most groups, in columns. */
  readonly indent: number;
}

const RULE = /^(?:[-–—=_*~#+.•⁂◇◆❦]\s*){3,}$|^[⁂❦]$/u;

/** Reads a group of lines as parts, in order. The group's gap goes to the first. */
export function partsOf(group: LineGroup, layout: TextLayout): TextPart[] {
  const { lines } = group;
  const parts: TextPart[] = [];
  let plain: TextLine[] = [];
  const flush = (): void => {
    parts.push(...proseOf(plain, layout));
    plain = [];
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) break;
    const run = isRule(line.text)
      ? ruleAt(lines, i, plain)
      : (quoteAt(lines, i) ?? listAt(lines, i, layout));
    if (run === null) {
      plain.push(line);
      i++;
      continue;
    }
    if (run.takesLineAbove) plain.pop();
    flush();
    parts.push(run.part);
    i = run.end;
  }
  flush();
  return parts.map((part, i) => (i === 0 ? { ...part, gap: group.gap } : part));
}

/** Whether a line is drawn rather than written: `-----`, `* * *`. */
export function isRule(text: string): boolean {
  return RULE.test(text) && text.length <= 200;
}

interface Run {
  readonly part: TextPart;
  readonly end: number;
  /** The line above is part of the run: a heading over its underline. */
  readonly takesLineAbove?: true;
}

/** A rule, or the heading that a line under it of about its length makes of the line above. */
function ruleAt(lines: readonly TextLine[], at: number, above: readonly TextLine[]): Run {
  const rule = lines[at]?.text ?? '';
  const title = above.length === 1 ? above[0] : undefined;
  const underlines =
    title !== undefined &&
    /^(=+|-+)$/.test(rule) &&
    title.text.length <= 100 &&
    Math.abs(title.text.length - rule.length) <= Math.max(4, title.text.length / 4) &&
    lines[at - 2] === undefined;
  if (underlines) {
    const depth = rule.startsWith('=') ? 1 : 2;
    const part: TextPart = { type: 'heading', text: title.text, depth, gap: 0 };
    return { part, end: at + 1, takesLineAbove: true };
  }
  return { part: { type: 'rule', text: rule, gap: 0 }, end: at + 1 };
}

/** Quotations in quotations in mail that is answered for ever. */
const MAX_QUOTED = 6;

/** Lines that begin with `>`, as in mail. */
function quoteAt(lines: readonly TextLine[], at: number): Run | null {
  const quoted: (TextLine & { readonly depth: number })[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (!line?.text.startsWith('>')) break;
    const mark = /^>[> ]*/.exec(line.text)?.[0] ?? '';
    const depth = Math.min(MAX_QUOTED, mark.replace(/ /g, '').length);
    quoted.push({ text: line.text.slice(mark.length), indent: 0, depth });
  }
  if (quoted.length === 0) return null;
  const text = quoted.filter((line) => line.text !== '');
  if (text.length === 0) return null;
  const width = Math.max(...text.map((line) => line.text.length));
  const joined: string[] = [];
  const depths: number[] = [];
  for (let from = 0; from < text.length;) {
    const depth = text[from]?.depth ?? 1;
    const next = text.findIndex((line, i) => i > from && line.depth !== depth);
    const run = text.slice(from, next < 0 ? text.length : next);
    const told = isWrapped(run, width) ? [joinWrapped(run)] : run.map((line) => line.text);
    joined.push(...told);
    depths.push(...told.map(() => depth));
    from += run.length;
  }
  return { part: { type: 'quote', lines: joined, depths, gap: 0 }, end: at + quoted.length };
}

function listAt(lines: readonly TextLine[], at: number, layout: TextLayout): Run | null {
  const first = listMarkOf(lines[at]?.text ?? '');
  if (first === null) return null;
  const items: { mark: ListMark; indent: number; lines: TextLine[] }[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || isRule(line.text)) break;
    const mark = listMarkOf(line.text);
    const item = items[items.length - 1];
    if (
      mark !== null &&
      (mark.type === first.type || (item && continuesItem(line, lines[at] ?? line)))
    ) {
      items.push({ mark, indent: line.indent, lines: [{ text: mark.text, indent: line.indent }] });
    } else if (item !== undefined && belongsTo(item, line, layout)) {
      item.lines.push(line);
    } else break;
  }
  const levels = levelsOf(items.map((item) => item.indent));
  return {
    part: {
      type: 'list',
      items: items.map((item, i) => ({
        mark: item.mark,
        level: levels[i] ?? 0,
        text: joinWrapped(item.lines),
      })),
      gap: 0,
    },
    end,
  };
}

function belongsTo(
  item: { readonly indent: number; readonly lines: readonly TextLine[] },
  line: TextLine,
  layout: TextLayout,
): boolean {
  const above = item.lines[item.lines.length - 1];
  if (above === undefined) return false;
  if (line.indent >= item.indent + 2 && line.text.length <= WIDEST_WRAP) return true;
  return isWrapped([{ text: above.text, indent: above.indent + 2 }, line], layout.width);
}

/** Lines that are no list, rule or mail quotation: paragraphs, indented quotations, drawn tables. */
function proseOf(lines: readonly TextLine[], layout: TextLayout): TextPart[] {
  if (lines.length === 0) return [];
  if (isDrawnTable(lines)) return [{ type: 'table', lines, gap: 0 }];
  const wrapped = isWrapped(lines, layout.width);
  const indent = Math.min(...lines.map((line) => line.indent));
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (indent >= layout.indent + 3 && length >= 100) {
    const joined = wrapped ? [joinWrapped(lines)] : lines.map((line) => line.text);
    return [{ type: 'quote', lines: joined, gap: 0 }];
  }
  const pieces = wrapped
    ? indentedParagraphs(lines, indent).map((piece) => [joinWrapped(piece)])
    : loose(lines);
  return pieces.map((piece) => ({ type: 'paragraph', lines: piece, gap: 0 }));
}

/** Paragraphs of wrapped text that are told apart by the indentation of their first lines. */
function indentedParagraphs(lines: readonly TextLine[], indent: number): TextLine[][] {
  const pieces: TextLine[][] = [];
  for (const line of lines) {
    const piece = pieces[pieces.length - 1];
    if (piece === undefined || line.indent >= indent + 2) pieces.push([line]);
    else piece.push(line);
  }
  // An indentation of every line but the first is a hanging one, and one paragraph.
  return pieces.length === lines.length ? [[...lines]] : pieces;
}

/**
 * Lines that keep to no width: one that stops in mid-sentence goes on in the next, long ones are paragraphs,
 * short neighbours stay together as lines.
 */
function loose(lines: readonly TextLine[]): string[][] {
  const pieces: string[][] = [];
  let above: TextLine | undefined;
  for (const line of lines) {
    const piece = pieces[pieces.length - 1];
    const isShort = line.text.length <= WIDEST_WRAP;
    const afterShort = above !== undefined && above.text.length <= WIDEST_WRAP;
    if (piece !== undefined && above !== undefined && goesOn(above.text, line.text)) {
      const last: TextLine = { text: piece[piece.length - 1] ?? '', indent: 0 };
      piece[piece.length - 1] = joinWrapped([last, line]);
    } else if (isShort && afterShort && piece !== undefined) piece.push(line.text);
    else pieces.push([line.text]);
    above = line;
  }
  return pieces;
}

/** Lines shorter than this are broken on purpose. */
const SHORTEST_BROKEN = 60;

function goesOn(above: string, below: string): boolean {
  return above.length >= SHORTEST_BROKEN && /[\p{L},–—-]$/u.test(above) && /^\p{Ll}/u.test(below);
}

function isDrawnTable(lines: readonly TextLine[]): boolean {
  if (lines.length < 3) return false;
  const columns = lines.filter(
    ({ text }) => /\S(?: {3,}|\t+)\S/.test(text) || /^[+|].*[+|]$/.test(text),
  );
  return columns.length >= lines.length * 0.8;
}
