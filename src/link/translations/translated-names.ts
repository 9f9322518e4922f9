import { primaryLanguage } from '../../language/primary-language';
import type { AlignedNotes } from '../../model/aligned-notes';
import type { VaultPath } from '../../model/note';
import { isUpper } from '../entities/casing';
import { commonWords, soundsOf } from './cognates';

/** A name or hub that texts in two languages mention. `id` is the caller's, and the same in each language. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** Two of them that are one thing under two names. */
export interface TranslatedPair {
  readonly one: string;
  readonly other: string;
  /** How many passages name it by one in the first language and by the other in the second. */
  readonly passages: number;
}

/**
 * What two names of at least so many words must share: words of one origin, of the passages that name either those that
 * name both, and how many.
 */
export interface TranslationGrounds {
  readonly words: number;
  readonly cognate: number;
  readonly together: number;
  readonly passages: number;
}

/**
 * Grounds on which two names are one thing. The more of the words are of one origin, the fewer passages must show it; one
 * word may look like another by chance (`Dutch`, `Deutsch`), or open a sentence wherever another one does.
 */
const SURE: readonly TranslationGrounds[] = [
  { words: 2, cognate: 1, together: 0.5, passages: 1 },
  { words: 1, cognate: 1, together: 0.8, passages: 2 },
  { words: 2, cognate: 0.5, together: 0.8, passages: 2 },
  { words: 2, cognate: 0, together: 0.85, passages: 3 },
];

/** Grounds on which somebody should look whether they are. */
export const LIKELY: readonly TranslationGrounds[] = [
  ...SURE,
  { words: 1, cognate: 0.3, together: 0.6, passages: 2 },
  { words: 1, cognate: 0, together: 0.75, passages: 3 },
];

/** So many words of a name may be one more or less in another language. */
const MANY = 3;

/** Words that an acronym is short for, at the least. */
const SHORTEST_ACRONYM = 2;

/** How far ahead of every other candidate a pair without words of one origin must be. */
const AHEAD = 1.5;

/** In which passages each name stands, in either of two languages. */
interface Corpus {
  readonly one: Map<string, Set<number>>;
  readonly other: Map<string, Set<number>>;
}

interface Candidate {
  readonly one: string;
  readonly other: string;
  readonly passages: number;
  /** Dice's coefficient of the passages of both, 0 to 1. */
  readonly together: number;
  /** The share of words of one origin, 0 to 1. */
  readonly cognate: number;
  /** Words of the shorter name; 0 where the two have not as many. An acronym counts as what it is short for. */
  readonly words: number;
}

/** Collects which names stand in passages that are translations of one another. */
export class TranslatedNames {
  readonly #passages = new Map<string, readonly number[]>();
  readonly #languages: (readonly [string, string])[] = [];
  readonly #notes = new Set<VaultPath>();
  readonly #names = new Map<string, string>();
  /** By the two languages, the alphabetically first of them before the other. */
  readonly #corpora = new Map<string, Corpus>();
  /** The notes that each name stands in. */
  readonly #heldBy = new Map<string, Set<VaultPath>>();
  readonly #byLanguage = new Map<string, Set<string>>();

