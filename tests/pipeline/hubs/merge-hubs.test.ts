import { describe, expect, it } from 'vitest';

import { checkVault } from '../../../src/pipeline/check-vault';
import { planMerge } from '../../../src/pipeline/hubs/merge-hubs';
import { planRename } from '../../../src/pipeline/hubs/rename-hub';
import { proposeInVault } from '../../../src/pipeline/plan-links';
import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import { refuseProposal } from '../../../src/pipeline/link-decisions';
import { readNotes } from '../../../src/pipeline/read-notes';
import type { Plan } from '../../../src/model/plan';
import { applyPlan } from '../../../src/vault/apply-plan';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { undoBatch } from '../../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from '../memory';

const HUB = `---
title: Weavers Guild
aliases:
  - WG
kind: organisation
tags:
  - corpus/hub
  - corpus/organisation
founded: 1911 # they say
---
# Weavers Guild

> The Weavers Guild is a union of weavers.
> ([[Report#^p1|1]])

Mine: see [[Weavers Guild#Looms]] and ask Ada.

\`\`\`corpus-backlinks
of: this
\`\`\`
`;

const INTO = `---\r
title: Northern Weavers Guild\r
aliases: [NWG]\r
kind: organisation\r
tags: [corpus/hub, corpus/organisation]\r
---\r
# Northern Weavers Guild\r
\r
My own words.\r
`;

const NOTES = {
  'Hubs/Weavers Guild.md': HUB,
  'Hubs/Northern Weavers Guild.md': INTO,
  'Report.md': `---
about: "[[Weavers Guild]]"
by: ["[[weavers guild|the guild]]"]
---
The [[Weavers Guild]] met; the [[Weavers Guild|guild]] left. ![[Weavers Guild]] ^p1

| a | b |
| - | - |
| [[Weavers Guild]] | [[Weavers Guild\\|w]] |

[the guild](Hubs/Weavers%20Guild.md "title") and [[Weavers Guild#^p1]] and \`[[Weavers Guild]]\`.
`,
  'Other.md': 'No link, but Weavers Guild.\n',
};

const apply = async (vault: MemoryVault, { plan }: { plan: Plan }) =>
  applyPlan(vault, plan, { now: clock() });

