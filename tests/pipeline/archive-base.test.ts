import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { planArchiveBase } from '../../src/pipeline/archive-base';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';

const PATH = 'Corpus/Archive.base';
const now = (): Date => new Date('2026-01-01T00:00:00Z');

async function make(vault: MemoryVault): Promise<string | null> {
  const { plan } = await planArchiveBase(vault, 'Corpus');
  return (await applyPlan(vault, plan, { now })).batch;
}

describe('the base of the archive', () => {
  it('has a table for each question, and asks for nothing that costs a walk over the vault', async () => {
    const vault = new MemoryVault();
    await make(vault);
    const text = await vault.read(PATH);
    const base = parse(text) as {
      views: { name: string; type: string; filters: unknown; order: string[] }[];
    };
    expect(base.views.map(({ name }) => name)).toEqual([
      'Documents',
      'Timeline',
      'By author',
      'By kind',
      'Hubs',
      'Summaries',
      'Unlinked',
      'Mentions this note',
    ]);
    for (const { filters, order } of base.views) {
      expect(filters).toBeTruthy();
      expect(order.length).toBeGreaterThan(0);
    }
    expect(text).not.toContain('backlinks');
    // The app reads no references to other parts of a base.
    expect(text).not.toMatch(/[&*]a\d/);
  });

  it('is made once, and taken back', async () => {
    const vault = new MemoryVault();
    const batch = await make(vault);
    expect(batch).not.toBeNull();
    expect(await make(vault)).toBeNull();
    await undoBatch(vault, batch);
    expect(await vault.exists(PATH)).toBe(false);
  });

  it('is renewed where it is as we wrote it, and never where its owner changed it', async () => {
    const vault = new MemoryVault();
    await applyPlan(
      vault,
      {
        command: 'base',
        label: 'An older base',
        changes: [{ type: 'create', path: PATH, text: 'views: []\n' }],
      },
      { now },
    );
    expect(await make(vault)).not.toBeNull();
    const ours = await vault.read(PATH);
    await vault.update(PATH, (text) => text.replace('Documents', 'My documents'));
    await expect(planArchiveBase(vault, 'Corpus')).rejects.toThrow('changed by hand');
    expect(await vault.read(PATH)).toBe(ours.replace('Documents', 'My documents'));
  });
});
