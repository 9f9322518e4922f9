import type { TextLine } from './text-lines';

/** A line that begins an item of a list. */
export interface ListMark {
  /** The mark in Markdown: `-`, `1.` or `1)`. */
  readonly markdown: string;
  /** What stands after the mark; the whole line for a time. */
  readonly text: string;
  readonly type: 'bullet' | 'number' | 'time';
  /** The number, of a numbered item. */
  readonly number: number | null;
  /** The mark as it stands in the text; empty for a time. */
  readonly sign: string;
  /** A bullet that is nothing else, such as `•`; `-` and `*` begin other lines as well. */
  readonly drawn: boolean;
}

const BULLET = /^(?:[•‣◦▪▫●○■□·∙⁃➤►]\s*|[*+-]\s+)(?=\S)/u;
const NUMBER = /^(\d{1,3})([.)])\s+(?=\S)/;
const CLOCK = String.raw`(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d)?`;
const HALF_DAY = String.raw`(?:\s?(?:[ap]\.?m\.?|Uhr|hrs?|h))?`;
/** `6:30pm – Dinner`, `18.30 Uhr: Beginn`, `9:00–9:45 Registration`. */
const TIME = new RegExp(
  String.raw`^${CLOCK}${HALF_DAY}(?:\s?[-–—]\s?${CLOCK}${HALF_DAY})?(?:\s*[-–—:]\s+|\s+)(?=\p{L})`,
  'iu',
);
const CLOCK_TIME = /^\d{1,2}(?:[:.h][0-5]\d|\s?[ap]\.?m\b|\s?Uhr\b)/i;

/** What kind of item a line begins, or null. A number or a time makes a list only beside another one. */
export function listMarkOf(line: string): ListMark | null {
  const bullet = BULLET.exec(line);
  if (bullet !== null) {
    return {
      markdown: '-',
      text: line.slice(bullet[0].length),
      type: 'bullet',
      number: null,
      sign: bullet[0].trim(),
      drawn: !/^[*+-]/.test(line),
    };
  }
  const number = NUMBER.exec(line);
  if (number !== null) {
    const value = Number(number[1]);
    const markdown = `${value}${number[2] ?? '.'}`;
    return {
      markdown,
      text: line.slice(number[0].length),
      type: 'number',
      number: value,
      sign: number[0].trim(),
      drawn: false,
    };
  }
  if (CLOCK_TIME.test(line) && TIME.test(line)) {
    return { markdown: '-', text: line, type: 'time', number: null, sign: '', drawn: false };
  }
  return null;
}

/** An item of a list in plain text, its continuation lines joined. */
export interface ListItem {
  readonly mark: ListMark;
  /** From 0. */
  readonly level: number;
  readonly text: string;
}

/** Levels of items by their indentation: deeper than the item above by two columns is a level down. */
export function levelsOf(indents: readonly number[]): number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while (open.length > 0 && indent < (open[open.length - 1] ?? 0) - 1) open.pop();
    if (open.length === 0 || indent > (open[open.length - 1] ?? 0) + 1) open.push(indent);
    return open.length - 1;
  });
}

/** Whether two marks can be neighbours in one list: the same type, and numbers that go up by one. */
export function followsIn(list: ListMark, mark: ListMark): boolean {
  if (list.type !== mark.type) return false;
  if (list.number === null || mark.number === null) return true;
  return mark.number === list.number + 1;
}

/** Whether a line without a mark continues the item above: it is indented below the mark. */
export function continuesItem(line: TextLine, item: TextLine): boolean {
  return line.indent >= item.indent + 2;
}
