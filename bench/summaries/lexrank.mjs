// LexRank with MMR, to compare with, as an adapter for the shared scorer. Sentences are those of the library.
//   node ../shared/bench/summaries/score.mjs bench/summaries/lexrank.mjs
import { sourceOf, stem } from './adapter.mjs';
import { loadSource } from '../load-source.mjs';

const { Vocabulary, centralityOf, sourceSentences, termVectors } = await loadSource([
  'summarize/vocabulary',
  'summarize/source-sentences',
  'summarize/term-vectors',
  'summarize/sentence-graph',
]);

export { stem };

/** How much centrality counts against likeness to what has been chosen. */
const LAMBDA = 0.7;

export function summarize(document, words) {
  const source = sourceOf(document);
  const vocabulary = new Vocabulary(source.language);
  const sentences = sourceSentences(source, vocabulary);
  const vectors = termVectors(
    sentences.map(({ terms }) => terms),
    vocabulary.size,
  );
  const { walk } = centralityOf(vectors);
  const likest = new Float64Array(sentences.length);
  const chosen = [];
  for (let spent = 0; spent < words;) {
    let best = -1;
    sentences.forEach((sentence, i) => {
      if (chosen.includes(i) || sentence.words < 4 || spent + sentence.words / 2 > words) return;
      if (best < 0 || value(i) > value(best)) best = i;
    });
    if (best < 0) break;
    chosen.push(best);
    spent += sentences[best].words;
    sentences.forEach((_, i) => (likest[i] = Math.max(likest[i], likeness(i, best))));
  }
  return chosen.sort((a, b) => a - b).map((i) => sentences[i].text);

  function value(i) {
    return LAMBDA * walk[i] - (1 - LAMBDA) * likest[i];
  }

  function likeness(one, other) {
    const terms = new Map(vectors.terms[one].map((term, k) => [term, vectors.weights[one][k]]));
    return vectors.terms[other].reduce(
      (sum, term, k) => sum + (terms.get(term) ?? 0) * vectors.weights[other][k],
      0,
    );
  }
}
