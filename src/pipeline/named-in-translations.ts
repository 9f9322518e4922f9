import type { NamedNote } from '../link/duplicates/named-note';
import { buildLexicon } from '../link/lexicon';
import {
  LIKELY,
  TranslatedNames,
  type TranslatedPair,
} from '../link/translations/translated-names';
import type { ResolveLink } from '../markdown/links';
import type { VaultPath } from '../model/note';
import { alignTranslations } from './align-translations';
import { notesLinkedIn, textOf, type NoteRecord } from './note-record';
import { paragraphReader } from './note-paragraphs';
import { TRANSLATIONS } from './relation-properties';

/** Notes about things, by path, that documents and their translations name in the same places. */
export function namedInTranslations(
  notes: readonly NoteRecord[],
  named: readonly NamedNote[],
  resolve: ResolveLink,
): readonly TranslatedPair[] {
  const paired = notes.filter((note) => note.properties[TRANSLATIONS] !== undefined);
  if (paired.length < 2) return [];
  const byPath = new Map(paired.map((note) => [note.path, note]));
  const paragraphsOf = paragraphReader();
  const aligned = alignTranslations(
    paired,
    (path) => notesLinkedIn(byPath.get(path)?.properties[TRANSLATIONS], path, resolve),
    paragraphsOf,
  );
  const languageOf = (path: VaultPath): string | null =>
    textOf(byPath.get(path)?.properties['language']);
  const names = new TranslatedNames(aligned, languageOf);
  const lexicon = buildLexicon(named);
  for (const note of paired)
    for (const { id, text } of paragraphsOf(note))
      for (const { forms } of lexicon.matchesIn(text, [{ start: 0, end: text.length }]))
        for (const { target } of forms) {
          const thing = named[target];
          if (thing !== undefined)
            names.add(
              { id: thing.path, name: thing.title },
              note.path,
              id,
              languageOf(note.path) ?? '',
            );
        }
  return names.pairs(LIKELY);
}
