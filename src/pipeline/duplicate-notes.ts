import { acronymsOf } from '../link/acronyms';
import {
  findDuplicates,
  type DuplicateSearch,
  type ExplainedAcronym,
} from '../link/duplicates/find-duplicates';
import type { NamedNote } from '../link/duplicates/named-note';
import { primaryLanguage } from '../language/primary-language';
import type { ResolveLink } from '../markdown/links';
import type { VaultPath } from '../model/note';
import { namedInTranslations } from './named-in-translations';
import { linkTargetOf, notesLinkedIn, textOf, type NoteRecord } from './note-record';

/** The property by which the owner of two notes says that they are about different things. */
export const DIFFERENT_FROM = 'different_from';

/** What the links of a vault say: which note one means, and which notes link to each. */
export interface VaultLinks {
  readonly resolve: ResolveLink;
  readonly linkedFrom: ReadonlyMap<VaultPath, ReadonlySet<VaultPath>>;
}

/**
 * Finds the hubs, and their owner's notes about things, that are probably about the same thing.
 *
 * An owner's note is about a thing where its properties say of what kind it is, or where another note links to it. What
 * two of an owner's own notes have in common is for the owner to know: one of the two is always a hub.
 */
export function duplicateNotes(notes: readonly NoteRecord[], links: VaultLinks): DuplicateSearch {
  const named = notes.flatMap((note) => namedNote(note, links) ?? []);
  if (!named.some(({ hub }) => hub)) return { pairs: [], comparisons: 0 };
  const acronyms = new Set(named.map(({ title }) => title).filter((title) => title.length < 13));
  const german = notes.some(
    ({ properties }) => primaryLanguage(textOf(properties['language']) ?? '') === 'de',
  );
  const found = findDuplicates(
    named,
    explainedIn(notes, acronyms),
    german,
    namedInTranslations(notes, named, links.resolve),
  );
  return { ...found, pairs: found.pairs.filter(({ mergeable }) => mergeable) };
}

function namedNote(note: NoteRecord, { resolve, linkedFrom }: VaultLinks): NamedNote | null {
  if (note.role !== 'hub' && note.role !== null) return null;
  const target = linkTargetOf(note);
  if (target === null) return null;
  const linking = linkedFrom.get(note.path) ?? new Set<VaultPath>();
  if (note.role === null && target.kind === null && linking.size === 0) return null;
  const { path, title, aliases, kind } = target;
  const apart = notesLinkedIn(note.properties[DIFFERENT_FROM], path, resolve);
  return {
    path,
    title,
    aliases,
    kind,
    hub: note.role === 'hub',
    linkedFrom: linking,
    apartFrom: new Set(apart),
  };
}

/** What the notes explain of the acronyms that notes are called by. */
function explainedIn(
  notes: readonly NoteRecord[],
  acronyms: ReadonlySet<string>,
): readonly ExplainedAcronym[] {
  return notes.flatMap(({ text }) =>
    acronymsOf(text.replace(/[*_]{1,3}|\[\[(?:[^[\]|\n]*\|)?|\]\]/g, ''))
      .filter(({ short, foreign }) => foreign !== true && acronyms.has(short))
      .map(({ short, long }) => ({ short, long })),
  );
}
