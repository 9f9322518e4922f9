import { describe, expect, it } from 'vitest';

import { epubOf } from '../read/epub/epub-of';
import { importBytes } from '../read/import-files';

const chapter = (title: string): string =>
  `<h1>${title}</h1><p>What is told below the heading ${title} is long enough to be read as a paragraph.</p>`;

describe('the index note of a source', () => {
  it('has the name of the book, whatever its file is called', async () => {
    const chapters = { 'one.xhtml': chapter('The gate'), 'two.xhtml': chapter('The tide') };
    const metadata = '<dc:title>The wall and the sea</dc:title><dc:language>en</dc:language>';
    const book = epubOf({ metadata, chapters });
    for (const file of ['4f1c9d77.epub', 'sea-wall.epub']) {
      const { notes } = await importBytes(file, book);
      expect(notes['The wall and the sea.md']).toContain('[[The gate]]');
    }
  });
});
