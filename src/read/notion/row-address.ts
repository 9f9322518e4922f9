import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { plainTextOf } from '../../markdown/plain-text';
import type { Source } from '../../model/source';
import type { NotionProperty } from './notion-metadata';
import { notionAddress } from './notion-name';

/** A page's property or a table's cell: the column's name, and the value as it is written. */
type Value = readonly [key: string, written: string];

/**
 * Where a row of a database's table and the page of that row meet, since the table has no ids: the folder, the title
 * and all values; the title and one value; the title alone. The page stands in a folder that is called as the table.
 */
export interface RowAddresses {
  readonly whole: string;
  /** One for each value that is there, in order. */
  readonly values: readonly string[];
  readonly title: string;
}

/** The addresses of a row in the table, or of a page, of the database `folder`. */
export function rowAddresses(
  folder: string,
  title: string,
  values: readonly Value[],
): RowAddresses {
  const own = [folded(folder), folded(title)];
  const filled = values
    .map(([key, written]) => [folded(key), folded(shownValue(written))] as const)
    .filter(([, value]) => value !== '');
  const sorted = filled.map((value) => JSON.stringify(value)).sort();
  return {
    whole: addressOf([...own, 'all', ...sorted]),
    values: filled.map((value) => addressOf([...own, ...value])),
    title: addressOf(own),
  };
}

/** The addresses at which the rows of its database's table find a page. */
export function pageAddresses(
  source: Source,
  title: string,
  properties: readonly NotionProperty[],
): readonly string[] {
  const values = properties.map(({ key, values }): Value => [key, values.join(', ')]);
  const addresses = rowAddresses(databaseOf(source), title, values);
  return [addresses.whole, ...addresses.values, addresses.title];
}

/** The name of the folder that a page stands in, which is that of its database, without an id. */
function databaseOf({ name, within }: Source): string {
  const folder = (within?.path ?? name).split(/[\\/]/).at(-2) ?? '';
  return folder.replace(/[ _-][\da-f]{32}$/i, '');
}

/** A relation is written as the title of each page with its address behind: `Harbour (https://www.notion.so/…)`. */
export function shownValue(value: string): string {
  return plainTextOf(value.replace(/ \((?:https:\/\/www\.notion\.so\/[^\s()]+|[^\s()]+\.(?:md|csv|html))\)/g, '')).trim(); // prettier-ignore
}

/** Files have no `/` and no `:` in their names, and the export leaves them out. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s/:\\?*"<>|]+/g, ' ')
    .trim();
}

function addressOf(parts: readonly string[]): string {
  return notionAddress(
    `row-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)}`,
  );
}
