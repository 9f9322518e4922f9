// Measures link proposals on the shared vaults: `node bench/linking/run.mjs [--shipped] [--families]`.
//
// What is scored is what `proposeLinks` gives, at the thresholds that are shipped. Each vault is judged by tables
// fitted without it (`--families`: without its translations too). `--shipped` judges by src/link/weights.ts
// instead, which has seen these vaults. Prints page precision, recall and F of every vault, cold (links of all
// notes taken out) and warm (of every fifth note, five folds pooled), and the mean over vaults at both tiers.
import { FOLDS, preparedVault, targetsOf, vaultNames } from './measure.mjs';
import { loadLibrary, readRows } from './rows.mjs';
import { familyOf, train } from './train.mjs';

const library = await loadLibrary();
const shipped = process.argv.includes('--shipped');
const unit = process.argv.includes('--families') ? familyOf : (name) => name;

const percent = (value) => (100 * value).toFixed(1).padStart(5);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A judge of tables fitted without a vault; of the shipped ones when there are none. */
const judgeBy = (tables) => (evidence) =>
  tables === null ? library.judgeOf(evidence) : new library.Judge(evidence, tables);

/** Counts of [right, proposed, wanted] pages of a vault from each of the thresholds on. */
async function countsOf(name, mode, tables, thresholds) {
  const counts = thresholds.map(() => [0, 0, 0]);
  for (const fold of FOLDS[mode]) {
    const { notes, truth } = await preparedVault(name, fold);
    const evidence = library.learnFromVault(notes, targetsOf(notes, library.readProperties));
    const judge = judgeBy(tables)(evidence);
    for (const note of notes) {
      if (!truth[note.path]) continue;
      const options = { evidence, judge, minConfidence: Math.min(...thresholds) };
      const proposals = library.proposeLinks(note, evidence.lexicon, options);
      const { links, unknown } = truth[note.path];
      const pages = new Set(links.map((link) => link.target));
      thresholds.forEach((threshold, i) => {
        const proposed = new Set(
          proposals
            .filter(({ confidence }) => confidence >= threshold)
            .filter(({ start, end }) => !unknown.some(([s, e]) => start < e && end > s))
            .filter((proposal) => i === 0 || library.isSure(proposal))
            .map(({ target }) => target),
        );
        counts[i][0] += [...proposed].filter((target) => pages.has(target)).length;
        counts[i][1] += proposed.size;
        counts[i][2] += pages.size;
      });
    }
  }
  return counts;
}

const scored = ([hits, proposed, wanted]) => ({
  precision: proposed === 0 ? 0 : hits / proposed,
  recall: hits / wanted,
  f: (2 * hits) / (proposed + wanted),
});

const THRESHOLDS = [library.OFFER, library.SURE];

const rows = new Map();
if (!shipped) for (const mode of ['cold', 'warm']) rows.set(mode, await readRows(mode, library));
const fitted = new Map();

/** The tables that judge a vault: a vault with a few links is judged by both. */
function tablesFor(name) {
  if (shipped) return null;
  const key = unit(name);
  const fit = (mode) =>
    train(
      rows.get(mode).filter((vault) => unit(vault.name) !== key),
      library,
      mode,
    );
  if (!fitted.has(key)) fitted.set(key, { cold: fit('cold'), warm: fit('warm') });
  return fitted.get(key);
}

for (const mode of ['cold', 'warm']) {
  const results = [];
  console.log(
    `\n${mode.padEnd(20)}     P     R     F  (from ${library.OFFER})      P     R (from ${library.SURE})`,
  );
  for (const name of vaultNames()) {
    const counts = await countsOf(name, mode, tablesFor(name), THRESHOLDS);
    const [offered, sure] = counts.map(scored);
    results.push({ offered, sure });
    print(name, offered, sure);
  }
  const means = (tier) =>
    Object.fromEntries(
      ['precision', 'recall', 'f'].map((key) => [key, mean(results.map((one) => one[tier][key]))]),
    );
  print('mean', means('offered'), means('sure'));
}

function print(name, offered, sure) {
  const figures = [offered.precision, offered.recall, offered.f].map(percent).join(' ');
  console.log(
    `${name.padEnd(20)} ${figures}              ${[sure.precision, sure.recall].map(percent).join(' ')}`,
  );
}
