import type { App as ObsidianApp } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { MirroredVault } from '../../../src/obsidian/link/mirrored-vault';
import type { Engine } from '../../../src/pipeline/engine';
import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import type { MirrorChanges } from '../../../src/pipeline/engine';
import { Bench } from '../../host/bench';

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

const found = async (more: Partial<Parameters<MirroredVault['draftLinks']>[0]> = {}) => {
  const { proposals } = await mirror.draftLinks({ ...REQUEST, ...more });
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
});
