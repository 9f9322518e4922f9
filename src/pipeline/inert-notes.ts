import { neutralise } from '../markdown/neutralise';
import { readProperties } from '../markdown/properties';
import { verifyInert } from '../markdown/verify-inert';
import type { NoteFile, VaultPath } from '../model/note';

/** Notes as they may be written, and those that may not. */
export interface InertNotes {
  readonly notes: readonly NoteFile[];
  /** Notes in which something would still run, with what it is. None is expected: a reader let it through. */
  readonly refused: ReadonlyMap<VaultPath, string>;
}

/**
 * Looks at finished notes once more, as a whole: blocks that are each harmless may make something
 * together. What is found is made harmless in the note's text; a note in which that fails is not written.
 */
export function inertNotes(notes: readonly NoteFile[]): InertNotes {
  const refused = new Map<VaultPath, string>();
  const inert = notes.flatMap((note): NoteFile[] => {
    if (verifyInert(note.text).length === 0) return [note];
    const body = readProperties(note.text).span?.end ?? 0;
    const text = note.text.slice(0, body) + neutralise(note.text.slice(body)).markdown;
    const [left] = verifyInert(text);
    if (left === undefined) return [{ path: note.path, text }];
    refused.set(note.path, `${left.what} in it could not be made harmless: ${left.excerpt}`);
    return [];
  });
  return { notes: inert, refused };
}

/**
 * A finished note, looked at once more as a whole.
 *
 * @throws Error where something in it would still run; none is expected.
 */
export function inertText(path: VaultPath, text: string): string {
  const { notes, refused } = inertNotes([{ path, text }]);
  const [note] = notes;
  if (note === undefined) throw new Error(`“${path}” is not written: ${refused.get(path) ?? ''}`);
  return note.text;
}
