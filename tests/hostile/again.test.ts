import { describe, expect, it } from 'vitest';

import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from '../pipeline/memory';
import { importHostile, problemsOf } from './import-hostile';

const PATH = 'Corpus/Documents/The heron list.md';
const FIRST = `The heron list

A first paragraph that stays as it is in every version of this list.

<img src=x onerror=alert(1)> stands in the second paragraph of the list.
`;
const SECOND = FIRST.replace('second paragraph', 'second and newer paragraph');

describe('importing again', () => {
  it('writes beside a note that its owner edited, whose bytes stay (R01)', async () => {
    const vault = new MemoryVault();
    const now = clock();
    await importHostile({ 'list.txt': FIRST }, vault, {}, now);
    await vault.update(
      PATH,
      (text) => `${text}\r\nMy own line, %% with a comment %% and <b>tags</b>.`,
    );
    const mine = await vault.read(PATH);
    const imported = await importHostile({ 'list.txt': SECOND }, vault, {}, now);
    expect(imported.notes[PATH]).toBe(mine);
    expect(imported.result.created).toEqual([PATH.replace('.md', ' (update 2026-01-01).md')]);
    expect(problemsOf(imported)).toEqual([]);
  });

  it('leaves a note deleted that its owner deleted (R02)', async () => {
    const vault = new MemoryVault();
    const now = clock();
    await importHostile({ 'list.txt': FIRST }, vault, {}, now);
    await vault.remove(PATH);
    for (const text of [FIRST, SECOND]) {
      const imported = await importHostile({ 'list.txt': text }, vault, {}, now);
      expect(imported.result.skipped).toEqual([
        { path: PATH, reason: expect.stringContaining('deleted') as string },
      ]);
      expect(problemsOf(imported)).toEqual([]);
      expect(imported.notes).toEqual({});
    }
  });

  it('writes beside a note that changes while the import is under way (R03)', async () => {
    const vault = new (class extends MemoryVault {
      racing = false;
      override async update(path: string, change: (text: string) => string): Promise<void> {
        if (this.racing && path === PATH) {
          this.racing = false;
          await super.update(path, (text) => `${text}Typed in the meantime.\n`);
        }
        return super.update(path, change);
      }
    })();
    const now = clock();
    await importTexts(vault, { 'list.txt': FIRST }, {}, now);
    const before = await vault.read(PATH);
    vault.racing = true;
    const result = await importTexts(vault, { 'list.txt': SECOND }, {}, now);
    expect(await vault.read(PATH)).toBe(`${before}Typed in the meantime.\n`);
    expect(result.updated).toEqual([]);
    const newer = Object.entries(await snapshot(vault)).filter(([, text]) =>
      text.includes('newer'),
    );
    expect(newer.length + result.skipped.length).toBeGreaterThan(0);
  });

  it('can be taken back wherever the disk is full (R04)', async () => {
    const before = { 'Mine.md': 'Mine.\r\n' };
    for (let full = 0; full < 6; full++) {
      let writes = 0;
      const vault = new (class extends MemoryVault {
        override async create(path: string, text: string): Promise<void> {
          if (writes++ === full) throw new Error('no space left on the device');
          return super.create(path, text);
        }
      })(before);
      const texts = Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((name) => [
          `${name}.txt`,
          `Text ${name}\n\nThe words of the text ${name}.\n`,
        ]),
      );
      const ran = await importTexts(vault, texts).catch((error: unknown) => error);
      if (full < 4) {
        const told = ran instanceof Error ? ran.message : JSON.stringify(ran);
        expect(told).toContain('no space');
      }
      while ((await history(vault)).length > 0) await undoBatch(vault);
      expect(await snapshot(vault)).toEqual(before);
    }
  });
});
