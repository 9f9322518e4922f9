import type { Paragraph, StructuredDocument } from '../model/document';
import { paragraphsOf } from '../structure/paragraphs';

/** A document as `corpus read` prints it. */
export interface DocumentJson {
  readonly source: string;
  readonly index: number;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601, as exact as the source is. */
  readonly published: string | null;
  readonly language: string;
  readonly kind: string;
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly deck: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly warnings: readonly string[];
  readonly series: string | null;
  readonly site: string | null;
  readonly title_derived: boolean;
  readonly removed: StructuredDocument['removed'];
  readonly neutralised: StructuredDocument['neutralised'];
}

/** @param warnings Those of the whole source. */
export function documentJson(
  document: StructuredDocument,
  warnings: readonly string[] = [],
): DocumentJson {
  const { source, index, title, authors, language, kind, tags, url, deck, series, site } = document;
  return {
    source,
    index,
    title,
    authors,
    published: document.published?.iso ?? null,
    language,
    kind,
    tags,
    url,
    deck,
    paragraphs: paragraphsOf(document),
    warnings: [...warnings, ...document.warnings],
    series,
    site,
    title_derived: document.titleDerived,
    removed: document.removed,
    neutralised: document.neutralised,
  };
}
