import type { VaultPath } from './note';

/** Paragraphs of a text, by id, and those that say the same in another language. */
export type AlignedPassage = readonly [one: readonly string[], other: readonly string[]];

/** Two notes that hold one text in two languages. */
export interface AlignedNotes {
  readonly one: VaultPath;
  readonly other: VaultPath;
  /** In order. */
  readonly passages: readonly AlignedPassage[];
}
