import { buildIndex } from '../index/build-index';
import { noteFromText } from '../index/note-from-text';
import type { NoteIndex } from '../index/note-index';
import type { Vault } from '../vault/port';
import type { NoteRecord } from './note-record';
import { readNotes } from './read-notes';

/** Every note of a vault with the index of them all, for one answer. */
export async function readVaultIndex(
  vault: Vault,
): Promise<{ readonly notes: readonly NoteRecord[]; readonly index: NoteIndex }> {
  const notes = await readNotes(vault);
  const index = buildIndex(
    notes.map(({ path, text }) => noteFromText({ path, mtime: 0, size: text.length }, text)),
  );
  return { notes, index };
}
