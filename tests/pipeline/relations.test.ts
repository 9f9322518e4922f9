import { describe, expect, it } from 'vitest';

import { readProperties } from '../../src/markdown/properties';
import { undoBatch } from '../../src/vault/undo-batch';
import { MemoryVault } from '../../src/vault/memory-vault';
import { HAFEN, HARBOUR } from '../relate/texts';
import { clock, importTexts, snapshot } from './memory';

const TITLE = 'How the second light came to Wenlock';
const plain = `${TITLE}\n\nBy Mary Quill\n\n4 April 1987\n${HARBOUR}`;
const page = `<html lang="en"><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${HARBOUR.trim()
  .split(/\n\s*\n/)
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`;
const feed = `<rss version="2.0"><channel><title>The Wenlock Post</title><item><title>${TITLE}</title><description>${page
  .replace(/^.*<\/h1>|<\/article>.*$/gs, '')
  .replace(
    /</g,
    '&lt;',
  )}</description></item><item><title>Fish</title><description>There were no fish in the market on Tuesday.</description></item></channel></rss>`;
const german = `# Wie das zweite Feuer nach Wenlock kam\n${HAFEN}`;

const noteOf = async (vault: MemoryVault, path: string | undefined) => {
  const text = await vault.read(path ?? '');
  return { text, properties: readProperties(text).properties };
};

const documents = (paths: readonly string[]): string[] =>
  paths.filter((path) => path.includes('/Documents/'));

describe('the same text from two sources', () => {
  it('becomes one note with two sources, which has what either says of it', async () => {
    const vault = new MemoryVault();
    const texts = { 'light.txt': plain, 'post.html': page };
    const result = await importTexts(vault, texts);
    const [path, ...more] = documents(result.created);
    expect(more).toEqual([]);
    const { properties } = await noteOf(vault, path);
    expect(properties).toMatchObject({ source: 'light.txt', other_sources: ['post.html'] });
    expect(properties['authors']).toEqual([expect.stringContaining('Mary Quill')]);
    expect(result.skipped).toEqual([{ path, reason: 'its text is that of “light.txt”' }]);
    const again = await importTexts(vault, texts, {}, clock('2026-02-01T00:00:00Z'));
    expect(again).toMatchObject({ created: [], updated: [], skipped: [], unchanged: [path, path] });
  });

  it('stands in the list of a feed as the note that holds it', async () => {
    const vault = new MemoryVault();
    const result = await importTexts(vault, { 'light.txt': plain, 'feed.xml': feed });
    const index = result.created.find((path) =>
      path.endsWith('/The Wenlock Post/The Wenlock Post.md'),
    );
    expect((await noteOf(vault, index)).text).toContain(`[[${TITLE}]]`);
    expect(result.created.filter((path) => path.includes(TITLE))).toHaveLength(1);
  });

  it('is told to the note that is there, in one line, and taken back byte for byte', async () => {
    const vault = new MemoryVault();
    const now = clock();
    const [path] = documents((await importTexts(vault, { 'light.txt': plain }, {}, now)).created);
    const before = await snapshot(vault);
    const later = await importTexts(vault, { 'post.html': page }, {}, now);
    expect(later).toMatchObject({ created: [], updated: [path] });
    const { text, properties } = await noteOf(vault, path);
    expect(properties['other_sources']).toEqual(['post.html']);
    expect(text.replace('other_sources:\n  - post.html\n', '')).toBe(before[path ?? '']);
    await undoBatch(vault, null, { now });
    expect(await snapshot(vault)).toEqual(before);
  });

  it('keeps other sources when its own has changed', async () => {
    const vault = new MemoryVault();
    const now = clock();
    await importTexts(vault, { 'light.txt': plain, 'post.html': page }, {}, now);
    const changed = plain.replace('Nobody was hurt.', 'Nobody was hurt, it was said.');
    const result = await importTexts(vault, { 'light.txt': changed }, {}, now);
    const { properties } = await noteOf(vault, result.updated[0]);
    expect(properties['other_sources']).toEqual(['post.html']);
  });

  it('is not taken for one that differs in a number', async () => {
    const vault = new MemoryVault();
    const other = page.replace('310,000', '311,000');
    const result = await importTexts(vault, { 'light.txt': plain, 'post.html': other });
    const paths = documents(result.created);
    expect(paths).toHaveLength(2);
    const notes = await Promise.all(
      paths.map(async (path) => (await noteOf(vault, path)).properties),
    );
    expect(notes.map((properties) => properties['similar_to'])).toEqual([
      [`[[${TITLE} 2]]`],
      [`[[${TITLE}]]`],
    ]);
    expect(result.warnings.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/has \d\d % of its text in common with .*; their notes are linked$/),
    ]);
  });
});

describe('a translation', () => {
  it('is linked both ways, in one import and in two', async () => {
    const [together, apart] = [new MemoryVault(), new MemoryVault()];
    const now = clock();
    await importTexts(together, { 'light.txt': plain, 'feuer.md': german });
    await importTexts(apart, { 'light.txt': plain }, {}, now);
    const later = await importTexts(apart, { 'feuer.md': german }, {}, now);
    expect(later.updated).toHaveLength(1);
    for (const vault of [together, apart]) {
      const english = await noteOf(vault, `Corpus/Documents/${TITLE}.md`);
      const other = await noteOf(
        vault,
        'Corpus/Documents/Wie das zweite Feuer nach Wenlock kam.md',
      );
      expect(english.properties['translations']).toEqual([
        '[[Wie das zweite Feuer nach Wenlock kam]]',
      ]);
      expect(other.properties['translations']).toEqual([`[[${TITLE}]]`]);
    }
  });
});
