import type { EntityKind } from '../../model/entity';
import type { VaultPath } from '../../model/note';

/** A note about a thing, as far as it matters whether another one is about the same. */
export interface NamedNote {
  readonly path: VaultPath;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Null where nothing says it. */
  readonly kind: EntityKind | null;
  /** Made by Corpus: it may become part of another note. */
  readonly hub: boolean;
  /** Notes that link to it. */
  readonly linkedFrom: ReadonlySet<VaultPath>;
  /** Notes of which its owner says that they are something else. */
  readonly apartFrom: ReadonlySet<VaultPath>;
}

/** By what two notes were taken for one. */
export type DuplicateRule =
  | 'spelling'
  | 'plural'
  | 'order'
  | 'address'
  | 'initials'
  | 'acronym'
  | 'alias'
  | 'country'
  | 'year'
  | 'company'
  | 'translation';

/** Two notes that are probably about the same thing. */
export interface LikelyDuplicate {
  /** The one that would become part of the other. */
  readonly from: VaultPath;
  /** The one that would stay. */
  readonly into: VaultPath;
  /** Whether the first is a hub, so that merging the two is offered. */
  readonly mergeable: boolean;
  readonly rule: DuplicateRule;
  /** Why, in words for people. */
  readonly reason: string;
}

/**
 * Whether two kinds can be of one thing. `concept` is what discovery calls a name that no text says anything of, so it
 * contradicts nothing.
 */
export function kindsAgree(one: EntityKind | null, other: EntityKind | null): boolean {
  return (
    one === null || other === null || one === other || one === 'concept' || other === 'concept'
  );
}

/** Whether a note can be about a person. */
export function mayBePerson({ kind }: NamedNote): boolean {
  return kind === null || kind === 'person' || kind === 'concept';
}

/** Notes that link to both. */
export function sharedNeighbours(one: NamedNote, other: NamedNote): number {
  const [few, many] =
    one.linkedFrom.size < other.linkedFrom.size
      ? [one.linkedFrom, other.linkedFrom]
      : [other.linkedFrom, one.linkedFrom];
  let shared = 0;
  for (const path of few) if (many.has(path)) shared++;
  return shared;
}
