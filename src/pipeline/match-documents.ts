import type { StructuredDocument } from '../model/document';
import type { VaultPath } from '../model/note';
import { comparable, paragraphsOfNote } from './note-paragraphs';

/** A note that may hold one of the documents: one that an earlier import made of the same source. */
export interface Candidate {
  readonly path: VaultPath;
  readonly text: string;
  readonly title: string;
  /** The hash of the source that it was made from. */
  readonly hash: string | null;
}

/**
 * Finds for each document the note that holds it already.
 *
 * Documents are known by their words, not by their place: an article added at the top of a feed moves
 * all others. A pair shares at least a third of the paragraphs of one of them, or their title where
 * that is unique; every note is taken once. Linear in the number of paragraphs.
 */
export function matchDocuments<C extends Candidate>(
  documents: readonly StructuredDocument[],
  candidates: readonly C[],
): (C | null)[] {
  const votes = countVotes(documents, candidates);
  const pairs = votes.sort(
    (a, b) =>
      b.share - a.share || Number(b.sameHash) - Number(a.sameHash) || a.document - b.document,
  );
  const result: (C | null)[] = documents.map(() => null);
  const taken = new Set<C>();
  for (const { document, candidate, share } of pairs) {
    if (share < 1 / 3 || result[document] !== null || taken.has(candidate)) continue;
    result[document] = candidate;
    taken.add(candidate);
  }
  return result;
}

interface Vote<C> {
  readonly document: number;
  readonly candidate: C;
  /** Shared paragraphs by those of the shorter text; 1/3 more for the same title. */
  readonly share: number;
  readonly sameHash: boolean;
}

function countVotes<C extends Candidate>(
  documents: readonly StructuredDocument[],
  candidates: readonly C[],
): Vote<C>[] {
  const holders = new Map<string, Set<C>>();
  const sizes = new Map<C, number>();
  for (const candidate of candidates) {
    const paragraphs = paragraphsOfNote(candidate.text);
    sizes.set(candidate, paragraphs.length);
    for (const key of [
      ...paragraphs.map(({ text }) => comparable(text)),
      titleKey(candidate.title),
    ])
      (holders.get(key) ?? holders.set(key, new Set()).get(key))?.add(candidate);
  }
  return documents.flatMap((document, index) => {
    const keys = document.blocks.flatMap(({ id, text }) => (id === null ? [] : [comparable(text)]));
    const counts = new Map<C, number>();
    for (const key of new Set(keys))
      for (const candidate of holders.get(key) ?? [])
        counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
    for (const candidate of holders.get(titleKey(document.title)) ?? [])
      if (!counts.has(candidate)) counts.set(candidate, 0);
    return [...counts].map(([candidate, shared]) => ({
      document: index,
      candidate,
      share:
        shared / Math.max(1, Math.min(keys.length, sizes.get(candidate) ?? 0)) +
        (candidate.title === document.title ? 1 / 3 : 0),
      sameHash: candidate.hash === document.sourceHash,
    }));
  });
}

function titleKey(title: string): string {
  return `\u0000${comparable(title)}`;
}
