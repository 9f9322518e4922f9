import { describe, expect, it } from 'vitest';

import { checkSummaries, checkSummary } from '../../src/pipeline/check-summary';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { problemWords } from '../../src/pipeline/problem-words';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { clock } from './memory';

const SOURCE = `---
language: en
---
The board of the harbour decided in March to build a sea wall of 1,200 metres. ^p1

Anna Berg will lead the work, and the masons of the old town will be asked first. ^p2

The choir of the parish sang in the library on Sunday, and nobody wanted to go home. ^p3

The ferry to the islands runs twice a day in summer and once a day in winter. ^p4
`;

const DIGEST = `---
summary_of: "[[Harbour]]"
---
The board decided to build a sea wall of 1,300 metres. Anna Berg will lead the work ([[Harbour#^p1|1-2]]).

- The ferry runs twice a day in summer ([[Harbour#^p3|3]]), and the choir sang in the library ([[Harbour#^p3|3]]).

> Nobody wanted to go to work. ([[Harbour#^p3|3]])

> nobody wanted to go home. ([[Harbour#^p3|3]])

Nothing is cited here, and [[Harbour]] is only a link. Nor is this there ([[Gone#^p1|1]]).
`;

const vault = new MemoryVault({
  'Harbour.md': SOURCE,
  'Digest.md': DIGEST,
  'Mine.md': 'No digest.',
});

describe('checkSummary', () => {
  it('checks what cites an item of a list by the item’s own id', async () => {
    const notes = {
      'Quays.md':
        '- The northern quay was sold to the guild for 300 pounds. ^north\n- The southern quay stays with the town until 1920. ^south\n',
      'Digest.md':
        '---\nsummary_of: "[[Quays]]"\n---\nThe northern quay was sold for 300 pounds ([[Quays#^north|1]]). The southern quay stays until 1930 ([[Quays#^south|2]]).\n',
    };
    const { sentences } = await checkSummary(new MemoryVault(notes), 'Digest');
    expect(sentences.map(({ state, cites }) => [state, cites.join()])).toEqual([
      ['found', 'north'],
      ['check', 'south'],
    ]);
  });

  it('checks each cited sentence against the paragraphs cited', async () => {
    const { sentences } = await checkSummary(vault, 'Digest');
    expect(sentences.map(({ text, state, cites }) => [text, state, cites.join()])).toEqual([
      ['The board decided to build a sea wall of 1,300 metres.', 'check', 'p1,p2'],
      ['Anna Berg will lead the work', 'found', 'p1,p2'],
      ['The ferry runs twice a day in summer', 'not found', 'p3'],
      ['and the choir sang in the library', 'found', 'p3'],
      ['Nobody wanted to go to work.', 'check', 'p3'],
      ['nobody wanted to go home.', 'found', 'p3'],
    ]);
  });

  it('names what is wrong, and where more of a sentence stands', async () => {
    const { sentences } = await checkSummary(vault, 'Digest');
    const [board, , ferry, , work] = sentences;
    expect(board && problemWords(board)).toBe('a number that is not there: 1,300');
    expect(ferry?.better).toEqual(['p4']);
    expect(ferry && problemWords(ferry)).toContain('more of it stands in ^p4');
    expect(work && problemWords(work)).toContain('not so in the words cited');
  });

  it('finds the words of every summary that is extracted', async () => {
    const whole = new MemoryVault({ 'Harbour.md': SOURCE });
    const draft = await planSummaries(whole, inProcessEngine, ['Harbour'], { folder: 'C' });
    await applyPlan(whole, draft.plan, { now: clock() });
    const { sentences } = await checkSummary(whole, draft.notes[0] ?? '');
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ state }) => state !== 'found')).toEqual([]);
  });

  it('takes summaries and digests alone', () => {
    const files = ['Harbour.md', 'Digest.md', 'Mine.md'];
    const texts = [SOURCE, DIGEST, 'Said ([[Harbour#^p1|1]]).'];
    const checks = checkSummaries(files.map((path, i) => ({ path, text: texts[i] ?? '' })));
    expect(checks.map(({ path }) => path)).toEqual(['Digest.md']);
  });
});
