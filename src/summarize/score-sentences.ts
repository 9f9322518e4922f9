import type { SourceAnalysis } from './analyse-source';
import type { RankingWeights } from './ranking-weights';
import type { SourceSentence } from './source-sentences';
import type { TermVectors } from './term-vectors';

/** How much each sentence says of its document, before anything has been chosen. Comparable within one document. */
export function scoreSentences(
  { source, vocabulary, sentences, vectors, centrality, genre, roles }: SourceAnalysis,
  weights: RankingWeights,
): Float64Array {
  const title = new Set(vocabulary.terms(source.title));
  const common = genre.opinions > 0 ? commonness(vectors) : new Float64Array(0);
  const walk = weights.walk + weights.walkInConversation * genre.conversation;
  let sectionStart = 0;
  return Float64Array.from(sentences, (sentence, i) => {
    if (sentence.section !== sentences[sectionStart]?.section) sectionStart = i;
    const inSection = i - sectionStart;
    const role = roles[sentence.section];
    return (
      weights.forward * (centrality.forward[i] ?? 0) +
      walk * (centrality.walk[i] ?? 0) +
      weights.early / (1 + i / 3) +
      weights.earlyInSection / (1 + inSection / 2) +
      weights.commonInOpinions * genre.opinions * (common[i] ?? 0) +
      (role === 'summary' ? weights.summary + weights.earlyInSummary / (1 + inSection / 5) : 0) +
      (role === 'frame' ? weights.frame : 0) +
      (role === 'apparatus' ? weights.apparatus : 0) +
      weights.title * shareOf(title, sentence.terms) +
      scoreOfTraits(sentence, weights)
    );
  });
}

function scoreOfTraits({ traits, place }: SourceSentence, weights: RankingWeights): number {
  return (
    (place === 0 ? weights.leadsParagraph : 0) +
    weights.weighty * Math.min(1, traits.weighty / 2) +
    (traits.question ? weights.question : 0) +
    (traits.fragment ? weights.fragment : 0) +
    (traits.quoted || traits.spoken > 1 ? weights.talk : 0)
  );
}

/** The part of the title's words that a sentence has. */
function shareOf(title: ReadonlySet<number>, terms: readonly number[]): number {
  if (title.size === 0) return 0;
  let found = 0;
  for (const term of title) if (terms.includes(term)) found++;
  return found / title.size;
}

/** How common a sentence's words are in the document, on average; 1 for the sentence of the commonest. */
function commonness(vectors: TermVectors): Float64Array {
  const { size, starts, terms, frequency } = vectors;
  const means = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    let sum = 0;
    for (let k = start; k < end; k++) sum += frequency[terms[k] ?? 0] ?? 0;
    means[i] = sum / Math.max(1, end - start);
  }
  const largest = means.reduce((a, b) => Math.max(a, b), 0) || 1;
  return means.map((mean) => mean / largest);
}
