import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';
import { readNotes } from '../../src/pipeline/read-notes';
import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';

const LETTER = `The Heron Letters

A first paragraph on the herons of the Lower Marsh, which nobody had counted before.

A second paragraph says how they were counted, and by whom, and in what weather.

A third paragraph ends the letter with thanks to everybody who stood in the rain.
`;

describe('importing', () => {
  it('writes a numbered note, and nothing when it is done again', async () => {
    const vault = new MemoryVault();
    const first = await importTexts(vault, { 'letters/herons.txt': LETTER });
    expect(first).toMatchObject({
      created: ['Corpus/Documents/The Heron Letters.md'],
      failed: [],
      paragraphs: 3,
    });
    const before = await snapshot(vault);
    expect(before['Corpus/Documents/The Heron Letters.md']).toContain('in what weather. ^p2');
    const again = await importTexts(vault, { 'letters/herons.txt': LETTER });
    expect(again).toMatchObject({ created: [], updated: [], batch: null });
    expect(again.unchanged).toEqual(first.created);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('keeps the ids of paragraphs that are still there when the source changes', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, { 'herons.txt': LETTER });
    const changed = LETTER.replace(
      'A first',
      'A new paragraph comes before all others now.\n\nA first',
    );
    const result = await importTexts(vault, { 'herons.txt': changed });
    expect(result.updated).toEqual(['Corpus/Documents/The Heron Letters.md']);
    const text = await vault.read('Corpus/Documents/The Heron Letters.md');
    expect(text).toContain('all others now. ^p4');
    expect(text).toContain('counted before. ^p1');
    expect(text).toContain('in the rain. ^p3');
  });

  it('never lets an id that is cited come to mean another paragraph', async () => {
    const vault = new MemoryVault({ 'Mine.md': 'Thanks: [[The Heron Letters#^p3]].\n' });
    await importTexts(vault, { 'herons.txt': LETTER });
    const shorter = LETTER.replace(/A third[^]*/, '');
    await importTexts(vault, { 'herons.txt': shorter });
    await importTexts(vault, { 'herons.txt': `${shorter}\nA postscript on something else.\n` });
    const text = await vault.read('Corpus/Documents/The Heron Letters.md');
    expect(text).toContain('something else. ^p4');
    expect(text).not.toContain('^p3');
  });

  it('writes beside a note that was changed by hand, and only once', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, { 'herons.txt': LETTER });
    const path = 'Corpus/Documents/The Heron Letters.md';
    await vault.update(path, (text) => text.replace('thanks', 'my own thanks'));
    const changed = LETTER.replace('in what weather', 'in which weather');
    const result = await importTexts(vault, { 'herons.txt': changed });
    expect(result.updated).toEqual([]);
    expect(result.created).toEqual(['Corpus/Documents/The Heron Letters (update 2026-01-01).md']);
    expect(await vault.read(path)).toContain('my own thanks');
    const again = await importTexts(vault, { 'herons.txt': changed });
    expect(again).toMatchObject({ created: [], updated: [] });
  });

  it('leaves a deleted note deleted', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, { 'herons.txt': LETTER });
    await vault.remove('Corpus/Documents/The Heron Letters.md');
    const same = await importTexts(vault, { 'herons.txt': LETTER });
    expect(same).toMatchObject({ created: [], updated: [] });
    expect(same.skipped[0]?.reason).toContain('deleted');
    const changed = await importTexts(vault, { 'herons.txt': `${LETTER}\nAnd a postscript.\n` });
    expect(changed.created).toEqual([]);
  });

  it('knows a note again after it was moved', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, { 'herons.txt': LETTER });
    const text = await vault.read('Corpus/Documents/The Heron Letters.md');
    await vault.remove('Corpus/Documents/The Heron Letters.md');
    await vault.create('Birds/Herons.md', text);
    const again = await importTexts(vault, { 'herons.txt': LETTER });
    expect(again).toMatchObject({ created: [], updated: [], unchanged: ['Birds/Herons.md'] });
    const changed = LETTER.replace('nobody had counted', 'no one had counted');
    const update = await importTexts(vault, { 'herons.txt': changed });
    expect(update.updated).toEqual(['Birds/Herons.md']);
  });

  it('fails for a bad source alone, and says why', async () => {
    const vault = new MemoryVault();
    const result = await importTexts(vault, { 'empty.txt': '', 'herons.txt': LETTER });
    expect(result.failed).toEqual([
      { source: 'empty.txt', reason: expect.stringContaining('empty') as string },
    ]);
    expect(result.created).toHaveLength(1);
  });

  it('takes everything back, byte for byte', async () => {
    const vault = new MemoryVault({
      'Herons of Europe.md': 'Mine.\r\n',
      'a/Marsh.md': '# Marsh\n',
    });
    const before = await snapshot(vault);
    const now = clock();
    await importTexts(vault, { 'herons.txt': LETTER }, {}, now);
    await importTexts(vault, { 'herons.txt': LETTER.replace('A third', 'The third') }, {}, now);
    expect(await history(vault)).toHaveLength(2);
    while ((await history(vault)).length > 0) await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('never gives a note the name of another one', async () => {
    const vault = new MemoryVault({ 'Mine/The heron letters.md': 'Mine.' });
    const result = await importTexts(vault, { 'herons.txt': LETTER });
    expect(result.created).toEqual(['Corpus/Documents/The Heron Letters 2.md']);
  });
});

