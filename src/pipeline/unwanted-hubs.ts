import { nameOf } from '../markdown/links';
import type { NoteFile } from '../model/note';
import { namedSource } from './digest-source';
import type { VaultSurvey } from './engine';
import type { KnownNote } from './known-sources';
import { noteRecord } from './note-record';
import type { PlacedSource } from './place-documents';

/**
 * Names that get no hub: of sources that have an index note, of sources that a digest waits for, and of hubs
 * that the vault's owner deleted. Where no hub is left at all, the owner has begun anew, and nothing was refused.
 */
export function unwantedHubs(
  drafts: readonly NoteFile[],
  sources: readonly PlacedSource[],
  known: readonly KnownNote[],
  { deleted }: VaultSurvey,
): readonly string[] {
  const begunAnew = known.every(({ role }) => role !== 'hub');
  return [
    ...sources.flatMap(({ index }) => (index === null ? [] : [index.name])),
    ...known.flatMap(({ role, title }) => (role === 'index' ? [title] : [])),
    ...drafts.flatMap(({ path, text }) => namedSource(noteRecord(path, text)).names),
    ...(begunAnew ? [] : deleted.filter((path) => path.includes('/Hubs/')).map(nameOf)),
  ];
}
