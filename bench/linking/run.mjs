// Measures link proposals on the shared vaults: `node bench/linking/run.mjs [--shipped] [--families]`.
//
// Each vault is judged by tables fitted without it (`--families`: without its translations too), at the shipped
// threshold. `--shipped` judges by src/link/weights.ts instead, which has seen these vaults. Prints page
// precision, recall and F of every vault, cold (links of all notes taken out) and warm (of every fifth note,
// five folds pooled), and the mean over vaults at the thresholds of both tiers.
import { loadSource } from './library.mjs';
import { readRows } from './rows.mjs';
import { familyOf, train } from './train.mjs';

const { OFFER, SURE, logOdds, COLD, WARM } = await loadSource([
  'link/tiers',
  'link/confidence',
  'link/weights',
]);
const shipped = process.argv.includes('--shipped');
const families = process.argv.includes('--families');

const percent = (value) => (100 * value).toFixed(1).padStart(5);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function scores({ labels, wanted }, confidences, threshold) {
  let proposed = 0;
  let hits = 0;
  confidences.forEach((confidence, i) => {
    if (confidence < threshold) return;
    proposed++;
    hits += labels[i];
  });
  const precision = proposed === 0 ? 0 : hits / proposed;
  return { precision, recall: hits / wanted, f: (2 * hits) / (proposed + wanted) };
}

/** The table that judges a vault. */
function tableFor(vault, vaults, features, mode) {
  if (shipped) return mode === 'cold' ? COLD : WARM;
  const unit = families ? familyOf : (name) => name;
  return train(
    vaults.filter((other) => unit(other.name) !== unit(vault.name)),
    features,
    mode,
  );
}

for (const mode of ['cold', 'warm']) {
  const { features, vaults } = await readRows(mode);
  const offered = [];
  const sure = [];
  console.log(`\n${mode.padEnd(22)}     P     R     F  (confidence ${OFFER} and above)`);
  for (const vault of vaults) {
    const table = tableFor(vault, vaults, features, mode);
    const confidences = vault.rows.map((row) => 1 / (1 + Math.exp(-logOdds(table, row))));
    offered.push(scores(vault, confidences, OFFER));
    sure.push(scores(vault, confidences, SURE));
    const { precision, recall, f } = offered.at(-1);
    console.log(`${vault.name.padEnd(22)} ${percent(precision)} ${percent(recall)} ${percent(f)}`);
  }
  for (const [label, list] of [
    ['mean', offered],
    [`mean from ${SURE}`, sure],
  ]) {
    const columns = ['precision', 'recall', 'f'].map((key) =>
      percent(mean(list.map((score) => score[key]))),
    );
    console.log(`${label.padEnd(22)} ${columns.join(' ')}`);
  }
}
