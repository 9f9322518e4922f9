import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { Bench } from '../host/bench';

const FILES = {
  'News/Herald.md':
    '---\nlanguage: en\n---\nThe harbour board of [[Bergen]] voted for a new sea wall along the old quay. ^p1\n',
  'News/Courier.md':
    '---\nlanguage: en\n---\nThe fishing boats of the harbour in [[Bergen]] will move for the sea wall. ^p1\n',
  'Bergen.md': 'A town. \n',
};

let bench: Bench;
let plugin: Plugin;

beforeEach(async () => {
  bench = await new Bench({ files: FILES }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
});

afterEach(() => {
  bench.close();
});

describe('the commands for summaries', () => {
  it('summarise all that mentions a note, and refresh it after a source changed', async () => {
    const path = 'Corpus/Summaries/What is written about Bergen.md';
    await bench.open('Bergen.md');
    expect(bench.run(plugin, 'summarize-mentions')).toBe(true);
    await expect
      .poll(() => bench.read(path).catch(() => ''), { timeout: 20_000 })
      .toContain('sea wall');
    expect(await bench.read(path)).toContain('collection_of: "[[Bergen]]"');
    const file = bench.app.vault.getFileByPath('News/Herald.md');
    if (file === null) throw new Error('no Herald');
    await bench.app.vault.process(file, (text) => text.replace('new sea wall', 'lower sea wall'));
    await bench.open(path);
    expect(bench.run(plugin, 'refresh-summary')).toBe(true);
    await expect.poll(() => bench.read(path), { timeout: 20_000 }).toContain('lower sea wall');
  });

  it('leave headings without numbers where the settings say so', async () => {
    bench.close();
    bench = await new Bench({ files: FILES }).ready();
    plugin = await bench.load(CorpusPlugin, manifest, { summaryNumbers: 'none' });
    await bench.open('News/Herald.md');
    expect(bench.run(plugin, 'summarize-note')).toBe(true);
    const path = 'Corpus/Summaries/Summary of Herald.md';
    await expect
      .poll(() => bench.read(path).catch(() => ''), { timeout: 20_000 })
      .toMatch(/^# Herald\n\nThe harbour board .*\|1\]\]/m);
  });

  it('summarise a folder that is chosen', async () => {
    expect(bench.run(plugin, 'summarize-folder')).toBe(true);
    const all = (): HTMLElement[] => [
      ...document.querySelectorAll<HTMLElement>('.suggestion-item'),
    ];
    await expect.poll(() => all().some(({ textContent }) => textContent === 'News')).toBe(true);
    all()
      .find(({ textContent }) => textContent === 'News')
      ?.click();
    const path = 'Corpus/Summaries/Summary of News.md';
    await expect
      .poll(() => bench.read(path).catch(() => ''), { timeout: 20_000 })
      .toContain('collection: folder');
  });
});
