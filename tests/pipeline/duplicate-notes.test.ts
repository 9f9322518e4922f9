import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';
import { planApart } from '../../src/pipeline/hubs/tell-apart';
import { readNotes } from '../../src/pipeline/read-notes';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, snapshot } from './memory';

const hub = (kind: string, more = ''): string =>
  `---\nkind: ${kind}\ntags:\n  - corpus/hub\n${more}---\n`;

function pairs(notes: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(notes).map(([name, text]) => ({ path: `${name}.md`, text }));
  return checkVault(files).duplicates.map(({ from, into, rule }) => `${rule}: ${from} ${into}`);
}

describe('the duplicates of a check', () => {
  it('are hubs beside hubs, and beside notes of their owner that are about a thing', () => {
    const minutes = 'With [[Ada Brandt]].\n';
    expect(pairs({ 'A. Brandt': hub('person'), 'Ada Brandt': hub('person') })).toEqual([
      'initials: A. Brandt.md Ada Brandt.md',
    ]);
    expect(
      pairs({ 'A. Brandt': hub('person'), 'Ada Brandt': 'Mine.\n', Minutes: minutes }),
    ).toEqual(['initials: A. Brandt.md Ada Brandt.md']);
    const kind = '---\nkind: person\n---\nMine.\n';
    expect(pairs({ 'A. Brandt': hub('person'), 'Ada Brandt': kind })).toHaveLength(1);
  });

  it('are no notes that nobody links to, no documents, and no two notes of their owner', () => {
    expect(pairs({ 'A. Brandt': hub('person'), 'Ada Brandt': 'Mine.\n' })).toEqual([]);
    const document = '---\ntags: [corpus/document]\n---\nText. ^p1\n';
    const minutes = 'With [[Harbour Office]], [[The Harbour Office]].\n';
    expect(
      pairs({ 'Harbour Office': hub('work'), 'The Harbour Office': document, Minutes: minutes }),
    ).toEqual([]);
    expect(
      pairs({ 'Harbour Office': 'a\n', 'The Harbour Office': 'b\n', Minutes: minutes }),
    ).toEqual([]);
  });

  it('go by what documents explain', () => {
    const text = 'The *Harbour Trust* (HT) met. The Gale Society (GS) did not.\n';
    expect(
      pairs({ HT: hub('organisation'), 'Harbour Trust': hub('organisation'), GS: text }),
    ).toEqual(['acronym: HT.md Harbour Trust.md']);
  });

  it('go by German endings where a document is in German', () => {
    const notes = { Gewerkschaft: hub('concept'), Gewerkschaften: hub('concept') };
    const said = '---\nlanguage: de\ntags: [corpus/document]\n---\nSie tagt. ^p1\n';
    expect(pairs(notes)).toEqual([]);
    expect(pairs({ ...notes, Protokoll: said })).toHaveLength(1);
  });

  it('count notes that link to both as support', () => {
    const notes = {
      'J. Lind': hub('person'),
      'Jonas Lind': hub('person'),
      'Julia Lind': hub('person'),
    };
    expect(pairs(notes)).toEqual([]);
    expect(pairs({ ...notes, Minutes: '[[J. Lind]] and [[Julia Lind]].\n' })).toEqual([
      'initials: J. Lind.md Julia Lind.md',
    ]);
  });

  it('change nothing of the problems', () => {
    const check = checkVault([
      { path: 'API.md', text: hub('concept') },
      { path: 'APIs.md', text: hub('concept') },
    ]);
    expect(check).toMatchObject({ problems: [], duplicates: [{ mergeable: true }] });
  });

  it('are no more once their owner told them apart, and can be undone', async () => {
    const vault = new MemoryVault();
    await vault.create('Hubs/A. Brandt.md', hub('person'));
    await vault.create('Hubs/Ada Brandt.md', hub('person', 'aliases: [Ada] # short\n'));
    const before = await snapshot(vault);
    const [pair] = checkVault(await readNotes(vault)).duplicates;
    const plan = await planApart(vault, pair?.from ?? '', pair?.into ?? '');
    const { batch } = await applyPlan(vault, plan, { now: clock() });
    expect(await vault.read('Hubs/A. Brandt.md')).toBe(
      hub('person', 'different_from:\n  - "[[Ada Brandt]]"\n'),
    );
    expect(checkVault(await readNotes(vault))).toMatchObject({ duplicates: [], problems: [] });
    await undoBatch(vault, batch ?? '');
    expect(await snapshot(vault)).toEqual(before);
  });
});
