import type { Context } from '../../../index/context';
import type { Mentions } from '../../../index/mentions';
import { NO_ROWS, type MentionRow, type TreeRows } from '../list/tree-rows';
import { formatDate } from '../timeline/date-label';
import { mentionRow } from './dossier-rows';
import type { LineOrder } from './dossier-state';

/** Lines made: a concordance of more is read by nobody, and ordering by words reads every note. */
export const LINES = 2000;

/** Every mention on a line of its own, in the order of the notes; at most `LINES`. */
export function kwicLines(mentions: Mentions, places: Int32Array): MentionRow[] {
  const lines: MentionRow[] = [];
  for (const place of places) {
    const group = mentions.group(place);
    const date = group.date === null ? '' : `${formatDate(group.date)} `;
    for (let which = 0; which < group.mentions.length; which++) {
      if (lines.length >= LINES) return lines;
      lines.push(mentionRow(group, which, `${date}${group.title} `));
    }
  }
  return lines;
}

/**
 * Orders lines by the words before or after the mention, the nearest word first.
 *
 * @param contexts the sentence of each line, where it could be read
 */
export function orderLines(
  lines: readonly MentionRow[],
  contexts: ReadonlyMap<MentionRow, Context>,
  by: Extract<LineOrder, 'left' | 'right'>,
): MentionRow[] {
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const keys = new Map(
    lines.map((line) => {
      const context = contexts.get(line);
      const words = wordsOf(by === 'left' ? (context?.before ?? '') : (context?.after ?? ''));
      // Lines that have no word there come last.
      return [line, words.length === 0 ? null : by === 'left' ? words.reverse() : words];
    }),
  );
  return [...lines].sort((a, b) => compareWords(keys.get(a), keys.get(b), compare));
}

type Words = readonly string[] | null | undefined;

function compareWords(a: Words, b: Words, compare: (a: string, b: string) => number): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  for (let at = 0; at < Math.min(a.length, b.length, 8); at++) {
    const order = compare(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Lines as rows of a list of one level. */
export function rowsOfLines(lines: readonly MentionRow[]): TreeRows {
  if (lines.length === 0) return NO_ROWS;
  return {
    length: lines.length,
    at: (index) => {
      const line = lines[index];
      if (line === undefined) throw new RangeError(`There is no line ${String(index)}.`);
      return { ...line, position: index + 1, siblings: lines.length };
    },
    indexOf: (key) => lines.findIndex((line) => line.key === key),
    lines: () => 1,
  };
}
