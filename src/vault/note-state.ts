import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import { hashOf } from './hash';
import type { NoteState } from './journal-entry';
import { NoteExistsError, NoteMissingError } from './port';
import type { Vault } from './port';

/** What a file holds: a note its text, another its bytes. */
export type FileContent = string | Uint8Array;

/** A note's text with its hash. */
export interface NoteContent {
  readonly text: string;
  readonly hash: string;
}

/** The note as it is now, or null where there is none. Rejects where it is there but cannot be read. */
export async function noteAt(vault: Vault, path: VaultPath): Promise<NoteContent | null> {
  try {
    const text = await vault.read(path);
    return { text, hash: hashOf(text) };
  } catch (error) {
    if (error instanceof NoteMissingError) return null;
    throw error;
  }
}

/** What a write is of: a note or, by its type, a file that is none. */
export interface WritePlace {
  readonly type: Change['type'];
  readonly path: VaultPath;
}

/** The state of a note or other file as it is now. Rejects where it is there but cannot be read. */
export async function stateAt(vault: Vault, { type, path }: WritePlace): Promise<NoteState> {
  if (type !== 'add-file') return (await noteAt(vault, path))?.hash ?? null;
  try {
    return hashOf(await vault.readFile(path));
  } catch (error) {
    if (error instanceof NoteMissingError) return null;
    throw error;
  }
}

/**
 * Brings a note or other file from one state to another if it still is in the first, looked at as late as
 * the host allows. Whether it did.
 *
 * @param to The content, or null for none.
 */
export async function moveNote(
  vault: Vault,
  { type, path }: WritePlace,
  from: NoteState,
  to: FileContent | null,
): Promise<boolean> {
  const check = (fresh: FileContent): void => {
    if (hashOf(fresh) !== from) throw new NoteChanged();
  };
  try {
    if (from === null) {
      if (typeof to === 'string') await vault.create(path, to);
      else if (to !== null) await vault.createFile(path, to);
    } else if (to === null) {
      await (type === 'add-file' ? vault.removeFile(path, check) : vault.remove(path, check));
    } else if (typeof to !== 'string') {
      return false; // A file that is no note is made and taken away, but never rewritten.
    } else {
      await vault.update(path, (fresh) => {
        check(fresh);
        return to;
      });
    }
    return true;
  } catch (error) {
    if (error instanceof NoteChanged) return false;
    if (error instanceof NoteExistsError || error instanceof NoteMissingError) return false;
    throw error;
  }
}

/** Leaves `Vault.update` or `Vault.remove` without anything done. */
class NoteChanged extends Error {}
