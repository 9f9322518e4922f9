import { escapeText } from '../../markdown/escape-text';
import { neutralise } from '../../markdown/neutralise';
import type { Block } from '../../model/block';
import type { Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import type { NamedRows, RowOptions } from './named-rows';

/** Rows that a table in one note may show. */
const MAX_TABLE_ROWS = 2_000;

/**
 * Rows as one document with a table.
 *
 * @param firstCell how the cell of the first column is written, with its row from 0: as text unless told otherwise.
 */
export function rowTable(
  { format, columns, rows, warnings }: NamedRows,
  options: RowOptions,
  firstCell?: (text: string, row: number) => string,
): Reading {
  const shown = rows.slice(0, MAX_TABLE_ROWS);
  const width = Math.max(columns.length, ...shown.map((row) => row.length));
  const neutralised: Neutralisation[] = [];
  const write = (cell: string): string => cellOf(cell, options);
  const line = (cells: readonly string[], row = -1): string => {
    const others = Array.from({ length: Math.max(0, width - 1) }, (_, at) =>
      write(cells[at + 1] ?? ''),
    );
    const first = cells[0] ?? '';
    return `| ${[row < 0 || firstCell === undefined ? write(first) : firstCell(first, row), ...others].join(' | ')} |`;
  };
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`;
  const written = [line(columns), rule, ...shown.map((row, at) => line(row, at))].join('\n');
  const { markdown, found } = neutralise(written);
  neutralised.push(...found);
  const text = [columns, ...shown].map((row) => row.map(onOneLine).join(' ').trim()).join('\n');
  const block: Block = { kind: 'table', markdown, text };
  const left = rows.length - shown.length;
  const cut =
    left <= 0 ? [] : [`${left} rows of the table were left out: it shows ${MAX_TABLE_ROWS}.`];
  return {
    format,
    documents: [{ blocks: [block], metadata: {} }],
    warnings: [...warnings, ...cut],
    neutralised,
  };
}

function cellOf(cell: string, options: RowOptions): string {
  return escapeText(onOneLine(cell), { tags: options.tags ?? 'live' }).replace(/\\?\|/g, '\\|');
}

export function onOneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
