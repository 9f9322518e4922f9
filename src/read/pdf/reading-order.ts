import type { Chunk } from './chunk';

/** Fewer lines than this side by side are no columns. */
const MIN_LINES = 3;
/** What is narrower is a margin's mark or a table's cell, in ems. */
const MIN_WIDTH = 5;
/** Lines of columns of prose are this wide, in ems, and fill this share of their column. */
const PROSE_WIDTH = 9;
const PROSE_FILL = 0.6;
/** A page that is drawn column by column changes sides once; a table does in each row. */
const COLUMN_SWITCHES = 0.35;
const MAX_CANDIDATES = 60;
const MAX_DEPTH = 6;

/**
 * A page's chunks as regions in the order of reading, each of one column from top to bottom.
 *
 * What crosses a gutter (titles, wide figures' captions) parts a page into bands; within a band one column is
 * read after the other. The idea is that of recursive X-Y cuts (Nagy and Seth 1984), but a band is where
 * nothing crosses, so that a title needs no white line across the page.
 */
export function regionsOf(chunks: readonly Chunk[], rtl: boolean, depth = 0): Chunk[][] {
  const sorted = [...chunks].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const gutter = depth < MAX_DEPTH ? findGutter(sorted) : null;
  if (gutter === null) return sorted.length === 0 ? [] : [sorted];
  const regions: Chunk[][] = [];
  let across: Chunk[] = [];
  const flush = (): void => {
    regions.push(...regionsOf(across, rtl, depth + 1));
    across = [];
  };
  for (const band of gutter.bands) {
    if (!band.columns) {
      across.push(...band.chunks);
      continue;
    }
    flush();
    const left = regionsOf(band.chunks.filter((chunk) => isLeft(chunk, gutter.x)), rtl, depth + 1); // prettier-ignore
    const right = regionsOf(band.chunks.filter((chunk) => !isLeft(chunk, gutter.x)), rtl, depth + 1); // prettier-ignore
    regions.push(...(rtl ? [...right, ...left] : [...left, ...right]));
  }
  flush();
  return regions;
}

interface Band {
  readonly chunks: readonly Chunk[];
  readonly columns: boolean;
}

interface Gutter {
  readonly x: number;
  readonly bands: readonly Band[];
}

const isLeft = ({ x0, x1 }: Chunk, x: number): boolean => (x0 + x1) / 2 < x;

/** The gutter that parts the most text, or null. */
function findGutter(sorted: readonly Chunk[]): Gutter | null {
  if (sorted.length < 2 * MIN_LINES) return null;
  let best: { gutter: Gutter; parted: number } | null = null;
  for (const x of candidates(sorted)) {
    const bands = bandsAt(sorted, x);
    const parted = bands.reduce((sum, { columns, chunks }) => sum + (columns ? chunks.length : 0), 0); // prettier-ignore
    if (parted > (best?.parted ?? 0)) best = { gutter: { x, bands }, parted };
  }
  return best?.gutter ?? null;
}

/** Where many chunks begin that have others to their left: gutters end there. */
function candidates(chunks: readonly Chunk[]): number[] {
  const counts = new Map<number, number>();
  for (const { x0 } of chunks) {
    const bin = Math.round(x0 / 3);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts]
    .filter(
      ([bin, count]) =>
        count + (counts.get(bin + 1) ?? 0) + (counts.get(bin - 1) ?? 0) >= MIN_LINES,
    ) // prettier-ignore
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CANDIDATES)
    .map(([bin]) => bin * 3 - 3);
}

/** Cuts chunks, from top to bottom, where something crosses `x`. */
function bandsAt(sorted: readonly Chunk[], x: number): Band[] {
  const bands: Band[] = [];
  let open: Chunk[] = [];
  const close = (isLast: boolean): void => {
    if (open.length === 0) return;
    const end = columnsEnd(open, x);
    if (end !== null) {
      bands.push({ chunks: open.slice(0, end), columns: true });
      bands.push({ chunks: open.slice(end), columns: false });
      open = [];
      return;
    }
    const [columns, below] = isLast ? [open, []] : withoutTail(open, x);
    bands.push({ chunks: columns, columns: areColumns(columns, x) });
    if (below.length > 0) bands.push({ chunks: below, columns: false });
    open = [];
  };
  for (const chunk of sorted) {
    if (chunk.x0 < x - 1 && chunk.x1 > x + 1) {
      close(false);
      bands.push({ chunks: [chunk], columns: false });
    } else open.push(chunk);
  }
  close(true);
  return bands;
}

