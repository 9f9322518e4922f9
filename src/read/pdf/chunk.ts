import type { PdfItem, PdfPage } from '../../model/pdf-text';

/** An item as it is laid out, without the blanks at its ends. */
export interface Run extends PdfItem {
  /** The file has a blank before it. */
  readonly spaced: boolean;
  /** Stands above or below the line that it belongs to. */
  readonly raised?: 'sup' | 'sub';
  readonly href?: string;
}

/** Runs that follow each other on one baseline without a wide gap: a line of a column, a cell, a mark. */
export interface Chunk {
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Its place in the order in which the page draws. */
  readonly order: number;
}

/** Wider than a blank ever is in justified text, in ems; PDF.js begins a new item there. */
const WIDE_GAP = 0.6;
/** Baselines this far apart are one, in ems. */
const SAME_BASELINE = 0.34;
const SMALLER = 0.85;
/** Type this much larger than its neighbour is an initial, or has nothing to do with it. */
const INITIAL = 2;

/** A page's upright text as chunks, and how many characters stand otherwise. */
export interface PageChunks {
  readonly chunks: readonly Chunk[];
  /** Characters of text that is not upright, which is left out. */
  readonly turned: number;
}

export function chunksOf(page: PdfPage): PageChunks {
  const { items, turned } = uprightItems(page);
  const runs = withoutDoubles(runsOf(items)).map((run) => withLink(run, page));
  const rows = rowsOf(runs.map((run, order) => ({ run, order })));
  const chunks = rows.flatMap(chunksOfRow);
  return { chunks: attachRaised(chunks), turned };
}

/** A page that lies on its side is turned; a margin's or a diagram's turned text is not for reading. */
function uprightItems({ items, width, height }: PdfPage): {
  items: readonly PdfItem[];
  turned: number;
} {
  const lengths = new Map<number, number>();
  for (const { turned = 0, text } of items)
    lengths.set(turned, (lengths.get(turned) ?? 0) + text.trim().length);
  const [main = 0] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const upright = items.filter(({ turned = 0 }) => turned === main);
  let turned = 0;
  for (const [angle, length] of lengths) if (angle !== main) turned += length;
  if (main === 90) return { items: upright.map((i) => ({ ...i, x: i.y, y: width - i.x })), turned };
  if (main === -90)
    return { items: upright.map((i) => ({ ...i, x: height - i.y, y: i.x })), turned };
  return { items: upright, turned };
}

function runsOf(items: readonly PdfItem[]): Run[] {
  const runs: Run[] = [];
  let spaced = false;
  for (const item of items) {
    const text = item.text.trim();
    if (text === '') {
      spaced = true;
      continue;
    }
    const head = item.text.length - item.text.trimStart().length;
    const tail = item.text.length - item.text.trimEnd().length;
    const blank = item.width / Math.max(item.text.length * 1.6, 4);
    const start = item.rtl === true ? tail : head;
    runs.push({
      ...item,
      text,
      x: item.x + start * blank,
      width: Math.max(item.width - (head + tail) * blank, 0),
      spaced: spaced || head > 0,
    });
    spaced = tail > 0;
  }
  return runs;
}

