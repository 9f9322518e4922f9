// Reads every pair of a note and a target that it names, with features and label, from the prepared vaults.
import { loadSource } from './library.mjs';
import { FOLDS, preparedVault, targetsOf, vaultNames } from './measure.mjs';

const MODULES = [
  'link/evidence',
  'link/candidates',
  'link/note-facts',
  'link/features',
  'link/pair-features',
  'markdown/properties',
];

/**
 * {features, vaults: [{name, rows, labels, wanted}]}: a row has the values of `features`; `wanted` is how many
 * pairs people had linked, found here or not. Pairs where people linked to a missing note count neither way.
 */
export async function readRows(mode) {
  const library = await loadSource(MODULES);
  const vaults = [];
  for (const name of vaultNames()) vaults.push(await vaultRows(name, mode, library));
  return { features: library.FEATURES, vaults };
}

async function vaultRows(name, mode, library) {
  const rows = [];
  const labels = [];
  let wanted = 0;
  for (const fold of FOLDS[mode]) {
    const { notes, truth } = await preparedVault(name, fold);
    const evidence = library.learnFromVault(notes, targetsOf(notes, library.readProperties));
    for (const note of notes) {
      const known = truth[note.path];
      if (!known) continue;
      const facts = library.readNoteFacts(note, evidence.lexicon, evidence.resolve);
      const candidates = library.candidatesOf(facts, evidence.lexicon);
      const features = library.featuresOf(facts, candidates, evidence);
      const pages = new Set(known.links.map((link) => link.target));
      wanted += pages.size;
      candidates.forEach(({ target, mentions }, i) => {
        const isUnknown = ({ mention }) =>
          known.unknown.some(([s, e]) => mention.start < e && mention.end > s);
        if (mentions.every(isUnknown)) return;
        labels.push(pages.has(evidence.lexicon.targets[target].path) ? 1 : 0);
        rows.push(features[i]);
      });
    }
  }
  return { name, rows, labels, wanted };
}
