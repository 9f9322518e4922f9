import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import { NOTE_TAGS } from './note-tags';

/** One line of an index note. */
export interface IndexEntry {
  /** A link to the document's note. */
  readonly link: string;
  /** Its place in the source's table of contents: the titles from the outermost down to its own. */
  readonly place: readonly string[];
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
  const lines = nested(index.entries);
  const cover = index.cover == null ? '' : `${index.cover}\n\n`;
  return `${properties}# ${escapeText(index.title, { tags: 'text' })}\n\n${cover}${lines.join('\n')}\n`;
}

/** The entries as a list, below the headings that they stand under; a heading that has a note of its own is its entry. */
function nested(entries: readonly IndexEntry[]): string[] {
  let open: readonly string[] = [];
  return entries.flatMap((entry) => {
    const under = entry.place.slice(0, -1).slice(0, MAX_DEPTH);
    const first = under.findIndex((heading, depth) => heading !== open[depth]);
    const unopened = first < 0 ? [] : under.slice(first);
    const headings = unopened.map(
      (heading, at) => `${indent(first + at)}- ${escapeText(heading, { tags: 'text' })}`,
    );
    open = [...under, ...entry.place.slice(-1)];
    return [...headings, `${indent(under.length)}- ${lineOf(entry)}`];
  });
}

/** Deeper lists are hard to read, and deeper indentation becomes code. */
const MAX_DEPTH = 6;

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function lineOf({ link, authors, published }: IndexEntry): string {
  const date = published === null ? [] : [published.slice(0, 10)];
  return [link, ...authors.slice(0, 4), ...date].join(' · ');
}
