import type { Element, ElementContent } from 'hast';

import type { RunFormat } from '../tree/inline-runs';
import { DEFAULT_SIZE } from './size-headings';

/** What a file holds. */
export interface RtfContent {
  readonly children: readonly Element[];
  /** The text of the first paragraph set as title, and of the one set as subtitle. */
  readonly found: { readonly title: string | null; readonly subtitle: string | null };
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
  /** The texts of the `info` group by their words: `title`, `author`, `keywords`. */
  readonly info: ReadonlyMap<string, string>;
  /** Pictures in order: `pict:0` in the tree is the first. */
  readonly pictures: readonly Uint8Array[];
  /** When it was made, in ISO 8601. */
  readonly created: string | null;
  /** The file ends inside a group. */
  readonly cut: boolean;
}

/** What the text of a group is. */
export type Destination =
  'text' | 'picture' | 'skip' | 'fonts' | 'styles' | 'info' | 'instruction' | 'label' | 'author';

/** A group of the file that is open, with what words in it have set. */
export interface Group {
  destination: Destination;
  format: RunFormat;
  /** Of its letters, in half points. */
  size: number;
  hidden: boolean;
  codePage: number | null;
  /** Characters to skip behind `\u`, for programs that know no Unicode. */
  skips: number;
  starred: boolean;
  /** The field that the group is in. */
  field: { instruction: string } | null;
  /** The word of the `info` group whose text this is; empty outside. */
  info: string;
  /** A note's text ends with its group. */
  note: string | null;
}

/** What holds at the beginning. */
export const FIRST: Readonly<Group> = {
  destination: 'text',
  format: {},
  size: DEFAULT_SIZE,
  hidden: false,
  codePage: null,
  skips: 1,
  starred: false,
  field: null,
  info: '',
  note: null,
};
