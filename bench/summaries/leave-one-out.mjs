// How much hangs on the exact weights? Each is halved, doubled or dropped where that helps on five of the shared
// sets, and the sixth, which had no part in it, is scored with the result:
//   node bench/summaries/leave-one-out.mjs [documents a set to fit on, 40]
// A change has to earn more than GAIN points of ROUGE-1 plus ROUGE-2 on average: that is all the fitting there is.
import { sourceOf, stem } from './adapter.mjs';
import { FastRouge } from './fast-rouge.mjs';
import { loadSource } from '../load-source.mjs';

const shared = new URL('../../../shared/bench/summaries/', import.meta.url);
const { BUDGETS, load, scoreSet } = await import(new URL('score.mjs', shared).href);
const { RANKING_WEIGHTS, analyseSource, summarizeAnalysed } = await loadSource([
  'summarize/ranking-weights',
  'summarize/analyse-source',
  'summarize/summarize-document',
]);

const GAIN = 0.1;
const EVERY = Number(process.argv[2] ?? 40);
const sets = Object.keys(BUDGETS);
const all = Object.fromEntries(sets.map((set) => [set, load(set)]));
const parts = Object.fromEntries(
  sets.map((set) => {
    const step = Math.ceil(all[set].length / EVERY);
    const documents = all[set].filter((_, i) => i % step === 0);
    return [
      set,
      documents.map((document) => ({
        analysis: analyseSource(sourceOf(document)),
        rouge: new FastRouge(document.references, stem),
      })),
    ];
  }),
);

/** By set and weights, what the fitting part scores; the same weights are tried for several held-out sets. */
const known = new Map();

function scoreOf(set, weights) {
  const key = `${set} ${JSON.stringify(weights)}`;
  if (!known.has(key)) {
    let sum = 0;
    for (const { analysis, rouge } of parts[set]) {
      sum += rouge.score(textsOf(summarizeAnalysed(analysis, { words: BUDGETS[set] }, weights)));
    }
    known.set(key, sum / parts[set].length);
  }
  return known.get(key);
}

function textsOf({ sections }) {
  return sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

function adapterWith(weights) {
  return {
    stem,
    summarize: (document, words) =>
      textsOf(summarizeAnalysed(analyseSource(sourceOf(document)), { words }, weights)),
  };
}

function fit(fitted) {
  let weights = RANKING_WEIGHTS;
  const value = (candidate) =>
    fitted.reduce((sum, set) => sum + scoreOf(set, candidate), 0) / fitted.length;
  let best = value(weights);
  for (const name of Object.keys(weights)) {
    for (const factor of [0, 0.5, 2]) {
      const candidate = { ...weights, [name]: RANKING_WEIGHTS[name] * factor };
      const score = value(candidate);
      if (score > best + GAIN) {
        best = score;
        weights = candidate;
      }
    }
  }
  return weights;
}

const rows = [];
for (const held of sets) {
  const weights = fit(sets.filter((set) => set !== held));
  const changed = Object.keys(weights).filter((name) => weights[name] !== RANKING_WEIGHTS[name]);
  const row = await scoreSet(held, adapterWith(weights), all[held]);
  rows.push(row);
  const changes = Object.fromEntries(changed.map((name) => [name, weights[name]]));
  console.log(JSON.stringify({ ...row, changed: changes }));
}
const macro = (key) =>
  Number((rows.reduce((sum, row) => sum + row[key], 0) / rows.length).toFixed(2));
console.log(
  JSON.stringify({
    macro: true,
    rouge1: macro('rouge1'),
    rouge2: macro('rouge2'),
    rougeL: macro('rougeL'),
  }),
);
