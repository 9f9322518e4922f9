import { scanNote } from '../markdown/scan-note';
import type { StructuredDocument } from '../model/document';
import type { NoteOutline } from '../model/outline';
import { readCitations, type ReadCitation } from '../summarize/read-citations';

/**
 * The citations of numbered paragraphs that a person wrote into a note: `(14-15)`. Offsets are those of the
 * note. What is a link, code, a comment or a property already has none.
 */
export function digestCitations(
  text: string,
  outline: NoteOutline = scanNote(text),
): readonly ReadCitation[] {
  return readCitations(prose(text, outline));
}

/**
 * The citations of a document by numbers that mean another text, or 0 where it has too few to be one that
 * cites: a single `(3)` may be anything.
 */
export function citedNumbers(document: Pick<StructuredDocument, 'blocks' | 'kind'>): number {
  const text = document.blocks.map(({ markdown }) => markdown).join('\n\n');
  const citations = digestCitations(text);
  const telling = citations.some(
    ({ ranges }) => ranges.length > 1 || ranges.some(({ from, to }) => to > from),
  );
  return document.kind === 'digest' || telling || citations.length >= ENOUGH ? citations.length : 0;
}

const ENOUGH = 3;

/** For people: what a note lacks whose citations lead nowhere yet. */
export function citationsWithoutSource(count: number): string {
  return count === 1
    ? '1 citation of a paragraph of a source that is not in the vault'
    : `${count} citations of paragraphs of a source that is not in the vault`;
}

/** The text with all that is no prose made letters of the same length; block ids end no sentence, so they go. */
function prose(text: string, outline: NoteOutline): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of outline.protected) {
    const covered = text.slice(start, end);
    parts.push(
      text.slice(done, start),
      covered.startsWith('^') ? ' '.repeat(covered.length) : covered.replace(/[^\n]/g, 'x'),
    );
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
