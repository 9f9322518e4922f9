import type { DateSpan } from '../../../index/date-span';
import { counted } from '../../../model/counted';
import { cutTitle } from './cut-title';
import { formatDate, yearLabel } from './date-label';

/** Up to so many marks are drawn each for itself; more become a histogram. */
export const MARKS = 300;
/** Pixels of a mark's height, and of its width at least. */
export const MARK = 9;
/** Up to so many marks have their title beside them. */
const TITLED = 60;
/** Pixels of a title's letter, about, and of its gap to the mark. */
const LETTER = 6.5;
const GAP = 8;
/** Letters of a title beside its mark, at most, and the part of the axis that they may take. */
const TITLE_LETTERS = 26;
const TITLE_PART = 1 / 3;
/** Bins of a histogram at most: more are too thin to click. */
const BINS = 60;

const DAY = 86_400_000;

/** A note on a time axis. */
export interface DatedNote {
  readonly key: string;
  readonly title: string;
  readonly date: DateSpan;
  /** Its mentions; null where none are counted. */
  readonly count: number | null;
}

/** A stretch of time, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface TimelineMark extends Stretch {
  readonly key: string;
  readonly label: string;
  /** What stands beside it; empty where there is no room for titles. */
  readonly title: string;
  readonly approximate: boolean;
  /** The first row from the axis that is free there. */
  readonly lane: number;
}

export interface TimelineBin extends Stretch {
  readonly count: number;
  readonly label: string;
}

