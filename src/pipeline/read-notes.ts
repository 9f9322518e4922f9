import type { NoteFile } from '../model/note';
import type { Vault } from '../vault/port';
import { readTexts } from '../vault/read-texts';
import { Turns } from '../vault/turns';
import { noteRecord, type NoteRecord } from './note-record';

/** Reads every note of a vault, as `readTexts` does, with what its properties say. */
export async function readNotes(vault: Vault): Promise<NoteRecord[]> {
  const notes: NoteRecord[] = [];
  const turns = new Turns();
  for (const { path, text } of await readNoteFiles(vault)) {
    await turns.pass();
    notes.push(noteRecord(path, text));
  }
  return notes;
}

/** The texts alone: what an engine is asked by, which reads the properties itself. */
export async function readNoteFiles(vault: Vault): Promise<NoteFile[]> {
  const notes: NoteFile[] = [];
  const entries = await vault.notes();
  for await (const group of readTexts(
    vault,
    entries.map(({ path }) => path),
  )) {
    notes.push(...group.notes);
  }
  return notes;
}
