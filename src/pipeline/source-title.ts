import { withoutEnd } from '../language/trim';
import type { StructuredDocument } from '../model/document';

/** A name without the id that Notion's exports put behind it: 32 hexadecimal digits. */
export function withoutExportId(name: string): string {
  return name.replace(/ [\da-f]{32}(?=$|\.|_all\.)/, '');
}

/** The last part of a path or URL, without extension. */
export function sourceStem(source: string): string {
  const path = withoutEnd(source.split(/[?#]/, 1)[0] ?? '', /[\\/]/);
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return withoutExportId(last.replace(/\.[A-Za-z0-9]{1,8}$/, ''));
}

/**
 * A name for a source of several documents, to head its index note.
 *
 * The title of the book that they are chapters of; else the file's name where a person gave it one; for a name that a machine made (a hash, a number) the
 * series or the site that most documents share, and the time that they span.
 */
export function sourceTitle(source: string, documents: readonly StructuredDocument[]): string {
  const [book, ...others] = new Set(documents.map(({ properties }) => properties['source_book']));
  if (typeof book === 'string' && others.length === 0) return book;
  const stem = sourceStem(source).replace(/[_+]+/g, ' ').trim();
  if (isReadable(stem)) return stem;
  const shared =
    mostFrequent(documents.map(({ series }) => series)) ??
    mostFrequent(documents.map(({ site }) => site)) ??
    `${documents.length} documents`;
  const span = timeSpan(documents);
  return span === null ? shared : `${shared}, ${span}`;
}

/** Whether most of a name is words: letters that include vowels and no long run of digits or hex. */
function isReadable(stem: string): boolean {
  const words = stem.match(/\p{L}{3,}/gu) ?? [];
  const lettersOfWords = words.filter((word) => !/^[a-f]+$/i.test(word)).join('').length;
  return lettersOfWords >= 3 && lettersOfWords * 2 >= stem.replace(/[\s_-]/g, '').length;
}

/** The value that at least a third of the list has, or null. */
function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 3 >= values.length ? best[0] : null;
}

/** `2019-03 to 2019-04`: the months between which the documents were published. */
function timeSpan(documents: readonly StructuredDocument[]): string | null {
  const dates = documents.flatMap(({ published }) => (published ? [published.iso] : [])).sort();
  const first = dates[0]?.slice(0, 7);
  const last = dates.at(-1)?.slice(0, 7);
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first} to ${last}`;
}
