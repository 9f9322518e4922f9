import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import { NOTE_TAGS } from './note-tags';

/** One line of an index note. */
export interface IndexEntry {
  /** A link to the document's note. */
  readonly link: string;
  /** Links to, or names of, its authors. */
  readonly authors: readonly string[];
  /** ISO 8601, or null. */
  readonly published: string | null;
}

export interface IndexNote {
  readonly title: string;
  readonly source: string;
  readonly sourceHash: string;
  /** An embed of the source's own picture, or null. */
  readonly cover?: string | null;
  readonly entries: readonly IndexEntry[];
}

/** The index note of a source that holds several documents, in the order of the source. */
export function renderIndex(index: IndexNote): string {
  const properties = writeProperties({
    title: index.title,
    source: index.source,
    source_hash: index.sourceHash,
    kind: 'collection',
    tags: [NOTE_TAGS.index],
  });
  const lines = index.entries.map(({ link, authors, published }) =>
    [
      `- ${link}`,
      ...authors.slice(0, 4),
      ...(published === null ? [] : [published.slice(0, 10)]),
    ].join(' · '),
  );
  const cover = index.cover == null ? '' : `${index.cover}\n\n`;
  return `${properties}# ${escapeText(index.title, { tags: 'text' })}\n\n${cover}${lines.join('\n')}\n`;
}
