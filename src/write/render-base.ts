import { stringify } from 'yaml';

import { NOTE_TAGS } from './note-tags';

/** One view of a base, as the app writes it; a filter is one statement of its language. */
interface BaseView {
  readonly type: 'table' | 'corpus-timeline';
  readonly name: string;
  readonly filters: string | { readonly and: readonly string[] };
  readonly groupBy?: { readonly property: string; readonly direction: 'ASC' | 'DESC' };
  readonly order: readonly string[];
  readonly sort?: readonly { readonly property: string; readonly direction: 'ASC' | 'DESC' }[];
}

const DOCUMENTS = `file.hasTag("${NOTE_TAGS.document}")`;

/** Links in the text: those to authors and to the source's other documents are in the properties of each. */
const LINKS_NOWHERE =
  'file.links.filter(value != part_of && value != series && !list(authors).contains(value)).isEmpty()';

const BY_DATE = [{ property: 'published', direction: 'DESC' }] as const;
const DOCUMENT_COLUMNS = ['file.name', 'published', 'authors', 'kind', 'tags', 'source'];

const VIEWS: readonly BaseView[] = [
  {
    type: 'table',
    name: 'Documents',
    filters: DOCUMENTS,
    order: DOCUMENT_COLUMNS,
    sort: BY_DATE,
  },
  {
    type: 'corpus-timeline',
    name: 'Timeline',
    filters: DOCUMENTS,
    order: ['file.name', 'published'],
  },
  {
    type: 'table',
    name: 'By author',
    filters: DOCUMENTS,
    groupBy: { property: 'authors', direction: 'ASC' },
    order: ['file.name', 'published', 'kind', 'source'],
    sort: BY_DATE,
  },
  {
    type: 'table',
    name: 'By kind',
    filters: DOCUMENTS,
    groupBy: { property: 'kind', direction: 'ASC' },
    order: ['file.name', 'published', 'authors', 'source'],
    sort: BY_DATE,
  },
  {
    type: 'table',
    name: 'Hubs',
    filters: `file.hasTag("${NOTE_TAGS.hub}")`,
    groupBy: { property: 'kind', direction: 'ASC' },
    order: ['file.name', 'aliases'],
    sort: [{ property: 'file.name', direction: 'ASC' }],
  },
  {
    type: 'table',
    name: 'Summaries',
    filters: `file.hasTag("${NOTE_TAGS.summary}")`,
    order: ['file.name', 'summary_of', 'method'],
    sort: [{ property: 'file.name', direction: 'ASC' }],
  },
  {
    type: 'table',
    name: 'Unlinked',
    filters: { and: [DOCUMENTS, LINKS_NOWHERE] },
    order: ['file.name', 'published', 'authors', 'source'],
    sort: BY_DATE,
  },
  {
    type: 'table',
    name: 'Mentions this note',
    filters: 'file.hasLink(this.file)',
    order: ['file.name', 'published', 'authors', 'kind'],
    sort: BY_DATE,
  },
];

/**
 * A base over what was imported, by the notes' tags and properties, so that it holds wherever they are moved.
 *
 * In the form of https://help.obsidian.md/bases/syntax; `sort` is what the app itself writes there. Nothing in it asks
 * for `file.backlinks`, which costs the app a walk over the whole vault for each row.
 */
export function renderBase(): string {
  const base = {
    filters: 'file.ext == "md"',
    properties: {
      'file.name': { displayName: 'Note' },
      published: { displayName: 'Date' },
      authors: { displayName: 'Authors' },
      kind: { displayName: 'Kind' },
      source: { displayName: 'Source' },
      summary_of: { displayName: 'Summary of' },
      method: { displayName: 'Written by' },
    },
    views: VIEWS,
  };
  return stringify(base, { lineWidth: 0, aliasDuplicateObjects: false });
}
