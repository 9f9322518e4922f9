import type { Reading } from '../../model/document';
import { ReadError } from '../read-error';
import { columnRoles } from './column-roles';
import type { RowOptions } from './named-rows';
import { rowDocuments } from './row-documents';
import { separatorOf, splitCsv } from './split-csv';

/**
 * Reads a table of separated values: a document a row where a column holds texts, else one table.
 *
 * @throws {ReadError} where there are no rows.
 */
export function readCsv(text: string, source: string, options: RowOptions = {}): Reading {
  const { rows, open } = splitCsv(text, separatorOf(text) ?? ',');
  const first = rows[0];
  if (first === undefined) throw new ReadError(source, 'the table has no rows');
  const hasNames = isHeader(first);
  const columns = hasNames ? first : first.map((_, at) => `Column ${at + 1}`);
  const body = hasNames ? rows.slice(1) : rows;
  if (body.length === 0) throw new ReadError(source, 'the table has no rows');
  const warnings = open ? ['A quotation mark in the table is never closed.'] : [];
  return rowDocuments({ format: 'csv', columns, rows: body, warnings }, options);
}

/** Names of columns are short, all there, no figures, and each once. */
function isHeader(row: readonly string[]): boolean {
  if (columnRoles(row).some((role) => role !== 'other')) return true;
  const names = row.map((cell) => cell.trim());
  const isName = (name: string): boolean =>
    name !== '' && name.length <= 60 && !/^[\d.,:/-]+$/.test(name);
  return names.every(isName) && new Set(names).size === names.length;
}
