import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import type { NoteOutline } from '../../model/outline';
import { languageOfNotes } from '../vault-language';
import { contentStems, noteTerms, type NoteTerms } from './note-terms';

/** A note with the tags of its properties. */
export interface TaggedNote extends NoteFile {
  /** Without `#`. */
  readonly tags: readonly string[];
}

/** A tag as the vault has it. */
export interface KnownTag {
  /** As it is mostly written. */
  readonly name: string;
  /** Stems of its words. */
  readonly stems: readonly string[];
  /** Numbers of the notes that carry it. */
  readonly notes: readonly number[];
}

/** The heaviest terms of a note at unit length. */
export type TermVector = ReadonlyMap<string, number>;

/** What a vault's notes say of when its owner gives which tag. */
export interface TagEvidence {
  readonly language: string;
  readonly size: number;
  readonly noteTerms: ReadonlyMap<string, number>;
  /** By the tag in lower case. */
  readonly tags: ReadonlyMap<string, KnownTag>;
  /** By note: its tags in lower case; only notes that have any. */
  readonly tagged: ReadonlyMap<number, ReadonlySet<string>>;
  /** By term: the tagged notes that it is of weight in. */
  readonly postings: ReadonlyMap<
    string,
    readonly { readonly note: number; readonly weight: number }[]
  >;
  readonly numbers: ReadonlyMap<VaultPath, number>;
  readonly terms: readonly NoteTerms[];
}

const NO_NOTE: TaggedNote = { path: '', text: '', tags: [] };

/** How many terms a note is compared by. */
const VECTOR_SIZE = 80;

/** Whether a tag is a person's: those of Corpus mark what it wrote. */
export function isOwnersTag(tag: string): boolean {
  return !/^corpus(?:\/|$)/i.test(tag);
}

/** The tags of a note, of its text and of its properties, in lower case, with how each is written. */
export function writtenTags(
  { tags }: Pick<TaggedNote, 'tags'>,
  outline: NoteOutline,
): ReadonlyMap<string, string> {
  const written = [...tags, ...outline.tags.map(({ tag }) => tag)];
  return new Map(written.map((tag) => [tag.toLowerCase(), tag]));
}

/** Reads once what all notes of a vault carry and are about. */
export function learnTags(notes: readonly TaggedNote[]): TagEvidence {
  const language = languageOfNotes(notes);
  const outlines = notes.map(({ text }) => scanNote(text));
  const terms = outlines.map((outline, at) => noteTerms(notes[at] ?? NO_NOTE, outline, language));
  const termNotes = new Map<string, number>();
  for (const { counts } of terms)
    for (const term of counts.keys()) termNotes.set(term, (termNotes.get(term) ?? 0) + 1);
  const spellings = new Map<string, Map<string, number>>();
  const carriers = new Map<string, number[]>();
  const tagged = new Map<number, ReadonlySet<string>>();
  outlines.forEach((outline, number) => {
    const written = [...writtenTags(notes[number] ?? NO_NOTE, outline)].filter(([key]) =>
      isOwnersTag(key),
    );
    if (written.length > 0) tagged.set(number, new Set(written.map(([key]) => key)));
    for (const [key, name] of written) {
      carriers.set(key, [...(carriers.get(key) ?? []), number]);
      const names = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, names.set(name, (names.get(name) ?? 0) + 1));
    }
  });
  const evidence = { language, size: notes.length, noteTerms: termNotes };
  const postings = new Map<string, { note: number; weight: number }[]>();
  for (const number of tagged.keys()) {
    const own = terms[number];
    if (own === undefined) continue;
    for (const [term, weight] of vectorOf(own, evidence)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ note: number, weight }]);
      else list.push({ note: number, weight });
    }
  }
  return {
    ...evidence,
    tags: new Map(
      [...carriers].map(([key, own]) => [key, knownTag(spellings.get(key), own, language)]),
    ),
    tagged,
    postings,
    numbers: new Map(notes.map(({ path }, number) => [path, number])),
    terms,
  };
}

function knownTag(
  spellings: ReadonlyMap<string, number> | undefined,
  notes: readonly number[],
  language: string,
): KnownTag {
  const [[name] = ['']] = [...(spellings ?? [])].sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  const last = name.slice(name.lastIndexOf('/') + 1);
  // `machineLearning`, `machine_learning` and `machine-learning` have two words.
  const apart = last.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[_-]+/g, ' ');
  return { name, stems: contentStems(apart, language), notes };
}

/** A note's heaviest terms by tf-idf. */
export function vectorOf(
  { counts }: NoteTerms,
  { size, noteTerms }: Pick<TagEvidence, 'size' | 'noteTerms'>,
): TermVector {
  const weighed = [...counts]
    .map(([term, count]) => {
      const idf = Math.log((size + 1) / ((noteTerms.get(term) ?? 0) + 0.5));
      return [term, (1 + Math.log(count)) * Math.max(0, idf)] as const;
    })
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VECTOR_SIZE);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([term, weight]) => [term, weight / length]));
}
