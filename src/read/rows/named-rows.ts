import type { ColumnMapping } from '../../model/table';

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
