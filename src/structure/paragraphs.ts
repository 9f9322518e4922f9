import type { Paragraph, StructuredDocument } from '../model/document';

/** The numbered paragraphs of a document in order, each with the heading that it stands under. */
export function paragraphsOf(document: Pick<StructuredDocument, 'blocks'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading: string | null = null;
  for (const block of document.blocks) {
    if (block.kind === 'heading') heading = block.text;
    else if (block.id !== null) {
      const page = block.page === undefined ? {} : { page: block.page };
      paragraphs.push({ id: block.id, text: block.text, heading, ...page });
    }
  }
  return paragraphs;
}
