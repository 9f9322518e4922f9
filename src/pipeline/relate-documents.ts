import { findLikeness } from '../relate/find-likeness';
import { findTranslations } from '../relate/find-translations';
import type { RelatedText, Relation } from '../relate/relation';
import type { StructuredDocument } from '../model/document';
import type { KnownNote, KnownSources } from './known-sources';
import { textOf } from './note-record';
import { numberedTexts } from './numbered-texts';
import type { MatchedSource } from './place-documents';

/** A document of an import, or a note that is there and not imported now. */
export type RelatedItem =
  | { readonly document: StructuredDocument; readonly note: KnownNote | null }
  | { readonly document: null; readonly note: KnownNote };

/** Two items that are one in a way. */
export interface ItemRelation {
  readonly kind: Relation['kind'];
  /** Of the same the one that is kept. */
  readonly one: RelatedItem;
  readonly other: RelatedItem;
  readonly share: number;
}

/**
 * Finds which documents of an import are the same as, near to, or translations of one another or of notes in
 * the vault. Documents that have their note already give way to none.
 */
export function relateDocuments(
  sources: readonly MatchedSource[],
  known: KnownSources,
): ItemRelation[] {
  const imported = sources.flatMap(({ reading, notes }) =>
    reading.documents.map((document, i) => ({ document, note: notes[i] ?? null })),
  );
  if (imported.every(({ note }) => note !== null)) return [];
  const taken = new Set(imported.flatMap(({ note }) => note ?? []));
  const items: RelatedItem[] = [
    ...known.notes
      .filter((note) => note.role === 'document' && !taken.has(note))
      .map((note) => ({ document: null, note })),
    ...imported,
  ];
  const texts = items.map(relatedText);
  const likeness = findLikeness(texts);
  const given = new Set(likeness.flatMap(({ kind, other }) => (kind === 'same' ? [other] : [])));
  const translations = findTranslations(texts).filter(
    ({ one, other }) => !given.has(one) && !given.has(other),
  );
  return [...likeness, ...translations].flatMap(({ kind, one, other, share }): ItemRelation[] => {
    const [first, second] = [items[one], items[other]];
    return first && second ? [{ kind, one: first, other: second, share }] : [];
  });
}

function relatedText({ document, note }: RelatedItem): RelatedText {
  if (document === null) {
    const { title, properties, text } = note;
    return {
      title,
      titleDerived: properties['title_derived'] === true,
      language: textOf(properties['language']) ?? 'und',
      published: textOf(properties['published']),
      paragraphs: numberedTexts(text),
      settled: true,
    };
  }
  const { title, titleDerived, language, published, blocks } = document;
  return {
    title,
    titleDerived,
    language,
    published: published?.iso ?? null,
    paragraphs: blocks.flatMap(({ id, text }) => (id === null ? [] : [text])),
    settled: note !== null,
  };
}
