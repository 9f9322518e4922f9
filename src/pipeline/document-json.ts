import type { Paragraph, StructuredDocument } from '../model/document';
import { paragraphsOf } from '../structure/paragraphs';
import { citedNumbers } from './digest-citations';
import type { SourceReading } from './engine';

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
  /** Citations of another text's paragraphs by number, such as `(14-15)`: those of a digest by a person. */
  readonly citations: number;
  /** Files that the text shows, with their size in bytes. */
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
  }[];
  readonly removed: StructuredDocument['removed'];
  readonly neutralised: StructuredDocument['neutralised'];
}

/** @param reading The whole source's format and warnings. */
export function documentJson(
  document: StructuredDocument,
  { format, warnings, assets = [] }: Pick<SourceReading, 'format' | 'warnings' | 'assets'>,
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
    citations: format === 'markdown' ? citedNumbers(document) : 0,
    attachments: assets
      .filter(({ hash }) => document.blocks.some(({ markdown }) => markdown.includes(hash)))
      .map(({ name, type, size }) => ({ name, type, bytes: size })),
    removed: document.removed,
    neutralised: document.neutralised,
  };
}
