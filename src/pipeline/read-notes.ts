import type { Vault } from '../vault/port';
import { readTexts } from '../vault/read-texts';
import { Turns } from '../vault/turns';
import { noteRecord, type NoteRecord } from './note-record';

/** Reads every note of a vault, as `readTexts` does. */
export async function readNotes(vault: Vault): Promise<NoteRecord[]> {
  const notes: NoteRecord[] = [];
  const turns = new Turns();
  const entries = await vault.notes();
  for await (const group of readTexts(
    vault,
    entries.map(({ path }) => path),
  )) {
    for (const { path, text } of group.notes) {
      await turns.pass();
      notes.push(noteRecord(path, text));
    }
  }
  return notes;
}
