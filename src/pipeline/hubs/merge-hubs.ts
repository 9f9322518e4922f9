import { applyEdits } from '../../markdown/edits';
import { frontmatterSpan } from '../../markdown/frontmatter';
import { nameOf } from '../../markdown/links';
import { addToListEdits, propertyEntries } from '../../markdown/property-entries';
import { linkResolver } from '../../markdown/resolve-links';
import type { LinkStyle, VaultPath } from '../../model/note';
import type { Change, Plan } from '../../model/plan';
import type { TextEdit } from '../../model/span';
import { hashOf } from '../../vault/hash';
import type { Vault } from '../../vault/port';
import { findNote } from '../find-note';
import type { NoteRecord } from '../note-record';
import { readNotes } from '../read-notes';
import { ownTextOf } from './own-text';
import { redirectEdits, type Redirection } from './redirect-links';

/** A change of what a hub is called, about to be made. */
export interface HubPlan {
  readonly plan: Plan;
  /** The note that goes. */
  readonly from: VaultPath;
  /** The note that stays, or that takes its place. */
  readonly to: VaultPath;
  /** Links that are led to it. */
  readonly links: number;
  /** Notes in which they stand. */
  readonly notes: readonly VaultPath[];
}

/** Thrown when a note that is to be merged or renamed is none that Corpus made as a hub. */
export class NoHubError extends Error {
  override readonly name = 'NoHubError';

  constructor(path: VaultPath) {
    super(`“${path}” is no hub: it has not the tag corpus/hub.`);
  }
}

/**
 * Plans to make one of two hubs: every link to `hub` leads to `into` and shows what it showed, its names
 * become aliases, and what its owner wrote in it stands below a heading of its name.
 *
 * @param hub A path, title or alias of a hub; `into` of any note.
 * @throws NoSuchNoteError, NoHubError; Error where both are one note.
 */
export async function planMerge(vault: Vault, hub: string, into: string): Promise<HubPlan> {
  const [notes, style] = await Promise.all([readNotes(vault), vault.linkStyle()]);
  const from = findNote(notes, hub);
  const to = findNote(notes, into);
  if (from.path === to.path) throw new Error(`“${from.path}” cannot be merged into itself.`);
  if (from.role !== 'hub') throw new NoHubError(from.path);
  const way = redirection(notes, from.path, to.path);
  const led = redirected(
    notes.filter(({ path }) => path !== from.path && path !== to.path),
    way,
    style,
  );
  const kept = mergedText(from, to, way, style);
  const change = editOf(to, kept);
  return {
    plan: {
      command: 'merge',
      label: `Merge of “${nameOf(from.path)}” into “${nameOf(to.path)}”`,
      changes: [...led.changes, ...change, removal(from)],
    },
    from: from.path,
    to: to.path,
    links: led.links + redirectEdits(to, way, style).length,
    notes: led.changes.map(({ path }) => path),
  };
}

/** How links are led from one note to another in a vault where the first will be gone. */
export function redirection(
  notes: readonly NoteRecord[],
  from: VaultPath,
  to: VaultPath,
): Redirection {
  const paths = notes.map(({ path }) => path);
  const left = new Set(paths.filter((path) => path !== from)).add(to);
  return { from, to, before: linkResolver(paths), after: linkResolver(left) };
}

/** The notes whose links change, as edits. */
export function redirected(
  notes: readonly NoteRecord[],
  way: Redirection,
  style: LinkStyle,
): { readonly changes: readonly Change[]; readonly links: number } {
  const edited = notes.map((note) => ({ note, edits: redirectEdits(note, way, style) }));
  return {
    changes: edited.flatMap(({ note, edits }) => editOf(note, edits)),
    links: edited.reduce((sum, { edits }) => sum + edits.length, 0),
  };
}

export function removal({ path, text }: NoteRecord): Change {
  return { type: 'remove', path, before: hashOf(text) };
}

export function editOf({ path, text }: NoteRecord, edits: readonly TextEdit[]): Change[] {
  return edits.length === 0 ? [] : [{ type: 'edit', path, before: hashOf(text), edits }];
}

/** The names of a note that another one does not have yet. */
export function furtherNames(from: NoteRecord, to: NoteRecord): string[] {
  const known = new Set(
    [nameOf(to.path), to.title, ...to.aliases].map((name) => name.toLowerCase()),
  );
  const names = [nameOf(from.path), from.title, ...from.aliases];
  return names.filter((name) => {
    const fresh = !known.has(name.toLowerCase());
    known.add(name.toLowerCase());
    return fresh;
  });
}

/** What the note that stays gains: names, properties that only the other has, and its owner's text. */
function mergedText(
  from: NoteRecord,
  to: NoteRecord,
  way: Redirection,
  style: LinkStyle,
): TextEdit[] {
  const eol = to.text.includes('\r\n') ? '\r\n' : '\n';
  const links = redirectEdits(to, way, style);
  const aliases = addToListEdits(to.text, 'aliases', furtherNames(from, to));
  const properties = furtherProperties(from, to);
  const own = ownTextOf({ ...from, text: applyEdits(from.text, redirectEdits(from, way, style)) });
  const gap = to.text.endsWith('\n') ? '' : eol;
  const heading = `${gap}${eol}## From ${from.title}${eol}${eol}`;
  const end = to.text.length;
  const appended: TextEdit[] =
    own === '' ? [] : [{ start: end, end, insert: heading + own.replace(/\r?\n/g, eol) + eol }];
  return [...links, ...aliases, ...properties, ...appended].sort((a, b) => a.start - b.start);
}

const GENERATED: ReadonlySet<string> = new Set(['title', 'aliases', 'alias', 'kind', 'tags']);

/** Properties that the owner gave the other hub, as they are written, and its tags. */
function furtherProperties(from: NoteRecord, to: NoteRecord): TextEdit[] {
  const span = frontmatterSpan(to.text);
  const there = new Set(propertyEntries(to.text).map(({ key }) => key.toLowerCase()));
  const fresh = propertyEntries(from.text).filter(
    ({ key }) => !GENERATED.has(key.toLowerCase()) && !there.has(key.toLowerCase()),
  );
  const tags = from.tags.filter((tag) => !tag.startsWith('corpus/') && !to.tags.includes(tag));
  const lists = addToListEdits(to.text, 'tags', tags);
  if (span === null || fresh.length === 0) return lists;
  const at = span.end - 3;
  return [...lists, { start: at, end: at, insert: fresh.map(({ text }) => text).join('') }];
}
