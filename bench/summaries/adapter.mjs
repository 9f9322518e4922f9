// Offers the library to the shared scorer of summaries:
//   node ../shared/bench/summaries/score.mjs bench/summaries/adapter.mjs
import { stemmer } from '@orama/stemmers/english';

import { loadSource } from '../load-source.mjs';

const { summarizeDocument } = await loadSource(['summarize/summarize-document']);

/** Porter's stemmer, with which the scorer compares words. */
export const stem = stemmer;

/** The scorer's document as the library takes it; every paragraph's id tells its section and place. */
export function sourceOf({ title, sections }) {
  return {
    title: title ?? '',
    language: 'en',
    sections: sections.map(({ heading, paragraphs }, s) => ({
      heading: heading || null,
      paragraphs: paragraphs.map((text, p) => ({
        id: `${s}-${p}`,
        text,
        heading: heading || null,
      })),
    })),
  };
}

export function summarize(document, words, weights) {
  return summarizeDocument(sourceOf(document), { words }, weights).sections.flatMap(
    ({ sentences }) => sentences.map(({ text }) => text),
  );
}
