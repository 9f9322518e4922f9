import { describe, expect, it } from 'vitest';

import type { Plan } from '../../src/model/plan';
import { applyPlan } from '../../src/vault/apply-plan';
import { hashOf } from '../../src/vault/hash';
import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { recover } from '../../src/vault/recover';
import { undoBatch } from '../../src/vault/undo-batch';
import { FAULTS, FaultyVault } from './faulty-vault';
import type { Fault } from './faulty-vault';

const now = (): Date => new Date('2026-11-22T23:15:02Z');

const BEFORE = {
  'edit.md': 'one two\r\n',
  'replace.md': 'old',
  'remove.md': 'to go',
  'bystander.md': 'not ours',
  'taken.md': 'theirs',
  'Files/taken.png': 'theirs',
};

const AFTER = {
  'edit.md': 'one [[two]]\r\n',
  'replace.md': 'new',
  'bystander.md': 'not ours',
  'taken.md': 'theirs',
  'taken 2.md': 'ours',
  'New/deep/note.md': 'created',
  'New/note.md': 'created too',
  'Files/picture.png': '\uFFFDPNG',
  'Files/taken 2.png': '\uFFFD\uFFFD',
  'Files/taken.png': 'theirs',
};

function bytesOf(...bytes: number[]): Uint8Array {
  return new Uint8Array(bytes);
}

const PLAN: Plan = {
  command: 'import',
  label: 'One of each',
  changes: [
    { type: 'create', path: 'New/deep/note.md', text: 'created' },
    {
      type: 'edit',
      path: 'edit.md',
      before: hashOf('one two\r\n'),
      edits: [{ start: 4, end: 7, insert: '[[two]]' }],
    },
    { type: 'replace', path: 'replace.md', before: hashOf('old'), text: 'new' },
    { type: 'remove', path: 'remove.md', before: hashOf('to go') },
    { type: 'create', path: 'taken.md', text: 'ours' },
    { type: 'create', path: 'New/note.md', text: 'created too' },
    // No text at all: 0x89 stands in no UTF-8 by itself.
    { type: 'add-file', path: 'Files/picture.png', bytes: bytesOf(0x89, 0x50, 0x4e, 0x47) },
    { type: 'add-file', path: 'Files/taken.png', bytes: bytesOf(0xff, 0xfe) },
  ],
};