describe('planMerge', () => {
  it('leads every link to the hub that stays, and shows what was shown', async () => {
    const vault = new MemoryVault(NOTES);
    const planned = await planMerge(vault, 'WG', 'Northern Weavers Guild');
    expect(planned.notes).toEqual(['Report.md']);
    await apply(vault, planned);
    expect(await vault.read('Report.md')).toBe(`---
about: "[[Northern Weavers Guild|Weavers Guild]]"
by: ["[[Northern Weavers Guild|the guild]]"]
---
The [[Northern Weavers Guild|Weavers Guild]] met; the [[Northern Weavers Guild|guild]] left. ![[Northern Weavers Guild]] ^p1

| a | b |
| - | - |
| [[Northern Weavers Guild\\|Weavers Guild]] | [[Northern Weavers Guild\\|w]] |

[the guild](Northern%20Weavers%20Guild.md "title") and [[Northern Weavers Guild#^p1]] and \`[[Weavers Guild]]\`.
`);
    expect(await vault.read('Other.md')).toBe(NOTES['Other.md']);
  });

  it('unites names and properties and keeps what the owner wrote in either', async () => {
    const vault = new MemoryVault(NOTES);
    await apply(vault, await planMerge(vault, 'WG', 'NWG'));
    expect(await vault.exists('Hubs/Weavers Guild.md')).toBe(false);
    expect(await vault.read('Hubs/Northern Weavers Guild.md')).toBe(
      INTO.replace('[NWG]', '[NWG, Weavers Guild, WG]').replace(
        '---\r\n# North',
        'founded: 1911 # they say\n---\r\n# North',
      ) +
        '\r\n## From Weavers Guild\r\n\r\nMine: see [[Northern Weavers Guild#Looms]] and ask Ada.\r\n',
    );
  });

  it('is taken back to the byte', async () => {
    const vault = new MemoryVault(NOTES);
    const before = await snapshot(vault);
    await apply(vault, await planMerge(vault, 'WG', 'NWG'));
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('refuses what is no hub, and a hub into itself', async () => {
    const vault = new MemoryVault(NOTES);
    await expect(planMerge(vault, 'Other', 'NWG')).rejects.toThrow('is no hub');
    await expect(planMerge(vault, 'WG', 'Weavers Guild')).rejects.toThrow('into itself');
    await expect(planMerge(vault, 'Nothing', 'NWG')).rejects.toThrow('No note has');
  });

  it('lets no later import make the hub again', async () => {
    const vault = new MemoryVault();
    const text = (n: number) =>
      `Day ${n}\n\nThe Weavers Guild met in Port Ellen. The Weavers Guild and the Northern Loom Guild agreed.\n`;
    const now = clock();
    const first = await importTexts(vault, { 'a.txt': text(1), 'b.txt': text(2) }, {}, now);
    const hub = first.hubs.find((path) => path.endsWith('/Weavers Guild.md')) ?? '';
    const into = first.hubs.find((path) => path.endsWith('/Northern Loom Guild.md')) ?? '';
    await applyPlan(vault, (await planMerge(vault, hub, into)).plan, { now });
    const again = await importTexts(vault, { 'c.txt': text(3), 'd.txt': text(4) }, {}, now);
    expect(again.hubs).toEqual([]);
    const linked = await vault.read('Corpus/Documents/Day 3.md');
    expect(linked).toContain('[[Northern Loom Guild|');
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
  });

  it('keeps what was refused of the hub refused', async () => {
    const vault = new MemoryVault({
      'Hubs/Brack.md': HUB.replaceAll('Weavers Guild', 'Brack Union'),
      'Hubs/Northern Weavers Guild.md': INTO,
      'A.md': 'The Brack Union met. Everybody came.\n',
      'B.md': 'The Brack Union met. Nobody came.\n',
    });
    const options = { minConfidence: 0, mentions: 'all' as const };
    const propose = async () =>
      (await proposeInVault(vault, inProcessEngine, options)).filter(
        ({ text }) => text === 'Brack Union',
      );
    const refused = (await propose()).find(({ path }) => path === 'A.md');
    if (refused === undefined) throw new Error('nothing to refuse');
    await refuseProposal(vault.records, refused);
    await apply(vault, await planMerge(vault, 'Hubs/Brack', 'NWG'));
    expect((await propose()).map(({ path }) => path)).toEqual(['B.md']);
  });
});

describe('planRename', () => {
  it('gives file, title and heading the new name, and keeps the old one as an alias', async () => {
    const vault = new MemoryVault(NOTES);
    const before = await snapshot(vault);
    const planned = await planRename(vault, 'WG', 'Guild: of weavers');
    await apply(vault, planned);
    const text = await vault.read(planned.to);
    expect(text).toBe(
      HUB.replace('title: Weavers Guild', 'title: "Guild: of weavers"')
        .replace('  - WG\n', '  - WG\n  - Weavers Guild\n')
        .replace('# Weavers Guild', '# Guild: of weavers')
        .replace('[[Weavers Guild#Looms]]', `[[${planned.to.slice(5, -3)}#Looms]]`),
    );
    expect(await vault.read('Report.md')).toContain(
      `The [[${planned.to.slice(5, -3)}|Weavers Guild]] met`,
    );
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('takes no name that another note has', async () => {
    const vault = new MemoryVault(NOTES);
    await expect(planRename(vault, 'WG', 'nwg')).rejects.toThrow('Merge the hub into it');
    await expect(planRename(vault, 'WG', ' ')).rejects.toThrow('needs a name');
  });

  it('keeps the file where only case differs', async () => {
    const vault = new MemoryVault(NOTES);
    const planned = await planRename(vault, 'WG', 'WEAVERS GUILD');
    await apply(vault, planned);
    expect(await vault.read('Hubs/Weavers Guild.md')).toContain('# WEAVERS GUILD');
  });
});