describe('hubs and links of an import', () => {
  const DIGEST = `---
author: The Marsh Society
---
# Digest of the marsh plan
The plan says that the [[LMT]] will count [[heron|herons]] every spring (1-2).
`;
  const REPORT = `Counting in the Lower Marsh

The Lower Marsh Trust (LMT) counted every heron of the Lower Marsh in March.

Members of the Lower Marsh Trust were led by Ada Brandt, who had asked for boots.
`;

  it('makes one hub for a thing under all its names, found by the links as they stand', async () => {
    const vault = new MemoryVault();
    const result = await importTexts(vault, { 'digest.md': DIGEST, 'report.txt': REPORT });
    const hubs = result.hubs.map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(hubs).toContain('LMT.md');
    expect(hubs).toContain('heron.md');
    expect(hubs.filter((hub) => hub.includes('Lower Marsh Trust'))).toEqual([]);
    const hub = result.hubs.find((path) => path.endsWith('/LMT.md')) ?? '';
    expect(await vault.read(hub)).toContain('Lower Marsh Trust');
    const digest = await vault.read('Corpus/Documents/Digest of the marsh plan.md');
    expect(digest).toContain('the [[LMT]] will count [[heron|herons]] every spring');
    const report = await vault.read('Corpus/Documents/Counting in the Lower Marsh.md');
    expect(report).toContain('[[LMT|Lower Marsh Trust]]');
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
  });

  it('takes the apostrophe of a plural into a name', async () => {
    const vault = new MemoryVault();
    const result = await importTexts(vault, {
      'a.txt':
        "The walkers\n\nThe North Coast Walkers' Union (NCWU) met on the quay with Ada Brandt.\n",
      'b.txt':
        "A meeting\n\nMembers of the North Coast Walkers' Union had asked Ada Brandt for a map.\n",
    });
    const hubs = result.hubs.map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(hubs).toContain("North Coast Walkers' Union.md");
    expect(hubs.filter((hub) => hub.includes('Walkers'))).toHaveLength(1);
  });

  it('keeps links true by a name that no file can have, and by two names of one thing', async () => {
    const vault = new MemoryVault();
    const note = `# Links\n\nThe [[CON]] met. Its full name is [[Coast Observation Network]].\n`;
    const text = 'The network\n\nThe Coast Observation Network (CON) met twice in the harbour.\n';
    await importTexts(vault, { 'links.md': note, 'network.txt': text });
    const links = await vault.read('Corpus/Documents/Links.md');
    expect(links).toMatch(
      /The \[\[[^\]|]+\|CON\]\] met\. Its full name is \[\[Coast Observation Network\]\]/,
    );
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
  });

  it('uses the notes that are there instead of making hubs', async () => {
    const vault = new MemoryVault({
      'People/Ada Brandt.md': '# Ada Brandt\n',
      'Trust.md': '---\naliases: [Lower Marsh Trust, LMT]\n---\n',
    });
    const result = await importTexts(vault, { 'digest.md': DIGEST, 'report.txt': REPORT });
    expect(result.hubs.map((path) => path.slice(path.lastIndexOf('/') + 1))).not.toContain(
      'LMT.md',
    );
    const report = await vault.read('Corpus/Documents/Counting in the Lower Marsh.md');
    expect(report).toContain('[[Trust|Lower Marsh Trust]]');
    expect(report).toContain('[[Ada Brandt]]');
  });

  it('turns links between the documents of a batch into links between their notes', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, {
      'notes/one.md':
        '# First of two\n\nSee [the second](two.md) and [elsewhere](https://example.org/x).\n',
      'notes/two.md': '# Second of two\n\nBack to [one](./one.md#top).\n',
    });
    const one = await vault.read('Corpus/Documents/First of two.md');
    expect(one).toContain(
      'See [[Second of two|the second]] and [elsewhere](https://example.org/x).',
    );
    expect(await vault.read('Corpus/Documents/Second of two.md')).toContain('[[First of two|one]]');
  });

  it('keeps the line of a note that says where its text is on the web', async () => {
    const vault = new MemoryVault();
    const line = '`SOURCE:` [the paper](https://example.org/paper.pdf)';
    await importTexts(vault, { 'paper.md': `# A paper\n\n${line}\n\nWhat the paper says.\n` });
    const note = await vault.read('Corpus/Documents/A paper.md');
    expect(note).toContain('url: https://example.org/paper.pdf');
    expect(note).toContain(line);
  });
});
