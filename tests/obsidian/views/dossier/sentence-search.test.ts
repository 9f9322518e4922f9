import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../../../src/index/build-index';
import { mentionsOf } from '../../../../src/index/mentions';
import { noteFromText } from '../../../../src/index/note-from-text';
import { searchSentences } from '../../../../src/obsidian/views/dossier/sentence-search';
import type { ViewSource } from '../../../../src/obsidian/views/view-source';

describe('words in sentences', () => {
  it('are looked for in the sentences with the mention alone', async () => {
    const texts = new Map([
      ['Jan.md', '# Jan\n'],
      ['A.md', 'The clock stopped. They gave [[Jan]] a pension.\n'],
      ['B.md', 'They gave [[Jan]] a CLOCK and a pension.\n'],
      ['C.md', '[[Jan]] wound the clock. Nobody had a pension.\n'],
    ]);
    const index = buildIndex(
      [...texts].map(([path, text]) => noteFromText({ path, mtime: 1, size: text.length }, text)),
    );
    const source = {
      readText: (path: string) =>
        path === 'C.md' ? Promise.reject(new Error('gone')) : Promise.resolve(texts.get(path)),
    } as unknown as ViewSource;
    const found = new Set<number>();
    const mentions = mentionsOf(index, 'Jan.md');
    const words = ['clock', 'pension'];
    const steps = searchSentences({ mentions, source }, () => true, words, found);
    while ((await steps.next()).done !== true);
    expect([...found].map((note) => index.pathOf(note))).toEqual(['B.md']);
  });
});