export interface TimelineModel extends Stretch {
  /** From the first date shown to the last; the axis may go beyond. */
  readonly dates: Stretch;
  /** How many notes are in the stretch of time. */
  readonly shown: number;
  readonly marks: readonly TimelineMark[];
  /** In place of marks, where they are too many. */
  readonly bins: readonly TimelineBin[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** A stretch of time nearer or farther, around its middle; never less than an hour or more than 20,000 years. */
export function zoomed({ from, to }: Stretch, factor: number): Stretch {
  const middle = (from + to) / 2;
  const half = Math.min(Math.max(((to - from) * factor) / 2, DAY / 48), 3_652_500 * DAY);
  return { from: middle - half, to: middle + half };
}

/**
 * Lays notes out in time: within `range`, or from the first to the last. Null where there are none.
 *
 * @param pixels the axis's width, where titles are to stand beside the marks
 */
export function timelineModel(
  notes: readonly DatedNote[],
  range: Stretch | null,
  pixels: number | null = null,
): TimelineModel | null {
  const shown =
    range === null
      ? notes
      : notes.filter(({ date }) => date.to > range.from && date.from < range.to);
  if (shown.length === 0) return null;
  const titled = pixels !== null && shown.length <= TITLED;
  const { from, to } = range ?? widened(extent(shown), titled ? roomFor(pixels) : 0);
  const many = shown.length > MARKS;
  const first = extent(shown);
  return {
    from,
    to,
    dates: { from: Math.max(from, first.from), to: Math.min(to, first.to) },
    shown: shown.length,
    marks: many ? [] : layMarks(shown, to - from, titled ? pixels : null),
    bins: many
      ? histogram(
          shown.map(({ date }) => ({ date, count: 1 })),
          { from, to },
          BINS,
        )
      : [],
    ticks: ticksOf(from, to),
  };
}

function extent(notes: readonly Pick<DatedNote, 'date'>[]): Stretch {
  let from = Infinity;
  let to = -Infinity;
  for (const { date } of notes) {
    from = Math.min(from, date.from);
    to = Math.max(to, date.to);
  }
  return { from, to };
}

/** One day alone gets a month around it, so that it has a place; a last title has room to the right. */
function widened({ from, to }: Stretch, room: number): Stretch {
  const spare = to - from < 30 * DAY ? 15 * DAY : 0;
  return { from: from - spare, to: to + spare + (to - from + 2 * spare) * room };
}

/** What a title beside the last mark takes of an axis, as a part of the rest of it. */
function roomFor(pixels: number): number {
  const title = lettersFor(pixels) * LETTER + GAP;
  return Math.min(1, title / Math.max(1, pixels - title));
}

/** How many letters of a title an axis has room for. */
function lettersFor(pixels: number): number {
  return Math.min(TITLE_LETTERS, Math.floor((pixels * TITLE_PART) / LETTER));
}

/** A mark is at least as wide as can be seen and clicked: a hundredth of the axis. */
function layMarks(
  notes: readonly DatedNote[],
  length: number,
  pixels: number | null,
): TimelineMark[] {
  const least = Math.max(length / 100, pixels === null ? 0 : (MARK / pixels) * length);
  const letters = lettersFor(pixels ?? 0);
  const widthOf = (title: string): number =>
    pixels === null ? 0 : ((Math.min(title.length, letters) * LETTER + GAP) / pixels) * length;
  const ends: number[] = [];
  const marks = [...notes]
    .sort((a, b) => a.date.from - b.date.from)
    .map(({ key, title, date, count }) => {
      const to = Math.max(date.to, date.from + least);
      const free = ends.findIndex((end) => end <= date.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to + least / 4 + widthOf(title);
      return {
        key,
        title: pixels === null ? '' : title,
        label: `${formatDate(date)}: ${title}${count === null ? '' : `, ${counted(count, 'mention')}`}`,
        approximate: date.approximate,
        from: date.from,
        to: date.to,
        lane,
      };
    });
  if (pixels !== null) cutTitles(marks, (time) => (time / length) * pixels, letters);
  return marks;
}

/** Cuts titles to the letters that they are given, or to more where the next mark of the lane leaves room for them. */
function cutTitles(
  marks: (Pick<TimelineMark, 'from' | 'to' | 'lane'> & { title: string })[],
  pixelsOf: (time: number) => number,
  letters: number,
): void {
  /** Where the mark to the right begins, by lane. */
  const next: number[] = [];
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at];
    if (mark === undefined) continue;
    const own = Math.max(MARK, pixelsOf(mark.to - mark.from));
    const room = pixelsOf((next[mark.lane] ?? Infinity) - mark.from) - own - GAP;
    mark.title = cutTitle(mark.title, Math.max(letters, Math.floor(room / LETTER)));
    next[mark.lane] = mark.from;
  }
}

/** A date, and how much it weighs. */
interface Dated {
  readonly date: DateSpan;
  readonly count: number;
}

/** How much begins in each part of the time from the first date to the last; at most so many parts. */
export function histogramOf(dated: readonly Dated[], most: number): TimelineBin[] {
  return dated.length === 0 ? [] : histogram(dated, extent(dated), most);
}

/** How much begins in each part of a stretch of time; the parts are whole days, months, years or decades. */
function histogram(dated: readonly Dated[], { from, to }: Stretch, most: number): TimelineBin[] {
  const edges = edgesOf(from, to, most);
  const bins = edges.slice(0, -1).map((start, at) => ({
    from: start,
    to: edges[at + 1] ?? to,
    count: 0,
    label: '',
  }));
  for (const { date, count } of dated) {
    // A span that began before the axis is counted in the first part.
    const at = Math.max(from, date.from);
    const bin = bins[upperBound(edges, at) - 1];
    if (bin !== undefined) bin.count += count;
  }
  return bins.map((bin) => ({ ...bin, label: stretchLabel(bin) }));
}

function upperBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Unit = 'year' | 'month' | 'day';

const STEPS: readonly (readonly [unit: Unit, step: number, days: number])[] = [
  ['day', 1, 1],
  ['month', 1, 30.4],
  ['year', 1, 365.25],
  ['year', 5, 1826],
  ['year', 10, 3652],
  ['year', 50, 18_262],
  ['year', 100, 36_525],
  ['year', 500, 182_625],
  ['year', 1000, 365_250],
];

/** Round places in time from before `from` to after `to`, at most so many. */
function edgesOf(from: number, to: number, most: number): number[] {
  const days = (to - from) / DAY;
  const [unit, step] = STEPS.find(([, , length]) => days / length <= most) ??
    STEPS.at(-1) ?? ['year', 1000];
  const edges: number[] = [];
  for (let at = floorTo(from, unit, step); ; at = next(at, unit, step)) {
    edges.push(at);
    if (at >= to) return edges;
  }
}

function floorTo(time: number, unit: Unit, step: number): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (unit === 'day') return Math.floor(time / DAY) * DAY;
  return unit === 'month' ? at(year, date.getUTCMonth()) : at(Math.floor(year / step) * step, 0);
}

function next(time: number, unit: Unit, step: number): number {
  const date = new Date(time);
  if (unit === 'day') return time + DAY;
  const year = date.getUTCFullYear();
  return unit === 'month' ? at(year, date.getUTCMonth() + 1) : at(year + step, 0);
}

function at(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
}

function ticksOf(from: number, to: number): TimelineModel['ticks'] {
  const edges = edgesOf(from, to, 7).filter((edge) => edge >= from && edge <= to);
  return edges.map((edge, index) => ({
    at: edge,
    label: stretchLabel({
      from: edge,
      to: edges[index + 1] ?? edge + (edge - (edges[index - 1] ?? edge - DAY)),
    }),
  }));
}

/** A stretch by where it begins: a day, a month, or a year. */
function stretchLabel({ from, to }: Stretch): string {
  const days = (to - from) / DAY;
  const date = new Date(from);
  const year = yearLabel(date.getUTCFullYear());
  if (days > 360) return year;
  const month = date.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  return days > 20 ? `${month} ${year}` : `${date.getUTCDate()} ${month} ${year}`;
}
