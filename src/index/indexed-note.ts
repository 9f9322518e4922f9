import type { VaultPath } from '../model/note';
import type { Span } from '../model/span';

/** A block of a note that can hold mentions or be cited; headings and properties are none. */
export interface IndexedParagraph extends Span {
  /** The block id in lower case, without `^`; null where there is none. */
  readonly id: string | null;
}

/** A link as it stands in a note, not yet resolved. */
export interface IndexedLink extends Span {
  /** The link's path without subpath; empty for a link within the note. */
  readonly target: string;
  /** `#Heading` or `#^p3` with the mark, or the empty string. */
  readonly subpath: string;
  /** Written in the properties, not in the text. Its span is empty where the host does not know it. */
  readonly property?: boolean;
}

/**
 * What the index takes of one note.
 *
 * Plain data, so that a host may make it from a cache of its own instead of from the text
 * (`noteFromText`).
 */
export interface IndexedNote {
  readonly path: VaultPath;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes on disk. */
  readonly size: number;
  /** The title for people; the file's name where the properties have none. */
  readonly title: string;
  readonly aliases: readonly string[];
  /** The date as it stands in the properties; `parseDateSpan` reads it. */
  readonly date: string | null;
  readonly authors: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
  readonly kind: string | null;
  /** BCP 47, or `und`. */
  readonly language: string;
  /** In document order; an item of a list with an id of its own follows the list. */
  readonly paragraphs: readonly IndexedParagraph[];
  /** In document order. */
  readonly links: readonly IndexedLink[];
}
