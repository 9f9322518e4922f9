import { describe, expect, it } from 'vitest';

import {
  citationCandidates,
  findBrokenCitations,
  type BrokenCitation,
} from '../../../src/pipeline/citation-fixes/broken-citations';
import { planCitationFixes } from '../../../src/pipeline/citation-fixes/plan-citation-fixes';
import { checkVault } from '../../../src/pipeline/check-vault';
import { applyPlan } from '../../../src/vault/apply-plan';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { undoBatch } from '../../../src/vault/undo-batch';
import { clock, snapshot } from '../memory';

const HARBOUR = `The board of the harbour decided in March to build a sea wall of 1,200 metres. ^p1

Anna Berg will lead the work, and the masons of the old town will be asked first. ^p2

> The choir of the parish sang in the library on Sunday,
> and nobody wanted to go home.

The ferry to the islands runs twice a day in summer and once a day in winter. ^p5
`;

const BREAD = `---
language: de
---
Der Teig ruht über Nacht an einem kühlen Ort. ^p1

| Mehl | Wasser |
| ---- | ------ |
| 500  | 350    |

Am Morgen wird der Ofen auf 250 Grad geheizt, bevor das Brot hineinkommt. ^p2
`;

const DIGEST = `The ferry runs twice a day in summer ([[Harbour#^p71|71]]).

> nobody wanted to go home. ([[Harbour#^p9|9]])

“the masons of the old town will be asked first” ([[Harbour#^p1|1]]). Anna Berg will lead the work ([[Harbour#^p2|2]]).

Am Morgen wird der Ofen auf 250 Grad geheizt, heißt es ([12–13](Brot.md#^p12)).

The moon is made of cheese ([[Harbour#^p70|70]]).
`;

const FILES = { 'Brot.md': BREAD, 'Digest.md': DIGEST, 'Harbour.md': HARBOUR };

async function fixSure(vault: MemoryVault): Promise<{ batch: string | null }> {
  const notes = Object.entries(await snapshot(vault)).map(([path, text]) => ({ path, text }));
  const fixes = findBrokenCitations(notes)
    .filter(({ sure }) => sure)
    .flatMap((citation) => citation.candidates.slice(0, 1).map((to) => ({ citation, to })));
  return applyPlan(vault, await planCitationFixes(vault, fixes), { now: clock() });
}

function broken(files: Readonly<Record<string, string>>): BrokenCitation[] {
  return findBrokenCitations(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe('findBrokenCitations', () => {
  it('finds what is missing and what is quoted from another paragraph, and nothing that holds', () => {
    expect(broken(FILES).map(({ text, reason }) => `${reason} ${text}`)).toEqual([
      'missing [[Harbour#^p71|71]]',
      'missing [[Harbour#^p9|9]]',
      'quotation [[Harbour#^p1|1]]',
      'missing [12–13](Brot.md#^p12)',
      'missing [[Harbour#^p70|70]]',
    ]);
  });

  it('ranks the paragraphs by the words behind the citation, and is sure only where one leads', () => {
    const found = broken(FILES).map(({ candidates: [first], sure }) => [
      first?.excerpt.slice(0, 9) ?? null,
      sure,
    ]);
    expect(found).toEqual([
      ['The ferry', true],
      ['The choir', true],
      ['Anna Berg', true],
      ['Am Morgen', true],
      [null, false],
    ]);
  });

  it('is unsure where two paragraphs have the same words', () => {
    const twice = `${HARBOUR}\nAgain: nobody wanted to go home. ^p8\n`;
    const quoted = broken({ ...FILES, 'Harbour.md': twice })[1];
    expect(quoted?.candidates.map(({ verbatim }) => verbatim)).toEqual([true, true]);
    expect(quoted?.sure).toBe(false);
  });

  it('answers for one link as for all', () => {
    const [first] = broken(FILES);
    const one = citationCandidates(
      { path: 'Digest.md', text: DIGEST },
      { start: first?.start ?? 0, end: first?.end ?? 0 },
      { path: 'Harbour.md', text: HARBOUR },
    );
    expect(first).toMatchObject(one);
  });
});

describe('planCitationFixes', () => {
  it('changes ids and the numbers shown, gives a paragraph its id back, and is taken back whole', async () => {
    const vault = new MemoryVault(FILES);
    const { batch } = await fixSure(vault);
    expect(await vault.read('Digest.md')).toBe(
      DIGEST.replace('[[Harbour#^p71|71]]', '[[Harbour#^p5|5]]')
        .replace('[[Harbour#^p1|1]]', '[[Harbour#^p2|2]]')
        .replace('[12–13](Brot.md#^p12)', '[2–3](Brot.md#^p2)'),
    );
    expect(await vault.read('Harbour.md')).toBe(HARBOUR.replace('go home.\n', 'go home.\n\n^p9\n'));
    const left = checkVault(
      Object.entries(await snapshot(vault)).map(([path, text]) => ({ path, text })),
    ).problems;
    expect(left.map(({ text }) => text)).toEqual(['[[Harbour#^p70|70]]']);
    await undoBatch(vault, batch ?? '', { now: clock() });
    expect(await snapshot(vault)).toEqual(FILES);
  });

  it('leaves a citation alone that has changed since it was found', async () => {
    const fixes = broken(FILES)
      .slice(0, 1)
      .flatMap((citation) => citation.candidates.map((to) => ({ citation, to })));
    const vault = new MemoryVault({ ...FILES, 'Digest.md': `New. ${DIGEST}` });
    expect((await planCitationFixes(vault, fixes)).changes).toEqual([]);
  });
});
