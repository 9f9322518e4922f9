import { describe, expect, it } from 'vitest';

import type { Change, Plan } from '../../src/model/plan';
import { applyPlan } from '../../src/vault/apply-plan';
import { hashOf } from '../../src/vault/hash';
import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';

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
      ),
      { now },
    );
    expect(result).toEqual({
      batch: '2026-11-22-231502-import',
      created: ['New/deep/n.md'],
      updated: ['a.md', 'b.md'],
      removed: ['c.md'],
      skipped: [],
    });
    expect(await vault.read('a.md')).toBe('one [[two]]');
    expect(await vault.read('b.md')).toBe('fresh');
    expect(await vault.exists('c.md')).toBe(false);
    expect(await history(vault)).toMatchObject([
      { batch: result.batch, label: 'A test', created: 1, updated: 2, removed: 1, state: 'whole' },
    ]);

    const undone = await undoBatch(vault);
    expect(undone).toMatchObject({ removed: ['New/deep/n.md'], left: [] });
    expect([...undone.restored].sort()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(vault.snapshot()).toEqual(before);
    expect(vault.records.names()).toEqual([]);
  });
});
