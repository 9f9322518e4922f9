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
  const count = vectors.terms.length;
  let near = 0;
  for (let i = 1; i < count; i++) near += likeness(vectors, i - 1, i);
  let far = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    for (const stride of STRIDES) {
      const j = (i * stride + Math.floor(count / 2)) % count;
      if (Math.abs(i - j) < 3) continue;
      far += likeness(vectors, i, j);
      pairs++;
    }
  }
  if (far === 0) return Infinity;
  return near / Math.max(1, count - 1) / (far / pairs);
}

function likeness(vectors: TermVectors, one: number, other: number): number {
  const terms = vectors.terms[one] ?? [];
  const weights = vectors.weights[one] ?? [];
  const otherTerms = vectors.terms[other] ?? [];
  const otherWeights = vectors.weights[other] ?? [];
  let dot = 0;
  for (let k = 0; k < terms.length; k++) {
    const place = otherTerms.indexOf(terms[k] ?? -1);
    if (place >= 0) dot += (weights[k] ?? 0) * (otherWeights[place] ?? 0);
  }
  return dot;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
