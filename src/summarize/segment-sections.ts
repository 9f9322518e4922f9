import type { Paragraph } from '../model/document';
import type { SummarySection } from '../model/summary';
import { lengthInWords } from './source-sentences';
import { termVectors } from './term-vectors';
import type { Vocabulary } from './vocabulary';

/** An unheaded run of fewer words than this is one section. */
const WHOLE = 500;

/** Words of a typical segment; longer runs have longer segments, since their number grows as the root. */
const TYPICAL = 250;

/** Paragraphs on either side of a gap whose likeness tells whether the subject changes there. */
const WINDOW = 4;

/**
 * Cuts long unheaded sections where their vocabulary changes (after Hearst 1997, "TextTiling"), so that a
 * text without headings gets a summary with sections. Headed sections stay as they are.
 */
export function segmentSections(
  sections: readonly SummarySection[],
  vocabulary: Vocabulary,
): SummarySection[] {
  return sections.flatMap((section) => {
    if (section.heading !== null && section.heading !== '') return [section];
    const cuts = cutsOf(section.paragraphs, vocabulary);
    return [0, ...cuts].map((start, index) => ({
      heading: section.heading,
      paragraphs: section.paragraphs.slice(start, cuts[index]),
    }));
  });
}

/** Indices of the paragraphs that begin a new segment, in order. */
function cutsOf(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): number[] {
  const words = paragraphs.map(({ text }) => lengthInWords(text));
  const total = words.reduce((a, b) => a + b, 0);
  if (total < WHOLE || paragraphs.length < 4) return [];
  const wanted = Math.max(2, Math.round(Math.sqrt(total / TYPICAL) * 1.5));
  const shortest = total / wanted / 3;
  const before = runningTotal(words);
  const cuts: number[] = [];
  for (const { gap } of gapsByDepth(paragraphs, vocabulary)) {
    if (cuts.length === wanted - 1) break;
    const place = before[gap] ?? 0;
    const edges = [0, total, ...cuts.map((cut) => before[cut] ?? 0)];
    if (edges.every((edge) => Math.abs(edge - place) >= shortest)) cuts.push(gap);
  }
  return cuts.sort((a, b) => a - b);
}

function runningTotal(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => (sum += count) - count);
}

interface Gap {
  /** The index of the paragraph after the gap. */
  readonly gap: number;
  /** How much less alike its sides are than those of the gaps around it. */
  readonly depth: number;
}

/** The gaps between paragraphs, those where the vocabulary changes most first. */
function gapsByDepth(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): Gap[] {
  const terms = paragraphs.map(({ text }) => vocabulary.terms(text));
  const { idf } = termVectors(terms, vocabulary.size);
  const likeness = paragraphs.map((_, gap) =>
    gap === 0
      ? 1
      : likenessOf(
          terms.slice(Math.max(0, gap - WINDOW), gap).flat(),
          terms.slice(gap, gap + WINDOW).flat(),
          idf,
        ),
  );
  return likeness
    .map((value, gap) => ({
      gap,
      depth: rise(likeness, gap, -1) + rise(likeness, gap, 1) - 2 * value,
    }))
    .slice(1)
    .sort((a, b) => b.depth - a.depth || a.gap - b.gap);
}

/** The height of the nearest peak on one side of a gap. */
function rise(likeness: readonly number[], from: number, step: -1 | 1): number {
  let peak = likeness[from] ?? 0;
  for (let i = from + step; i > 0 && i < likeness.length; i += step) {
    const value = likeness[i] ?? 0;
    if (value < peak) break;
    peak = value;
  }
  return peak;
}

function likenessOf(one: readonly number[], other: readonly number[], idf: Float64Array): number {
  const a = weigh(one, idf);
  const b = weigh(other, idf);
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  return dot / (lengthOf(a) * lengthOf(b) || 1);
}

function weigh(terms: readonly number[], idf: Float64Array): Map<number, number> {
  const weights = new Map<number, number>();
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + (idf[term] ?? 0));
  return weights;
}

function lengthOf(vector: ReadonlyMap<number, number>): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
