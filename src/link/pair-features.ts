import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import { rowOfParts, type FeatureRow } from './features';
import { formFeatures } from './form-features';
import { historyFeatures } from './history-features';
import type { NoteFacts } from './note-facts';
import { noteView, type NoteView } from './note-view';
import { placeFeatures } from './place-features';
import { targetFeatures, titleFeatures } from './target-features';
import { flag, ratio } from './vault-view';

interface Kept {
  readonly evidence: Evidence;
  readonly candidates: readonly Candidate[];
  readonly rows: readonly FeatureRow[];
}

/** What a judge asked of the notes that it looked at, before links are proposed for them. */
const kept = new WeakMap<NoteFacts, Kept>();

/** The features of each candidate of a note, in order. The note's own links and mentions do not count as evidence. */
export function featuresOf(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly FeatureRow[] {
  const before = kept.get(facts);
  if (before?.evidence === evidence && areSame(before.candidates, candidates)) return before.rows;
  return rowsOf(facts, candidates, evidence);
}

/** As `featuresOf`, and kept for it as long as the facts are. */
export function keepFeaturesOf(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly FeatureRow[] {
  const rows = featuresOf(facts, candidates, evidence);
  kept.set(facts, { evidence, candidates, rows });
  return rows;
}

/** Whether the candidates are for the same targets: all that the facts of one note leave open. */
function areSame(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return (
    some.length === others.length && some.every(({ target }, i) => target === others[i]?.target)
  );
}

function rowsOf(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly FeatureRow[] {
  const view = noteView(facts, candidates, evidence);
  return candidates.map((candidate, at) =>
    rowOfParts([
      formFeatures(candidate, view),
      targetFeatures(candidate, view),
      titleFeatures(candidate, view),
      placeFeatures(candidate, view),
      historyFeatures(candidate, view),
      noteFeatures(candidate, at, view),
    ]),
  );
}

/** What the note is, and how the candidate stands among its others. */
function noteFeatures(candidate: Candidate, at: number, view: NoteView) {
  const { facts } = view;
  const like = view.likenesses[at] ?? 0;
  const [rarest, commonest] = view.rarities[at] ?? [0, 0];
  return {
    likeness: like,
    likenessRank: rankIn(view.likenesses, like),
    rarest,
    commonest,
    rarityRank: rankIn(view.rarest, rarest),
    ambiguity: candidate.ambiguity,
    noteWords: Math.log(1 + facts.words.length),
    noteNames: Math.log(1 + view.names.length),
    noteDensity: ratio(view.names.length * 100, facts.words.length + 20),
    noteLines: view.lines,
    dated: flag(view.dated),
  };
}

function rankIn(values: readonly number[], value: number): number {
  return ratio(values.filter((other) => other > value).length, values.length);
}