/** Without what is drawn twice at one place, which is how some programs make text bold or give it a shadow. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const near = (other: Run): boolean =>
      Math.abs(other.x - run.x) < run.size * 0.15 && Math.abs(other.y - run.y) < run.size * 0.15;
    if (same.slice(-50).some(near)) return false;
    seen.set(run.text, [...same.slice(-50), run]);
    return true;
  });
}

function withLink(run: Run, { links }: PdfPage): Run {
  if (links.length === 0) return run;
  const [x, y] = [run.x + run.width / 2, run.y - run.size / 3];
  const link = links.find(
    (area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height,
  );
  return link === undefined ? run : { ...run, href: link.url };
}

interface Placed {
  readonly run: Run;
  readonly order: number;
}

function rowsOf(placed: readonly Placed[]): Placed[][] {
  const sorted = [...placed].sort((a, b) => a.run.y - b.run.y);
  const rows: Placed[][] = [];
  let [y, size] = [-Infinity, 0];
  for (const one of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && one.run.y - y <= SAME_BASELINE * Math.min(size, one.run.size))
      row.push(one); // prettier-ignore
    else {
      rows.push([one]);
      ({ y, size } = one.run);
    }
  }
  return rows;
}

function chunksOfRow(row: readonly Placed[]): Chunk[] {
  const sorted = [...row].sort((a, b) => a.run.x - b.run.x);
  const parts: Placed[][] = [];
  let end = -Infinity;
  for (const one of sorted) {
    const { x, width, size } = one.run;
    const last = parts.at(-1);
    const before = last?.at(-1)?.run;
    const isInitial = before !== undefined && Math.max(size, before.size) > INITIAL * Math.min(size, before.size); // prettier-ignore
    if (last !== undefined && !isInitial && x - end <= WIDE_GAP * size) last.push(one);
    else parts.push([one]);
    end = last !== undefined && parts.at(-1) === last ? Math.max(end, x + width) : x + width;
  }
  return parts.map((part) =>
    chunkOf(
      part.map(({ run }) => run),
      Math.min(...part.map(({ order }) => order)),
    ),
  );
}

/** @param runs By their left ends. */
function chunkOf(runs: readonly Run[], order: number): Chunk {
  const main = longest(runs);
  return {
    runs,
    order,
    x0: Math.min(...runs.map(({ x }) => x)),
    x1: Math.max(...runs.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  };
}

/** The run that most of the text is set as. */
function longest(runs: readonly Run[]): Run {
  const lengths = new Map<string, { run: Run; length: number }>();
  for (const run of runs) {
    const key = run.size.toFixed(1);
    const length = (lengths.get(key)?.length ?? 0) + run.text.length;
    lengths.set(key, { run: lengths.get(key)?.run ?? run, length });
  }
  const [first] = [...lengths.values()].sort(
    (a, b) => b.length - a.length || b.run.size - a.run.size,
  );
  if (first === undefined) throw new RangeError('A chunk has runs.');
  return first.run;
}

/** Puts smaller type above or below a line, such as a note's mark, into the line. */
function attachRaised(chunks: readonly Chunk[]): Chunk[] {
  const byY = [...chunks].sort((a, b) => a.y - b.y);
  const added = new Map<Chunk, Run[]>();
  const gone = new Set<Chunk>();
  byY.forEach((small, at) => {
    let best: Chunk | null = null;
    for (const step of [-1, 1]) {
      for (let i = at + step; i >= 0 && i < byY.length; i += step) {
        const line = byY[i];
        if (line === undefined || Math.abs(line.y - small.y) > small.size * 2) break;
        if (belongsTo(small, line) && (best === null || line.size > best.size)) best = line;
      }
    }
    if (best === null || textLength(small) > 12) return;
    const raised = small.y < best.y ? 'sup' : 'sub';
    added.set(best, [...(added.get(best) ?? []), ...small.runs.map((run) => ({ ...run, raised }) as const)]); // prettier-ignore
    gone.add(small);
  });
  return chunks
    .filter((chunk) => !gone.has(chunk))
    .map((chunk) => {
      const extra = added.get(chunk) ?? [];
      const runs = [...chunk.runs, ...extra].sort((a, b) => a.x - b.x);
      return chunkOf(runs.map((run) => marked(run, chunk)), chunk.order); // prettier-ignore
    });
}

/** Smaller type in a line whose baseline is off the line's. */
function marked(run: Run, { y, size }: Chunk): Run {
  if (run.raised !== undefined || run.size > size * SMALLER) return run;
  const rise = y - run.y;
  if (rise > size * 0.12) return { ...run, raised: 'sup' };
  return rise < -size * 0.08 ? { ...run, raised: 'sub' } : run;
}

function belongsTo(small: Chunk, line: Chunk): boolean {
  if (small.size > line.size * SMALLER || isInitial(line)) return false;
  const rise = line.y - small.y;
  if (rise > line.size * 0.8 || rise < -line.size * 0.4) return false;
  const near = line.size * 0.55;
  return small.x0 <= line.x1 + near && small.x1 >= line.x0 - near;
}

/** A letter by itself, such as one that is set large at the begin of a text. */
export function isInitial({ runs }: Chunk): boolean {
  return runs.length === 1 && /^[“"«]?\p{L}$/u.test(runs[0]?.text ?? '');
}

function textLength({ runs }: Chunk): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
