import type { ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { NoteFile } from '../model/note';

/** A note that links lead to and that is not there. */
export interface WantedNote {
  /** The name exactly as the links have it, so that the note, once made, is found by them. */
  readonly name: string;
  /** What the links show instead of the name. */
  readonly shown: readonly string[];
}

/** The notes that wikilinks in these notes want, in order of first mention. Case does not count. */
export function wantedNotes(notes: readonly NoteFile[], resolve: ResolveLink): WantedNote[] {
  const wanted = new Map<string, { name: string; shown: Set<string> }>();
  for (const note of notes) {
    for (const link of scanNote(note.text).links) {
      if (link.type !== 'wikilink' || link.target === '' || link.property) continue;
      if (resolve(link.target, note.path) !== null) continue;
      const key = link.target.normalize('NFC').toLowerCase();
      const entry = wanted.get(key) ?? { name: link.target, shown: new Set() };
      wanted.set(key, entry);
      if (link.display !== null && link.display.trim() !== '') entry.shown.add(link.display.trim());
    }
  }
  return [...wanted.values()].map(({ name, shown }) => ({ name, shown: [...shown] }));
}
