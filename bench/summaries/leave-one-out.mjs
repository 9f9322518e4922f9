// How much hangs on the exact weights? Each is halved or doubled where that helps on five of the shared sets,
// and the sixth, which had no part in it, is scored with the result:
//   node bench/summaries/leave-one-out.mjs [documents a set, 12]
// A change has to earn more than GAIN points of ROUGE-1 plus ROUGE-2 on average: that is all the fitting there is.
import { stem, summarize } from './adapter.mjs';
import { loadSource } from './load-source.mjs';

const shared = new URL('../../../shared/bench/summaries/', import.meta.url);
const { BUDGETS, load, scoreSet } = await import(new URL('score.mjs', shared).href);
const { RANKING_WEIGHTS } = await loadSource('src/summarize/ranking-weights.ts');

const GAIN = 0.1;
const EVERY = Number(process.argv[2] ?? 12);
const sets = Object.keys(BUDGETS);
const all = Object.fromEntries(sets.map((set) => [set, load(set)]));
const parts = Object.fromEntries(
  sets.map((set) => [set, all[set].filter((_, i) => i % Math.ceil(all[set].length / EVERY) === 0)]),
);

/** By set and weights, what the fitting part scores; the same weights are tried for several held-out sets. */
const known = new Map();

async function scoreOf(set, weights) {
  const key = `${set} ${JSON.stringify(weights)}`;
  if (!known.has(key)) {
    const score = await scoreSet(set, adapterWith(weights), parts[set]);
    known.set(key, score.rouge1 + score.rouge2);
  }
  return known.get(key);
}

function adapterWith(weights) {
  return { stem, summarize: (document, words) => summarize(document, words, weights) };
}

async function fit(fitted) {
  let weights = RANKING_WEIGHTS;
  const value = async (candidate) => {
    let sum = 0;
    for (const set of fitted) sum += await scoreOf(set, candidate);
    return sum / fitted.length;
  };
  let best = await value(weights);
  for (const name of Object.keys(weights)) {
    for (const factor of [0.5, 2]) {
      const candidate = { ...weights, [name]: RANKING_WEIGHTS[name] * factor };
      const score = await value(candidate);
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
  const weights = await fit(sets.filter((set) => set !== held));
  const changed = Object.keys(weights).filter((name) => weights[name] !== RANKING_WEIGHTS[name]);
  const row = await scoreSet(held, adapterWith(weights), all[held]);
  rows.push(row);
  console.log(
    JSON.stringify({
      ...row,
      changed: Object.fromEntries(changed.map((name) => [name, weights[name]])),
    }),
  );
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
