// Leave-one-out: every tagged note of the shared vaults with its tags hidden, and the vault's other tags ranked for it.
//
// `node bench/tags/run.mjs` prints how good the ranking is beside two baselines (the most frequent tags; tags whose words
// stand in the title, then the most frequent), each vault by weights fitted to the others, and what is shown and made at
// the shipped cuts. `--fit` prints the weights fitted to all, for src/link/tags/weigh-tag.ts.
import { chanceOf, TAG_FEATURES, taggedVaults, WEIGHTS } from './measure.mjs';

const vaults = await taggedVaults();

/** Logistic regression with an intercept first, by Newton's method; each vault counts the same. */
function fit(among, ridge = 1) {
  const size = TAG_FEATURES.length + 1;
  let weights = Array(size).fill(0);
  const rows = among.flatMap(({ notes }) => {
    const all = notes.flatMap(({ candidates }) => candidates);
    return all.map(({ features, given }) => ({
      x: [1, ...features],
      y: Number(given),
      w: 1000 / all.length,
    }));
  });
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j && i > 0 ? ridge : 0)));
    for (const { x, y, w } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i], 0)));
      for (let i = 0; i < size; i++) {
        gradient[i] += w * (y - p) * x[i];
        for (let j = 0; j < size; j++) hessian[i][j] += w * p * (1 - p) * x[i] * x[j];
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + change[i]);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce(
        (best, _, k) => (Math.abs(rows[i + k][i]) > Math.abs(rows[best][i]) ? i + k : best),
        i,
      );
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j < rows[k].length; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row, i) => row[row.length - 1] / row[i]);
}

/** Of the first tag, of the first three, and how many of the given tags are among the first five. */
function rank(notes, order) {
  let [first, three, found, given] = [0, 0, 0, 0];
  for (const note of notes) {
    const ranked = order(note);
    first += Number(ranked[0]?.given ?? false);
    three += ranked.slice(0, 3).filter((one) => one.given).length / Math.min(3, note.given);
    found += ranked.slice(0, 5).filter((one) => one.given).length;
    given += note.given;
  }
  return [first / notes.length, three / notes.length, found / given];
}

/** Precision and recall of what reaches a cut. */
function cut(notes, weights, least) {
  let [shown, right, given, none] = [0, 0, 0, 0];
  for (const note of notes) {
    const kept = note.candidates.filter(({ features }) => chanceOf(features, weights) >= least);
    shown += kept.length;
    right += kept.filter((one) => one.given).length;
    given += note.given;
    none += Number(kept.length === 0);
  }
  return [right / (shown || 1), right / given, shown / notes.length, none / notes.length];
}

const percent = (values) => values.map((value) => (100 * value).toFixed(1)).join(' / ');
const byChance = (weights) => (note) =>
  [...note.candidates].sort(
    (a, b) => chanceOf(b.features, weights) - chanceOf(a.features, weights),
  );
const titled = ({ candidates, frequent }) => {
  const inTitle = new Set(candidates.filter((one) => one.inTitle).map(({ key }) => key));
  return [...frequent].sort((a, b) => Number(inTitle.has(b.key)) - Number(inTitle.has(a.key)));
};

const CUTS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const sums = [];
const cuts = CUTS.map(() => [0, 0]);
for (const { name, notes } of vaults) {
  const weights = fit(vaults.filter((other) => other.name !== name));
  const rows = [
    rank(notes, byChance(weights)),
    rank(notes, ({ frequent }) => frequent),
    rank(notes, titled),
  ];
  sums.push(rows);
  console.log(`${name}: ${notes.length} notes`);
  console.log(
    `  first / first three / found in five  ours ${percent(rows[0])}  frequent ${percent(rows[1])}  title ${percent(rows[2])}`,
  );
  for (const [at, least] of CUTS.entries()) {
    const [precision, recall, shown, none] = cut(notes, weights, least);
    cuts[at] = [cuts[at][0] + precision / vaults.length, cuts[at][1] + recall / vaults.length];
    console.log(
      `  from ${least}: precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}, ${shown.toFixed(2)} a note, none for ${(100 * none).toFixed(1)} %`,
    );
  }
}
const mean = (at) =>
  sums[0][at].map((_, i) => sums.reduce((sum, rows) => sum + rows[at][i], 0) / sums.length);
console.log(
  `mean: ours ${percent(mean(0))}  frequent ${percent(mean(1))}  title ${percent(mean(2))}`,
);
CUTS.forEach((least, at) =>
  console.log(`mean from ${least}: precision / recall ${percent(cuts[at])}`),
);
if (process.argv.includes('--fit')) {
  const all = fit(vaults);
  console.log([['intercept', all[0]], ...TAG_FEATURES.map((feature, i) => [feature, all[i + 1]])]);
} else console.log(`shipped: ${WEIGHTS.join(', ')}`);
