import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { Paragraph } from '../model/document';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline, OutlineBlock } from '../model/outline';
import type { Span } from '../model/span';

/** A numbered paragraph of a note as it stands in the vault. */
export interface NoteParagraph extends Paragraph, Span {
  readonly type: OutlineBlock['type'];
  /** The paragraph's Markdown without its block id. */
  readonly markdown: string;
}

/**
 * The paragraphs of a note that have a block id, in order; offsets are those of the block in `text`. Of a list without
 * an id they are the items that have one.
 */
export function paragraphsOfNote(
  text: string,
  outline: NoteOutline = scanNote(text),
): NoteParagraph[] {
  const paragraphs: NoteParagraph[] = [];
  const add = (id: string, type: OutlineBlock['type'], { start, end }: Span): void => {
    const markdown = withoutBlockId(text.slice(start, end));
    paragraphs.push({ id, text: plainTextOf(markdown), heading, type, markdown, start, end });
  };
  let heading: string | null = null;
  let nextHeading = 0;
  let nextItem = 0;
  for (const block of outline.blocks) {
    for (; (outline.headings[nextHeading]?.start ?? Infinity) <= block.start; nextHeading++) {
      heading = plainTextOf(outline.headings[nextHeading]?.text ?? '');
    }
    for (let item = outline.items[nextItem]; item !== undefined; item = outline.items[nextItem]) {
      if (item.start >= block.end) break;
      nextItem++;
      if (block.id === null) add(item.id, block.type, item);
    }
    if (block.id !== null && block.type !== 'heading') add(block.id, block.type, block);
  }
  return paragraphs;
}

/** `paragraphsOfNote` for one task, which asks for the same notes again: each is read once. */
export function paragraphReader(): (note: NoteFile) => readonly NoteParagraph[] {
  const read = new Map<VaultPath, readonly NoteParagraph[]>();
  return ({ path, text }) => {
    const paragraphs = read.get(path) ?? paragraphsOfNote(text);
    read.set(path, paragraphs);
    return paragraphs;
  };
}

/** A block's Markdown without the ` ^id` at its end. */
export function withoutBlockId(markdown: string): string {
  return markdown.replace(/[ \t\n]\^[A-Za-z0-9-]+[ \t]*$/, '').trimEnd();
}

/** What makes two paragraphs the same to a reader: their words, whatever the markup and white space. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
