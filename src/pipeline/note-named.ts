import { NOTE_STATE } from '../index/note-columns';
import type { NoteIndex } from '../index/note-index';
import type { VaultPath } from '../model/note';
import { findNote } from './find-note';

/**
 * The path of the note of an index that has a path, title or alias.
 *
 * @throws NoSuchNoteError where none has it, or several.
 */
export function noteNamed(index: NoteIndex, name: string): VaultPath {
  const notes = Array.from({ length: index.notes.length }, (_, note) => note)
    .filter((note) => index.notes.columns.state(note) !== NOTE_STATE.gone)
    .map((note) => ({
      path: index.pathOf(note),
      title: index.titleOf(note),
      aliases: index.notes.aliases.get(note) ?? [],
    }));
  return findNote(notes, name).path;
}
