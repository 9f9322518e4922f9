import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import type { CorpusApi } from '../../src/pipeline/api';
import { backlinksOf } from '../../src/pipeline/backlinks';
import { MemoryVault } from '../../src/vault/memory-vault';
import { Bench } from '../host/bench';

const FILES = {
  'Hubs/Jan van Dam.md':
    '---\naliases: [V.D.]\nkind: person\ntags: [corpus/hub]\n---\n# Jan van Dam\n\nA clerk. ^p1\n',
  'Letter.md':
    '---\npublished: 1921-03-04\nauthors: [Anna Smit]\n---\nNobody came. ^p1\n\nOf [[Jan van Dam]] and [[Rotterdam]]. ^p2\n',
  'Diary.md': 'Met [[Jan van Dam#^p1|him]]. He was late.\n',
  'Report.md': 'The second page was signed by Jan van Dam, the third by nobody. ^p1\n',
  'Rotterdam.md': 'A town.\n',
};

let bench: Bench;
let api: CorpusApi;

beforeEach(async () => {
  bench = await new Bench({ files: FILES }).ready();
  const plugin = (await bench.load(CorpusPlugin, manifest)) as unknown as CorpusPlugin;
  if (plugin.api === null) throw new Error('The plugin offers nothing.');
  ({ api } = plugin);
  await api.whenReady();
});

afterEach(() => {
  bench.close();
});

describe('what scripts may ask', () => {
  it('says its version and cannot be changed', () => {
    expect(api.version).toBe(1);
    expect(api.isReady).toBe(true);
    expect(Object.isFrozen(api)).toBe(true);
  });

  it('finds a note by path, title and alias, and says where it cannot', () => {
    for (const name of ['Hubs/Jan van Dam.md', 'jan van dam', 'V.D.'])
      expect(api.find(name)).toBe('Hubs/Jan van Dam.md');
    expect(() => api.find('Nobody')).toThrow('No note has the path, title or alias');
    expect(api.facts('V.D.')).toMatchObject({ kind: 'person', aliases: ['V.D.'] });
  });

  it('gives the backlinks that the command gives', async () => {
    const vault = new MemoryVault();
    for (const [path, text] of Object.entries(FILES)) await vault.create(path, text);
    const printed = await backlinksOf(vault, inProcessEngine, 'V.D.');
    expect(printed.unlinked.length).toBeGreaterThan(0);
    expect(await api.backlinks('V.D.', { unlinked: true })).toEqual(printed);
    expect(await api.backlinks('V.D.')).toEqual({ ...printed, unlinked: [] });
  });

  it('gives what cites each paragraph, what appears with a note, and when', () => {
    const { paragraphs, total } = api.citations('V.D.');
    expect(total).toBe(2);
    expect(paragraphs[0]?.citations.map(({ from }) => from.path)).toEqual(['Diary.md']);
    expect(api.companions('V.D.').map(({ title }) => title)).toEqual(['Rotterdam']);
    expect(api.timeline('V.D.').map(({ path, count, date }) => [path, count, date?.text])).toEqual([
      ['Letter.md', 1, '1921-03-04'],
      ['Diary.md', 1, undefined],
    ]);
  });

  it('writes the dossier as text, and nothing into the vault', async () => {
    const before = bench.app.vault.getFiles().map(({ path }) => path);
    expect(await api.dossier('V.D.')).toContain('2 mentions in 2 notes');
    expect(bench.app.vault.getFiles().map(({ path }) => path)).toEqual(before);
  });

  it('calls back after a change, until it is told not to', async () => {
    let calls = 0;
    const end = api.onChange(() => calls++);
    await bench.app.vault.modify(bench.file('Rotterdam.md'), 'Seat of [[Jan van Dam]].');
    await expect.poll(() => calls).toBeGreaterThan(0);
    expect(api.timeline('V.D.')).toHaveLength(3);
    end();
    const known = calls;
    await bench.app.vault.modify(bench.file('Rotterdam.md'), 'A town.');
    await expect.poll(() => api.timeline('V.D.').length).toBe(2);
    expect(calls).toBe(known);
  });
});
