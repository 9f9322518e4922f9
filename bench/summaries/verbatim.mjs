// Is every sentence of every summary verbatim in the paragraph that it cites? Over all shared sets:
//   node bench/summaries/verbatim.mjs
import { sourceOf } from './adapter.mjs';
import { loadSource } from '../load-source.mjs';

const { BUDGETS, load } = await import(
  new URL('../../../shared/bench/summaries/score.mjs', import.meta.url).href
);
const { summarizeDocument } = await loadSource(['summarize/summarize-document']);

let total = 0;
let verbatim = 0;
for (const [set, words] of Object.entries(BUDGETS)) {
  for (const document of load(set)) {
    const source = sourceOf(document);
    const texts = new Map(
      source.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, text }) => [id, text])),
    );
    for (const { sentences } of summarizeDocument(source, { words }).sections) {
      for (const { text, cites } of sentences) {
        total++;
        if (cites.length > 0 && cites.every((id) => texts.get(id)?.includes(text))) verbatim++;
      }
    }
  }
}
console.log(JSON.stringify({ sentences: total, verbatim }));
process.exitCode = verbatim === total ? 0 : 1;
