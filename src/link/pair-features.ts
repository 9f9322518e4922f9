import { stopWords } from '../language/stop-words';
import { nameOf } from '../markdown/links';
import type { LinkTarget } from '../model/entity';
import type { Candidate } from './candidates';
import type { Evidence, NotePart } from './evidence';
import { contextOf, type MentionContext } from './mention-context';
import { rowOfParts, type FeatureRow } from './features';
import type { Mention, NoteFacts } from './note-facts';
import { folderOf, ratio, vaultView, type VaultView } from './vault-view';
import { likeness, shared, sketchOf, type Sketch } from './sketch';

/** What is the same for every candidate of a note. */
interface NoteView {
  readonly facts: NoteFacts;
  readonly evidence: Evidence;
  readonly part: NotePart | undefined;
  readonly names: Int32Array;
  readonly sketch: Sketch;
  readonly likenesses: readonly number[];
  readonly rarities: readonly (readonly [number, number])[];
  /** Words of the note's name and of its folders. */
  readonly nameWords: ReadonlySet<number>;
  readonly folderWords: ReadonlySet<number>;
  readonly contexts: ReadonlyMap<Mention, MentionContext>;
  readonly rarityList: readonly number[];
  readonly nameSet: ReadonlySet<number>;
  readonly lines: number;
  readonly vault: VaultView;
}

