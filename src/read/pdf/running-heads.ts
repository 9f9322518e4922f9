import { withoutEnd } from '../../language/trim';
import type { Chunk } from './chunk';

/** A page's chunks and its measures. */
export interface FurnishedPage {
  readonly chunks: readonly Chunk[];
  readonly height: number;
  /** What the file calls the page. */
  readonly label?: string;
}

export interface WithoutHeads {
  readonly pages: readonly (readonly Chunk[])[];
  /** What was taken out: each text once, page numbers not counted. */
  readonly removed: readonly string[];
}

/** Lines at an edge of a page that can be a head or foot. */
const EDGE_ROWS = 3;
/** Heads begin in this share of a page at its top, feet in the same at its bottom. */
const EDGE = 0.22;
/** Pages on which a line stands at one place before it is furniture. */
const RECURS = 3;
/** Points. */
const SAME_PLACE = 5;

/** A line at a page's edge. */
interface EdgeRow {
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  readonly chunks: readonly Chunk[];
  readonly y: number;
  readonly text: string;
  readonly key: string;
  /** From the next line further in, in ems. */
  readonly gap: number;
}

/**
 * Takes out what stands at the same place of several pages: running heads and feet, the same on all pages
 * or on every other, and the numbers of pages, whatever stands beside them.
 */
export function withoutRunningHeads(pages: readonly FurnishedPage[]): WithoutHeads {
  const rows = pages.flatMap((page, number) => edgeRows(page, number));
  const numbered = numberedRows(rows);
  const places = new Map<string, EdgeRow[]>();
  for (const row of rows) {
    const key = `${row.edge} ${row.key}`;
    places.set(key, [...(places.get(key) ?? []), row].slice(-2_000));
  }
  const isFurniture = (row: EdgeRow): boolean => {
    if (row.text === pages[row.page]?.label) return true;
    if (isPageNumber(row, numbered, pages.length) || isLoneNumber(row)) return true;
    if (!/[\p{L}]/u.test(row.text)) return false;
    const same = (places.get(`${row.edge} ${row.key}`) ?? []).filter(
      ({ y }) => Math.abs(y - row.y) <= SAME_PLACE,
    );
    return same.length >= Math.min(RECURS, Math.max(2, pages.length));
  };
  const gone = new Set<Chunk>();
  const texts = new Map<string, string>();
  for (const [number] of pages.entries()) {
    for (const edge of ['top', 'bottom'] as const) {
      const own = rows.filter((row) => row.page === number && row.edge === edge);
      for (const row of own) {
        if (!isFurniture(row)) break;
        for (const chunk of row.chunks) gone.add(chunk);
        if (/\p{L}{2}/u.test(row.text)) texts.set(row.key, row.text);
      }
    }
  }
  return {
    pages: pages.map(({ chunks }) => chunks.filter((chunk) => !gone.has(chunk))),
    removed: [...texts.values()],
  };
}

function edgeRows({ chunks, height }: FurnishedPage, page: number): EdgeRow[] {
  const rows: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && chunk.y - (row[0]?.y ?? 0) <= chunk.size * 0.4) row.push(chunk);
    else rows.push([chunk]);
  }
  const make = (at: number, edge: EdgeRow['edge']): EdgeRow => {
    const row = rows[at] ?? [];
    const sorted = [...row].sort((a, b) => a.x0 - b.x0);
    const text = sorted.map(({ runs }) => runs.map((run) => run.text).join(' ')).join(' ');
    const key = text
      .toLowerCase()
      .replace(/\d+/g, '#')
      .replace(/[^\p{L}#]+/gu, ' ')
      .trim();
    const { y = 0, size = 1 } = row[0] ?? {};
    const next = rows[edge === 'top' ? at + 1 : at - 1]?.[0];
    const gap = next === undefined ? Infinity : Math.abs(next.y - y) / size;
    return { page, edge, chunks: sorted, y, text, key, gap };
  };
  const places = rows.map((_, at) => at);
  const top = places
    .slice(0, EDGE_ROWS)
    .map((at) => make(at, 'top'))
    .filter(({ y }) => y < height * EDGE);
  const bottom = places
    .slice(-EDGE_ROWS)
    .reverse()
    .map((at) => make(at, 'bottom'))
    .filter(({ y }) => y > height * (1 - EDGE));
  return [...top, ...bottom];
}

/** The number at an end of a line, in figures or small Roman numerals. */
function numbersOf(text: string): number[] {
  const words = text
    .split(/\s+/)
    .map((word) => withoutEnd(word.replace(/^[-–—[(|·]+/, ''), /[-–—\])|·.,]/));
  const found = [words[0], words.at(-1), ...(words.length <= 4 ? words : [])];
  return [...new Set(found)].flatMap((word = '') => {
    if (/^\d{1,5}$/.test(word)) return [Number(word)];
    return /^[ivxl]{1,7}$/.test(word) ? [romanValue(word)] : [];
  });
}

function romanValue(word: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  const figures = Array.from(word, (figure) => values[figure] ?? 0);
  return figures.reduce((sum, value, i) => sum + (value < (figures[i + 1] ?? 0) ? -value : value), 0); // prettier-ignore
}

/** Lines with a number, by the difference between it and their page's place. */
function numberedRows(rows: readonly EdgeRow[]): ReadonlyMap<string, readonly EdgeRow[]> {
  const numbered = new Map<string, EdgeRow[]>();
  for (const row of rows) {
    for (const number of numbersOf(row.text)) {
      const key = `${row.edge} ${number - row.page}`;
      const same = numbered.get(key);
      if (same === undefined) numbered.set(key, [row]);
      else same.push(row);
    }
  }
  return numbered;
}

/** A number that counts with the pages at one place of them, with few words beside it. */
function isPageNumber(
  row: EdgeRow,
  numbered: ReadonlyMap<string, readonly EdgeRow[]>,
  pages: number,
): boolean {
  if (row.text.length > 120) return false;
  const isSaying = (row.text.match(/\p{L}{2,}/gu) ?? []).length > 1;
  return numbersOf(row.text).some((number) => {
    const same = numbered.get(`${row.edge} ${number - row.page}`) ?? [];
    const there = same.filter(({ y }) => Math.abs(y - row.y) <= SAME_PLACE);
    if (there.length >= RECURS) return true;
    // On two pages, first and second note count as pages do.
    return there.length >= Math.max(2, pages) && (!isSaying || there.every(({ key }) => key === row.key)); // prettier-ignore
  });
}

/** Points between a page's number and what stands beside it in a head. */
const APART = 30;
/** Ems from a head or foot to the text. */
const OFF_TEXT = 1.7;

/** The page's own number in a short text's head or foot, where no other page shows that it counts. */
function isLoneNumber({ chunks, text, page, gap }: EdgeRow): boolean {
  if (gap < OFF_TEXT || text.length > 120) return false;
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isOwn = ({ runs }: Chunk): boolean =>
    numbersOf(runs.map((run) => run.text).join(' ')).includes(page + 1) && runs.length === 1 && /^\W*\w+\W*$/.test(runs[0]?.text ?? ''); // prettier-ignore
  if (first === last) return isOwn(first);
  const [second, before] = [chunks[1], chunks.at(-2)];
  const isLeft = isOwn(first) && second !== undefined && second.x0 - first.x1 > APART;
  return isLeft || (isOwn(last) && before !== undefined && last.x0 - before.x1 > APART);
}
