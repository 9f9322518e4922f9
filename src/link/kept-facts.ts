import type { ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline } from '../model/outline';
import type { Lexicon } from './lexicon';
import { readNoteFacts, type NoteFacts } from './note-facts';

/**
 * UTF-16 units of notes whose facts are kept: what was read of a small vault is asked for three times, and a large
 * one's would take ten times its own room.
 */
const MOST_KEPT = 4_000_000;

/** Reads notes, and remembers what it read of the first of them. */
export class KeptFacts {
  private readonly outlines = new Map<string, NoteOutline>();
  private readonly facts = new Map<VaultPath, NoteFacts>();
  private outlined = 0;
  private kept = 0;

  /** A note's outline; kept until the facts are read, which have it. */
  outlineOf({ text }: NoteFile): NoteOutline {
    const outline = scanNote(text);
    this.outlined += text.length;
    if (this.outlined <= MOST_KEPT) this.outlines.set(text, outline);
    return outline;
  }

  /** The facts of a note as they are by a lexicon, which has to be the same at every call. */
  of(note: NoteFile, lexicon: Lexicon, resolve: ResolveLink): NoteFacts {
    const known = this.facts.get(note.path);
    if (known?.note.text === note.text) return known;
    const facts = readNoteFacts(note, lexicon, resolve, this.outlines.get(note.text));
    this.outlines.delete(note.text);
    if (known === undefined && this.kept + note.text.length <= MOST_KEPT) {
      this.kept += note.text.length;
      this.facts.set(note.path, facts);
    }
    return facts;
  }
}
