import type { NoteTerms } from './note-terms';
import { vectorOf, type TagEvidence } from './tag-evidence';

/** A tag of the vault beside a note that has it not: what speaks for it, each from 0 to about 1. */
export interface TagCandidate {
  /** In lower case. */
  readonly key: string;
  readonly features: readonly number[];
  /** Of the most alike notes, those that have it. */
  readonly alike: readonly [having: number, looked: number];
  /** Of the tagged notes in the note's folder, those that have it. */
  readonly folder: readonly [having: number, looked: number];
  readonly inTitle: boolean;
  readonly inText: boolean;
}

/** The features, in the order of their weights. */
export const TAG_FEATURES = [
  'share of the most alike notes',
  'likeness of the most alike note with it',
  'mean likeness of the three most alike notes with it',
  'share of the tagged notes of its folder',
  'share of all tagged notes',
  'its words in the title',
  'its words in the text',
  'how often its words occur',
] as const;

/** How much likeness there is between notes that have nothing in common: their tags say little. */
const UNLIKE = 1;

/** How many notes are looked at as the most alike. */
const NEIGHBOURS = 12;

/**
 * The vault's tags that anything speaks for, with what does. `number` is the note's own in the evidence, which is
 * left out of what it is judged by; -1 where it is not in it. `has` are its own tags.
 */
export function tagCandidates(
  terms: NoteTerms,
  number: number,
  evidence: TagEvidence,
): readonly TagCandidate[] {
  const alike = alikeNotes(terms, number, evidence);
  const nearest = alike.slice(0, NEIGHBOURS);
  const all = nearest.reduce((sum, { likeness }) => sum + likeness, 0);
  const byTag = new Map<string, { sum: number; having: number; best: number[] }>();
  alike.forEach(({ note, likeness }, rank) => {
    for (const key of evidence.tagged.get(note) ?? []) {
      const found = byTag.get(key) ?? { sum: 0, having: 0, best: [] };
      if (rank < NEIGHBOURS) {
        found.sum += likeness;
        found.having++;
      }
      if (found.best.length < 3) found.best.push(likeness);
      byTag.set(key, found);
    }
  });
  const beside = besideIn(terms.folder, number, evidence);
  const others = evidence.tagged.size - (evidence.tagged.has(number) ? 1 : 0);
  return [...evidence.tags].flatMap(([key, { stems, notes }]): TagCandidate[] => {
    const carriers = notes.length - (evidence.tagged.get(number)?.has(key) === true ? 1 : 0);
    if (carriers === 0) return [];
    const found = byTag.get(key) ?? { sum: 0, having: 0, best: [] };
    const having = beside.get(key) ?? 0;
    const looked = beside.get('') ?? 0;
    const occurring = stems.map((stem) => terms.counts.get(stem) ?? 0);
    const least = stems.length === 0 ? 0 : Math.min(...occurring);
    const inTitle = stems.length > 0 && stems.every((stem) => terms.title.has(stem));
    if (found.best.length === 0 && having === 0 && least === 0) return [];
    const [best = 0] = found.best;
    return [
      {
        key,
        features: [
          found.sum / (all + UNLIKE),
          best,
          found.best.reduce((sum, one) => sum + one, 0) / 3,
          having / (looked + 1),
          carriers / (others + 1),
          Number(inTitle),
          Number(least > 0),
          Math.log1p(least) / 3,
        ],
        alike: [found.having, nearest.length],
        folder: [having, looked],
        inTitle,
        inText: least > 0,
      },
    ];
  });
}

/** The tagged notes by their likeness to a note, the most alike first: cosines of tf-idf vectors. */
function alikeNotes(
  terms: NoteTerms,
  number: number,
  evidence: TagEvidence,
): readonly { readonly note: number; readonly likeness: number }[] {
  const sums = new Map<number, number>();
  for (const [term, weight] of vectorOf(terms, evidence))
    for (const posting of evidence.postings.get(term) ?? [])
      sums.set(posting.note, (sums.get(posting.note) ?? 0) + weight * posting.weight);
  sums.delete(number);
  return [...sums]
    .map(([note, likeness]) => ({ note, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.note - b.note);
}

/** How many other tagged notes of a folder have each tag, and, under the empty name, how many there are. */
function besideIn(
  folder: string,
  number: number,
  { tagged, terms }: TagEvidence,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [note, tags] of tagged) {
    if (note === number || terms[note]?.folder !== folder) continue;
    for (const key of ['', ...tags]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
