import type { VaultPath } from '../model/note';
import { findNote } from '../pipeline/find-note';
import { readNotes } from '../pipeline/read-notes';
import type { Vault } from '../vault/port';

/** The notes that the words name, each a note or a folder. @throws NoSuchNoteError */
export async function notesNamed(words: readonly string[], vault: Vault): Promise<VaultPath[]> {
  const notes = await readNotes(vault);
  return words.flatMap((word) => {
    const folder = word.endsWith('/') ? word : `${word}/`;
    const inside = notes.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path);
    return inside.length > 0 ? inside : [findNote(notes, word).path];
  });
}
