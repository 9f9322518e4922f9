import { fileNameOf } from '../../model/file-name-of';
import type { Source } from '../../model/source';

/** A file of a Notion export: `Page title 0123456789abcdef0123456789abcdef.md`. */
export interface NotionName {
  /** Without the id. */
  readonly title: string;
  /** 32 hexadecimal figures, in lower case. */
  readonly id: string;
  /** In lower case, without a dot. */
  readonly extension: string;
  /** Of a database's table: it holds all rows, and not those of a view alone. */
  readonly all: boolean;
}

const NAMED = /^(.*?)[ _-]?([\da-f]{32})(_all)?\.(md|html?|csv)$/i;

/** What the name of a source says, where it is one that Notion gives; null for any other. */
export function notionName({ name, within }: Source): NotionName | null {
  const file = fileNameOf(within?.path ?? name);
  const match = NAMED.exec(file);
  if (match === null) return null;
  const [, title = '', id = '', all, extension = ''] = match;
  return {
    title: title.trim(),
    id: id.toLowerCase(),
    extension: extension.toLowerCase(),
    all: all !== undefined,
  };
}

/** The address by which links of an export lead to a page, wherever its file is. */
export function notionAddress(id: string): string {
  return `notion:${id}`;
}

/** `https://www.notion.so/team/Page-title-0123…?pvs=21#…`. */
const HOST = /^https:\/\/(?:[\w-]+\.)?notion\.(?:so|site|com)\//i;

/**
 * Addresses of a page on Notion's site, that of the export's own file first; null for any other address.
 *
 * The block that it names, if any, is kept as elements of an export have it.
 */
export function notionAddresses(url: string): string | null {
  if (!HOST.test(url) || url.length > 2_000) return null;
  const [path = '', fragment = ''] = url.split('#');
  const id = /([\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?$/i.exec(
    path.split('?')[0] ?? '',
  )?.[1];
  if (id === undefined) return null;
  const own = notionAddress(id.replace(/-/g, '').toLowerCase());
  const block = /^[\da-f]{32}$/i.test(fragment) ? `#${dashed(fragment.toLowerCase())}` : '';
  return `${own}${block} ${url}`;
}

function dashed(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
