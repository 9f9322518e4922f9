import { NOTE_FIELD } from './note-columns';
import type { NoteIndex } from './note-index';

/** What notes are told apart by. */
export type FacetName = 'kind' | 'tag' | 'author' | 'decade';

export interface Facet {
  readonly name: FacetName;
  /** A decade as `1920`. */
  readonly value: string;
}

/** A value of a facet with how many of the notes have it. */
export interface FacetCount extends Facet {
  readonly count: number;
}

/** Which notes are wanted. */
export interface FacetFilter {
  /** Of each facet that is named, a note has one of the values. */
  readonly include: readonly Facet[];
  /** A note has none of these. */
  readonly exclude: readonly Facet[];
  /** A note's date overlaps this stretch of time, in milliseconds; null for any, or none. */
  readonly dates: { readonly from: number; readonly to: number } | null;
  /** Words that all stand in the title, the authors, the tags or the kind. */
  readonly text: string;
}

export const ANY_NOTE: FacetFilter = { include: [], exclude: [], dates: null, text: '' };

/** Makes a test of a note's number from a filter. */
export function noteFilter(index: NoteIndex, filter: FacetFilter): (note: number) => boolean {
  const included = new Map<FacetName, Set<string>>();
  for (const { name, value } of filter.include) {
    included.set(name, (included.get(name) ?? new Set()).add(keyOf(name, value)));
  }
  const excluded = filter.exclude.map(({ name, value }) => ({ name, value: keyOf(name, value) }));
  const words = wordsOfFilter(filter.text);
  const { dates } = filter;
  return (note) => {
    for (const [name, values] of included) {
      if (!facetValues(index, note, name).some((value) => values.has(keyOf(name, value))))
        return false;
    }
    for (const { name, value } of excluded) {
      if (facetValues(index, note, name).some((one) => keyOf(name, one) === value)) return false;
    }
    if (dates !== null) {
      const date = index.dateOf(note);
      if (date === null || date.to <= dates.from || date.from >= dates.to) return false;
    }
    return words.length === 0 || hasWords(index, note, words);
  };
}

/** The words that a filter asks for, in lower case. */
export function wordsOfFilter(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What makes two values one: tags are the same however they are written. */
function keyOf(name: FacetName, value: string): string {
  return name === 'tag' ? value.toLowerCase() : value;
}

function hasWords(index: NoteIndex, note: number, words: readonly string[]): boolean {
  const { title, authors, tags, kind } = index.factsOf(note);
  const searched = [title, ...authors, ...tags, kind ?? ''].join('\n').toLowerCase();
  return words.every((word) => searched.includes(word));
}

/** The values that a note has of a facet. */
export function facetValues(index: NoteIndex, note: number, name: FacetName): readonly string[] {
  const { notes } = index;
  if (name === 'tag') return notes.tagsOf(note);
  if (name === 'author') return notes.authorsOf(note);
  if (name === 'kind') {
    const kind = notes.kind(note);
    return kind === null ? [] : [kind];
  }
  return decadesOf(notes.dates.start(notes.columns.get(note, NOTE_FIELD.date)));
}

function decadesOf(time: number): string[] {
  if (Number.isNaN(time)) return [];
  return [String(Math.floor(new Date(time).getUTCFullYear() / 10) * 10)];
}

/** The values that notes have, by facet, the most frequent first; decades in their order. */
export function facetCounts(
  index: NoteIndex,
  notes: Iterable<number>,
): Readonly<Record<FacetName, readonly FacetCount[]>> {
  const { columns, kinds, tags, authors, dates } = index.notes;
  const byNumber = {
    kind: new Map<number, number>(),
    tag: new Map<number, number>(),
    author: new Map<number, number>(),
    date: new Map<number, number>(),
  };
  const add = (counts: Map<number, number>, number: number): void => {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  };
  for (const note of notes) {
    add(byNumber.kind, columns.kind(note));
    add(byNumber.tag, columns.get(note, NOTE_FIELD.tags));
    add(byNumber.author, columns.get(note, NOTE_FIELD.authors));
    add(byNumber.date, columns.get(note, NOTE_FIELD.date));
  }
  return {
    kind: collect('kind', byNumber.kind, (number) => {
      const kind = kinds.string(number);
      return kind === '' ? [] : [kind];
    }),
    tag: collect('tag', byNumber.tag, (number) => tags.list(number)),
    author: collect('author', byNumber.author, (number) => authors.list(number)),
    decade: [...collect('decade', byNumber.date, (number) => decadesOf(dates.start(number)))].sort(
      (a, b) => Number(a.value) - Number(b.value),
    ),
  };
}

function collect(
  name: FacetName,
  counts: ReadonlyMap<number, number>,
  values: (number: number) => readonly string[],
): readonly FacetCount[] {
  const byKey = new Map<string, { value: string; count: number }>();
  for (const [number, count] of counts) {
    // The first spelling stands for all.
    const own = new Map([...values(number)].reverse().map((value) => [keyOf(name, value), value]));
    for (const [key, value] of own) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { value, count });
      else known.count += count;
    }
  }
  return Array.from(byKey.values(), ({ value, count }) => ({ name, value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
