import { partsOf } from '../../language/trim';
import type { FoundMetadata, PartFailure, RawDocument, Reading } from '../../model/document';
import type { ColumnRole, TableColumn } from '../../model/table';
import { readText } from '../text';
import { columnRoles } from './column-roles';
import type { NamedRows, RowOptions } from './named-rows';
import { onOneLine, rowTable } from './row-table';

/** Letters of a property's value, and of a value shown. */
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
    return { ...rowTable(table, options), columns: described };
  const documents: RawDocument[] = [];
  const skipped: PartFailure[] = [];
  rows.forEach((row, at) => {
    const document = rowDocument(row, columns, roles, options);
    if (document !== null) documents.push(document);
    else skipped.push({ part: `row ${at + 1}`, reason: 'it has no text' });
  });
  return { format, documents, columns: described, warnings, neutralised: [], skipped };
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
): RawDocument | null {
  const value = (role: ColumnRole): string => row[roles.indexOf(role)]?.trim() ?? '';
  const text = value('text') === '' ? value('deck') : value('text');
  if (text === '') return null;
  const [first] = readText(text, options).documents;
  const [title, published, url] = [value('title'), value('published'), value('url')];
  const [language, deck] = [value('language'), value('deck')];
  const foreign = columns.flatMap((name, at): [string, string][] => {
    const own = row[at]?.trim() ?? '';
    const isOther = roles[at] === 'other' && own !== '' && own.length <= MAX_VALUE;
    return isOther ? [[keyOf(name, at), own]] : [];
  });
  const authors = partsOf(value('author'), ';');
  const tags = partsOf(value('tags'), /[,;|]/);
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
  return { blocks: first?.blocks ?? [], metadata };
}

function keyOf(name: string, at: number): string {
  const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, ''); // prettier-ignore
  return key === '' ? `column_${at + 1}` : key.slice(0, 60);
}
