import { describe, expect, it } from 'vitest';

import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';

const ESSAY = `# On the harbour

The Harbour Fishing Cooperative (HFC) sold its nets in May, and Ada Brandt wrote of it. The HFC is small.

Later the HFC met Ada Brandt in the hall, and the Harbour Fishing Cooperative bought nets again.
`;

const SECOND = `# More of the harbour

In June the HFC came back with Ada Brandt. Everybody knew that the Harbour Fishing Cooperative was poor.

Ada Brandt said that the HFC would stay, and the Harbour Fishing Cooperative agreed with the HFC.
`;

const hubs = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => path.split('/').pop()?.replace(/\.md$/, '') ?? '').sort();

describe('notes that are there', () => {
  it('makes hubs where there are none', async () => {
    const { hubs: made } = await importTexts(new MemoryVault(), { 'a.md': ESSAY, 'b.md': SECOND });
    expect(hubs(made)).toEqual(['Ada Brandt', 'Harbour Fishing Cooperative']);
  });

  it('finds a name that an earlier import has too, when documents come one by one', async () => {
    const vault = new MemoryVault();
    const now = clock();
    const first = await importTexts(vault, { 'a.md': ESSAY }, {}, now);
    expect(first.hubs).toEqual([]);
    const before = await snapshot(vault);
    const second = await importTexts(vault, { 'b.md': SECOND }, {}, now);
    expect(hubs(second.hubs)).toEqual(['Ada Brandt', 'Harbour Fishing Cooperative']);
    const written = await vault.read(
      second.created.find((path) => path.includes('Documents')) ?? '',
    );
    expect(written).toContain('[[Ada Brandt]]');
    expect(await snapshot(vault)).toMatchObject(before);
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it.each([
    ['USA', 'US'],
    ['Alemania', 'Germany'],
  ])('leads a link to %s to the note of the country, which is called %s', async (name, note) => {
    const vault = new MemoryVault({ [`Atlas/${note}.md`]: 'A country.' });
    const text = `# Ferries\n\nThe ferry to [[${name}]] left on Friday with the mail and the wool.\n`;
    const { created } = await importTexts(vault, { 'a.md': text });
    expect(created).toHaveLength(1);
    expect(await vault.read(created[0] ?? '')).toContain(`[[${note}|${name}]]`);
  });

  it('takes another version of a document for no other document', async () => {
    const vault = new MemoryVault();
    const now = clock();
    await importTexts(vault, { 'a.md': ESSAY }, {}, now);
    const [path = ''] = Object.keys(await snapshot(vault));
    vault.put(path, `${await vault.read(path)}\nMine.\n`);
    const again = await importTexts(vault, { 'a.md': `${ESSAY}\nThat is all.\n` }, {}, now);
    expect(again.created).toHaveLength(1);
    expect(again.hubs).toEqual([]);
  });

  it('knows a note by the acronym that its first sentence explains', async () => {
    const vault = new MemoryVault({
      'Groups/Harbour Fishing Cooperative.md':
        'The Harbour Fishing Cooperative (HFC) was founded by us.',
    });
    const text = ESSAY.replaceAll('Harbour Fishing Cooperative (HFC)', 'HFC').replaceAll(
      'Harbour Fishing Cooperative',
      'HFC',
    );
    const { hubs: made, created } = await importTexts(vault, {
      'a.md': text,
      'b.md': text.replace('May', 'June') + '\nThe HFC grew.\n',
    });
    expect(hubs(made)).not.toContain('HFC');
    const note = await vault.read(created.find((path) => path.includes('Documents')) ?? '');
    expect(note).toContain('[[Harbour Fishing Cooperative|HFC]]');
  });

  it.each(['Ada Brandt', 'Brandt, Ada', '@Ada Brandt', 'Ada Brandt (weaver)'])(
    'takes a note called %s anywhere for the person',
    async (name) => {
      const vault = new MemoryVault({ [`Contacts/old/${name}.md`]: 'A friend.' });
      const { hubs: made } = await importTexts(vault, { 'a.md': ESSAY, 'b.md': SECOND });
      expect(hubs(made)).toEqual(['Harbour Fishing Cooperative']);
    },
  );

  it('makes no hub again that the owner deleted, while others stand', async () => {
    const vault = new MemoryVault();
    const now = clock();
    const first = await importTexts(vault, { 'a.md': ESSAY, 'b.md': SECOND }, {}, now);
    const deleted = first.hubs.find((path) => path.includes('Ada Brandt')) ?? '';
    await vault.remove(deleted);
    const third = { 'c.md': SECOND.replaceAll('June', 'July').replace('More', 'Still more') };
    const again = await importTexts(
      vault,
      { ...third, 'd.md': ESSAY.replace('May', 'March').replace('On', 'Of') },
      {},
      now,
    );
    expect(hubs(again.hubs)).toEqual([]);
  });

  it('makes no hub for the source of a digest that came first', async () => {
    const digest =
      '`SOURCE:` [[The nets of the harbour]]\n`TAGS:` #nets\n\n# 1. Nets\n\nThe nets were sold. (1-2)\n';
    const { hubs: made } = await importTexts(new MemoryVault(), { 'digest.md': digest });
    expect(hubs(made)).toEqual([]);
  });

  it('makes no hub for a source that has an index note', async () => {
    const item = (n: number): string =>
      `<item><title>Part ${n}</title><description>&lt;p&gt;The Harbour Gazette wrote part ${n} of this long text about the sea. Readers of the Harbour Gazette know it.&lt;/p&gt;</description></item>`;
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Gazette</title>${item(1)}${item(2)}${item(3)}</channel></rss>`;
    const { hubs: made } = await importTexts(new MemoryVault(), { 'feed.xml': feed });
    expect(hubs(made)).toEqual([]);
  });
});
