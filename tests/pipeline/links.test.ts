import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { readLinkDecisions, refuseProposal } from '../../src/pipeline/link-decisions';
import { planLinks, proposeInVault } from '../../src/pipeline/plan-links';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, snapshot } from './memory';

const NOTES = {
  'Ada Brandt.md': 'Keeper of the marsh.\n',
  'Lower Marsh.md': 'A wet place.\r\n',
  'Diary.md': 'Met Ada Brandt at the Lower Marsh.\r\n\r\n| who |\r\n| - |\r\n| Ada Brandt |\r\n',
};
const OPTIONS = { minConfidence: 0, mentions: 'all' as const };

describe('linking a vault', () => {
  it('puts brackets around the words of mentions and changes nothing else', async () => {
    const vault = new MemoryVault(NOTES);
    const proposals = await proposeInVault(vault, inProcessEngine, OPTIONS);
    await applyPlan(vault, await planLinks(vault, proposals), { now: clock() });
    const linked = await vault.read('Diary.md');
    expect(linked).toContain('Met [[Ada Brandt]] at the [[Lower Marsh]].\r\n');
    expect(linked.replace(/\[\[|\]\]/g, '')).toBe(NOTES['Diary.md']);
    const again = await proposeInVault(vault, inProcessEngine, OPTIONS);
    expect((await planLinks(vault, again)).changes).toEqual([]);
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(NOTES);
  });

  it('escapes the bar of a link in a table', async () => {
    const vault = new MemoryVault({
      'Ada Brandt.md': '---\naliases: [A. Brandt]\n---\n',
      'Table.md': '| who |\n| - |\n| A. Brandt |\n',
    });
    const proposals = await proposeInVault(vault, inProcessEngine, OPTIONS);
    const [change] = (await planLinks(vault, proposals)).changes;
    expect(change?.type === 'edit' && change.edits.map(({ insert }) => insert)).toEqual([
      '[[Ada Brandt\\|A. Brandt]]',
    ]);
  });

  it('writes Markdown links where the owner wants them', async () => {
    const vault = new MemoryVault(NOTES, { linkStyle: { markdown: true, path: 'shortest' } });
    const proposals = await proposeInVault(vault, inProcessEngine, {
      ...OPTIONS,
      only: ['Diary.md'],
    });
    await applyPlan(vault, await planLinks(vault, proposals), { now: clock() });
    expect(await vault.read('Diary.md')).toContain('Met [Ada Brandt](Ada%20Brandt.md) at');
  });

  it('proposes no more what was refused, also after a restart', async () => {
    const vault = new MemoryVault(NOTES);
    const [refused] = (await proposeInVault(vault, inProcessEngine, OPTIONS)).filter(
      ({ target }) => target === 'Ada Brandt.md',
    );
    expect(refused).toBeDefined();
    if (refused) await refuseProposal(vault.records, refused);
    await vault.records.append('link-decisions.jsonl', 'torn {\n');
    expect(await readLinkDecisions(vault.records)).toHaveLength(1);
    const targets = (await proposeInVault(vault, inProcessEngine, OPTIONS)).map(
      ({ target }) => target,
    );
    expect(targets).not.toContain('Ada Brandt.md');
    expect(targets).toContain('Lower Marsh.md');
  });

  it('skips a note that changed since the proposals were made', async () => {
    const vault = new MemoryVault(NOTES);
    const proposals = await proposeInVault(vault, inProcessEngine, OPTIONS);
    const plan = await planLinks(vault, proposals);
    await vault.update('Diary.md', (text) => `New first line.\n${text}`);
    const result = await applyPlan(vault, plan, { now: clock() });
    expect(result.updated).toEqual([]);
    expect(result.skipped).toHaveLength(1);
    expect(await vault.read('Diary.md')).toBe(`New first line.\n${NOTES['Diary.md']}`);
  });
});