function textsOf(vault: MemoryVault): Record<string, string> {
  const { files } = vault.snapshot();
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

/** Each note is as before the plan or as after it, and nothing else is there. */
function expectBetween(vault: MemoryVault): void {
  const texts = textsOf(vault);
  const before: Record<string, string> = BEFORE;
  const after: Record<string, string> = AFTER;
  for (const path of new Set([
    ...Object.keys(texts),
    ...Object.keys(before),
    ...Object.keys(after),
  ])) {
    expect([before[path], after[path]], path).toContain(texts[path]);
  }
}

/** How many operations change the disk when nothing fails. */
async function countOperations(
  run: (vault: FaultyVault) => Promise<unknown>,
  from: MemoryVault,
): Promise<number> {
  const vault = new FaultyVault(from, 'once', Infinity);
  await run(vault);
  return vault.operations;
}

async function appliedVault(): Promise<MemoryVault> {
  const vault = new MemoryVault(BEFORE);
  await applyPlan(vault, PLAN, { now });
  expect(textsOf(vault)).toEqual(AFTER);
  return vault;
}

const applies = (vault: FaultyVault): Promise<unknown> => applyPlan(vault, PLAN, { now });
const undoes = (vault: FaultyVault): Promise<unknown> => undoBatch(vault, null, { now });

describe.each<Fault>([...FAULTS])('a batch that meets “%s” at any of its operations', (fault) => {
  it('is finished by the next command, and can be taken back', async () => {
    const operations = await countOperations(applies, new MemoryVault(BEFORE));
    expect(operations).toBeGreaterThan(10);
    for (let k = 0; k < operations; k++) {
      const vault = new MemoryVault(BEFORE);
      await applies(new FaultyVault(vault, fault, k)).catch(() => null);
      expectBetween(vault);
      await recover(vault, now);
      expectBetween(vault);
      expect(await vault.records.list('open'), `operation ${k}`).toEqual([]);
      const [batch] = await history(vault);
      if (batch !== undefined) {
        expect(batch.state).toBe('whole');
        expect((await undoBatch(vault, null, { now })).left).toEqual([]);
      }
      expect(vault.snapshot(), `operation ${k}`).toEqual(new MemoryVault(BEFORE).snapshot());
      expect(vault.records.names(), `operation ${k}`).toEqual([]);
    }
  });

  it('can be taken back at once, unfinished as it is', async () => {
    const operations = await countOperations(applies, new MemoryVault(BEFORE));
    for (let k = 0; k < operations; k++) {
      const vault = new MemoryVault(BEFORE);
      await applies(new FaultyVault(vault, fault, k)).catch(() => null);
      await undoBatch(vault, null, { now }).catch(() => recover(vault, now));
      expect(vault.snapshot(), `operation ${k}`).toEqual(new MemoryVault(BEFORE).snapshot());
      expect(vault.records.names(), `operation ${k}`).toEqual([]);
    }
  });
});

describe.each<Fault>([...FAULTS])(
  'taking back that meets “%s” at any of its operations',
  (fault) => {
    it('is finished by the next command', async () => {
      const operations = await countOperations(undoes, await appliedVault());
      expect(operations).toBeGreaterThan(10);
      for (let k = 0; k < operations; k++) {
        const vault = await appliedVault();
        await undoes(new FaultyVault(vault, fault, k)).catch(() => null);
        expectBetween(vault);
        await recover(vault, now);
        if ((await history(vault)).length > 0) await undoBatch(vault, null, { now });
        expect(vault.snapshot(), `operation ${k}`).toEqual(new MemoryVault(BEFORE).snapshot());
        expect(vault.records.names(), `operation ${k}`).toEqual([]);
      }
    });

    it('is finished even where recovery is struck as well', async () => {
      const crashed = async (): Promise<MemoryVault> => {
        const vault = new MemoryVault(BEFORE);
        await applies(new FaultyVault(vault, 'crash-before', 8)).catch(() => null);
        return vault;
      };
      const recovers = (vault: FaultyVault): Promise<unknown> => recover(vault, now);
      const operations = await countOperations(recovers, await crashed());
      expect(operations).toBeGreaterThan(3);
      for (let k = 0; k < operations; k++) {
        const vault = await crashed();
        await recovers(new FaultyVault(vault, fault, k)).catch(() => null);
        expectBetween(vault);
        await recover(vault, now);
        if ((await history(vault)).length > 0) await undoBatch(vault, null, { now });
        expect(vault.snapshot(), `operation ${k}`).toEqual(new MemoryVault(BEFORE).snapshot());
      }
    });
  },
);

describe('a note changed between a crash and recovery', () => {
  it('is left, and ours is written beside', async () => {
    let beside = 0;
    const operations = await countOperations(applies, new MemoryVault(BEFORE));
    for (let k = 0; k < operations; k++) {
      const vault = new MemoryVault(BEFORE);
      await applies(new FaultyVault(vault, 'crash-before', k)).catch(() => null);
      vault.put('replace.md', 'the user’s own words');
      vault.put('New/note.md', 'the user’s own note');
      await recover(vault, now);
      const texts = textsOf(vault);
      expect(texts['replace.md']).toBe('the user’s own words');
      expect(texts['New/note.md']).toBe('the user’s own note');
      if (texts['replace (update 2026-11-22).md'] === 'new') beside++;
      if ((await history(vault)).length > 0) await undoBatch(vault, null, { now });
      // Where ours had replaced it before the user wrote over that, the text from before is put beside.
      const { 'replace (restored).md': restored = 'old', ...others } = textsOf(vault);
      expect(restored).toBe('old');
      expect(others).toEqual({
        ...BEFORE,
        'replace.md': 'the user’s own words',
        'New/note.md': 'the user’s own note',
      });
      expect(vault.records.names()).toEqual([]);
    }
    expect(beside).toBeGreaterThan(0);
  });
});
