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
import { linkTargetIn, listOf, textOf, type NoteRecord } from './note-record';
import { paragraphsOfNote } from './note-paragraphs';
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
  const aligned = alignTranslations(paired, (path) =>
    listOf(byPath.get(path)?.properties[TRANSLATIONS]).flatMap((value): VaultPath[] => {
      const target = linkTargetIn(value);
      const resolved = target === null ? null : resolve(target, path);
      return resolved === null ? [] : [resolved];
    }),
  );
  const languageOf = (path: VaultPath): string | null =>
    textOf(byPath.get(path)?.properties['language']);
  const names = new TranslatedNames(aligned, languageOf);
  const lexicon = buildLexicon(named);
  for (const note of paired)
    for (const { id, text } of paragraphsOfNote(note.text))
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
