import type { VaultPath } from '../model/note';
import type { DateSpan } from './date-span';

/** What the index knows of a note without reading it. */
export interface NoteFacts {
  readonly path: VaultPath;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly date: DateSpan | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly kind: string | null;
  readonly language: string;
}
