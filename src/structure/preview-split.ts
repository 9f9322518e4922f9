import type { Reading } from '../model/document';
import { cutSource } from './cut-source';
import type { StructureOptions } from './structure-options';

/** A document as a split would cut it, for a dialog that shows the split before an import. */
export interface PreviewedDocument {
  /** The beginning of the text, at most 100 UTF-16 units. */
  readonly start: string;
  readonly title: string | null;
  /** The byline as it stands. */
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** Blocks of text. */
  readonly blocks: number;
}

export interface SplitPreview {
  /** The line that the source would be cut at; null where it stays whole. */
  readonly separator: string | null;
  readonly documents: readonly PreviewedDocument[];
}

/** How a source would be split with these options. Cheap enough to run while a person types a separator. */
export function previewSplit(reading: Reading, options: StructureOptions = {}): SplitPreview {
  const { separator, documents } = cutSource(reading, options);
  return {
    separator,
    documents: documents.map(({ head, blocks, metadata }) => ({
      start: (blocks[0]?.text ?? '').replace(/\s+/g, ' ').slice(0, 100),
      title: head?.title ?? metadata.title ?? null,
      byline: head?.authors[0] ?? head?.open[0] ?? metadata.authors?.[0] ?? null,
      published: head?.published?.iso ?? null,
      blocks: blocks.length,
    })),
  };
}
