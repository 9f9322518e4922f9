import { onOneLine } from '../../language/trim';
import type { OutlineNode } from './outline-node';
import { outlineText, type OutlineDialect } from './outline-text';

/** Rows and columns of one table at most: a block can be a cell of several rows. */
const MAX_ROWS = 500;
const MAX_COLUMNS = 20;

/** `{{[[table]]}}`: the blocks below are cells, each row a way from the first column down to the last. */
export function isTableMark(text: string): boolean {
  return /^\{\{(?:\[\[)?table(?:\]\])?\}\}\s*$/i.test(text.trim());
}

/** The blocks below a mark of a table, as one, the first row its head; null where it is larger than a table may be. */
export function outlineTable(
  cells: readonly OutlineNode[],
  dialect: OutlineDialect,
): string | null {
  if (cells.length === 0) return null;
  const rows: string[][] = [];
  const walk = (node: OutlineNode, row: readonly string[]): void => {
    if (rows.length > MAX_ROWS || row.length > MAX_COLUMNS) return;
    const text = outlineText(node.text, dialect);
    const cell = onOneLine(text).replace(/\\?\|/g, '\\|');
    const upTo = [...row, cell];
    if (node.children.length === 0 || upTo.length > MAX_COLUMNS) rows.push(upTo);
    else for (const child of node.children) walk(child, upTo);
  };
  for (const cell of cells) walk(cell, []);
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length > MAX_ROWS || width > MAX_COLUMNS) return null;
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
