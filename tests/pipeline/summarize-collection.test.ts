import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';
import { checkSummaries } from '../../src/pipeline/check-summary';
import type { CollectionRequest } from '../../src/pipeline/collection-members';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { planRefresh } from '../../src/pipeline/plan-refresh';
import { planCollection } from '../../src/pipeline/summarize-collection';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, snapshot } from './memory';

const noteOf = (properties: string, paragraphs: readonly string[]): string =>
  `---\n${properties}---\n${paragraphs.map((text, i) => `${text} ^p${i + 1}`).join('\n\n')}\n`;

const NOTES = {
  'News/Herald.md': noteOf(
    'title: The wall is voted\nauthors: ["[[Ada Byrne]]"]\npublished: 2024-03-14\nlanguage: en\ntags: [corpus/document, harbour/wall]\npart_of: "[[The wall]]"\n',
    [
      'The harbour board voted on 12 March for a new sea wall along the old quay.',
      'Fishing boats will have to move to the northern basin while the sea wall is built.',
    ],
  ),
  'News/Courier.md': noteOf(
    'title: Boats must move\npublished: 2024-03-16\nlanguage: en\ntags: [corpus/document]\npart_of: "[[The wall]]"\n',
    [
      'The sea wall along the old quay will cost the town more than the school did. #harbour/wall',
      'Fishing boats will have to move to the northern basin while the sea wall is built.',
      'The owners of the fishing boats fear for the market that [[Ada Byrne|Byrne]] wrote about.',
    ],
  ),
  'Mine.md': 'I think that Ada Byrne is right about the fishing boats in the harbour. ^p1\n',
  'Ada Byrne.md': '---\ntags: [corpus/hub]\nkind: person\n---\n# Ada Byrne\n',
  'The wall.md': '---\ntags: [corpus/index]\n---\n# The wall\n\n- [[Herald]]\n- [[Courier]]\n',
};

async function summarized(request: CollectionRequest, vault = new MemoryVault(NOTES)) {
  const draft = await planCollection(vault, inProcessEngine, request, { folder: 'Corpus' });
  const { batch } = await applyPlan(vault, draft.plan, { now: clock() });
  return { vault, draft, batch, text: await vault.read(draft.path) };
}

describe('planCollection', () => {
  it.each([
    [{ by: 'folder', folder: 'News' }, ['News/Herald.md', 'News/Courier.md'], 'Summary of News'],
    [{ by: 'tag', tag: '#harbour' }, ['News/Herald.md', 'News/Courier.md'], 'Summary of ＃harbour'],
    [
      { by: 'series', note: 'The wall' },
      ['News/Herald.md', 'News/Courier.md'],
      'Summary of The wall',
    ],
    [
      { by: 'about', note: 'Ada Byrne' },
      ['News/Herald.md', 'News/Courier.md', 'Mine.md'],
      'What is written about Ada Byrne',
    ],
    [{ by: 'notes', notes: ['Mine'] }, ['Mine.md'], 'Summary of Mine'],
  ] as const)('finds the notes of %o', async (request, documents, name) => {
    const { draft } = await summarized(request);
    expect(draft.documents).toEqual(documents);
    expect(draft.path).toBe(`Corpus/Summaries/${name}.md`);
  });

  it('cites document and paragraph, several where several say it, and every link holds', async () => {
    const { vault, text } = await summarized({ by: 'series', note: 'The wall' });
    expect(text).toContain(
      'while the sea wall is built ([[Herald#^p2|Byrne 2]], [[Courier#^p2|Boats must move 2]]).',
    );
    expect(text).toContain('## 12 March (2024)');
    expect(text).toContain('collection: series\ncollection_of: "[[The wall]]"');
    const notes = Object.entries(await snapshot(vault)).map(([path, own]) => ({ path, text: own }));
    expect(checkVault(notes)).toMatchObject({ problems: [] });
    const states = checkSummaries(notes).flatMap(({ sentences }) =>
      sentences.map(({ state }) => state),
    );
    expect(states.length).toBeGreaterThan(3);
    expect(new Set(states)).toEqual(new Set(['found']));
  });

  it('names what it is about, and says only sentences that do', async () => {
    const { text } = await summarized({ by: 'about', note: 'Ada Byrne' });
    expect(text).toContain('Only sentences that name [[Ada Byrne]] count.');
    expect(text).toContain('I think that Ada Byrne is right');
    expect(text).not.toContain('northern basin');
  });

  it('is the same when made again, is no summary of its first document, and can be undone', async () => {
    const { vault, draft, batch, text } = await summarized({ by: 'series', note: 'The wall' });
    const again = await summarized({ by: 'series', note: 'The wall' }, vault);
    expect(again.draft.plan.changes).toEqual([]);
    expect(again.draft.path).toBe(draft.path);
    const single = await planSummaries(vault, inProcessEngine, ['Herald'], { folder: 'Corpus' });
    expect(single.notes).not.toContain(draft.path);
    expect(text).toBe(await vault.read(draft.path));
    await undoBatch(vault, batch ?? '', { now: clock('2026-02-01T00:00:00Z') });
    expect(await snapshot(vault)).toEqual(NOTES);
  });

  it('says what was asked for where nothing is found', async () => {
    await expect(summarized({ by: 'tag', tag: 'nowhere' })).rejects.toThrow('the tag #nowhere');
  });
});