  /** @param languageOf BCP 47, or null where a note's is not known. */
  constructor(aligned: readonly AlignedNotes[], languageOf: (path: VaultPath) => string | null) {
    for (const { one, other, passages } of aligned) {
      const languages = [one, other].map((path) => primaryLanguage(languageOf(path) ?? ''));
      const [first = '', second = ''] = languages;
      if (first === '' || second === '' || first === second) continue;
      this.#notes.add(one).add(other);
      for (const [ours, theirs] of passages) {
        const passage = this.#languages.push([first, second]) - 1;
        for (const id of ours) this.#touch(one, id, passage);
        for (const id of theirs) this.#touch(other, id, passage);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#notes.size === 0;
  }

  /** Says that a paragraph of a note names something. Notes without a translation count against pairs. */
  add({ id, name }: NamedThing, path: VaultPath, paragraph: string | null, language: string): void {
    if (this.isEmpty) return;
    const spoken = primaryLanguage(language);
    this.#names.set(id, this.#names.get(id) ?? name);
    this.#heldBy.set(id, (this.#heldBy.get(id) ?? new Set<VaultPath>()).add(path));
    this.#byLanguage.set(spoken, (this.#byLanguage.get(spoken) ?? new Set<string>()).add(id));
    for (const passage of this.#passages.get(placeOf(path, paragraph)) ?? []) {
      const [first, second] = this.#languages[passage] ?? ['', ''];
      const inOrder = first < second;
      const key = inOrder ? `${first} ${second}` : `${second} ${first}`;
      const corpus: Corpus = this.#corpora.get(key) ?? { one: new Map(), other: new Map() };
      this.#corpora.set(key, corpus);
      const side = (spoken === first) === inOrder ? corpus.one : corpus.other;
      side.set(id, (side.get(id) ?? new Set<number>()).add(passage));
    }
  }

  /**
   * The names that are one thing in two languages, each with at most one name of each other language.
   *
   * A name that both languages use is its own translation, and two names that one note has tell two things apart,
   * whatever else speaks for them.
   */
  pairs(grounds = SURE): readonly TranslatedPair[] {
    return [...this.#corpora].flatMap(([key, { one, other }]) => {
      const [first = '', second = ''] = key.split(' ');
      const foreign = (id: string, language: string): boolean =>
        this.#byLanguage.get(language)?.has(id) ?? false;
      const ours = new Map([...one].filter(([id]) => !foreign(id, second)));
      const theirs = new Map([...other].filter(([id]) => !foreign(id, first)));
      return chosen(this.#candidates(ours, theirs), grounds);
    });
  }

  #candidates(
    ours: ReadonlyMap<string, ReadonlySet<number>>,
    theirs: ReadonlyMap<string, ReadonlySet<number>>,
  ): readonly Candidate[] {
    const byPassage = new Map<number, string[]>();
    for (const [id, passages] of theirs)
      for (const passage of passages)
        byPassage.set(passage, [...(byPassage.get(passage) ?? []), id]);
    const sounds = new Map<string, readonly string[]>();
    const heard = (id: string): readonly string[] => {
      const known = sounds.get(id) ?? soundsOf(this.#names.get(id) ?? id);
      sounds.set(id, known);
      return known;
    };
    return [...ours].flatMap(([one, passages]) => {
      const shared = new Map<string, number>();
      for (const passage of passages)
        for (const id of byPassage.get(passage) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      return [...shared].flatMap(([other, count]): Candidate[] => {
        if (this.#areApart(one, other)) return [];
        const together = (2 * count) / (passages.size + (theirs.get(other)?.size ?? 0));
        const { share: cognate, words: of } = commonWords(heard(one), heard(other));
        const acronyms = [one, other].every((id) => isUpper(this.#names.get(id) ?? id));
        const words = acronyms ? SHORTEST_ACRONYM : lengthOf(...of);
        return [{ one, other, passages: count, together, cognate, words }];
      });
    });
  }

  #areApart(one: string, other: string): boolean {
    const there = this.#heldBy.get(other);
    return [...(this.#heldBy.get(one) ?? [])].some((path) => there?.has(path) === true);
  }

  #touch(path: VaultPath, id: string, passage: number): void {
    const place = placeOf(path, id);
    this.#passages.set(place, [...(this.#passages.get(place) ?? []), passage]);
  }
}

/** The words of the shorter of two names that can be one by their number, else 0. */
function lengthOf(one: number, other: number): number {
  const fewer = Math.min(one, other);
  return Math.abs(one - other) <= (fewer >= MANY ? 1 : 0) ? fewer : 0;
}

function placeOf(path: VaultPath, paragraph: string | null): string {
  return `${path}#${paragraph ?? ''}`;
}

/** The pairs that the passages show, the surest first, each name in one. */
function chosen(
  candidates: readonly Candidate[],
  allowed: readonly TranslationGrounds[],
): readonly TranslatedPair[] {
  const score = ({ together, cognate }: Candidate): number => together * (1 + cognate);
  const sorted = [...candidates].sort((a, b) => score(b) - score(a) || b.passages - a.passages);
  const bySide = new Map<string, Candidate[]>();
  for (const candidate of sorted)
    for (const side of sidesOf(candidate))
      bySide.set(side, [...(bySide.get(side) ?? []), candidate]);
  const taken = new Set<string>();
  return sorted.flatMap((candidate): TranslatedPair[] => {
    const { one, other, passages } = candidate;
    const sides = sidesOf(candidate);
    if (sides.some((side) => taken.has(side))) return [];
    // Even where it is no pair, what fits worse is none either.
    for (const side of sides) taken.add(side);
    const rivals = sides
      .flatMap((side) => bySide.get(side) ?? [])
      .filter((rival) => rival !== candidate);
    const ahead = rivals.every((rival) => score(candidate) >= AHEAD * score(rival));
    const isPair = allowed.some(
      (grounds) =>
        candidate.words >= grounds.words &&
        candidate.cognate >= grounds.cognate &&
        candidate.together >= grounds.together &&
        passages >= grounds.passages &&
        (ahead || grounds.cognate > 0),
    );
    return isPair ? [{ one, other, passages }] : [];
  });
}

function sidesOf({ one, other }: Candidate): readonly string[] {
  return [`one ${one}`, `other ${other}`];
}
