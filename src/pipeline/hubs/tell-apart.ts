import { nameOf, writeLink } from '../../markdown/links';
import { addToListEdits } from '../../markdown/property-entries';
import { linkResolver } from '../../markdown/resolve-links';
import type { VaultPath } from '../../model/note';
import type { Plan } from '../../model/plan';
import type { Vault } from '../../vault/port';
import { DIFFERENT_FROM } from '../duplicate-notes';
import { findNote } from '../find-note';
import { readNotes } from '../read-notes';
import { editOf } from './merge-hubs';

/**
 * Plans to write into a note that another one is about something else, so that they are never taken for
 * duplicates again.
 *
 * @throws NoSuchNoteError
 */
export async function planApart(vault: Vault, one: VaultPath, other: VaultPath): Promise<Plan> {
  const notes = await readNotes(vault);
  const note = findNote(notes, one);
  const target = findNote(notes, other).path;
  const style = { ...(await vault.linkStyle()), markdown: false };
  const resolve = linkResolver(notes.map(({ path }) => path));
  const link = writeLink({ from: note.path, target }, style, resolve);
  return {
    command: 'merge',
    label: `“${nameOf(note.path)}” is not “${nameOf(target)}”`,
    changes: editOf(note, addToListEdits(note.text, DIFFERENT_FROM, [link])),
  };
}
