import { describe, expect, it } from 'vitest';

import type { Change, Plan } from '../../src/model/plan';
import { applyPlan, BatchInterruptedError } from '../../src/vault/apply-plan';
import { hashOf } from '../../src/vault/hash';
import { history } from '../../src/vault/history';
import { DamagedJournalError } from '../../src/vault/journal';
import { MemoryVault } from '../../src/vault/memory-vault';
import { NoBatchError, undoBatch } from '../../src/vault/undo-batch';
import { FaultyVault } from './faulty-vault';

const now = (): Date => new Date('2026-11-22T23:15:02Z');

function planOf(...changes: readonly Change[]): Plan {
  return { command: 'import', label: 'A test', changes };
}

describe('applyPlan', () => {
  it('creates, edits, replaces and removes, and undo takes all of it back', async () => {
    const vault = new MemoryVault({ 'a.md': 'one two', 'b.md': 'old', 'c.md': 'gone' });
    const before = vault.snapshot();
    const result = await applyPlan(
      vault,
      planOf(
        { type: 'create', path: 'New/deep/n.md', text: 'new' },
        {
          type: 'edit',
          path: 'a.md',
          before: hashOf('one two'),
          edits: [{ start: 4, end: 7, insert: '[[two]]' }],
        },
        { type: 'replace', path: 'b.md', before: hashOf('old'), text: 'fresh' },
        { type: 'remove', path: 'c.md', before: hashOf('gone') },
        { type: 'add-file', path: 'New/p.png', bytes: new Uint8Array([0x89, 0x50]) },
      ),
      { now },
    );
    expect(result).toEqual({
      batch: '2026-11-22-231502-import',
      created: ['New/deep/n.md'],
      updated: ['a.md', 'b.md'],
      removed: ['c.md'],
      added: ['New/p.png'],
      skipped: [],
    });
    expect(await vault.read('a.md')).toBe('one [[two]]');
    expect(await vault.read('b.md')).toBe('fresh');
    expect(await vault.exists('c.md')).toBe(false);
    expect(await history(vault)).toMatchObject([
      {
        batch: result.batch,
        label: 'A test',
        created: 1,
        added: 1,
        updated: 2,
        removed: 1,
        state: 'whole',
      },
    ]);

    const undone = await undoBatch(vault);
    expect(undone).toMatchObject({ removed: ['New/deep/n.md', 'New/p.png'], left: [] });
    expect([...undone.restored].sort()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(vault.snapshot()).toEqual(before);
    expect(vault.records.names()).toEqual([]);
  });

  it('R01: writes an update beside a note that the user changed', async () => {
    const vault = new MemoryVault({ 'Doc.md': 'ours, and the user’s' });
    const plan = planOf({ type: 'replace', path: 'Doc.md', before: hashOf('ours'), text: 'newer' });
    const result = await applyPlan(vault, plan, { now });
    const wroteBeside = 'Doc (update 2026-11-22).md';
    expect(result.skipped).toEqual([{ path: 'Doc.md', reason: 'changed since', wroteBeside }]);
    expect(result.updated).toEqual([]);
    expect(await vault.read('Doc.md')).toBe('ours, and the user’s');
    expect(await vault.read(wroteBeside)).toBe('newer');

    const again = await applyPlan(vault, plan, { now });
    expect(again).toMatchObject({ batch: null, skipped: [{ wroteBeside }] });
    expect((await vault.notes()).length).toBe(2);
  });

  it('R02: leaves a note deleted that the user deleted', async () => {
    const vault = new MemoryVault();
    const plan = planOf({ type: 'replace', path: 'Doc.md', before: hashOf('ours'), text: 'newer' });
    const result = await applyPlan(vault, plan, { now });
    expect(result).toMatchObject({
      batch: null,
      skipped: [{ path: 'Doc.md', reason: 'deleted since' }],
    });
    expect(await vault.notes()).toEqual([]);
    expect(vault.records.names()).toEqual([]);
  });

  it('R03: skips an edit of a note that changed since it was planned', async () => {
    const vault = new MemoryVault({ 'a.md': 'changed', 'latin.md': new Uint8Array([0x61, 0xe9]) });
    const before = vault.snapshot();
    const edits = [{ start: 0, end: 0, insert: '+' }];
    const result = await applyPlan(
      vault,
      planOf(
        { type: 'edit', path: 'a.md', before: hashOf('as it was'), edits },
        { type: 'edit', path: 'latin.md', before: hashOf('a'), edits },
        {
          type: 'edit',
          path: 'a.md',
          before: hashOf('changed'),
          edits: [{ start: 9, end: 8, insert: '' }],
        },
      ),
      { now },
    );
    expect(result.skipped.map(({ reason }) => reason)).toEqual([
      'changed since',
      '“latin.md” is not UTF-8 text, so it is left alone.',
      expect.stringContaining('outside'),
    ]);
    expect(vault.snapshot()).toEqual(before);
  });

  it('R04: stops on a full disk with an error, and what it wrote can be taken back', async () => {
    const vault = new MemoryVault({ 'a.md': 'one' });
    const before = vault.snapshot();
    const changes = ['x', 'y', 'z'].map((name): Change => ({
      type: 'create',
      path: `${name}.md`,
      text: name,
    }));
    const full = new FaultyVault(vault, 'full', 4);
    await expect(applyPlan(full, planOf(...changes), { now })).rejects.toThrow(
      BatchInterruptedError,
    );
    expect(await undoBatch(vault, null, { now })).toMatchObject({ left: [] });
    expect(vault.snapshot()).toEqual(before);
    expect(vault.records.names()).toEqual([]);
  });

  it('stops between two writes when it is cancelled, and the part can be taken back', async () => {
    const vault = new MemoryVault();
    const names = Array.from({ length: 100 }, (_, index) => `${index}.md`);
    const changes = names.map((path): Change => ({ type: 'create', path, text: path }));
    const control = new AbortController();
    const seen: number[] = [];
    const result = await applyPlan(vault, planOf(...changes), {
      now,
      signal: control.signal,
      onProgress: (done, total) => {
        seen.push(done);
        expect(total).toBe(100);
        if (done === 40) control.abort();
      },
    });
    expect(seen).toEqual(names.map((_, index) => index + 1));
    expect(result.created.length).toBeGreaterThanOrEqual(40);
    expect(result.created.length + result.skipped.length).toBe(100);
    expect(result.skipped.every(({ reason }) => reason === 'cancelled')).toBe(true);
    expect((await vault.notes()).map(({ path }) => path)).toEqual([...result.created].sort());
    await undoBatch(vault, result.batch, { now });
    expect(await vault.notes()).toEqual([]);
  });

  it('names batches in their order where the clock stands still', async () => {
    const vault = new MemoryVault();
    for (const path of ['a.md', 'b.md', 'c.md']) {
      await applyPlan(vault, planOf({ type: 'create', path, text: '' }), { now });
    }
    expect((await history(vault)).map(({ batch }) => batch)).toEqual([
      '2026-11-22-231504-import',
      '2026-11-22-231503-import',
      '2026-11-22-231502-import',
    ]);
  });
});

describe('undoBatch', () => {
  it('says that there is nothing, or no such batch, to take back', async () => {
    const vault = new MemoryVault();
    await expect(undoBatch(vault)).rejects.toThrow(NoBatchError);
    await expect(undoBatch(vault, '2026-11-22-231502-import')).rejects.toThrow(NoBatchError);
  });

  it('leaves what someone changed, says so, and puts a removed note beside one in its place', async () => {
    const vault = new MemoryVault({ 'edit.md': 'one', 'gone.md': 'old' });
    await applyPlan(
      vault,
      planOf(
        { type: 'create', path: 'New/made.md', text: 'made' },
        {
          type: 'edit',
          path: 'edit.md',
          before: hashOf('one'),
          edits: [{ start: 0, end: 0, insert: '+' }],
        },
        { type: 'remove', path: 'gone.md', before: hashOf('old') },
      ),
      { now },
    );
    vault.put('New/made.md', 'made mine');
    vault.put('edit.md', '+one two');
    vault.put('gone.md', 'another');
    const { restored, removed, left } = await undoBatch(vault);
    expect([restored, removed]).toEqual([[], []]);
    expect(left).toEqual([
      { path: 'gone.md', reason: 'changed since', wroteBeside: 'gone (restored).md' },
      { path: 'edit.md', reason: 'changed since' },
      { path: 'New/made.md', reason: 'changed since' },
    ]);
    expect(await vault.read('New/made.md')).toBe('made mine');
    expect(await vault.read('gone (restored).md')).toBe('old');
    expect(vault.records.names()).toEqual([]);
  });

  it('does not act on a log that it cannot read', async () => {
    const vault = new MemoryVault({ 'a.md': 'one' });
    const { batch } = await applyPlan(vault, planOf({ type: 'create', path: 'b.md', text: 'b' }), {
      now,
    });
    const log = `journal/${batch ?? ''}/log.jsonl`;
    const text = (await vault.records.read(log)) ?? '';
    await vault.records.write(log, text.replace('"kind":"begin"', '"kind":"begun"'));
    await expect(undoBatch(vault)).rejects.toThrow(DamagedJournalError);
    expect(await history(vault)).toMatchObject([{ batch, state: 'damaged' }]);
    expect(await vault.read('b.md')).toBe('b');
  });
});
