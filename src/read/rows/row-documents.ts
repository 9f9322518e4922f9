import { escapeText } from '../../markdown/escape-text';
import { neutralise } from '../../markdown/neutralise';
import type { Block } from '../../model/block';
import type { FoundMetadata, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import type { ColumnMapping, ColumnRole, TableColumn } from '../../model/table';
import { readText } from '../text';
import { columnRoles } from './column-roles';

/** Rows under names of columns, as the readers of tables give them. */
export interface NamedRows {
  readonly format: 'csv' | 'jsonl';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly warnings: readonly string[];
}

export interface RowOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** What columns are where their names do not tell. */
  readonly columns?: ColumnMapping;
}

/** Rows that a table in one note may show, and letters of a property's value. */
const MAX_TABLE_ROWS = 2_000;
const MAX_VALUE = 500;
const MAX_EXAMPLE = 80;
/** Characters that a column's texts have at least, on the average, to be texts. */
const SHORTEST_TEXT = 20;

/** A document a row where a column holds texts, or titles beside something else; one document with a table otherwise. */
export function rowDocuments(table: NamedRows, options: RowOptions): Reading {
  const { format, columns, rows, warnings } = table;
  const roles = columnRoles(columns, options.columns);
  const described = describe(table, roles);
  const text = roles.indexOf('text');
  const said = options.columns?.[columns[text] ?? ''] === 'text';
  if (text < 0 || (!said && meanLength(rows, text) < SHORTEST_TEXT))
    return { ...asTable(table, options), columns: described };
  const documents = rows.flatMap((row): RawDocument[] => rowDocument(row, columns, roles, options));
  const empty = rows.length - documents.length;
  const skipped = empty === 0 ? [] : [`${empty} rows have no text and were left out.`];
  return {
    format,
    documents,
    columns: described,
    warnings: [...warnings, ...skipped],
    neutralised: [],
  };
}

function describe({ columns, rows }: NamedRows, roles: readonly ColumnRole[]): TableColumn[] {
  return columns.map((name, at) => {
    const value = rows.find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '';
    return { name, role: roles[at] ?? 'other', example: onOneLine(value).slice(0, MAX_EXAMPLE) };
  });
}

function meanLength(rows: readonly (readonly string[])[], column: number): number {
  const lengths = rows.map((row) => row[column]?.trim().length ?? 0).filter((length) => length > 0);
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

function rowDocument(
  row: readonly string[],
  columns: readonly string[],
  roles: readonly ColumnRole[],
  options: RowOptions,
): RawDocument[] {
  const value = (role: ColumnRole): string => row[roles.indexOf(role)]?.trim() ?? '';
  const text = value('text') === '' ? value('deck') : value('text');
  if (text === '') return [];
  const [first] = readText(text, options).documents;
  const [title, published, url] = [value('title'), value('published'), value('url')];
  const [language, deck] = [value('language'), value('deck')];
  const foreign = columns.flatMap((name, at): [string, string][] => {
    const own = row[at]?.trim() ?? '';
    const isOther = roles[at] === 'other' && own !== '' && own.length <= MAX_VALUE;
    return isOther ? [[keyOf(name, at), own]] : [];
  });
  const authors = value('author').split(/\s*;\s*/).filter((author) => author !== ''); // prettier-ignore
  const tags = value('tags').split(/\s*[,;|]\s*/).filter((tag) => tag !== ''); // prettier-ignore
  const metadata: FoundMetadata = {
    ...(title === '' ? {} : { title: title.replace(/\s+/g, ' ') }),
    ...(published === '' ? {} : { published }),
    ...(/^https?:\/\//i.test(url) ? { url } : {}),
    ...(language === '' ? {} : { language }),
    ...(deck === '' || deck === text ? {} : { deck }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags }),
    foreign: Object.fromEntries(foreign),
  };
  return [{ blocks: first?.blocks ?? [], metadata }];
}

function keyOf(name: string, at: number): string {
  const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, ''); // prettier-ignore
  return key === '' ? `column_${at + 1}` : key.slice(0, 60);
}

function asTable({ format, columns, rows, warnings }: NamedRows, options: RowOptions): Reading {
  const shown = rows.slice(0, MAX_TABLE_ROWS);
  const width = Math.max(columns.length, ...shown.map((row) => row.length));
  const neutralised: Neutralisation[] = [];
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cellOf(cells[at] ?? '', options)).join(' | ')} |`;
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`;
  const written = [line(columns), rule, ...shown.map(line)].join('\n');
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

function onOneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
