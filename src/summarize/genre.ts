import type { SourceSentence } from './source-sentences';
import type { TermVectors } from './term-vectors';

/** How far a document is of a kind that wants ranking of its own, each 0 to 1. Told from the text alone. */
export interface Genre {
  /** Minutes, interviews, chats: speakers who say *I* and *you*, without quotation marks. */
  readonly conversation: number;
  /** Reviews, answers to a survey: neighbouring sentences are no more alike than distant ones. */
  readonly opinions: number;
}

/** Fewer sentences than this tell nothing about order. */
const FEWEST = 30;

/** As many sentences of a long document tell it as well as all. */
const MOST = 500;

/** Steps with which distant sentences are drawn; none divides the length of many documents. */
const STRIDES = [7, 11, 13];

/** The genre by shares of conversational words and of quotations, and by how much order matters. */
export function genreOf(sentences: readonly SourceSentence[], vectors: TermVectors): Genre {
  const words = sentences.reduce((sum, { words: count }) => sum + count, 0) || 1;
  const spoken = sentences.reduce((sum, { traits }) => sum + traits.spoken, 0) / words;
  const quoted = sentences.filter(({ traits }) => traits.quoted).length / (sentences.length || 1);
  const order = orderOf(vectors);
  return {
    conversation: clamp((spoken - 0.03) / 0.06) * clamp(1 - 5 * quoted),
    opinions: sentences.length < FEWEST ? 0 : clamp(2 - order) * clamp((0.1 - spoken) / 0.05),
  };
}

/** How much more alike neighbouring sentences are than distant ones: about 1 where order means nothing. */
function orderOf(vectors: TermVectors): number {
  const count = vectors.size;
  const half = Math.floor(count / 2);
  const step = Math.ceil(count / MOST);
  // By term: its weight in the sentence at hand, so that four others are compared with it by looking up.
  const own = new Float64Array(vectors.frequency.length);
  let compared = 0;
  let near = 0;
  let far = 0;
  let pairs = 0;
  for (let i = 0; i < count; i += step) {
    spread(vectors, i, own, 1);
    if (i + 1 < count) {
      near += likeness(vectors, i + 1, own);
      compared++;
    }
    for (const stride of STRIDES) {
      const j = (i * stride + half) % count;
      if (Math.abs(i - j) < 3) continue;
      far += likeness(vectors, j, own);
      pairs++;
    }
    spread(vectors, i, own, 0);
  }
  if (far === 0) return Infinity;
  return near / Math.max(1, compared) / (far / pairs);
}

/** Sets a sentence's weights by term, or wipes them again. */
function spread(vectors: TermVectors, i: number, own: Float64Array, on: 0 | 1): void {
  const { starts, terms, weights } = vectors;
  const end = starts[i + 1] ?? 0;
  for (let k = starts[i] ?? 0; k < end; k++) own[terms[k] ?? 0] = on * (weights[k] ?? 0);
}

function likeness(vectors: TermVectors, other: number, own: Float64Array): number {
  const { starts, terms, weights } = vectors;
  const end = starts[other + 1] ?? 0;
  let dot = 0;
  for (let k = starts[other] ?? 0; k < end; k++)
    dot += (weights[k] ?? 0) * (own[terms[k] ?? 0] ?? 0);
  return dot;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
