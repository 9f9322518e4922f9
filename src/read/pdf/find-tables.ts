import type { Chunk } from './chunk';
import type { Line } from './line';

/** Rows of cells: what stands in each column, from left to right. */
export interface PdfTable {
  readonly rows: readonly (readonly (readonly Chunk[])[])[];
}

/** A stretch of a region: lines, or a table with the lines that it is of. */
export type Stretch =
  | { readonly lines: readonly Line[] }
  | { readonly lines: readonly Line[]; readonly table: PdfTable };

/** Rows further apart are not of one table, in ems. */
const ROW_GAP = 3.2;
const COLUMN_GAP = 0.5;

/** Parts a region's lines into tables, which are rows of cells that stand below each other, and the rest. */
export function findTables(lines: readonly Line[], isMarker: (text: string) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let rest: Line[] = [];
  const flush = (): void => {
    if (rest.length > 0) stretches.push({ lines: rest });
    rest = [];
  };
  for (let at = 0; at < lines.length;) {
    const end = isRow(lines[at], isMarker) ? tableEnd(lines, at, isMarker) : at;
    const rows = lines.slice(at, end);
    const isProse = [lines[at - 1], lines[end]].some((line) => isOfProse(line, rows));
    const table = rows.length >= 2 && !isProse ? tableOf(rows) : null;
    if (table === null) {
      const line = lines[at++];
      if (line !== undefined) rest.push(line);
      continue;
    }
    flush();
    stretches.push({ lines: rows, table });
    at = end;
  }
  flush();
  return stretches;
}

/** A line that is as wide as the rows beside it and has no gaps: they are its paragraph's, with wide blanks. */
function isOfProse(line: Line | undefined, rows: readonly Line[]): boolean {
  if (line === undefined || line.cells.length > 1) return false;
  const [left, right] = [Math.min(...rows.map(({ x0 }) => x0)), Math.max(...rows.map(({ x1 }) => x1))]; // prettier-ignore
  const near = rows.some(({ y }) => Math.abs(y - line.y) < line.size * 1.6);
  return near && Math.abs(line.x0 - left) < 2 && Math.abs(line.x1 - right) < 2;
}

function isRow(line: Line | undefined, isMarker: (text: string) => boolean): boolean {
  if (line === undefined || line.cells.length < 2 || isLeader(line)) return false;
  if (line.mono) return false;
  const [first, ...others] = line.cells;
  const mark = first?.runs.map(({ text }) => text).join('') ?? '';
  return others.length > 1 || !isMarker(`${mark} Words`);
}

/** `Contents ........ 3` */
export function isLeader({ text }: Pick<Line, 'text'>): boolean {
  return /(?:\. ?){4,}|…{2,}|_{4,}/.test(text);
}

function tableEnd(
  lines: readonly Line[],
  from: number,
  isMarker: (text: string) => boolean,
): number {
  let end = from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (line === undefined || before === undefined) break;
    if (line.y - before.y > line.size * ROW_GAP || isLeader(line)) break;
    if (isRow(line, isMarker)) end = at + 1;
    // One or two lines of a single cell may go on with the row above.
    else if (at - end >= 2 || line.cells.length > 1) break;
  }
  return end;
}

interface Interval {
  readonly x0: number;
  readonly x1: number;
}

/** Null where the cells do not stand below each other. */
function tableOf(rows: readonly Line[]): PdfTable | null {
  const columns = columnsOf(rows);
  if (columns.length < 2) return null;
  const full = rows.filter(({ cells }) => cells.length >= 2).length;
  if (full < (columns.length > 2 ? 2 : 3) || full < rows.length * 0.5) return null;
  const wide = rows.filter(({ cells }) => cells.length >= columns.length * 0.6).length;
  if (wide < 2) return null;
  const made: Chunk[][][] = [];
  for (const row of rows) {
    const cells: Chunk[][] = columns.map(() => []);
    for (const chunk of row.cells) cells[nearest(columns, chunk)]?.push(chunk);
    const above = made.at(-1);
    // A row without its first cell goes on with the row above.
    const goesOn = above !== undefined && cells[0]?.length === 0 && row.cells.length < columns.length; // prettier-ignore
    if (goesOn) cells.forEach((cell, at) => above[at]?.push(...cell));
    else made.push(cells);
  }
  if (!columns.every((_, at) => at === 0 || isAligned(made.flatMap((cells) => cells[at]?.[0] ?? [])))) return null; // prettier-ignore
  return made.length < 2 ? null : { rows: made };
}

/** Points that ends of cells of one column may be apart. */
const ALIGNED = 2;

/** Cells of a column begin, end or are centred at one place; gaps in justified text are where they will. */
function isAligned(cells: readonly Chunk[]): boolean {
  const places = [({ x0 }: Chunk) => x0, ({ x1 }: Chunk) => x1, ({ x0, x1 }: Chunk) => (x0 + x1) / 2]; // prettier-ignore
  return places.some((placeOf) => {
    const values = cells.map(placeOf).sort((a, b) => a - b);
    const middle = values[Math.floor(values.length / 2)] ?? 0;
    return values.filter((value) => Math.abs(value - middle) <= ALIGNED).length >= values.length * 0.75; // prettier-ignore
  });
}

/** Columns are what is left of the width where the gaps that most rows share are taken out. */
function columnsOf(rows: readonly Line[]): Interval[] {
  const counts = rows.map(({ cells }) => cells.length);
  const usual = Math.max(2, ...counts.map((count) => (counts.filter((other) => other === count).length * 2 >= counts.length * 0.6 ? count : 0))); // prettier-ignore
  const settled = rows.filter(({ cells }) => cells.length >= usual);
  const chunks = (settled.length >= 2 ? settled : rows.filter(({ cells }) => cells.length > 1)).flatMap(({ cells }) => cells); // prettier-ignore
  const columns: Interval[] = [];
  for (const { x0, x1, size } of [...chunks].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last === undefined || x0 > last.x1 + size * COLUMN_GAP) columns.push({ x0, x1 });
    else columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, x1) };
  }
  return columns;
}

function nearest(columns: readonly Interval[], { x0, x1 }: Chunk): number {
  const overlap = ({ x0: from, x1: to }: Interval): number => Math.min(x1, to) - Math.max(x0, from);
  let best = 0;
  columns.forEach((column, at) => {
    const held = columns[best];
    if (held !== undefined && overlap(column) > overlap(held)) best = at;
  });
  return best;
}