/** The features of each candidate of a note, in order. The note's own links and mentions do not count as evidence. */
export function featuresOf(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly FeatureRow[] {
  const part = evidence.notes.get(facts.note.path);
  const sketch = part?.sketch ?? sketchOf(facts.words, evidence.wordNotes, evidence.notes.size);
  const names = part?.named ?? Int32Array.from(candidates, ({ target }) => target).sort();
  const likenesses = candidates.map((candidate) => likenessTo(candidate, sketch, evidence));
  const rarities = candidates.map((candidate) => rarityOf(candidate, evidence));
  const contexts = new Map(
    facts.mentions.map((mention) => [mention, contextOf(facts.note.text, mention)]),
  );
  const whole = facts.mentions.filter(
    (mention) => contexts.get(mention)?.wholeLine === true,
  ).length;
  const view: NoteView = {
    facts,
    evidence,
    part,
    names,
    sketch,
    likenesses,
    rarities,
    rarityList: rarities.map(([rarest]) => rarest),
    nameSet: new Set(names),
    lines: ratio(whole, candidates.length),
    contexts,
    nameWords: new Set(evidence.lexicon.keysIn(nameOf(facts.note.path))),
    folderWords: new Set(evidence.lexicon.keysIn(folderOf(facts.note.path))),
    vault: vaultView(evidence),
  };
  return candidates.map((candidate, i) => rowOf(candidate, i, view));
}

function rowOf(candidate: Candidate, at: number, view: NoteView): FeatureRow {
  return rowOfParts([
    formFeatures(candidate, view),
    targetFeatures(candidate, view),
    titleFeatures(candidate, view),
    placeFeatures(candidate, view),
    noteFeatures(candidate, at, view),
    linkFeatures(candidate, view),
  ]);
}

const flag = (value: boolean): number => (value ? 1 : 0);

const STOP_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'];

function isStopWord(word: string): boolean {
  const lower = word.toLowerCase();
  return STOP_LANGUAGES.some((language) => stopWords(language).has(lower));
}

function formFeatures(candidate: Candidate, view: NoteView) {
  const { lexicon } = view.evidence;
  const shown = candidate.mentions.map(({ mention, form }) => ({ words: mention.shown, form }));
  const best = candidate.mentions[0];
  const form = best?.form ?? { text: '', kind: 'derived' as const, target: 0 };
  const exact = shown.some(({ words, form }) => words === form.text);
  const sameCase =
    exact || shown.some(({ words, form }) => words.toLowerCase() === form.text.toLowerCase());
  const letters = form.text.replace(/[^\p{L}]/gu, '');
  const kinds = new Set(candidate.mentions.map((mention) => mention.form.kind));
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  return {
    words: best?.mention.words ?? 0,
    letters: Math.log(1 + form.text.length),
    exact: flag(exact),
    sameCase: flag(sameCase),
    inflected: flag(
      !sameCase && !shown.some(({ words, form }) => lexicon.sameWords(words, form.text)),
    ),
    title: flag(kinds.has('title')),
    alias: flag(kinds.has('alias')),
    learned: flag(kinds.has('learned')),
    derived: flag(kinds.has('derived') && kinds.size === 1),
    capitals: ratio(upper, Math.max(1, form.text.split(/[\s-]+/).length)),
    lowerTitle: flag(/^\p{Ll}/u.test(form.text)),
    acronym: flag(letters.length > 1 && upper >= letters.length - 1 && letters.length < 7),
    digits: flag(/\d/.test(form.text)) + flag(letters === ''),
    stopWord: flag(isStopWord(form.text)),
    lowerMention: ratio(shown.filter(({ words }) => /^\p{Ll}/u.test(words)).length, shown.length),
  };
}

/** The idf of the form's rarest and commonest word. */
function rarityOf(candidate: Candidate, evidence: Evidence): readonly [number, number] {
  const form = candidate.mentions[0]?.form.text ?? '';
  let rarest = 0;
  let commonest = Infinity;
  for (const key of evidence.lexicon.keysIn(form)) {
    const idf = Math.log((evidence.notes.size + 1) / ((evidence.wordNotes.get(key) ?? 0) + 0.5));
    rarest = Math.max(rarest, idf);
    commonest = Math.min(commonest, idf);
  }
  return [rarest, commonest];
}

function targetFeatures(candidate: Candidate, view: NoteView) {
  const { evidence, facts, vault } = view;
  const target: LinkTarget | null | undefined = evidence.lexicon.targets[candidate.target];
  const path = target?.path ?? '';
  const part = evidence.notes.get(path);
  const notes = Math.max(0, (evidence.targets.get(candidate.target)?.notes ?? 1) - 1);
  const [from, to] = [folderOf(facts.note.path).split('/'), folderOf(path).split('/')];
  let common = 0;
  while (common < from.length - 1 && from[common] === to[common]) common++;
  return {
    targetShare: ratio(notes, evidence.notes.size),
    targetNotes: Math.log(1 + notes),
    targetWords: Math.log(1 + (part?.words ?? 0)),
    targetNames: Math.log(1 + (part?.named.length ?? 0)),
    property: flag(facts.properties.has(candidate.target)),
    missing: flag(part === undefined),
    sameFolder: flag(folderOf(facts.note.path) === folderOf(path)),
    commonFolders: ratio(common, Math.max(from.length, to.length) - 1),
    folderShare: ratio(vault.folders.get(folderOf(path))?.notes ?? 0, evidence.notes.size),
    mutual: flag(facts.own >= 0 && includes(part?.named, facts.own)),
    sharedNames: part === undefined ? 0 : shared(view.names, part.named),
  };
}

/** How much of the target's title stands in the note's title and path, and of the note's title in the target's. */
function titleFeatures(candidate: Candidate, { evidence, nameWords, folderWords }: NoteView) {
  const { lexicon } = evidence;
  const title = lexicon.targets[candidate.target]?.title ?? '';
  const words = [...new Set(lexicon.keysIn(title))];
  const inName = words.filter((word) => nameWords.has(word)).length;
  return {
    inTitle: ratio(inName, words.length),
    titleWords: ratio(inName, nameWords.size),
    pathWords: ratio(words.filter((word) => folderWords.has(word)).length, words.length),
  };
}

function includes(list: Int32Array | undefined, wanted: number): boolean {
  return list?.includes(wanted) ?? false;
}

function likenessTo(candidate: Candidate, sketch: Sketch, evidence: Evidence): number {
  const part = evidence.notes.get(evidence.lexicon.targets[candidate.target]?.path ?? '');
  return part === undefined ? 0 : likeness(sketch, part.sketch);
}

function placeFeatures(candidate: Candidate, view: NoteView) {
  const { facts } = view;
  const all = facts.mentions;
  const places = candidate.mentions.flatMap(({ mention }) => view.contexts.get(mention) ?? []);
  const any = (key: keyof (typeof places)[number]): number =>
    flag(places.some((place) => place[key]));
  const near = candidate.mentions.some(({ mention, rank }) => {
    const before = all[rank - 1];
    const after = all[rank + 1];
    return (
      (before !== undefined && mention.start - before.end <= 3) ||
      (after !== undefined && after.start - mention.end <= 3)
    );
  });
  return {
    mentions: Math.log(candidate.mentions.length),
    density: ratio(candidate.mentions.length * 100, facts.words.length + 50),
    first: ratio(candidate.mentions[0]?.rank ?? 0, all.length),
    wholeLine: any('wholeLine'),
    lineStart: any('lineStart'),
    wholeCell: any('wholeCell'),
    quoted: any('quoted'),
    bracketed: any('bracketed'),
    emphasised: any('emphasised'),
    tied: flag(places.every((place) => place.tied)),
    introduces: any('introduces'),
    nearOther: flag(near),
    inHeading: flag(candidate.mentions.some((mention) => mention.inHeading)),
    headingOnly: flag(candidate.mentions.every((mention) => mention.inHeading)),
    sentenceStart: flag(places.every((place) => place.sentenceStart)),
  };
}

function rankIn(values: readonly number[], value: number): number {
  return ratio(values.filter((other) => other > value).length, values.length);
}

function noteFeatures(candidate: Candidate, at: number, view: NoteView) {
  const { facts, evidence, vault } = view;
  const like = view.likenesses[at] ?? 0;
  const [rarest, commonest] = view.rarities[at] ?? [0, 0];
  return {
    likeness: like,
    likenessRank: rankIn(view.likenesses, like),
    rarest,
    commonest: Number.isFinite(commonest) ? commonest : 0,
    rarityRank: rankIn(view.rarityList, rarest),
    ambiguity: candidate.ambiguity,
    noteWords: Math.log(1 + facts.words.length),
    noteNames: Math.log(1 + view.names.length),
    noteDensity: ratio(view.names.length * 100, facts.words.length + 20),
    noteLines: view.lines,
    vaultNotes: Math.log(1 + evidence.notes.size),
    vaultNames: Math.log(1 + vault.namesPerNote),
    vaultDensity: vault.density * 100,
  };
}

/** How many notes that link to a target are compared with the note. */
const MOST_SOURCES = 40;

/** Prior links that a form or target is taken to have, of the vault's own share. */
const PRIOR = 2;

function linkFeatures(candidate: Candidate, view: NoteView) {
  const { evidence, part, vault, facts } = view;
  const base = vault.linkedShare;
  let formLinks = 0;
  let formEvidence = 0;
  let form = { notes: 0, inside: 0, lower: 0 };
  for (const { mention } of candidate.mentions) {
    const counts = evidence.forms.get(mention.form);
    if (counts === undefined) continue;
    const notes = counts.notes - flag(part?.forms.has(mention.form) ?? false);
    const linked = counts.linked - flag(part?.linkedForms.has(mention.form) ?? false);
    const rate = (linked + PRIOR * base) / (notes + PRIOR);
    if (rate > formLinks) [formLinks, formEvidence] = [rate, notes];
    if (counts.notes > form.notes) form = counts;
  }
  const counts = evidence.targets.get(candidate.target) ?? { notes: 0, linked: 0 };
  const seen = counts.notes - flag(includes(part?.named, candidate.target));
  const linked = counts.linked - flag(part?.linked.has(candidate.target) ?? false);
  const path = evidence.lexicon.targets[candidate.target]?.path ?? '';
  const target = evidence.notes.get(path);
  const folder = vault.folders.get(folderOf(facts.note.path));
  const sources = (vault.inLinks.get(candidate.target) ?? []).filter((other) => other !== part);
  return {
    formNotes: Math.log(1 + form.notes),
    formShare: ratio(form.notes, evidence.notes.size),
    lowerShare: (form.lower + 0.5) / (form.inside + 1),
    insideCount: Math.log(1 + form.inside),
    formLinks,
    formEvidence: Math.log(1 + formEvidence),
    targetLinked: (linked + PRIOR * base) / (seen + PRIOR),
    targetEvidence: Math.log(1 + linked),
    vaultLinked: base,
    folderLinked:
      ((folder?.linked ?? 0) - (part?.linked.size ?? 0) + 5 * base) /
      ((folder?.pairs ?? 0) - (part?.named.length ?? 0) + 5),
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
