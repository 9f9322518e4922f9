import { propertyEdit } from '../markdown/property-edit';
import type { Properties } from '../model/document';
import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { KnownNote } from './known-sources';
import { listOf } from './note-record';
import { OTHER_SOURCES, SIMILAR_TO, TRANSLATIONS } from './relation-properties';
import type { RelatedNames } from './settle-relations';

/** The properties that say what a note is one with: those that it has, and what is new. */
export function relationProperties(
  before: Properties,
  { otherSources, translations, similar }: RelatedNames,
  linkTo: (path: VaultPath) => string,
): Properties {
  const lists = [
    [OTHER_SOURCES, otherSources],
    [TRANSLATIONS, translations.map(linkTo)],
    [SIMILAR_TO, similar.map(linkTo)],
  ] as const;
  const named = lists.map(
    ([name, added]) => [name, [...new Set([...listOf(before[name]), ...added])]] as const,
  );
  return Object.fromEntries(named.filter(([, list]) => list.length > 0));
}

/** The edits that say so in notes which are there and not written anew. */
export function relationChanges(
  notes: readonly KnownNote[],
  related: ReadonlyMap<VaultPath, RelatedNames>,
  linkFrom: (from: VaultPath) => (to: VaultPath) => string,
): Extract<Change, { readonly type: 'edit' }>[] {
  return notes.flatMap(({ path, text, properties }) => {
    const names = related.get(path);
    if (names === undefined) return [];
    const wanted = relationProperties(properties, names, linkFrom(path));
    const edits = Object.entries(wanted).flatMap(
      ([name, value]) => propertyEdit(text, name, value) ?? [],
    );
    return edits.length === 0 ? [] : [{ type: 'edit', path, before: hashOf(text), edits }];
  });
}
