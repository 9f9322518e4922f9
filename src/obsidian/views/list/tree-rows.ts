import type { Proposal } from '../../../model/entity';
import type { VaultPath } from '../../../model/note';
import type { Span } from '../../../model/span';
import type { NotePlace } from '../view-source';

interface Placed {
  /** Known again after the rows have changed. */
  readonly key: string;
  /** Its place among its siblings, from 1, and how many they are: what a screen reader says. */
  readonly position: number;
  readonly siblings: number;
}

/** A row that others stand under. */
export interface GroupRow extends Placed {
  readonly type: 'group';
  readonly label: string;
  /** Said after the label, in a quieter tone. */
  readonly detail: string;
  /** A note's date, which is shown however long its title. */
  readonly date?: string;
  /** Numbers in columns of their own, where the list is a table. */
  readonly cells?: readonly string[];
  readonly count: number;
  /** Null where there is nothing to open. */
  readonly expanded: boolean | null;
  /** Where the row itself leads. */
  readonly place: NotePlace | null;
  /** The paragraph whose first words are shown. */
  readonly excerpt: { readonly path: VaultPath; readonly paragraph: string } | null;
  readonly broken: boolean;
}

/** A mention with its sentence. */
export interface MentionRow extends Placed {
  readonly type: 'mention';
  readonly path: VaultPath;
  readonly span: Span;
  readonly language: string;
  /** What is said before the sentence: the note's title, or the paragraph. */
  readonly label: string;
  readonly paragraph: string | null;
  readonly property: boolean;
  /** The block id of the note asked for that it cites. */
  readonly cited: string | null;
  /** A mention that is no link yet. */
  readonly proposal: Proposal | null;
}

/** Stands for the rows of a group that are not shown yet. */
export interface MoreRow extends Placed {
  readonly type: 'more';
  readonly label: string;
}

export type TreeRow = GroupRow | MentionRow | MoreRow;

/** Rows as a list shows them, made when they come into sight. */
export interface TreeRows {
  readonly length: number;
  at(index: number): TreeRow;
  /** Which row has a key, or -1. */
  indexOf(key: string): number;
  /** How many lines a row is likely to have, without making it. */
  lines(index: number): number;
}

export const NO_ROWS: TreeRows = {
  length: 0,
  at: () => {
    throw new RangeError('The list is empty.');
  },
  indexOf: () => -1,
  lines: () => 1,
};

/** Rows that are all made. */
export function rowsOf(rows: readonly TreeRow[]): TreeRows {
  return {
    length: rows.length,
    at: (index) => {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`There is no row ${index}.`);
      return row;
    },
    indexOf: (key) => rows.findIndex((row) => row.key === key),
    lines: (index) => {
      const row = rows[index];
      if (row?.type === 'mention') return 3;
      return row?.type === 'group' && row.excerpt !== null ? 2 : 1;
    },
  };
}

/** Where a row leads; null where nowhere. */
export function placeOf(row: TreeRow): NotePlace | null {
  if (row.type === 'group') return row.place;
  if (row.type === 'more') return null;
  const { path, paragraph, span } = row;
  return { path, paragraph, span };
}

/** `¶3` of `p3`; other ids as they are. */
export function paragraphLabel(id: string): string {
  return /^p\d+$/.test(id) ? `¶${id.slice(1)}` : `^${id}`;
}
