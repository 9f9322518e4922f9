import { companionsOf, type Companion, type Nearness } from '../../../index/co-occurrence';
import type { NoteIndex } from '../../../index/note-index';
import type { VaultPath } from '../../../model/note';
import { roleOf } from '../../../write/note-tags';
import type { CompanionOrder } from './dossier-state';

/** From so many shared notes on an association says something. */
export const LEAST_SHARED = 3;

/** Notes of a vault up to which companions are counted unasked: it takes a walk over all links. */
const COUNTED_UP_TO = 20_000;

/** Pages that list what others say: who is met on them is met elsewhere. */
const PAGES: ReadonlySet<string> = new Set(['document', 'summary', 'index', 'report']);

/** What is mentioned together with a note: entities and the user's own notes. A document is cited, not met. */
export function companionsFor(
  index: NoteIndex,
  path: VaultPath,
  nearness: Nearness,
  order: CompanionOrder,
): Companion[] {
  const found = companionsOf(index, path, {
    nearness,
    among: ({ tags }) => !PAGES.has(roleOf(tags) ?? ''),
  });
  const compare = ORDERS[order];
  // The order of the index, by shared notes, holds among equals.
  return compare === null ? found : found.sort(compare);
}

/** How many they are; null where counting them takes too long to be done unasked. */
export function companionCount(
  index: NoteIndex,
  path: VaultPath,
  nearness: Nearness,
): number | null {
  if (index.size > COUNTED_UP_TO) return null;
  return companionsFor(index, path, nearness, 'notes').length;
}

/** An association in bits, or null where too few notes are shared to say one. */
export function associationOf({ association, sharedNotes }: Companion): number | null {
  return sharedNotes < LEAST_SHARED ? null : association;
}

const ORDERS: Readonly<Record<CompanionOrder, ((a: Companion, b: Companion) => number) | null>> = {
  notes: null,
  paragraphs: (a, b) => b.sharedParagraphs - a.sharedParagraphs,
  association: (a, b) => (associationOf(b) ?? -Infinity) - (associationOf(a) ?? -Infinity) || 0,
  title: (a, b) => a.title.localeCompare(b.title),
  first: (a, b) => (a.first?.from ?? Infinity) - (b.first?.from ?? Infinity) || 0,
};
