import type { BodyType } from './type-sizes';
import type { Line } from './line';
import { isLeader } from './find-tables';
import { listMarkOf } from './list-marks';

/** Lines that are one paragraph, heading, item or piece of code, before it is known which. */
export interface LineGroup {
  readonly lines: readonly Line[];
}

const SENTENCE_END = /[.!?:;…。！？]["'”’»)\]]*$/u;
/** A line further than this below another is of another paragraph, in ems over the usual. */
const EXTRA_GAP = 0.22;
/** First lines and items are indented by at least this, in ems. */
const INDENT = 0.7;

/** The left and right edge of a column's text. */
interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Parts the lines of a region, without its tables, where paragraphs end. */
export function groupLines(lines: readonly Line[], body: BodyType): LineGroup[] {
  const measure = measureOf(lines);
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    if (group === undefined || isBreak(group, line, lines[at + 1], measure, body))
      groups.push([line]); // prettier-ignore
    else group.push(line);
  });
  return groups.map((group) => ({ lines: group }));
}

function measureOf(lines: readonly Line[]): Measure {
  const at = (values: readonly number[], share: number): number =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  return {
    left: at(
      lines.map(({ x0 }) => x0),
      0.1,
    ),
    right: at(
      lines.map(({ x1 }) => x1),
      0.92,
    ),
  };
}

/** Whether `line` begins another paragraph than `group`'s, which is not empty. */
function isBreak(
  group: readonly Line[],
  line: Line,
  next: Line | undefined,
  measure: Measure,
  body: BodyType,
): boolean {
  const last = group.at(-1);
  if (last === undefined) return true;
  const em = Math.max(last.size, line.size);
  const gap = (line.y - last.y) / em;
  if (gap <= 0 || isLeader(last) || isLeader(line)) return true;
  const isLarge = last.size > body.size * 1.12;
  if (Math.abs(last.size - line.size) > em * 0.09) return true;
  const isCode = last.mono && line.mono && !body.mono;
  if (last.mono !== line.mono && !body.mono) return true;
  if (isCode) return gap > body.leading * 2.3 || /^[•‣◦▪■●○]/.test(line.text);
  if (isLarge) return last.bold !== line.bold || gap > Math.max(1.7, body.leading + 0.2);
  const usual = Math.abs(line.size - body.size) < 0.6 ? body.leading : Math.max(1.25, Math.min(body.leading, 1.6)); // prettier-ignore
  if (gap > usual + EXTRA_GAP) return true;
  const room = line.rtl ? last.x0 - measure.left : measure.right - last.x1;
  const isFull = room < em * 3;
  const ended = SENTENCE_END.test(last.text);
  if (last.bold !== line.bold && !(isFull && !ended)) return true;
  if (isCentred(last, measure) && isCentred(line, measure)) return false;
  const mark = listMarkOf(line.text);
  if (mark !== null && beginsItem(group, line, mark.number, isFull && !ended)) return true;
  if (!line.rtl && isIndentBreak(group, line, next, isFull && !ended, em)) return true;
  // What would have stood in the line above, had the paragraph gone on.
  const words = line.text.split(' ');
  const fits = room > widthOf(line, words[0] ?? '') + em * 0.8;
  if (!fits) return false;
  return ended || (room > (measure.right - measure.left) * 0.3 && /^["“«(]?[\p{Lu}\p{N}]/u.test(line.text)); // prettier-ignore
}

function widthOf(line: Line, word: string): number {
  return ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length);
}

function isCentred({ x0, x1 }: Line, { left, right }: Measure): boolean {
  const [before, behind] = [x0 - left, right - x1];
  return before > 18 && behind > 18 && Math.abs(before - behind) < 12;
}

/** A number in the middle of a sentence begins a line by chance; one that counts on begins an item. */
function beginsItem(
  group: readonly Line[],
  line: Line,
  number: number | null,
  goesOn: boolean,
): boolean {
  const above = listMarkOf(group[0]?.text ?? '');
  const isCounted = number !== null && above?.number !== undefined && above.number !== null && number === above.number + 1; // prettier-ignore
  const isSameBullet = number === null && above !== null && above.number === null;
  return isCounted || isSameBullet || !goesOn;
}

function isIndentBreak(
  group: readonly Line[],
  line: Line,
  next: Line | undefined,
  goesOn: boolean,
  em: number,
): boolean {
  const last = group.at(-1);
  if (last === undefined) return true;
  const step = line.x0 - last.x0;
  if (step > em * INDENT) {
    // An item's or an entry's further lines are indented below its first.
    const isHanging =
      group.length === 1 &&
      (listMarkOf(last.text) !== null ||
        (next !== undefined && Math.abs(next.x0 - line.x0) < em * 0.3 && goesOn));
    return !isHanging && !(goesOn && step > em * 8);
  }
  if (step > -em * INDENT || group.length < 2) return false;
  // Back at the edge from a block that was indented throughout.
  return true;
}
