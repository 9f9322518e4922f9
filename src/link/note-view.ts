import { nameOf } from '../markdown/links';
import type { Candidate } from './candidates';
import type { Evidence, NotePart } from './evidence';
import { contextOf, type MentionContext } from './mention-context';
import type { Mention, NoteFacts } from './note-facts';
import { likeness, sketchOf, type Sketch } from './sketch';
import { folderOf, ratio, vaultView, type VaultView } from './vault-view';

/** What is the same for every candidate of a note. */
export interface NoteView {
  readonly facts: NoteFacts;
  readonly evidence: Evidence;
  readonly vault: VaultView;
  /** The note's own part in the evidence, which is left out of what is judged by. */
  readonly part: NotePart | undefined;
  readonly names: Int32Array;
  readonly nameSet: ReadonlySet<number>;
  readonly sketch: Sketch;
  /** By candidate: how alike its note and this one are, and the idf of its rarest and commonest word. */
  readonly likenesses: readonly number[];
  readonly rarities: readonly (readonly [number, number])[];
  readonly rarest: readonly number[];
  /** Words of the note's name and of its folders. */
  readonly nameWords: ReadonlySet<number>;
  readonly folderWords: ReadonlySet<number>;
  readonly contexts: ReadonlyMap<Mention, MentionContext>;
  /** The share of mentions that have a line to themselves. */
  readonly lines: number;
  /** The note is named by a date: a journal's page. */
  readonly dated: boolean;
}

const DATED = /\d{4}-?(?:0\d|1[0-2]|W\d\d)(?:-?[0-3]\d)?|[0-3]?\d[. ]\p{L}+ \d{4}/u;

/** Looks at a note as a whole, once for all its candidates. */
export function noteView(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  evidence: Evidence,
): NoteView {
  const { path } = facts.note;
  const part = evidence.notes.get(path);
  const sketch = part?.sketch ?? sketchOf(facts.words, evidence.wordNotes, evidence.notes.size);
  const names = part?.named ?? Int32Array.from(candidates, ({ target }) => target).sort();
  const rarities = candidates.map((candidate) => rarityOf(candidate, evidence));
  const contexts = new Map(
    facts.mentions.map((mention) => [mention, contextOf(facts.read.text, mention.place)]),
  );
  const whole = facts.mentions.filter((mention) => contexts.get(mention)?.wholeLine === true);
  return {
    facts,
    evidence,
    vault: vaultView(evidence),
    part,
    names,
    nameSet: new Set(names),
    sketch,
    likenesses: candidates.map((candidate) => likenessTo(candidate, sketch, evidence)),
    rarities,
    rarest: rarities.map(([rarest]) => rarest),
    nameWords: new Set(evidence.lexicon.keysIn(nameOf(path))),
    folderWords: new Set(evidence.lexicon.keysIn(folderOf(path))),
    contexts,
    lines: ratio(whole.length, candidates.length),
    dated: DATED.test(nameOf(path)),
  };
}

function rarityOf(candidate: Candidate, evidence: Evidence): readonly [number, number] {
  const form = candidate.mentions[0]?.form.text ?? '';
  let rarest = 0;
  let commonest = Infinity;
  for (const key of evidence.lexicon.keysIn(form)) {
    const idf = Math.log((evidence.notes.size + 1) / ((evidence.wordNotes.get(key) ?? 0) + 0.5));
    rarest = Math.max(rarest, idf);
    commonest = Math.min(commonest, idf);
  }
  return [rarest, Number.isFinite(commonest) ? commonest : 0];
}

function likenessTo(candidate: Candidate, sketch: Sketch, evidence: Evidence): number {
  const part = evidence.notes.get(evidence.lexicon.targets[candidate.target]?.path ?? '');
  return part === undefined ? 0 : likeness(sketch, part.sketch);
}
