import type { VaultPath } from '../model/note';
import type { DateSpan } from './date-span';
import type { DateTable } from './date-table';
import { NO_PARAGRAPH } from './link-rows';
import { NOTE_FIELD } from './note-columns';
import type { NoteFacts } from './note-facts';
import type { NoteIndex } from './note-index';

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
  for (let note = 0; note < tally.sharedNotes.length; note++) {
    const sharedNotes = tally.sharedNotes[note] ?? 0;
    if (sharedNotes === 0 || sharedNotes < minimum) continue;
    const facts = index.factsOf(note);
    if (among !== undefined && !among(facts)) continue;
    const expected = ((tally.notesOf[note] ?? 0) * (tally.notesOf[target] ?? 0)) / tally.notes;
    found.push({
      ...facts,
      sharedParagraphs: tally.sharedParagraphs[note] ?? 0,
      sharedNotes,
      association: Math.log2(sharedNotes / expected),
      first: index.notes.dates.span(tally.firstDate[note] ?? 0),
      last: index.notes.dates.span(tally.lastDate[note] ?? 0),
    });
  }
  return found.sort(
    (a, b) =>
      b.sharedNotes - a.sharedNotes ||
      b.sharedParagraphs - a.sharedParagraphs ||
      (a.path < b.path ? -1 : 1),
  );
}

/** By the number of the other note. */
interface Tally {
  readonly sharedNotes: Uint32Array;
  readonly sharedParagraphs: Uint32Array;
  /** Numbers of dates; 0 for none. */
  readonly firstDate: Uint32Array;
  readonly lastDate: Uint32Array;
  /** How many notes mention each note. */
  readonly notesOf: Uint32Array;
  /** How many notes mention anything. */
  notes: number;
}

function tallyCompanions(index: NoteIndex, target: number, nearness: Nearness): Tally {
  const { links } = index;
  const { length } = index.notes;
  const tally: Tally = {
    sharedNotes: new Uint32Array(length),
    sharedParagraphs: new Uint32Array(length),
    firstDate: new Uint32Array(length),
    lastDate: new Uint32Array(length),
    notesOf: new Uint32Array(length),
    notes: 0,
  };
  const lastSeenIn = new Int32Array(length).fill(-1);
  for (let note = 0; note < length; note++) {
    const end = links.end(note);
    let mentionsTarget = false;
    let any = false;
    for (let row = links.first(note); row < end; row++) {
      const other = links.rows.target(row);
      if (other < 0 || other === note) continue;
      any = true;
      if (other === target) mentionsTarget = true;
      if (lastSeenIn[other] === note) continue;
      lastSeenIn[other] = note;
      tally.notesOf[other] = (tally.notesOf[other] ?? 0) + 1;
    }
    if (any) tally.notes++;
    if (mentionsTarget && note !== target) addNearIn(index, note, target, nearness, tally);
  }
  return tally;
}

/** Takes up what else one note mentions near enough, and in how many of the target's paragraphs. */
function addNearIn(
  index: NoteIndex,
  note: number,
  target: number,
  nearness: Nearness,
  tally: Tally,
): void {
  const { links } = index;
  const here = placesOf(index, note, target);
  // A companion's own places in most notes are one, so that a set for each would be most of the time.
  const counted = new Map<number, number | Set<number>>();
  const end = links.end(note);
  for (let row = links.first(note); row < end; row++) {
    const other = links.rows.target(row);
    if (other < 0 || other === note || other === target) continue;
    const place = links.rows.paragraph(row);
    const before = counted.get(other);
    if (before === undefined) counted.set(other, place);
    else if (typeof before !== 'number') before.add(place);
    else if (before !== place) counted.set(other, new Set([before, place]));
  }
  const date = index.notes.columns.get(note, NOTE_FIELD.date);
  for (const [other, places] of counted) {
    let count = 0;
    for (const place of here) if (isNear(place, places, nearness)) count++;
    if (count > 0) addShared(index.notes.dates, tally, other, count, date);
  }
}

function addShared(
  dates: DateTable,
  tally: Tally,
  other: number,
  paragraphs: number,
  date: number,
): void {
  tally.sharedNotes[other] = (tally.sharedNotes[other] ?? 0) + 1;
  tally.sharedParagraphs[other] = (tally.sharedParagraphs[other] ?? 0) + paragraphs;
  const start = dates.start(date);
  if (Number.isNaN(start)) return;
  const first = tally.firstDate[other] ?? 0;
  const last = tally.lastDate[other] ?? 0;
  if (first === 0 || start < dates.start(first)) tally.firstDate[other] = date;
  if (last === 0 || start > dates.start(last)) tally.lastDate[other] = date;
}

/** @param places where the other one stands: one place, or several */
function isNear(place: number, places: number | ReadonlySet<number>, nearness: Nearness): boolean {
  if (nearness === 'document') return true;
  if (place === NO_PARAGRAPH) return false;
  if (typeof places === 'number') return isWithin(place, places, nearness);
  if (nearness === 'paragraph') return places.has(place);
  for (const other of places) if (isWithin(place, other, nearness)) return true;
  return false;
}

function isWithin(place: number, other: number, nearness: Nearness): boolean {
  if (nearness === 'paragraph') return other === place;
  return other !== NO_PARAGRAPH && Math.abs(other - place) <= NEAR;
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

function placesOf({ links }: NoteIndex, note: number, target: number): Set<number> {
  const places = new Set<number>();
  const end = links.end(note);
  for (let row = links.first(note); row < end; row++) {
    if (links.rows.target(row) === target) places.add(links.rows.paragraph(row));
  }
  return places;
}
