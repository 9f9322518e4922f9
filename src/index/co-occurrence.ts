import type { VaultPath } from '../model/note';
import type { DateSpan } from './date-span';
import { NO_PARAGRAPH } from './link-rows';
import type { NoteFacts, NoteIndex } from './note-index';

/** How near two mentions must be to count as together. */
export type Nearness = 'paragraph' | 'near' | 'document';

/** `near`: at most so many paragraphs apart. */
const NEAR = 3;

/** A note that is mentioned together with another. */
export interface Companion extends NoteFacts {
  /** Paragraphs that mention the one asked for, with this one as near as asked. */
  readonly sharedParagraphs: number;
  readonly sharedNotes: number;
  /**
   * Pointwise mutual information in bits, over notes: how many times likelier the two are to meet than
   * chance has it, as a power of two. Church and Hanks 1990.
   */
  readonly association: number;
  /** The first and last date of the notes shared. */
  readonly first: DateSpan | null;
  readonly last: DateSpan | null;
}

export interface CompanionOptions {
  readonly nearness: Nearness;
  /** Companions of fewer shared notes are left out: association says nothing of them. */
  readonly minimum?: number;
  /** Which notes count as companions; all, unless told. */
  readonly among?: (facts: NoteFacts) => boolean;
}

/** What is mentioned together with a note, the most shared notes first. */
export function companionsOf(
  index: NoteIndex,
  path: VaultPath,
  { nearness, minimum = 1, among }: CompanionOptions,
): Companion[] {
  const target = index.find(path);
  if (target < 0) return [];
  const tally = tallyCompanions(index, target, nearness);
  const found: Companion[] = [];
  for (const [note, shared] of tally.shared) {
    if (shared.notes < minimum) continue;
    const facts = index.factsOf(note);
    if (among !== undefined && !among(facts)) continue;
    const expected = ((tally.notesOf[note] ?? 0) * (tally.notesOf[target] ?? 0)) / tally.notes;
    found.push({
      ...facts,
      sharedParagraphs: shared.paragraphs,
      sharedNotes: shared.notes,
      association: Math.log2(shared.notes / expected),
      first: shared.first,
      last: shared.last,
    });
  }
  return found.sort(
    (a, b) =>
      b.sharedNotes - a.sharedNotes ||
      b.sharedParagraphs - a.sharedParagraphs ||
      (a.path < b.path ? -1 : 1),
  );
}

interface Shared {
  notes: number;
  paragraphs: number;
  first: DateSpan | null;
  last: DateSpan | null;
}

interface Tally {
  readonly shared: ReadonlyMap<number, Shared>;
  /** How many notes mention each note, by number. */
  readonly notesOf: Uint32Array;
  /** How many notes mention anything. */
  readonly notes: number;
}

function tallyCompanions(index: NoteIndex, target: number, nearness: Nearness): Tally {
  const shared = new Map<number, Shared>();
  const notesOf = new Uint32Array(index.notes.length);
  const lastSeenIn = new Int32Array(index.notes.length).fill(-1);
  let notes = 0;
  for (let note = 0; note < index.notes.length; note++) {
    const first = index.notes.first[note] ?? 0;
    const end = first + (index.notes.count[note] ?? 0);
    let mentionsTarget = false;
    let any = false;
    for (let row = first; row < end; row++) {
      const other = index.rows.target[row] ?? -1;
      if (other < 0 || other === note) continue;
      any = true;
      if (other === target) mentionsTarget = true;
      if (lastSeenIn[other] === note) continue;
      lastSeenIn[other] = note;
      notesOf[other] = (notesOf[other] ?? 0) + 1;
    }
    if (any) notes++;
    if (mentionsTarget && note !== target) {
      const date = index.dateOf(note);
      for (const [other, paragraphs] of nearIn(index, note, target, nearness)) {
        addShared(shared, other, paragraphs, date);
      }
    }
  }
  return { shared, notesOf, notes };
}

function addShared(
  shared: Map<number, Shared>,
  other: number,
  paragraphs: number,
  date: DateSpan | null,
): void {
  const entry = shared.get(other) ?? { notes: 0, paragraphs: 0, first: null, last: null };
  entry.notes++;
  entry.paragraphs += paragraphs;
  if (date !== null) {
    if (entry.first === null || date.from < entry.first.from) entry.first = date;
    if (entry.last === null || date.from > entry.last.from) entry.last = date;
  }
  shared.set(other, entry);
}

/** What else one note mentions near enough, and in how many of the target's paragraphs. */
function nearIn(
  index: NoteIndex,
  note: number,
  target: number,
  nearness: Nearness,
): Map<number, number> {
  const first = index.notes.first[note] ?? 0;
  const end = first + (index.notes.count[note] ?? 0);
  const here = new Set<number>();
  const others = new Map<number, Set<number>>();
  for (let row = first; row < end; row++) {
    const other = index.rows.target[row] ?? -1;
    const paragraph = index.rows.paragraph[row] ?? NO_PARAGRAPH;
    if (other === target) here.add(paragraph);
    else if (other >= 0 && other !== note) {
      const places = others.get(other) ?? new Set();
      places.add(paragraph);
      others.set(other, places);
    }
  }
  const found = new Map<number, number>();
  for (const [other, places] of others) {
    let count = 0;
    for (const place of here) if (isNear(place, places, nearness)) count++;
    if (count > 0) found.set(other, count);
  }
  return found;
}

function isNear(place: number, places: ReadonlySet<number>, nearness: Nearness): boolean {
  if (nearness === 'document') return true;
  if (place === NO_PARAGRAPH) return false;
  if (nearness === 'paragraph') return places.has(place);
  for (const other of places) {
    if (other !== NO_PARAGRAPH && Math.abs(other - place) <= NEAR) return true;
  }
  return false;
}

/** A paragraph that mentions two notes, or the nearest mention of the second to one of the first. */
export interface SharedParagraph {
  readonly path: VaultPath;
  readonly paragraph: string | null;
  readonly place: number | null;
  /** Where the first note's mention stands. */
  readonly start: number;
  readonly end: number;
}

/** The mentions of one note that have one of another as near as asked, in the order of dates. */
export function sharedMentions(
  index: NoteIndex,
  groups: Iterable<{ readonly path: VaultPath; readonly mentions: readonly SharedMention[] }>,
  other: VaultPath,
  nearness: Nearness,
): SharedParagraph[] {
  const companion = index.find(other);
  if (companion < 0) return [];
  const shared: SharedParagraph[] = [];
  for (const { path, mentions } of groups) {
    const places = placesOf(index, index.find(path), companion);
    if (places.size === 0) continue;
    for (const { paragraph, place, start, end } of mentions) {
      if (isNear(place ?? NO_PARAGRAPH, places, nearness)) {
        shared.push({ path, paragraph, place, start, end });
      }
    }
  }
  return shared;
}

type SharedMention = Pick<SharedParagraph, 'paragraph' | 'place' | 'start' | 'end'>;

function placesOf(index: NoteIndex, note: number, target: number): Set<number> {
  const first = index.notes.first[note] ?? 0;
  const end = first + (index.notes.count[note] ?? 0);
  const places = new Set<number>();
  for (let row = first; row < end; row++) {
    if (index.rows.target[row] === target) places.add(index.rows.paragraph[row] ?? NO_PARAGRAPH);
  }
  return places;
}
