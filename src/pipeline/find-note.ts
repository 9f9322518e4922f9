import { nameOf } from '../markdown/links';
import type { NoteRecord } from './note-record';

/** Thrown when a name that a user gave fits no note, or several. */
export class NoSuchNoteError extends Error {
  override readonly name = 'NoSuchNoteError';

  constructor(wanted: string, several: readonly string[] = []) {
    super(
      several.length === 0
        ? `No note has the path, title or alias “${wanted}”.`
        : `Several notes answer to “${wanted}”: ${several.join(', ')}. Give the path.`,
    );
  }
}

/** What a note may be called by. */
type NamedNote = Pick<NoteRecord, 'path' | 'title' | 'aliases'>;

/**
 * Finds the note that a user means: by path, file name, title or alias, in this order; case counts
 * only where it decides.
 *
 * @throws NoSuchNoteError where there is none or where several fit equally well.
 */
export function findNote<N extends NamedNote>(notes: readonly N[], wanted: string): N {
  const name = wanted.replace(/^\[\[|\]\]$/g, '').replace(/\.md$/i, '');
  const lower = name.toLowerCase();
  const tests: ((note: NamedNote) => boolean)[] = [
    ({ path }) => path.replace(/\.md$/i, '') === name,
    ({ path }) => nameOf(path) === name,
    ({ path }) => nameOf(path).toLowerCase() === lower,
    ({ title }) => title.toLowerCase() === lower,
    ({ aliases }) => aliases.some((alias) => alias.toLowerCase() === lower),
  ];
  for (const test of tests) {
    const found = notes.filter(test);
    if (found.length > 1)
      throw new NoSuchNoteError(
        wanted,
        found.map(({ path }) => path),
      );
    if (found[0]) return found[0];
  }
  throw new NoSuchNoteError(wanted);
}
