import { facetValues } from '../../../index/facets';
import type { Mentions } from '../../../index/mentions';
import type { NoteIndex } from '../../../index/note-index';
import type { NotePlace } from '../view-source';
import { decadeLabel } from '../timeline/date-label';
import type { DocumentOrder, Grouping } from './dossier-state';
import { detailOf } from './note-detail';

/** A group of a dossier's mentions. */
export interface Section {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly date?: string;
  /** Where its name leads; null where it is no note. */
  readonly place: NotePlace | null;
  /** One of its mentions: its note's place among the mentions' notes, and which of that note's. */
  readonly mention: (which: number) => { readonly place: number; readonly index: number };
}

/** The groups of a dossier, made when they come into sight. */
export interface Sections {
  readonly length: number;
  at(order: number): Section;
  /** How many mentions one has. */
  count(order: number): number;
  /** Which one has a key, or -1. */
  find(key: string): number;
  /** Where the undated notes begin; -1 where that is not said. */
  readonly undatedFrom: number;
}

/** The places of the notes that pass a test, in the order asked for. */
export function orderPlaces(
  mentions: Mentions,
  index: NoteIndex,
  passes: (note: number) => boolean,
  order: DocumentOrder,
): Int32Array {
  const places: number[] = [];
  mentions.notes.forEach((note, place) => {
    if (passes(note)) places.push(place);
  });
  const noteAt = (place: number): number => mentions.notes[place] ?? 0;
  if (order === 'count') places.sort((a, b) => mentions.count(b) - mentions.count(a) || a - b);
  else if (order === 'title' || order === 'author') {
    const nameOf = (note: number): string =>
      order === 'title' ? index.titleOf(note) : (index.factsOf(note).authors[0] ?? '\uffff');
    const names = new Map(places.map((place) => [place, nameOf(noteAt(place))]));
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    places.sort((a, b) => compare(names.get(a) ?? '', names.get(b) ?? '') || a - b);
  }
  return Int32Array.from(places);
}

/** The notes as groups, each with its own mentions; in an order of dates the undated ones are set apart. */
export function documentSections(
  mentions: Mentions,
  index: NoteIndex,
  places: Int32Array,
  dated: boolean,
): Sections {
  const isUndated = (place: number): boolean => index.dateOf(mentions.notes[place] ?? 0) === null;
  const last = places.at(-1);
  const some = dated && last !== undefined && isUndated(last) && !isUndated(places[0] ?? 0);
  return {
    length: places.length,
    at: (order) => {
      const place = places[order] ?? 0;
      const facts = mentions.facts(place);
      return {
        key: facts.path,
        label: facts.title,
        ...detailOf(facts),
        place: { path: facts.path, paragraph: null, span: null },
        mention: (which) => ({ place, index: which }),
      };
    },
    count: (order) => mentions.count(places[order] ?? -1),
    find: (key) => places.findIndex((place) => mentions.pathAt(place) === key),
    undatedFrom: some ? places.findIndex(isUndated) : -1,
  };
}

/** Mentions by what their notes have in common: a note of two authors stands under both. */
export function facetSections(
  mentions: Mentions,
  index: NoteIndex,
  places: Int32Array,
  by: Exclude<Grouping, 'document'>,
): Sections {
  const byValue = new Map<string, number[]>();
  for (const place of places) {
    const values = facetValues(index, mentions.notes[place] ?? 0, by);
    for (const value of values.length === 0 ? [''] : values) {
      const list = byValue.get(value);
      if (list === undefined) byValue.set(value, [place]);
      else list.push(place);
    }
  }
  const sections = Array.from(byValue, ([value, own]) => {
    const ends: number[] = [];
    for (const place of own) ends.push((ends.at(-1) ?? 0) + mentions.count(place));
    return { value, own, ends, total: ends.at(-1) ?? 0 };
  }).sort((a, b) => compareValues(by, a, b));
  return {
    length: sections.length,
    at: (order) => {
      const { value, own, ends } = sections[order] ?? { value: '', own: [], ends: [] };
      return {
        key: `${by} ${value}`,
        label: labelOf(by, value),
        detail: `${own.length.toLocaleString('en')} ${own.length === 1 ? 'note' : 'notes'}`,
        place: null,
        mention: (which) => {
          const at = ends.findIndex((end) => which < end);
          return { place: own[at] ?? 0, index: which - (ends[at - 1] ?? 0) };
        },
      };
    },
    count: (order) => sections[order]?.total ?? 0,
    find: (key) => sections.findIndex(({ value }) => `${by} ${value}` === key),
    undatedFrom: -1,
  };
}

interface Valued {
  readonly value: string;
  readonly total: number;
}

/** Decades in their order, else the most mentions first; notes without a value last. */
function compareValues(by: Grouping, a: Valued, b: Valued): number {
  if (a.value === '' || b.value === '') return a.value === '' ? 1 : -1;
  if (by === 'decade') return Number(a.value) - Number(b.value);
  return b.total - a.total || (a.value < b.value ? -1 : 1);
}

const WITHOUT = { author: 'No author', kind: 'No kind', decade: 'Undated' } as const;

function labelOf(by: Exclude<Grouping, 'document'>, value: string): string {
  if (value === '') return WITHOUT[by];
  return by === 'decade' ? decadeLabel(value) : value;
}
