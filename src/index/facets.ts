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
    included.set(name, (included.get(name) ?? new Set()).add(value));
  }
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const { dates } = filter;
  return (note) => {
    for (const [name, values] of included) {
      if (!valuesOf(index, note, name).some((value) => values.has(value))) return false;
    }
    for (const { name, value } of filter.exclude) {
      if (valuesOf(index, note, name).includes(value)) return false;
    }
    if (dates !== null) {
      const date = index.dateOf(note);
      if (date === null || date.to <= dates.from || date.from >= dates.to) return false;
    }
    return words.length === 0 || hasWords(index, note, words);
  };
}

function hasWords(index: NoteIndex, note: number, words: readonly string[]): boolean {
  const { title, authors, tags, kind } = index.factsOf(note);
  const searched = [title, ...authors, ...tags, kind ?? ''].join('\n').toLowerCase();
  return words.every((word) => searched.includes(word));
}

function valuesOf(index: NoteIndex, note: number, name: FacetName): readonly string[] {
  const { notes } = index;
  if (name === 'tag') return index.tags.list(notes.tags[note] ?? 0);
  if (name === 'author') return index.authors.list(notes.authors[note] ?? 0);
  if (name === 'kind') {
    const kind = index.kinds.string(notes.kind[note] ?? 0);
    return kind === '' ? [] : [kind];
  }
  const date = index.dateOf(note);
  return date === null ? [] : [decadeOf(date.from)];
}

function decadeOf(time: number): string {
  return String(Math.floor(new Date(time).getUTCFullYear() / 10) * 10);
}

/** The values that notes have, by facet, the most frequent first; decades in their order. */
export function facetCounts(
  index: NoteIndex,
  notes: Iterable<number>,
): Readonly<Record<FacetName, readonly FacetCount[]>> {
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
    add(byNumber.kind, index.notes.kind[note] ?? 0);
    add(byNumber.tag, index.notes.tags[note] ?? 0);
    add(byNumber.author, index.notes.authors[note] ?? 0);
    add(byNumber.date, index.notes.date[note] ?? 0);
  }
  return {
    kind: collect('kind', byNumber.kind, (number) => {
      const kind = index.kinds.string(number);
      return kind === '' ? [] : [kind];
    }),
    tag: collect('tag', byNumber.tag, (number) => index.tags.list(number)),
    author: collect('author', byNumber.author, (number) => index.authors.list(number)),
    decade: [
      ...collect('decade', byNumber.date, (number) => {
        const date = index.dates.span(number);
        return date === null ? [] : [decadeOf(date.from)];
      }),
    ].sort((a, b) => Number(a.value) - Number(b.value)),
  };
}

function collect(
  name: FacetName,
  counts: ReadonlyMap<number, number>,
  values: (number: number) => readonly string[],
): readonly FacetCount[] {
  const byValue = new Map<string, number>();
  for (const [number, count] of counts) {
    for (const value of new Set(values(number))) {
      byValue.set(value, (byValue.get(value) ?? 0) + count);
    }
  }
  return Array.from(byValue, ([value, count]) => ({ name, value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
