import type { Vault } from '../vault/port';
import { noteRecord, type NoteRecord } from './note-record';

/** Reads every note of a vault; one that cannot be read is left out. */
export async function readNotes(vault: Vault): Promise<NoteRecord[]> {
  const entries = await vault.notes();
  const notes = await Promise.all(
    entries.map(async ({ path }) => {
      try {
        return noteRecord(path, await vault.read(path));
      } catch {
        return null;
      }
    }),
  );
  return notes.filter((note) => note !== null);
}
