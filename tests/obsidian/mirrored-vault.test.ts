import type { App as ObsidianApp } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { MirroredVault } from '../../src/obsidian/mirrored-vault';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import type { Engine, MirrorChanges, MirroredLinkRequest } from '../../src/pipeline/engine';
import { Bench } from '../host/bench';

const FILES = {
  'Ann Smith.md': 'Keeps the records.\n',
  'Harbour.md': 'A place with two lights.\n',
  'Diary.md': 'Met Ann Smith at the quay.\n',
};
const REQUEST = { minConfidence: 0, mentions: 'all' } as const;

let bench: Bench;
let told: MirrorChanges[];
let mirror: MirroredVault;

beforeEach(async () => {
  bench = await new Bench({ files: FILES }).ready();
  told = [];
  const engine: Engine = {
    ...inProcessEngine,
    mirrorNotes: (changes) => {
      told.push(changes);
      return inProcessEngine.mirrorNotes(changes);
    },
  };
  mirror = new MirroredVault(bench.app as unknown as ObsidianApp, engine);
  mirror.load();
});

afterEach(() => {
  mirror.unload();
  bench.close();
});

const found = async (more: Partial<MirroredLinkRequest> = {}) => {
  const { proposals } = await mirror.ask('links', { ...REQUEST, ...more });
  return proposals.map(({ path, text, target }) => `${path}: ${text} → ${target}`);
};

describe('MirroredVault', () => {
  it('carries the vault over once, and then what has changed', async () => {
    expect(await found()).toEqual(['Diary.md: Ann Smith → Ann Smith.md']);
    expect(told.flatMap(({ changed }) => changed)).toHaveLength(3);
    told = [];
    await bench.app.vault.modify(bench.file('Diary.md'), 'The Harbour was closed.\n');
    await bench.app.vault.create('Letter.md', 'Ann Smith wrote.\n');
    await bench.app.fileManager.trashFile(bench.file('Harbour.md'));
    expect(await found()).toEqual(['Letter.md: Ann Smith → Ann Smith.md']);
    const changed = told.flatMap((changes) => changes.changed.map(({ path }) => path));
    expect(changed.sort()).toEqual(['Diary.md', 'Letter.md']);
    expect(told.flatMap(({ removed }) => removed)).toEqual(['Harbour.md']);
  });

  it('knows a note by its new name after a rename', async () => {
    await found();
    await bench.app.vault.rename(bench.file('Ann Smith.md'), 'Bo Ek.md');
    expect(await found()).toEqual([]);
    await bench.app.vault.modify(bench.file('Diary.md'), 'Met Bo Ek at the quay.\n');
    expect(await found()).toEqual(['Diary.md: Bo Ek → Bo Ek.md']);
  });

  it('judges a note as it is being written, which may not be in the vault yet', async () => {
    const note = { path: 'New.md', text: 'The Harbour at night.\n' };
    expect(await found({ note, stale: true })).toEqual(['New.md: Harbour → Harbour.md']);
  });

  it('carries the vault over again when its copy is lost', async () => {
    await found();
    await inProcessEngine.mirrorNotes({
      mirror: 'of another',
      begin: true,
      changed: [],
      removed: [],
    });
    expect(await found()).toEqual(['Diary.md: Ann Smith → Ann Smith.md']);
  });

  it('answers for tags, checks and summaries of the same copy', async () => {
    await found();
    await bench.app.vault.create('Lost.md', 'See [[Nowhere]] and [[Harbour#^p9]]. #port\n');
    for (const name of ['North', 'South', 'East', 'West'])
      await bench.app.vault.create(`${name}.md`, `The ${name} quay of the port, lit. #port\n`);
    await bench.app.vault.modify(bench.file('Diary.md'), 'Back at the quay, the port was lit.\n');
    told = [];
    const { notes, problems } = await mirror.ask('check', ['map.png']);
    expect([notes, problems.map(({ text }) => text)]).toEqual([
      8,
      ['[[Nowhere]]', '[[Harbour#^p9]]'],
    ]);
    expect(await mirror.ask('summaries', null)).toEqual([]);
    const tags = await mirror.ask('tags', { only: ['Diary.md'] });
    expect(tags.map(({ path, tag }) => `${path}: ${tag}`)).toContain('Diary.md: port');
    expect(told.flatMap(({ changed }) => changed)).toHaveLength(6);
  });
});
