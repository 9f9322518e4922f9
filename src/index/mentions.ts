import type { VaultPath } from '../model/note';
import type { Span } from '../model/span';
import { NO_PARAGRAPH } from './link-rows';
import type { NoteFacts } from './note-facts';
import { NOTE_FIELD } from './note-columns';
import type { NoteIndex } from './note-index';

/** A link to the note asked for, where it stands. */
export interface LinkedMention extends Span {
  /** The id of the paragraph that it stands in; null in a heading, the properties or a paragraph without id. */
  readonly paragraph: string | null;
  /** That paragraph's place among the note's, from 0; null in a heading or the properties. */
  readonly place: number | null;
  /** The block id that it cites, or null. */
  readonly cited: string | null;
  readonly property: boolean;
}

/** The mentions in one note. */
export interface MentionGroup extends NoteFacts {
  readonly mentions: readonly LinkedMention[];
}

export interface MentionOptions {
  /** Whether the note's links to itself count. No, unless told. */
  readonly selfLinks?: boolean;
  /** Latest first; undated notes are last either way. */
  readonly newestFirst?: boolean;
}

/**
 * The links to one note, by the note that they stand in, in the order of dates, undated last, then of paths.
 *
 * Groups are made when asked for, so that an entity of 50,000 notes costs what is looked at. The answer is
 * good until the index changes (`version`).
 */
export class Mentions {
  private readonly index: NoteIndex;
  private readonly target: number;
  /** Notes in order, and how many mentions each has. */
  readonly notes: Int32Array;
  private readonly counts: Int32Array;
  /** The index's version that this answers for. */
  readonly version: number;
  readonly total: number;

  constructor(index: NoteIndex, target: number, options: MentionOptions = {}) {
    this.index = index;
    this.target = target;
    this.version = index.version;
    const found = countByNote(index, target);
    if (options.selfLinks !== true && target >= 0) found.counts[target] = 0;
    this.counts = found.counts;
    this.notes = inDateOrder(index, found.notes, found.counts, options.newestFirst ?? false);
    let total = 0;
    for (const note of this.notes) total += this.counts[note] ?? 0;
    this.total = total;
  }

  /** How many notes have mentions. */
  get size(): number {
    return this.notes.length;
  }

  /** How many mentions the note at a place has. */
  count(place: number): number {
    return this.counts[this.notes[place] ?? -1] ?? 0;
  }

  pathAt(place: number): VaultPath {
    return this.index.pathOf(this.noteAt(place));
  }

  facts(place: number): NoteFacts {
    return this.index.factsOf(this.noteAt(place));
  }

  group(place: number): MentionGroup {
    const note = this.noteAt(place);
    return { ...this.index.factsOf(note), mentions: linksTo(this.index, note, this.target) };
  }

  /** All groups at once: for answers that are written out, not looked at. */
  groups(): MentionGroup[] {
    return Array.from(this.notes, (_, place) => this.group(place));
  }

  private noteAt(place: number): number {
    const note = this.notes[place];
    if (note === undefined) throw new RangeError(`There is no group ${place}.`);
    return note;
  }
}

/** Who links to a note; see `Mentions`. Of a note that is not in the index, nobody does. */
export function mentionsOf(
  index: NoteIndex,
  path: VaultPath,
  options: MentionOptions = {},
): Mentions {
  return new Mentions(index, index.find(path), options);
}

/** The links in one note to another, in document order. */
export function linksTo(index: NoteIndex, note: number, target: number): LinkedMention[] {
  const { rows, citedIds } = index.links;
  const end = index.links.end(note);
  let ids: readonly (string | null)[] | null = null;
  const found: LinkedMention[] = [];
  for (let row = index.links.first(note); row < end; row++) {
    if (rows.target(row) !== target) continue;
    const { start, end: to, paragraph, cited, property } = rows.get(row);
    ids ??= index.paragraphsOf(note);
    found.push({
      start,
      end: to,
      paragraph: paragraph === NO_PARAGRAPH ? null : (ids[paragraph] ?? null),
      place: paragraph === NO_PARAGRAPH ? null : paragraph,
      cited: cited === 0 ? null : citedIds.string(cited),
      property,
    });
  }
  return found;
}

/** How many links to a note each note has, by number, and the numbers of those that have any. */
export function countByNote(
  index: NoteIndex,
  target: number,
): { readonly notes: Int32Array; readonly counts: Int32Array } {
  const { links } = index;
  const { rows } = links;
  const { length } = index.notes;
  const counts = new Int32Array(length);
  const found = new Int32Array(length);
  let size = 0;
  if (target < 0) return { notes: found.subarray(0, 0), counts };
  for (let note = 0; note < length; note++) {
    const end = links.end(note);
    let here = 0;
    for (let row = links.first(note); row < end; row++) if (rows.target(row) === target) here++;
    if (here === 0) continue;
    counts[note] = here;
    found[size++] = note;
  }
  return { notes: found.subarray(0, size), counts };
}

/** A counting sort by the dates' places in time, which keeps the order of the notes' numbers among equals. */
function inDateOrder(
  index: NoteIndex,
  notes: Int32Array,
  counts: Int32Array,
  newestFirst: boolean,
): Int32Array {
  const { columns, dates } = index.notes;
  const order = dates.order();
  const last = order.length + 1;
  const ranks = new Uint32Array(notes.length);
  const places = new Uint32Array(last + 2);
  let size = 0;
  for (let at = 0; at < notes.length; at++) {
    const note = notes[at] ?? 0;
    if (counts[note] === 0) continue;
    const place = order[columns.get(note, NOTE_FIELD.date)] ?? 0;
    const rank = place === 0 ? last : newestFirst ? last - place : place;
    ranks[at] = rank;
    places[rank + 1] = (places[rank + 1] ?? 0) + 1;
    size++;
  }
  for (let rank = 1; rank < places.length; rank++) {
    places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  }
  const result = new Int32Array(size);
  const sorted = new Uint32Array(size);
  for (let at = 0; at < notes.length; at++) {
    const note = notes[at] ?? 0;
    if (counts[note] === 0) continue;
    const rank = ranks[at] ?? 0;
    const place = places[rank] ?? 0;
    places[rank] = place + 1;
    result[place] = note;
    sorted[place] = rank;
  }
  sortTies(index, result, sorted);
  return result;
}

/** Notes of one date are put in the order of their paths, where their numbers are not in it already. */
function sortTies(index: NoteIndex, notes: Int32Array, ranks: Uint32Array): void {
  const path = (note: number): string => index.pathOf(note);
  for (let from = 0; from < notes.length;) {
    let to = from + 1;
    let ordered = true;
    while (to < notes.length && ranks[to] === ranks[from]) {
      ordered &&= path(notes[to - 1] ?? 0) <= path(notes[to] ?? 0);
      to++;
    }
    if (!ordered) notes.subarray(from, to).sort((a, b) => (path(a) < path(b) ? -1 : 1));
    from = to;
  }
}
