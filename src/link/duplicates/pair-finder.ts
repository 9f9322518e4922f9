import { isUpper } from '../entities/casing';
import { type DuplicateRule, type LikelyDuplicate, type NamedNote } from './named-note';
import { usualOrder } from './person-names';

/** Members of a bucket that one of them is compared to, at most: what keeps the search linear. */
const COMPARED = 8;

/** Collects pairs of notes, each once and by the first reason found, and counts how many were looked at. */
export class PairFinder {
  readonly #pairs = new Map<string, LikelyDuplicate>();
  #comparisons = 0;

  get comparisons(): number {
    return this.#comparisons;
  }

  /** Says of pairs that they were looked at elsewhere. */
  count(comparisons: number): void {
    this.#comparisons += comparisons;
  }

  /** The pairs, those of one note together. */
  pairs(): readonly LikelyDuplicate[] {
    const key = ({ into, from }: LikelyDuplicate): string => `${into}\n${from}`;
    return [...this.#pairs.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** Looks at a pair; whether it is one. `reason` is null where it is none. */
  look(
    one: NamedNote,
    other: NamedNote,
    rule: DuplicateRule,
    reason: (stays: NamedNote, goes: NamedNote) => string | null,
  ): boolean {
    this.count(1);
    if (one.path === other.path || one.apartFrom.has(other.path) || other.apartFrom.has(one.path))
      return false;
    const id = [one.path, other.path].sort().join('\n');
    if (this.#pairs.has(id)) return true;
    const [stays, goes] = staying(one, other) <= 0 ? [one, other] : [other, one];
    const why = reason(stays, goes);
    if (why === null) return false;
    this.#pairs.set(id, {
      from: goes.path,
      into: stays.path,
      mergeable: goes.hub,
      rule,
      reason: why,
    });
    return true;
  }

  /** Looks for pairs in each bucket: every member against those before it, a few at most, until one is the same. */
  within(
    buckets: Iterable<readonly NamedNote[]>,
    rule: DuplicateRule,
    reason: (stays: NamedNote, goes: NamedNote) => string | null,
  ): void {
    for (const bucket of buckets) {
      if (bucket.length < 2) continue;
      const sorted = [...bucket].sort(staying);
      for (const [at, note] of sorted.entries())
        sorted
          .slice(0, Math.min(at, COMPARED))
          .some((other) => this.look(other, note, rule, reason));
    }
  }
}

/** Notes by the keys that each has. */
export function bucketsOf(
  notes: readonly NamedNote[],
  keysOf: (note: NamedNote) => readonly string[],
): ReadonlyMap<string, readonly NamedNote[]> {
  const buckets = new Map<string, NamedNote[]>();
  for (const note of notes)
    for (const key of new Set(keysOf(note))) {
      if (key === '') continue;
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [note]);
      else bucket.push(note);
    }
  return buckets;
}

/**
 * Which of two notes stays: their owner's, then the one with the name in full, then the one that more notes
 * link to. Negative where it is the first.
 */
function staying(one: NamedNote, other: NamedNote): number {
  return (
    Number(one.hub) - Number(other.hub) ||
    shortness(one.title) - shortness(other.title) ||
    other.linkedFrom.size - one.linkedFrom.size ||
    other.title.length - one.title.length ||
    (one.path < other.path ? -1 : 1)
  );
}

/** How far a name is from being written in full. */
function shortness(title: string): number {
  if (isUpper(title.replace(/s$/, ''))) return 3;
  if (usualOrder(title) !== null) return 2;
  return /(?:^|\s)\p{Lu}\.?(?=\s)/u.test(title) ? 1 : 0;
}
