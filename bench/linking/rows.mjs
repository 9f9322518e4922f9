// Reads every pair of a note and a target that it names, with features and label, from the prepared vaults.
import { loadSource } from '../load-source.mjs';
import { FOLDS, preparedVault, targetsOf, vaultNames } from './measure.mjs';

/** The linking room, as far as learning and measuring ask for it. */
export const loadLibrary = () =>
  loadSource([
    'link/evidence',
    'link/candidates',
    'link/note-facts',
    'link/features',
    'link/pair-features',
    'link/scales',
    'link/judge',
    'link/propose-links',
    'link/tiers',
    'markdown/properties',
  ]);

/**
 * [{name, rows, labels, scales}]: a row has the values of `FEATURES`, and the scales of its vault and fold.
 * Pairs where people linked to a missing note are left out.
 */
export async function readRows(mode, library) {
  const vaults = [];
  for (const name of vaultNames()) vaults.push(await vaultRows(name, mode, library));
  return vaults;
}

async function vaultRows(name, mode, library) {
  const [rows, labels, scales] = [[], [], []];
  for (const fold of FOLDS[mode]) {
    const { notes, truth } = await preparedVault(name, fold);
    const evidence = library.learnFromVault(notes, targetsOf(notes, library.readProperties));
    const own = [];
    for (const note of notes) {
      const known = truth[note.path];
      if (!known) continue;
      const facts = library.readNoteFacts(note, evidence.lexicon, evidence.resolve);
      const candidates = library.candidatesOf(facts, evidence.lexicon);
      const features = library.featuresOf(facts, candidates, evidence);
      const pages = new Set(known.links.map((link) => link.target));
      candidates.forEach(({ target, mentions, linked }, i) => {
        const isUnknown = ({ mention }) =>
          known.unknown.some(([s, e]) => mention.start < e && mention.end > s);
        if (linked || mentions.every(isUnknown)) return;
        labels.push(pages.has(evidence.lexicon.targets[target].path) ? 1 : 0);
        own.push(features[i]);
      });
    }
    const scale = library.scalesOf(own);
    for (const row of own) {
      rows.push(row);
      scales.push(scale);
    }
  }
  return { name, rows, labels, scales };
}
