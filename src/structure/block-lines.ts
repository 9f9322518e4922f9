import { withoutEnd } from '../language/trim';
import type { Block } from '../model/block';

/** A line of a block, as read and as written. */
export interface BlockLine {
  readonly text: string;
  readonly markdown: string;
}

/** The lines of a paragraph's Markdown, without the marks of a hard break: two blanks or a backslash at their end. */
export function markdownLines(markdown: string): string[] {
  const lines = markdown.split('\n');
  return lines.map((line, i) => {
    if (i === lines.length - 1) return line;
    if (line.endsWith('\\')) return line.slice(0, -1);
    return line.endsWith('  ') ? withoutEnd(line, / /) : line;
  });
}

/** The lines of a paragraph; any other block, and one whose lines do not match, is a line of its own. */
export function linesOf(block: Block): readonly BlockLine[] {
  const whole = [{ text: block.text, markdown: block.markdown }];
  if (block.kind !== 'paragraph' || !block.text.includes('\n')) return whole;
  const texts = block.text.split('\n');
  const markdowns = markdownLines(block.markdown);
  if (texts.length !== markdowns.length) return whole;
  return texts.map((text, i) => ({ text, markdown: markdowns[i] ?? '' }));
}

/** A block with some of its lines; null when none are left. `gap` is kept by the first line only. */
export function withLines(block: Block, lines: readonly BlockLine[]): Block | null {
  if (lines.length === 0) return null;
  return {
    ...block,
    text: lines.map((line) => line.text).join('\n'),
    markdown: lines.map((line) => line.markdown).join('  \n'),
  };
}

/** A line of a document with its place. */
export interface Unit extends BlockLine {
  readonly block: number;
  readonly line: number;
  /** Blank lines before it; 0 within a block. */
  readonly gap: number;
}

/** The lines of all blocks, in order. */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block, at) =>
    linesOf(block).map((line, i) => ({
      ...line,
      block: at,
      line: i,
      gap: i === 0 ? (block.gap ?? 1) : 0,
    })),
  );
}

/** The blocks between two units, `to` excluded; blocks that are cut through keep the lines inside. */
export function sliceUnits(
  blocks: readonly Block[],
  units: readonly Unit[],
  from: number,
  to: number,
): Block[] {
  const sliced: Block[] = [];
  for (let i = from; i < to;) {
    const unit = units[i];
    const block = unit === undefined ? undefined : blocks[unit.block];
    if (unit === undefined || block === undefined) break;
    let end = i + 1;
    while (end < to && units[end]?.block === unit.block) end++;
    const lines = units.slice(i, end);
    const whole = unit.line === 0 && units[end]?.block !== unit.block;
    const cut = whole ? block : withLines({ ...block, gap: unit.gap }, lines);
    if (cut !== null) sliced.push(cut);
    i = end;
  }
  return sliced;
}

/** What makes two lines the same: their words, whatever the spacing, case and form of letters. */
export function lineKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
