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

  const dialog = (): HTMLElement | null => document.querySelector('.corpus-confirm');
  const press = (name: string): void => {
    [...(dialog()?.querySelectorAll('button') ?? [])]
      .find(({ textContent }) => textContent === name)
      ?.click();
  };

  it('number the paragraphs of a note of one’s own first, if its owner agrees', async () => {
    const own =
      'The pier was lengthened twice before the war.\n\nIt was sold in the spring of 1911.\n';
    bench.close();
    bench = await new Bench({ files: { 'Pier.md': own } }).ready();
    plugin = await bench.load(CorpusPlugin, manifest);
    await bench.open('Pier.md');
    bench.run(plugin, 'summarize-note');
    await expect.poll(() => dialog()?.textContent).toContain('Number 2 paragraphs?');
    press('Cancel');
    expect(dialog()).toBeNull();
    expect(await bench.read('Pier.md')).toBe(own);
    bench.run(plugin, 'summarize-note');
    await expect.poll(() => dialog()?.textContent).toContain('Pier');
    press('Number and summarise');
    await expect
      .poll(() => bench.read('Corpus/Summaries/Summary of Pier.md').catch(() => ''), {
        timeout: 20_000,
      })
      .toContain('[[Pier#^p1|1]]');
    expect(await bench.read('Pier.md')).toBe(
      'The pier was lengthened twice before the war. ^p1\n\nIt was sold in the spring of 1911. ^p2\n',
    );
  });

  it('summarise the selection that was meant, although ids came before it', async () => {
    const first = 'The pier was lengthened twice before the war.';
    bench.close();
    const files = { 'Pier.md': `${first}\n\nIt was sold in the spring of 1911 to the guild.\n` };
    bench = await new Bench({ files }).ready();
    plugin = await bench.load(CorpusPlugin, manifest);
    await bench.open('Pier.md', 'source');
    bench.app.workspace.activeEditor?.editor?.setSelection({ line: 2, ch: 0 }, { line: 2, ch: 20 });
    bench.run(plugin, 'summarize-selection');
    await expect.poll(() => dialog()?.textContent).toContain('Number 2 paragraphs?');
    press('Number and summarise');
    const path = 'Corpus/Summaries/Summary of Pier (2).md';
    await expect
      .poll(() => bench.app.vault.getMarkdownFiles().map((file) => file.path), { timeout: 20_000 })
      .toContain(path);
    expect(await bench.read(path)).toContain('It was sold');
    expect(await bench.read(path)).not.toContain('lengthened');
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
