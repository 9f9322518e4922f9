import type { BodyType } from './type-sizes';
import type { Line } from './line';

/** A note at a page's foot. */
export interface PageNote {
  /** What stands before it and in the text: `3`, `*`. */
  readonly label: string;
  readonly page: number;
  /** Without the label in the first. */
  readonly lines: readonly Line[];
}

export interface WithoutNotes {
  readonly lines: readonly Line[];
  readonly notes: readonly PageNote[];
}

/** Notes are set smaller than the text by at least this. */
const SMALLER = 0.94;
/** Notes begin in this share of a page from its top. */
const HIGHEST = 0.35;
const MARK = /^(\d{1,3}|[*†‡§¶]{1,3}|[a-z](?=[\s)]))(?=[\s.)\]\p{L}“"‘(«])[.)\]]?\s*/u;

/** What is raised in a page's lines but at their begin: marks that lead to notes, and powers. */
export function raisedMarks(lines: readonly Line[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { cells } of lines) {
    for (const run of cells.flatMap(({ runs }) => runs).slice(1)) {
      if (run.raised === 'sup') for (const mark of run.text.split(/[\s,]+/)) marks.add(mark);
    }
  }
  return marks;
}

/**
 * Parts a region's lines into the text and the notes below it, which are set in smaller type and begin with a mark.
 *
 * @param marks What is raised in the page's text.
 */
export function takeNotes(
  lines: readonly Line[],
  body: BodyType,
  height: number,
  marks: ReadonlySet<string>,
): WithoutNotes {
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1], body)) from--;
  const small = lines.slice(from).filter(({ y }) => y > height * HIGHEST);
  const first = small.findIndex((line) => markOf(line, marks) !== null);
  if (first < 0) return { lines, notes: [] };
  const start = lines.length - small.length + first;
  const notes: { label: string; page: number; lines: Line[] }[] = [];
  for (const line of lines.slice(start)) {
    const label = markOf(line, marks);
    const last = notes.at(-1);
    if (label !== null && (last === undefined || follows(last.label, label)))
      notes.push({ label, page: line.page, lines: [line] });
    else last?.lines.push(line);
  }
  return { lines: lines.slice(0, start), notes };
}

function isSmall(line: Line | undefined, body: BodyType): boolean {
  return line !== undefined && line.size < body.size * SMALLER && line.size > body.size * 0.5;
}

/** The mark that a line begins with: raised, or apart from what follows. */
function markOf(line: Line, marks: ReadonlySet<string>): string | null {
  const mark = MARK.exec(line.text);
  if (mark === null) return null;
  const first = line.cells[0]?.runs[0];
  const label = mark[1] ?? '';
  const isRaised = first?.raised === 'sup' && first.text.startsWith(label);
  const isApart = first?.text === label;
  if (marks.has(label) && !/^\p{Ll}/u.test(line.text.slice(label.length))) return label;
  return isRaised || isApart || /^\d{1,3}[.)]?\s/.test(line.text) || /^[*†‡§]/.test(line.text)
    ? label
    : null;
}

/** Numbers go up by one; other marks are what they are. */
function follows(before: string, label: string): boolean {
  if (!/^\d+$/.test(label) || !/^\d+$/.test(before)) return true;
  return Number(label) === Number(before) + 1;
}
