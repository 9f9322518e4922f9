import type { BeginEntry } from './journal-entry';
import { moveNote, noteAt } from './note-state';
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
 * @param text The text after, or null where the note goes.
 */
export async function makeWrite(
  vault: Vault,
  { path, before, after }: Pick<BeginEntry, 'path' | 'before' | 'after'>,
  text: string | null,
): Promise<WriteOutcome> {
  try {
    const made = await moveNote(vault, path, before, text);
    return made ? { made } : { made, reason: 'changed', message: 'changed since' };
  } catch (error) {
    // A host may fail after the write itself, when it flushes: what counts is what is there now.
    const now = await noteAt(vault, path).catch(() => undefined);
    if (now !== undefined && (now?.hash ?? null) === after) return { made: true };
    return { made: false, reason: 'failed', message: messageOf(error) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
