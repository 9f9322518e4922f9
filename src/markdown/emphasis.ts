import type { Span } from '../model/span';
import type { InlineToken } from './inline-token';

/** A run of `*`, `_`, `~~` or `==` that may open or close. */
interface Run {
  readonly unit: number;
  readonly start: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What is left of it towards the text before and behind. */
  from: number;
  to: number;
}

/** How marks are paired: as CommonMark does, or as any reader might that takes less care. */
export type Pairing = 'strict' | 'loose';

/** Labels in labels are not looked into deeper than this. */
const maxDepth = 20;

/**
 * The marks of emphasis, strikethrough and highlight in a text that `scanInline` has read: those that
 * have a partner, as CommonMark pairs them. Sorted; linear in the length.
 */
export function emphasisMarks(
  text: string,
  start: number,
  end: number,
  tokens: readonly InlineToken[],
  pairing: Pairing = 'strict',
): Span[] {
  const marks: Span[] = [];
  const ranges = [{ start, end, token: 0, depth: 0 }];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const runs: Run[] = [];
    let at = range.start;
    let index = range.token;
    while (at < range.end) {
      while ((tokens[index]?.start ?? range.end) < at) index++;
      const token = tokens[index];
      const stop = Math.min(token?.start ?? range.end, range.end);
      collectRuns(text, { start: at, end: stop }, { start, end }, pairing, runs);
      if (token === undefined || token.start >= range.end) break;
      const label = labelOf(token);
      if (label !== null && range.depth < maxDepth) {
        ranges.push({ ...label, token: index + 1, depth: range.depth + 1 });
      }
      at = Math.max(token.end, stop + 1);
    }
    pairRuns(runs, pairing, marks);
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** What of a token is text with marks of its own. */
function labelOf(token: InlineToken): Span | null {
  const labelled = token.type === 'link' || token.type === 'image' || token.type === 'reference';
  return labelled ? token.content : null;
}

function collectRuns(
  text: string,
  { start: from, end: to }: Span,
  { start, end }: Span,
  pairing: Pairing,
  runs: Run[],
): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x2a && unit !== 0x5f && unit !== 0x7e && unit !== 0x3d) {
      at++;
      continue;
    }
    const first = at;
    while (at < to && text.charCodeAt(at) === unit) at++;
    const length = at - first;
    const paired = unit === 0x7e || unit === 0x3d;
    if (paired && length !== 2) continue;
    const before = first > start ? characterBefore(text, first) : ' ';
    const after = at < end ? characterAt(text, at) : ' ';
    const { opens, closes } =
      pairing === 'strict' ? flanks(unit, before, after) : touches(unit, before, after);
    if (!opens && !closes) continue;
    runs.push({ unit, start: first, length, opens, closes, from: first, to: at });
  }
}

/** Whether a run can open or close: what CommonMark calls left- and right-flanking. */
function flanks(unit: number, before: string, after: string): Pick<Run, 'opens' | 'closes'> {
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
  if (unit !== 0x5f) return { opens: left, closes: right };
  return { opens: left && (!right || isMark(before)), closes: right && (!left || isMark(after)) };
}

/** The same without the finer rules, in which readers of Markdown differ. */
function touches(unit: number, before: string, after: string): Pick<Run, 'opens' | 'closes'> {
  const inWord = unit === 0x5f && isWord(before) && isWord(after);
  return { opens: !isSpace(after) && !inWord, closes: !isSpace(before) && !inWord };
}

/** CommonMark's “process emphasis”, with its floor below which no opener can be found. */
function pairRuns(runs: readonly Run[], pairing: Pairing, marks: Span[]): void {
  const stack: Run[] = [];
  const floors = new Map<string, number>();
  for (const run of runs) {
    while (run.closes && run.from < run.to) {
      const key = `${run.unit}${run.opens}${run.length % 3}`;
      const floor = floors.get(key) ?? 0;
      let found = stack.length - 1;
      while (found >= floor && !canPair(stack[found], run, pairing)) found--;
      const opener = found >= floor ? stack[found] : undefined;
      if (opener === undefined) {
        floors.set(key, stack.length);
        break;
      }
      const size = run.to - run.from > 1 && opener.to - opener.from > 1 ? 2 : 1;
      marks.push({ start: opener.to - size, end: opener.to });
      marks.push({ start: run.from, end: run.from + size });
      opener.to -= size;
      run.from += size;
      stack.length = opener.from < opener.to ? found + 1 : found;
      for (const [other, height] of floors) {
        if (height > stack.length) floors.set(other, stack.length);
      }
    }
    if (run.opens && run.from < run.to) stack.push(run);
  }
}

function canPair(opener: Run | undefined, closer: Run, pairing: Pairing): boolean {
  if (opener?.unit !== closer.unit) return false;
  if (pairing === 'loose' || opener.unit === 0x7e || opener.unit === 0x3d) return true;
  if (!opener.closes && !closer.opens) return true;
  return (
    (opener.length + closer.length) % 3 !== 0 ||
    (opener.length % 3 === 0 && closer.length % 3 === 0)
  );
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(pair ? at - 2 : at - 1, at);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}

function isMark(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character);
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
