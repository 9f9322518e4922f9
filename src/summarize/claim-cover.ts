import type { CitableParagraph, CitableSource } from './citable-source';

/** How much of a claim's content words the cited paragraphs have; each 0 to 1, weighed by rarity. */
export interface ClaimCover {
  /** What the three sentences that add most have together, of the words that the source knows. */
  readonly best: number;
  /** What all cited paragraphs have, of the words that the source knows. */
  readonly whole: number;
  /** What as many neighbouring paragraphs of the source have on average. */
  readonly usual: number;
  /** Where the source has most of it: the index of the first of as many paragraphs, and how much. */
  readonly elsewhere: { readonly at: number; readonly cover: number } | null;
  /** The cited sentence that is most like the claim, or null where none is at all. */
  readonly nearest: string | null;
}

/** Sentences that one claim may be drawn from. */
const DRAWN_FROM = 3;

/**
 * Compares a claim with the paragraphs it cites, and with the source's other runs of as many paragraphs: a
 * claim made of the source's everyday words is covered anywhere, and its cover tells little.
 */
export function coverOf(
  terms: readonly number[],
  cited: readonly CitableParagraph[],
  source: CitableSource,
): ClaimCover {
  const known = [...new Set(terms)].filter((term) => source.knows(term));
  const weights = new Map(known.map((term) => [term, source.rarityOf(term)]));
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  if (total === 0) return { best: 0, whole: 0, usual: 0, elsewhere: null, nearest: null };
  const has = (paragraphs: readonly CitableParagraph[]): number =>
    sum(known, weights, (term) => paragraphs.some((paragraph) => paragraph.terms.has(term))) /
    total;
  const others = runCovers(known, weights, total, cited.length, source);
  const usual = others.reduce((a, b) => a + b, 0) / Math.max(1, others.length);
  const highest = others.reduce((a, b) => Math.max(a, b), 0);
  const { cover, nearest } = bestSentences(known, weights, cited);
  return {
    best: cover / total,
    whole: has(cited),
    usual,
    elsewhere: others.length === 0 ? null : { at: others.indexOf(highest), cover: highest },
    nearest,
  };
}

function sum(
  terms: readonly number[],
  weights: ReadonlyMap<number, number>,
  counts: (term: number) => boolean,
): number {
  return terms.reduce((total, term) => total + (counts(term) ? (weights.get(term) ?? 0) : 0), 0);
}

/** The cover by each run of `length` paragraphs, in linear time: a window that counts the terms in it. */
function runCovers(
  known: readonly number[],
  weights: ReadonlyMap<number, number>,
  total: number,
  length: number,
  source: CitableSource,
): number[] {
  const inside = new Map<number, number>();
  const covers: number[] = [];
  let cover = 0;
  source.paragraphs.forEach(({ terms }, i) => {
    const leaving = source.paragraphs[i - length];
    for (const term of known) {
      const before = inside.get(term) ?? 0;
      const after = before + (terms.has(term) ? 1 : 0) - (leaving?.terms.has(term) ? 1 : 0);
      if (before === 0 && after > 0) cover += weights.get(term) ?? 0;
      if (before > 0 && after === 0) cover -= weights.get(term) ?? 0;
      inside.set(term, after);
    }
    if (i >= length - 1) covers.push(Math.max(0, cover / total));
  });
  return covers;
}

function bestSentences(
  known: readonly number[],
  weights: ReadonlyMap<number, number>,
  cited: readonly CitableParagraph[],
): { cover: number; nearest: string | null } {
  const sentences = cited.flatMap((paragraph) => paragraph.sentences);
  const covered = new Set<number>();
  let cover = 0;
  let nearest: string | null = null;
  for (let round = 0; round < DRAWN_FROM; round++) {
    let best: (typeof sentences)[number] | null = null;
    let highest = 0;
    for (const sentence of sentences) {
      const gain = sum(known, weights, (term) => !covered.has(term) && sentence.terms.has(term));
      if (gain > highest) {
        highest = gain;
        best = sentence;
      }
    }
    if (best === null) break;
    nearest ??= best.text;
    cover += highest;
    for (const term of known) if (best.terms.has(term)) covered.add(term);
  }
  return { cover, nearest };
}
