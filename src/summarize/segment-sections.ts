import type { Paragraph } from '../model/document';
import type { SummarySection } from '../model/summary';
import type { Terms } from './vocabulary';

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
  textOf: (paragraph: Paragraph) => MeasuredText,
  vocabularySize: number,
): SummarySection[] {
  return sections.flatMap((section) => {
    if (section.heading !== null && section.heading !== '') return [section];
    const cuts = cutsOf(section.paragraphs.map(textOf), vocabularySize);
    return [0, ...cuts].map((start, index) => ({
      heading: section.heading,
      paragraphs: section.paragraphs.slice(start, cuts[index]),
    }));
  });
}

/** A paragraph as its sentences have been measured. */
export interface MeasuredText {
  /** Of each sentence. */
  readonly terms: readonly Terms[];
  readonly words: number;
}

/** Indices of the paragraphs that begin a new segment, in order. */
function cutsOf(paragraphs: readonly MeasuredText[], vocabularySize: number): number[] {
  const words = paragraphs.map((paragraph) => paragraph.words);
  const total = words.reduce((a, b) => a + b, 0);
  if (total < WHOLE || paragraphs.length < 4) return [];
  const wanted = Math.max(2, Math.round(Math.sqrt(total / TYPICAL) * 1.5));
  const shortest = total / wanted / 3;
  const before = runningTotal(words);
  const cuts: number[] = [];
  const likeness = likenessAtGaps(
    paragraphs.map(({ terms }) => terms),
    vocabularySize,
  );
  for (const { gap } of gapsByDepth(likeness)) {
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
function gapsByDepth(likeness: readonly number[]): Gap[] {
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

/** The cosine of the windows on both sides of each gap; the gap before the first paragraph counts 1. */
function likenessAtGaps(
  paragraphs: readonly (readonly Terms[])[],
  vocabularySize: number,
): number[] {
  const left = new Window(vocabularySize);
  const right = new Window(vocabularySize);
  paragraphs.slice(0, WINDOW).forEach((terms) => {
    right.move(terms, 1, left);
  });
  let dot = 0;
  return paragraphs.map((_, gap) => {
    if (gap === 0) return 1;
    dot += right.move(paragraphs[gap - 1], -1, left);
    dot += right.move(paragraphs[gap - 1 + WINDOW], 1, left);
    dot += left.move(paragraphs[gap - 1], 1, right);
    dot += left.move(paragraphs[gap - 1 - WINDOW], -1, right);
    return dot / (Math.sqrt(left.square * right.square) || 1);
  });
}

/** The terms of the paragraphs on one side of a gap, kept up as the gap moves on. */
class Window {
  readonly #counts: Int32Array;
  /** The sum of the counts' squares. */
  square = 0;

  constructor(vocabularySize: number) {
    this.#counts = new Int32Array(vocabularySize);
  }

  /** Adds (1) or takes away (-1) a paragraph's terms; returns by how much the product with `other` changes. */
  move(paragraph: readonly Terms[] | undefined, step: 1 | -1, other: Window): number {
    let change = 0;
    for (const terms of paragraph ?? []) {
      for (const term of terms) {
        const count = this.#counts[term] ?? 0;
        this.#counts[term] = count + step;
        this.square += 2 * step * count + 1;
        change += step * (other.#counts[term] ?? 0);
      }
    }
    return change;
  }
}
