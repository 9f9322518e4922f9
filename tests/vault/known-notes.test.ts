import { describe, expect, it } from 'vitest';

import type { Change } from '../../src/model/plan';
import { applyPlan } from '../../src/vault/apply-plan';
import type { BatchResult } from '../../src/vault/apply-plan';
import { hashOf } from '../../src/vault/hash';
import { readKnownNotes } from '../../src/vault/known-notes';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';

const now = (): Date => new Date('2026-11-22T23:15:02Z');
const FEED = { source: 'feed.xml', hash: hashOf('feed'), index: 0 };

function apply(vault: MemoryVault, ...changes: readonly Change[]): Promise<BatchResult> {
  return applyPlan(vault, { command: 'import', label: 'Import', changes }, { now });
}

async function importedVault(): Promise<MemoryVault> {
  const vault = new MemoryVault({ 'mine.md': 'my own' });
  await apply(vault, { type: 'create', path: 'Doc.md', text: 'version 1', document: FEED });
  return vault;
}

function edit(path: string, text: string): Change {
  return { type: 'edit', path, before: hashOf(text), edits: [{ start: 0, end: 0, insert: '+' }] };
}

describe('readKnownNotes', () => {
  it('knows which document was written where', async () => {
    const vault = await importedVault();
    const known = await readKnownNotes(vault);
    const expected = { document: FEED, path: 'Doc.md', hash: hashOf('version 1') };
    expect(known.documentAt('Doc.md')).toMatchObject(expected);
    expect(known.documentsOf('feed.xml')).toMatchObject([expected]);
    expect(known.documentAt('mine.md')).toBeNull();
    expect(known.documentsOf('other.xml')).toEqual([]);
  });

  it('takes a text for ours only while nobody else had a hand in it', async () => {
    const vault = await importedVault();
    await apply(vault, edit('Doc.md', 'version 1'), edit('mine.md', 'my own'));
    const linked = await readKnownNotes(vault);
    expect(linked.isOurs(hashOf('+version 1'))).toBe(true);
    expect(linked.isOurs(hashOf('+my own'))).toBe(false);

    vault.put('Doc.md', 'version 1, and a thought of mine');
    await apply(vault, edit('Doc.md', 'version 1, and a thought of mine'));
    const changed = await readKnownNotes(vault);
    expect(changed.isOurs(hashOf(await vault.read('Doc.md')))).toBe(false);
    expect(changed.documentAt('Doc.md')).toMatchObject({ document: FEED });
  });

  it('remembers a document whose note the user deleted, until its batch is taken back', async () => {
    const vault = await importedVault();
    await vault.remove('Doc.md');
    expect((await readKnownNotes(vault)).documentsOf('feed.xml')).toHaveLength(1);
    await undoBatch(vault, null, { now });
    expect((await readKnownNotes(vault)).documentsOf('feed.xml')).toEqual([]);
    expect(await vault.exists('Doc.md')).toBe(false);
  });

  it('finds a document where it was written beside', async () => {
    const vault = await importedVault();
    const again = { ...FEED, index: 1 };
    await apply(vault, { type: 'create', path: 'mine.md', text: 'theirs', document: again });
    const known = await readKnownNotes(vault);
    expect(known.documentAt('mine 2.md')).toMatchObject({ document: again });
    expect(known.documentAt('mine.md')).toBeNull();
  });
});
