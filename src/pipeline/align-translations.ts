import type { AlignedNotes } from '../model/aligned-notes';
import type { NoteFile, VaultPath } from '../model/note';
import { alignParagraphs } from '../relate/align-paragraphs';
import type { NoteParagraph } from './note-paragraphs';

/** Aligns the numbered paragraphs of notes with those of their translations, each pair of notes once. */
export function alignTranslations(
  notes: readonly NoteFile[],
  translationsOf: (path: VaultPath) => readonly VaultPath[],
  paragraphsOf: (note: NoteFile) => readonly NoteParagraph[],
): readonly AlignedNotes[] {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const seen = new Set<string>();
  return notes.flatMap((note) =>
    translationsOf(note.path).flatMap((path): AlignedNotes[] => {
      const other = byPath.get(path);
      const pair = [note.path, path].sort().join('\n');
      if (other === undefined || other === note || seen.has(pair)) return [];
      seen.add(pair);
      return [alignNotes(note.path, paragraphsOf(note), path, paragraphsOf(other))];
    }),
  );
}

function alignNotes(
  one: VaultPath,
  ours: readonly NoteParagraph[],
  other: VaultPath,
  theirs: readonly NoteParagraph[],
): AlignedNotes {
  const lengths = (all: readonly NoteParagraph[]): number[] => all.map(({ text }) => text.length);
  const ids = (all: readonly NoteParagraph[], [start, end]: readonly [number, number]): string[] =>
    all.slice(start, end).map(({ id }) => id);
  const passages = alignParagraphs(lengths(ours), lengths(theirs)).map(
    (range) => [ids(ours, range.one), ids(theirs, range.other)] as const,
  );
  return { one, other, passages };
}