/** White below columns before another text, in ems. */
const WHITE_BELOW = 1.4;

/**
 * Where columns end and a text begins that keeps clear of the gutter by chance, such as a table: it stands
 * below all of them and was drawn after them, though each was drawn to its end. Null where there is no such text.
 */
function columnsEnd(band: readonly Chunk[], x: number): number | null {
  let above = -Infinity;
  const below: number[] = new Array<number>(band.length + 1).fill(Infinity);
  for (let at = band.length - 1; at >= 0; at--)
    below[at] = Math.min(below[at + 1] ?? Infinity, band[at]?.order ?? Infinity);
  for (let at = 1; at < band.length; at++) {
    const [before, chunk] = [band[at - 1], band[at]];
    if (before === undefined || chunk === undefined) break;
    above = Math.max(above, before.order);
    if ((below[at] ?? 0) < above || chunk.y - before.y < chunk.size * WHITE_BELOW) continue;
    const upper = band.slice(0, at);
    const lines = Math.min(...[true, false].map((left) => extents(upper.filter((one) => isLeft(one, x) === left)).length)); // prettier-ignore
    if (areColumns(upper, x) && switches(upper, x) <= lines * COLUMN_SWITCHES && !areColumns(band.slice(at), x)) return at; // prettier-ignore
  }
  return null;
}

/** A short line below both columns and above what crosses them is of the latter: its heading. */
function withoutTail(band: readonly Chunk[], x: number): [readonly Chunk[], readonly Chunk[]] {
  const bottom = (left: boolean): number =>
    Math.max(-Infinity, ...band.filter((chunk) => isLeft(chunk, x) === left).map(({ y }) => y));
  const [left, right] = [bottom(true), bottom(false)];
  const shorter = Math.min(left, right);
  const tail = band.filter(({ y, size }) => y > shorter + size * 0.5);
  const first = tail[0];
  const last = band[band.length - tail.length - 1];
  const apart = first !== undefined && last !== undefined && first.y - last.y > first.size * 1.4;
  if (tail.length > 2 || !apart) return [band, []];
  return [band.slice(0, band.length - tail.length), tail];
}

function areColumns(band: readonly Chunk[], x: number): boolean {
  const left = band.filter((chunk) => isLeft(chunk, x));
  const right = band.filter((chunk) => !isLeft(chunk, x));
  const lines = Math.min(extents(left).length, extents(right).length);
  if (lines < MIN_LINES) return false;
  const [a, b] = [shapeOf(left), shapeOf(right)];
  if (Math.min(a.width, b.width) < MIN_WIDTH || b.from - a.to < a.size * 0.4) return false;
  const isProse = ({ width, fill }: Shape): boolean => width >= PROSE_WIDTH && fill >= PROSE_FILL;
  if (isProse(a) && isProse(b)) return true;
  return switches(band, x) <= Math.max(1, lines * COLUMN_SWITCHES);
}

/** What the chunks of each line reach over: gaps in justified text part a line into several. */
function extents(chunks: readonly Chunk[]): { x0: number; x1: number }[] {
  const lines: { x0: number; x1: number; y: number }[] = [];
  for (const { x0, x1, y, size } of chunks) {
    const last = lines.at(-1);
    if (last === undefined || y - last.y > size * 0.5) lines.push({ x0, x1, y });
    else {
      last.x0 = Math.min(last.x0, x0);
      last.x1 = Math.max(last.x1, x1);
    }
  }
  return lines;
}

interface Shape {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** In ems. */
  readonly width: number;
  /** The share of the width that a line of the middle length fills. */
  readonly fill: number;
}

function shapeOf(chunks: readonly Chunk[]): Shape {
  const middle = (values: number[], at = 0.5): number =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0;
  const lines = extents(chunks);
  const size = middle(chunks.map((chunk) => chunk.size));
  const from = middle(
    lines.map(({ x0 }) => x0),
    0.05,
  );
  const to = middle(
    lines.map(({ x1 }) => x1),
    0.95,
  );
  const width = to - from;
  const line = middle(lines.map(({ x0, x1 }) => x1 - x0));
  return { size, from, to, width: width / size, fill: width > 0 ? line / width : 0 };
}

/** How often the order of drawing goes from one side to the other. */
function switches(band: readonly Chunk[], x: number): number {
  let count = 0;
  let side: boolean | null = null;
  for (const chunk of [...band].sort((a, b) => a.order - b.order)) {
    const left = isLeft(chunk, x);
    if (side !== null && side !== left) count++;
    side = left;
  }
  return count;
}
