import type { AlignedNotes, AlignedPassage } from '../model/aligned-notes';
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
  const [our, their] = [unitsOf(ours), unitsOf(theirs)];
  const passages = alignParagraphs(our.map(lengthOf), their.map(lengthOf)).flatMap(
    (range): AlignedPassage[] => {
      const [from, to] = [our.slice(...range.one), their.slice(...range.other)];
      const [list, translated] = [from[0] ?? [], to[0] ?? []];
      // Lists of as many items say the same one by one.
      if (from.length === 1 && to.length === 1 && list.length === translated.length)
        return list.map(({ id }, i) => [[id], ids(translated.slice(i, i + 1))]);
      return [[ids(from.flat()), ids(to.flat())]];
    },
  );
  return { one, other, passages };
}

/** Between two items of a list, in UTF-16 units, at most; two lists are parted by an id. */
const BETWEEN_ITEMS = 6;

/** Paragraphs, those of one list together: a translation's list may be one paragraph where the original's has many. */
function unitsOf(paragraphs: readonly NoteParagraph[]): NoteParagraph[][] {
  const units: NoteParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const unit = units.at(-1);
    const before = unit?.at(-1);
    const together =
      before?.type === 'list' &&
      paragraph.type === 'list' &&
      paragraph.start - before.end <= BETWEEN_ITEMS;
    if (together) unit?.push(paragraph);
    else units.push([paragraph]);
  }
  return units;
}

function lengthOf(unit: readonly NoteParagraph[]): number {
  return unit.reduce((sum, { text }) => sum + text.length, 0);
}

function ids(paragraphs: readonly NoteParagraph[]): string[] {
  return paragraphs.map(({ id }) => id);
}
