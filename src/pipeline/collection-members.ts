import { withoutEnd } from '../language/trim';
import type { ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { VaultPath } from '../model/note';
import { findNote } from './find-note';
import { linkTargetIn, type NoteRecord } from './note-record';

/** Which notes are summarised together. Notes are named by path, title or alias. */
export type CollectionRequest =
  | { readonly by: 'folder'; readonly folder: VaultPath }
  /** The tag without `#`; those nested in it count too. */
  | { readonly by: 'tag'; readonly tag: string }
  /** All that say `part_of` that they belong to a note, or else that the note links. */
  | { readonly by: 'series'; readonly note: string }
  /** All that mention a note: by a link, or by one of its names. */
  | { readonly by: 'about'; readonly note: string }
  | { readonly by: 'notes'; readonly notes: readonly string[] };

/** The notes that a request means, and what it is of. */
export interface CollectionMembers {
  /** The note that a series or a summary about something goes out from. */
  readonly of: NoteRecord | null;
  readonly members: readonly NoteRecord[];
  /** The names by which the members call it; absent unless the summary is about something. */
  readonly names?: readonly string[];
}

/**
 * Finds the notes of a collection: documents and the user's own notes, never what Corpus derived from others.
 *
 * @throws NoSuchNoteError
 */
export function collectionMembers(
  request: CollectionRequest,
  notes: readonly NoteRecord[],
  resolve: ResolveLink,
): CollectionMembers {
  const sources = notes.filter(({ role }) => role === null || role === 'document');
  switch (request.by) {
    case 'folder': {
      const prefix = request.folder === '' ? '' : `${withoutEnd(request.folder, /\//)}/`;
      return { of: null, members: sources.filter(({ path }) => path.startsWith(prefix)) };
    }
    case 'tag': {
      const tag = request.tag.replace(/^#/, '').toLowerCase();
      return { of: null, members: sources.filter((note) => hasTag(note, tag)) };
    }
    case 'series': {
      const of = findNote(notes, request.note);
      return { of, members: membersOfSeries(of, sources, resolve) };
    }
    case 'about': {
      const of = findNote(notes, request.note);
      return { of, ...mentionsOf(of, sources, resolve) };
    }
    case 'notes':
      return { of: null, members: request.notes.map((name) => findNote(notes, name)) };
  }
}

function hasTag({ tags, text }: NoteRecord, tag: string): boolean {
  const fits = (other: string): boolean => {
    const folded = other.replace(/^#/, '').toLowerCase();
    return folded === tag || folded.startsWith(`${tag}/`);
  };
  if (tags.some(fits)) return true;
  // Few notes have the tag: the scan is only for those that have its letters.
  return (
    text.toLowerCase().includes(`#${tag}`) && scanNote(text).tags.some(({ tag: own }) => fits(own))
  );
}

function membersOfSeries(
  of: NoteRecord,
  sources: readonly NoteRecord[],
  resolve: ResolveLink,
): NoteRecord[] {
  const parts = sources.filter(({ path, properties }) => {
    const whole = linkTargetIn(properties['part_of']);
    return whole !== null && resolve(whole, path) === of.path;
  });
  if (parts.length > 0) return parts;
  const linked = new Set(
    scanNote(of.text).links.map(({ target }) => (target === '' ? null : resolve(target, of.path))),
  );
  return sources.filter(({ path }) => path !== of.path && linked.has(path));
}

/** Names of fewer characters are found in many a word's place. */
const SHORTEST_NAME = 2;

function mentionsOf(
  of: NoteRecord,
  sources: readonly NoteRecord[],
  resolve: ResolveLink,
): { members: NoteRecord[]; names: string[] } {
  const names = new Set([of.title, ...of.aliases]);
  const linking = new Set<VaultPath>();
  for (const { path, text } of sources) {
    if (path === of.path) continue;
    for (const { target, display, property } of scanNote(text).links) {
      if (target === '' || resolve(target, path) !== of.path) continue;
      linking.add(path);
      // Words in small letters that lead to it (`[[ISO|the group]]`) are not its name elsewhere.
      if (!property && display !== null && /^\P{L}*\p{Lu}/u.test(display))
        names.add(display.trim());
    }
  }
  const written = [...names].filter((name) => name.length >= SHORTEST_NAME);
  const members = sources.filter(
    ({ path, text }) =>
      path !== of.path && (linking.has(path) || written.some((name) => text.includes(name))),
  );
  return { members, names: written };
}
