import type { VaultPath } from './note';
import type { Span } from './span';

export type EntityKind = 'person' | 'organisation' | 'place' | 'event' | 'work' | 'concept';

/** A note that mentions can be linked to. */
export interface LinkTarget {
  readonly path: VaultPath;
  readonly title: string;
  /** Further surface forms: aliases and acronyms. */
  readonly aliases: readonly string[];
  readonly kind: EntityKind | null;
  /** Forms that name this target only in the notes listed: an acronym that another document uses otherwise. */
  readonly scoped?: Readonly<Record<string, readonly VaultPath[]>>;
}

/** A mention that could be made a link. Offsets are UTF-16 units in the note as it is on disk. */
export interface Proposal extends Span {
  /** The note that the mention is in. */
  readonly path: VaultPath;
  /** The words of the mention, exactly as they stand. */
  readonly text: string;
  /** The note to link to. */
  readonly target: VaultPath;
  /** 0 to 1: how likely a person would have made this link. */
  readonly confidence: number;
  /** Why, in words for people. */
  readonly reason: string;
  /** The mention is in a heading; such a proposal is never applied in bulk. */
  readonly inHeading?: boolean;
  /** The words seem part of a longer name; such a proposal is never applied in bulk. */
  readonly inName?: boolean;
  /** Other notes that the same words could mean, the likeliest first; such a proposal is never applied in bulk. */
  readonly alternatives?: readonly VaultPath[];
}

/** An entity found in the documents themselves, which has no note yet. */
export interface DiscoveredEntity {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: EntityKind;
  /** The notes that mention it, by path. */
  readonly notes: readonly VaultPath[];
  readonly mentions: number;
  /** As `LinkTarget.scoped`. */
  readonly scoped?: Readonly<Record<string, readonly VaultPath[]>>;
  /** The sentence that introduces or defines it, verbatim plain text, with the paragraph it stands in. */
  readonly introduction?: {
    readonly path: VaultPath;
    readonly paragraph: string;
    readonly text: string;
  };
}
