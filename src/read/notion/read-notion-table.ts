import { escapeText } from '../../markdown/escape-text';
import { pendingAddress } from '../../markdown/pending-links';
import type { Reading } from '../../model/document';
import type { Source } from '../../model/source';
import { ReadError } from '../read-error';
import type { RowOptions } from '../rows/named-rows';
import { onOneLine, rowTable } from '../rows/row-table';
import { splitCsv } from '../rows/split-csv';
import { notionAddress, type NotionName } from './notion-name';

/**
 * Reads the table of a database: its rows are pages of their own, to which it leads by their titles. Where the
 * export has the table with all rows too, the one of a view is not wanted.
 *
 * @throws {ReadError} where there are no rows.
 */
export function readNotionTable(
  text: string,
  source: Source,
  name: NotionName,
  options: RowOptions = {},
): Reading {
  const { rows, open } = splitCsv(text.replace(/^\uFEFF/, ''), ',');
  const [columns, ...body] = rows;
  if (columns === undefined) throw new ReadError(source.name, 'the table has no rows');
  const warnings = open ? ['A quotation mark in the table is never closed.'] : [];
  const reading = rowTable({ format: 'csv', columns, rows: body, warnings }, options, linkToRow);
  const [document] = reading.documents;
  const file = (source.within?.path ?? source.name).split(/[\\/]/).at(-1) ?? '';
  return {
    ...reading,
    format: 'notion',
    documents:
      document === undefined
        ? []
        : [{ ...document, metadata: { title: name.title, kind: 'index' } }],
    addresses: [notionAddress(name.id)],
    ...(name.all ? {} : { twinOf: file.replace(/\.csv$/i, '_all.csv') }),
  };
}

function linkToRow(cell: string): string {
  const title = onOneLine(cell);
  if (title === '') return '';
  const label = escapeText(title.replace(/[[\]]/g, ' '), { tags: 'text' }).replace(/\\?\|/g, '\\|');
  return `[${label}](${pendingAddress({ kind: 'title', address: title })})`;
}
