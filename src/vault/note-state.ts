import type { VaultPath } from '../model/note';
import { hashOf } from './hash';
import type { NoteState } from './journal-entry';
import { NoteExistsError, NoteMissingError } from './port';
import type { Vault } from './port';

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

/**
 * Brings a note from one state to another if it still is in the first, looked at as late as the host
 * allows. Whether it did.
 *
 * @param to The text, or null for no note.
 */
export async function moveNote(
  vault: Vault,
  path: VaultPath,
  from: NoteState,
  to: string | null,
): Promise<boolean> {
  const check = (fresh: string): void => {
    if (hashOf(fresh) !== from) throw new NoteChanged();
  };
  try {
    if (from === null) {
      if (to !== null) await vault.create(path, to);
    } else if (to === null) {
      await vault.remove(path, check);
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
