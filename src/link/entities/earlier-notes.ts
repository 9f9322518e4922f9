import type { NoteFile } from '../../model/note';
import { buildLexicon } from '../lexicon';

/** Earlier notes that are read for one name: enough to tell that it is one, and what it is. */
const EACH = 4;

/** Earlier notes that are read at most, so that a large vault costs little more than the search. */
const MOST = 400;

/**
 * Which earlier notes name what new ones name, of each name the first few: what is mentioned in one new note and
 * one old one is mentioned in two.
 *
 * @param names As the new notes spell them.
 */
export function notesNaming(
  names: Iterable<string>,
  earlier: readonly NoteFile[],
): readonly NoteFile[] {
  const targets = Array.from(names, (title) => ({ path: title, title, aliases: [], kind: null }));
  if (targets.length === 0) return [];
  const lexicon = buildLexicon(targets);
  const read = new Map<number, number>();
  const found: NoteFile[] = [];
  for (const note of earlier) {
    if (found.length >= MOST) break;
    const matches = lexicon.matchesIn(note.text, [{ start: 0, end: note.text.length }]);
    const named = new Set(matches.flatMap(({ forms }) => forms.map(({ target }) => target)));
    const wanted = [...named].filter((target) => (read.get(target) ?? 0) < EACH);
    if (wanted.length === 0) continue;
    for (const target of named) read.set(target, (read.get(target) ?? 0) + 1);
    found.push(note);
  }
  return found;
}
