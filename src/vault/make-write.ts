import { messageOf } from '../model/message-of';
import type { BeginEntry } from './journal-entry';
import { moveNote, stateAt } from './note-state';
import type { FileContent } from './note-state';
import type { Vault } from './port';

/** What became of a write: made, or why not. `changed` where the note was no longer as it should be. */
export type WriteOutcome =
  | { readonly made: true }
  | {
      readonly made: false;
      readonly reason: 'changed' | 'cancelled' | 'failed';
      readonly message: string;
    };

/**
 * Makes a write that the journal has begun. Never rejects: a note that the host cannot write is given
 * up alone.
 *
 * @param content What the file is to hold, or null where it goes.
 */
export async function makeWrite(
  vault: Vault,
  { type, path, before, after }: Pick<BeginEntry, 'type' | 'path' | 'before' | 'after'>,
  content: FileContent | null,
): Promise<WriteOutcome> {
  try {
    const made = await moveNote(vault, { type, path }, before, content);
    return made ? { made } : { made, reason: 'changed', message: 'changed since' };
  } catch (error) {
    // A host may fail after the write itself, when it flushes: what counts is what is there now.
    const now = await stateAt(vault, { type, path }).catch(() => undefined);
    if (now !== undefined && now === after) return { made: true };
    return { made: false, reason: 'failed', message: messageOf(error) };
  }
}
