import { escapeText } from '../../markdown/escape-text';
import { pendingAddress } from '../../markdown/pending-links';
import { fileNameOf } from '../../model/file-name-of';
import type { Reading } from '../../model/document';
import type { Source } from '../../model/source';
import { ReadError } from '../read-error';
import type { RowOptions } from '../rows/named-rows';
import { onOneLine, rowTable } from '../rows/row-table';
import { splitCsv } from '../rows/split-csv';
import { notionAddress, type NotionName } from './notion-name';
import { rowAddresses } from './row-address';

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
  const linkToRow = rowLinks(name.title, columns, body);
  const reading = rowTable({ format: 'csv', columns, rows: body, warnings }, options, linkToRow);
  const [document] = reading.documents;
  const file = fileNameOf(source.within?.path ?? source.name);
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

/**
 * How the first cell of each row leads to the row's page: by all that the row says, by a value that no other row of its
 * title has, else by its title. Rows that say the same lead to pages that do, in order.
 */
function rowLinks(
  folder: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): (cell: string, row: number) => string {
  const addresses = rows.map(([title = '', ...values]) =>
    rowAddresses(
      folder,
      onOneLine(title),
      values.map((value, at) => [columns[at + 1] ?? '', value]),
    ),
  );
  const having = new Map<string, number>();
  for (const { values } of addresses)
    for (const address of values) having.set(address, (having.get(address) ?? 0) + 1);
  const numbered = countedFrom(new Map<string, number>());
  const ways = addresses.map(({ whole, values, title }) => [
    numbered(whole),
    ...values.filter((address) => having.get(address) === 1),
    numbered(title),
  ]);
  return (cell, row) => linkToRow(cell, ways[row] ?? []);
}

/** An address that was there before gets the number of its time, as those of the pages do. */
function countedFrom(times: Map<string, number>): (address: string) => string {
  return (address) => {
    const time = (times.get(address) ?? 0) + 1;
    times.set(address, time);
    return time === 1 ? address : `${address}~${time}`;
  };
}

function linkToRow(cell: string, addresses: readonly string[]): string {
  const title = onOneLine(cell);
  if (title === '') return '';
  const label = escapeText(title.replace(/[[\]]/g, ' '), { tags: 'text' }).replace(/\\?\|/g, '\\|');
  return `[${label}](${pendingAddress({ kind: 'row', address: `${addresses.join(' ')}\n${title}` })})`;
}
