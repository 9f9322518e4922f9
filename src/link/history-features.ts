import type { Candidate } from './candidates';
import type { NoteView } from './note-view';
import { likeness } from './sketch';
import { flag, folderOf, ratio } from './vault-view';

/** How many notes that link to a target are compared with the note. */
const MOST_SOURCES = 40;

/** Prior links that a form or target is taken to have, of the vault's own share. */
const PRIOR = 2;

/** How the form and the target are treated elsewhere in the vault. The note's own links do not count. */
export function historyFeatures(candidate: Candidate, view: NoteView) {
  const { evidence, part, vault, facts } = view;
  const base = vault.linkedShare;
  const counts = evidence.targets.get(candidate.target) ?? { decided: 0, linked: 0 };
  const own = part?.decided === true && part.named.includes(candidate.target);
  const seen = counts.decided - flag(own);
  const linked = counts.linked - flag(part?.linked.has(candidate.target) ?? false);
  const path = evidence.lexicon.targets[candidate.target]?.path ?? '';
  const target = evidence.notes.get(path);
  const folder = vault.folders.get(folderOf(facts.note.path));
  const sources = (vault.inLinks.get(candidate.target) ?? []).filter((other) => other !== part);
  return {
    ...formHistory(candidate, view),
    targetLinked: (linked + PRIOR * base) / (seen + PRIOR),
    targetEvidence: Math.log(1 + linked),
    vaultLinked: base,
    folderLinked:
      ((folder?.linked ?? 0) - (part?.linked.size ?? 0) + 5 * base) /
      ((folder?.pairs ?? 0) - (part?.decided === true ? part.named.length : 0) + 5),
    backLinked: flag(facts.own >= 0 && (target?.linked.has(facts.own) ?? false)),
    targetLinks: Math.log(1 + (target?.linked.size ?? 0)),
    neighbours: Math.log(
      1 +
        sources.filter(
          (other) =>
            view.nameSet.has(evidence.lexicon.targetAt(other.path)) ||
            (facts.own >= 0 && other.linked.has(facts.own)),
        ).length,
    ),
    linkedLike: Math.max(
      0,
      ...sources.slice(0, MOST_SOURCES).map((other) => likeness(view.sketch, other.sketch)),
    ),
  };
}

function formHistory(candidate: Candidate, { evidence, part, vault }: NoteView) {
  let formLinks = 0;
  let formEvidence = 0;
  let form = { notes: 0, inside: 0, lower: 0 };
  for (const { mention } of candidate.mentions) {
    const counts = evidence.forms.get(mention.form);
    if (counts === undefined) continue;
    const notes = counts.decided - flag(part?.decided === true && part.forms.has(mention.form));
    const linked = counts.linked - flag(part?.linkedForms.has(mention.form) ?? false);
    const rate = (linked + PRIOR * vault.linkedShare) / (notes + PRIOR);
    if (rate > formLinks) [formLinks, formEvidence] = [rate, notes];
    if (counts.notes > form.notes) form = counts;
  }
  return {
    formNotes: Math.log(1 + form.notes),
    formShare: ratio(form.notes, evidence.notes.size),
    lowerShare: (form.lower + 0.5) / (form.inside + 1),
    insideCount: Math.log(1 + form.inside),
    formLinks,
    formEvidence: Math.log(1 + formEvidence),
  };
}
