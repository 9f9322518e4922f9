/** What a column of a table is for a document made of a row. */
export type ColumnRole =
  'text' | 'title' | 'author' | 'published' | 'url' | 'tags' | 'language' | 'deck' | 'other';

export const COLUMN_ROLES: readonly ColumnRole[] = [
  'text',
  'title',
  'author',
  'published',
  'url',
  'tags',
  'language',
  'deck',
  'other',
];

/** Roles that a person gave to columns, by the columns' names. */
export type ColumnMapping = Readonly<Record<string, ColumnRole>>;

/** A column as it was read. */
export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** The first value that is not empty, cut short. */
  readonly example: string;
}
