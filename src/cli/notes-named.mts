import type { VaultPath } from '../model/note';
import { findNote } from '../pipeline/find-note';
import type { NoteRecord } from '../pipeline/note-record';

/** The notes that the words name, each a note or a folder. @throws NoSuchNoteError */
export function notesNamed(words: readonly string[], notes: readonly NoteRecord[]): VaultPath[] {
  return words.flatMap((word) => {
    const folder = word.endsWith('/') ? word : `${word}/`;
    const inside = notes.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path);
    return inside.length > 0 ? inside : [findNote(notes, word).path];
  });
}