describe('planRefresh', () => {
  it('brings a summary of several up to their present text', async () => {
    const { vault, draft } = await summarized({ by: 'folder', folder: 'News' });
    await vault.update('News/Courier.md', (text) => text.replace('northern basin', 'outer pier'));
    const plan = await planRefresh(vault, inProcessEngine, draft.path, { folder: 'Corpus' });
    await applyPlan(vault, plan, { now: clock('2026-02-01T00:00:00Z') });
    const text = await vault.read(draft.path);
    expect(text).toContain('to the outer pier while the sea wall is built ([[Courier#^p2|');
    expect(text).not.toContain('[[Herald#^p2|Byrne 2]], [[Courier#^p2');
  });

  it('brings a summary of a selection up, and keeps it apart from that of the whole', async () => {
    const vault = new MemoryVault(NOTES);
    const text = NOTES['News/Courier.md'];
    const within = { start: text.indexOf('Fishing') + 3, end: text.indexOf('The owners') };
    const options = { folder: 'Corpus', within };
    const draft = await planSummaries(vault, inProcessEngine, ['Courier'], options);
    await applyPlan(vault, draft.plan, { now: clock() });
    expect(draft.notes).toEqual(['Corpus/Summaries/Summary of Boats must move (2).md']);
    const written = await vault.read(draft.notes[0] ?? '');
    expect(written).toContain('covers: p2–p2');
    expect(written).not.toContain('The owners');
    const plan = await planRefresh(vault, inProcessEngine, draft.notes[0] ?? '', options);
    expect(plan.changes).toEqual([]);
  });

  it('numbers as the summary was asked to', async () => {
    const paragraphs = [
      'The congress meets in March.',
      'It elects a board of nine.',
      'The board reports.',
    ];
    const law = ['The statutes.', ...paragraphs.map((text, i) => `${i + 14}\\. ${text} It is so.`)];
    const vault = new MemoryVault({
      'Law.md': `# Law\n\n${law.map((text, i) => `${text} ^p${i + 1}`).join('\n\n')}\n`,
    });
    const options = { folder: 'Corpus', numbers: 'own' } as const;
    const draft = await planSummaries(vault, inProcessEngine, ['Law'], options);
    await applyPlan(vault, draft.plan, { now: clock() });
    const path = draft.notes[0] ?? '';
    expect(await vault.read(path)).toMatch(/^# 14\. [^]*\(\[\[Law#\^p\d\|1[456]\]\]\)/m);
    const plan = await planRefresh(vault, inProcessEngine, path, { folder: 'Corpus' });
    expect(plan.changes).toEqual([]);
  });

  it('names the item of a numbered list that a sentence stands in', async () => {
    const items = [
      'The congress of the union meets in March of every year.',
      'A board of nine is elected by the congress.',
      'The board tells the congress what it has spent.',
    ];
    const list = items.map((text, i) => `${i + 14}. ${text}`).join('\n');
    const vault = new MemoryVault({ 'Law.md': `# Law\n\n${list}\n\n^p1\n` });
    const options = { folder: 'Corpus', numbers: 'own', sentences: 3 } as const;
    const draft = await planSummaries(vault, inProcessEngine, ['Law'], options);
    await applyPlan(vault, draft.plan, { now: clock() });
    const text = await vault.read(draft.notes[0] ?? '');
    expect(text).toContain('meets in March of every year ([[Law#^p1|14]]).');
    expect(text).toContain('is elected by the congress ([[Law#^p1|15]]).');
  });

  it('refuses a note that is no summary', async () => {
    const vault = new MemoryVault(NOTES);
    const refreshed = planRefresh(vault, inProcessEngine, 'Mine', { folder: 'Corpus' });
    await expect(refreshed).rejects.toThrow('“Mine.md” is no summary note');
  });
});
