import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../src/markdown/edits';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { partHashes, refreshSummary } from '../../src/pipeline/refresh-summary';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, snapshot } from './memory';

const noteOf = (head: string, sections: readonly string[]): string =>
  `---\ntitle: S\n---\n${[head, ...sections].join('\n\n')}\n`;

const refreshed = (written: string, changed: string, fresh: string): string | null => {
  const ours = new Set(partHashes(written));
  const edits = refreshSummary(changed, fresh, (hash) => ours.has(hash));
  return edits === null ? null : applyEdits(changed, edits);
};

describe('refreshSummary', () => {
  const written = noteOf('Info.', ['# 1. Quay\n\nOld quay.', '# 4. Dues\n\nOld dues.']);

  it('redoes what is ours, and keeps what its owner wrote', () => {
    const changed = written
      .replace('Old dues.', 'Old dues, I think.')
      .replace('S\n', 'S\nmine: 1\n');
    const fresh = noteOf('New.', ['# 1. Quay\n\nNew quay.', '# 5. Dues\n\nNew dues.']);
    expect(refreshed(written, changed, fresh)).toBe(
      changed.replace('Info.', 'New.').replace('Old quay.', 'New quay.'),
    );
  });

  it('puts new sections in their place and takes out those that are no more', () => {
    const changed = written.replace('Old dues.\n', 'Old dues.\n\n# Mine\n\nMy own words.\n');
    const fresh = noteOf('Info.', ['# 1. Quay\n\nOld quay.', '# 3. Pier\n\nThe pier.']);
    expect(refreshed(written, changed, fresh)).toBe(
      noteOf('Info.', [
        '# 1. Quay\n\nOld quay.',
        '# 3. Pier\n\nThe pier.',
        '# Mine\n\nMy own words.',
      ]),
    );
  });

  it('tells sections of the same heading apart by their order', () => {
    const twice = noteOf('Info.', ['# 1. Votes\n\nTen.', '# 3. Votes\n\nTwenty.']);
    const fresh = noteOf('Info.', ['# 1. Votes\n\nEleven.', '# 3. Votes\n\nThirty.']);
    expect(refreshed(twice, twice.replace('Twenty', 'Some'), fresh)).toBe(
      noteOf('Info.', ['# 1. Votes\n\nEleven.', '# 3. Votes\n\nSome.']),
    );
  });

  it('brings nothing back that its owner took out', () => {
    const changed = written.replace('\n\n# 4. Dues\n\nOld dues.', '');
    expect(refreshed(written, changed, written)).toBe(changed);
  });

  it('leaves a note alone in which nothing is known to be ours', () => {
    expect(refreshed('Other.', written, written)).toBeNull();
  });
});

const source = (quay: string): string => `---
language: en
---
# The quay

${quay} ^p1

# The dues

Dues will rise by a tenth for ships, and by a fifth for everything that smokes. ^p2
`;

describe('summarising again', () => {
  it('keeps the sentences of its owner through a change of the source, and is taken back', async () => {
    const vault = new MemoryVault({
      'Plan.md': source('The quay is to be widened by twelve metres before the winter storms.'),
    });
    const now = clock();
    const summarize = async (): Promise<string[]> => {
      const draft = await planSummaries(vault, inProcessEngine, ['Plan'], { folder: 'C' });
      await applyPlan(vault, draft.plan, { now });
      return Object.keys(await snapshot(vault));
    };
    const paths = await summarize();
    const path = 'C/Summaries/Summary of Plan.md';
    await vault.update(path, (text) => text.replace('Dues will', 'As I feared, dues will'));
    const mine = await vault.read(path);
    await vault.update('Plan.md', (text) => text.replace('twelve metres', 'thirty metres'));
    expect(await summarize()).toEqual(paths);
    const text = await vault.read(path);
    expect(text).toBe(mine.replace('twelve metres', 'thirty metres'));
    await summarize();
    expect(await vault.read(path)).toBe(text);
    await undoBatch(vault);
    expect(await vault.read(path)).toBe(mine);
  });

  it('redoes only the sections whose paragraphs changed', async () => {
    const { vault, path, summarize } = await summarized();
    const before = await vault.read(path);
    await vault.update('Plan.md', (text) =>
      text.replace('twelve metres', 'thirty metres of granite, says the town,'),
    );
    await summarize();
    const after = await vault.read(path);
    expect(after).toContain('thirty metres of granite');
    expect(after.slice(after.indexOf('# 2.'))).toBe(before.slice(before.indexOf('# 2.')));
  });

  it('marks a section of its owner whose paragraph changed, once', async () => {
    const { vault, path, summarize } = await summarized();
    await vault.update(path, (text) => text.replace('Dues will', 'As I feared, dues will'));
    await vault.update('Plan.md', (text) => text.replace('by a tenth', 'by a half'));
    await summarize();
    const marked = await vault.read(path);
    expect(marked).toContain('As I feared, dues will rise by a tenth');
    expect(marked).toContain('> Written before these paragraphs changed: [[Plan#^p2|2]]');
    await summarize();
    expect(await vault.read(path)).toBe(marked);
  });

  it('marks nothing where only other paragraphs changed', async () => {
    const { vault, path, summarize } = await summarized();
    await vault.update(path, (text) => text.replace('Dues will', 'As I feared, dues will'));
    await vault.update('Plan.md', (text) => text.replace('twelve metres', 'thirty metres'));
    await summarize();
    expect(await vault.read(path)).not.toContain('[!warning]');
  });
});

async function summarized() {
  const vault = new MemoryVault({
    'Plan.md': source('The quay is to be widened by twelve metres before the winter storms.'),
  });
  const now = clock();
  const summarize = async (): Promise<void> => {
    const draft = await planSummaries(vault, inProcessEngine, ['Plan'], { folder: 'C' });
    await applyPlan(vault, draft.plan, { now });
  };
  await summarize();
  return { vault, path: 'C/Summaries/Summary of Plan.md', summarize };
}
