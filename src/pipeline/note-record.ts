import { nameOf, type ResolveLink } from '../markdown/links';
import { readProperties } from '../markdown/properties';
import type { Properties, PropertyValue } from '../model/document';
import type { EntityKind, LinkTarget } from '../model/entity';
import type { VaultPath } from '../model/note';
import { openingNames } from './opening-names';
import { roleOf, type NoteRole } from '../write/note-tags';

/** What the pipeline knows of a note from its name and its properties. */
export interface NoteRecord {
  readonly path: VaultPath;
  readonly text: string;
  readonly properties: Properties;
  /** The `title` property, or the file's name. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  /** What Corpus wrote the note as; null for the user's own. */
  readonly role: NoteRole | null;
}

export function noteRecord(path: VaultPath, text: string): NoteRecord {
  const { properties } = readProperties(text);
  const tags = listOf(properties['tags']).map((tag) => tag.replace(/^#/, ''));
  return {
    path,
    text,
    properties,
    title: textOf(properties['title']) ?? nameOf(path),
    aliases: [...new Set([...listOf(properties['aliases']), ...listOf(properties['alias'])])],
    tags,
    role: roleOf(tags),
  };
}

const KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'person',
  'organisation',
  'place',
  'event',
  'work',
  'concept',
]);

/**
 * The note as something that mentions can be linked to, or null for notes that only serve Corpus.
 *
 * The file's name counts as a form too, since links use it. A title made from a document's text is
 * nobody's name for it and is left out.
 */
export function linkTargetOf(note: NoteRecord): LinkTarget | null {
  const { path, role, properties } = note;
  if (role === 'summary' || role === 'index' || role === 'report') return null;
  if (properties['title_derived'] === true) return null;
  const name = nameOf(path);
  const kind = textOf(properties['kind']);
  const title = role === null ? name : note.title;
  const written = role === null ? openingNames(note.text, [name, note.title, ...note.aliases]) : [];
  const forms = new Set([...note.aliases, name, note.title, ...written]);
  forms.delete(title);
  return {
    path,
    title,
    aliases: [...forms],
    kind: kind !== null && KINDS.has(kind) ? (kind as EntityKind) : null,
  };
}

/** A property as a list of strings: a single value is a list of one. */
export function listOf(value: PropertyValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  const values = Array.isArray(value) ? (value as readonly (string | number)[]) : [value];
  return values.map(String).filter((item) => item !== '');
}

/** A property as a string; null where it is missing, empty or a list. */
export function textOf(value: PropertyValue | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'object') return null;
  const text = String(value);
  return text === '' ? null : text;
}

/** What a property links to, without subpath and words shown; null where it is no link. */
export function linkTargetIn(value: PropertyValue | undefined): string | null {
  const link = /^\s*\[\[([^\]|#]+)(?:[|#][^\]]*)?\]\]\s*$/.exec(textOf(value) ?? '');
  return link?.[1]?.trim() ?? null;
}

/** The notes that a property of the note at `from` links to. */
export function notesLinkedIn(
  value: PropertyValue | undefined,
  from: VaultPath,
  resolve: ResolveLink,
): VaultPath[] {
  return listOf(value).flatMap((one) => {
    const target = linkTargetIn(one);
    return (target === null ? null : resolve(target, from)) ?? [];
  });
}
