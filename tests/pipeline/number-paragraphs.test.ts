import { describe, expect, it } from 'vitest';

import { scanNote } from '../../src/markdown/scan-note';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { paragraphsOfNote } from '../../src/pipeline/note-paragraphs';
import { planNumbering } from '../../src/pipeline/number-paragraphs';
import { readNoteFiles } from '../../src/pipeline/read-notes';
import { NothingToSummarizeError, planSummaries } from '../../src/pipeline/summarize-note';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock } from './memory';

const OWN = `---
tags: [town]
---
# The quay

![[quay.png]]

The quay of the town was built by masons who came from the islands and stayed for the whole of the winter.

| Year | Boats |
| ---- | ----- |
| 1911 | 40    |

> Nobody had asked the masons
> what they thought of it.

- It was paid for by the guild of the salt merchants, who wanted deeper water.
- It was opened by the mayor.

\`\`\`js
never();
\`\`\`

%%a reminder%%

As said [[#^p4|before]], it is deep.
`;

async function numbered(text: string, others: Readonly<Record<string, string>> = {}) {
  const vault = new MemoryVault({ 'Quay.md': text, ...others });
  const { plan, given } = await planNumbering(await readNoteFiles(vault), ['Quay.md']);
  const result = await applyPlan(vault, plan, { now: clock() });
  const edits = plan.changes.flatMap((change) => (change.type === 'edit' ? change.edits : []));
  return { vault, given, edits, batch: result.batch, text: await vault.read('Quay.md') };
}

describe('planNumbering', () => {
  it('gives what can be cited an id, and nothing else', async () => {
    const { text, given } = await numbered(OWN);
    expect(given.get('Quay.md')).toBe(5);
    expect(paragraphsOfNote(text).map(({ id, type }) => [id, type])).toEqual([
      ['p5', 'paragraph'],
      ['p6', 'table'],
      ['p7', 'blockquote'],
      ['p8', 'list'],
      ['p9', 'paragraph'],
    ]);
    expect(text.replace(/(?:\n\n| )\^p\d+/g, '')).toBe(OWN);
  });

  it('counts on above what others cite of the note, and of no other note', async () => {
    const others = { 'Log.md': 'See [[Quay#^p12]] and [old](Quay.md#^p30), [[Pier#^p90]].\n' };
    const { text } = await numbered('One.\n\nTwo.\n', others);
    expect(text).toBe('One. ^p31\n\nTwo. ^p32\n');
  });

  it('leaves ids that are there, and lists whose items have their own', async () => {
    const { text, given } = await numbered('One. ^mine\n\n- two ^two\n- three\n\nFour.\n');
    expect(text).toBe('One. ^mine\n\n- two ^two\n- three\n\nFour. ^p1\n');
    expect(given.get('Quay.md')).toBe(1);
  });

  it('gives items of running text an id each, as imports do', async () => {
    const items = [1, 2, 3].map(
      (at) =>
        `${String(at)}. The congress resolves that the quay number ${String(at)} be lengthened by forty metres before the coming winter.`,
    );
    const { text } = await numbered(`${items.join('\n')}\n\n- bread\n- fish\n`);
    const ids = items.map((item, i) => `${item} ^p${String(i + 1)}`);
    expect(text).toBe(`${ids.join('\n')}\n\n- bread\n- fish\n\n^p4\n`);
  });

  it('gives a list one id whose items hold more than items', async () => {
    const long =
      'The congress resolves that the quay be lengthened by forty metres before the coming winter, at least.';
    const text = `1. ${long}\n2. ${long}\n   > Not so!\n3. ${long}`;
    expect((await numbered(text)).text).toBe(`${text}\n\n^p1`);
  });

  it.each([
    'A\r\n\r\n- b\r\n- c\r\n\r\nD',
    '> [!note] Kept\n> of it\nlazily on\n\nAfter.\n',
    '- one\n  - two\n\n    more of two\n- three\nlazily on\n# Heading\nBelow it.\n',
    '| a |\n| - |\n| b |',
    '1. one\n2. two\n\n\n* three\n* four\n',
    'One.[^1]\n\n[^1]: A note.\n\n$$\nx\n$$\n\nTwo.\n',
  ])('leaves nothing to number in %j, keeps its blocks, and is taken back', async (before) => {
    const { vault, text, batch, edits } = await numbered(before);
    const kinds = (note: string): string[] => scanNote(note).blocks.map(({ type }) => type);
    expect(kinds(text)).toEqual(kinds(before));
    for (const { start, end, insert } of edits) {
      expect(start).toBe(end);
      expect(insert).toMatch(/^\s+\^p\d+\s*$/);
    }
    const ids = paragraphsOfNote(text).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(ids.map((_, i) => `p${String(i + 1)}`));
    expect((await planNumbering(await readNoteFiles(vault), ['Quay.md'])).plan.changes).toEqual([]);
    await undoBatch(vault, batch ?? '');
    expect(await vault.read('Quay.md')).toBe(before);
  });
});

describe('summaries of notes without ids', () => {
  const summarise = async (vault: MemoryVault) =>
    planSummaries(vault, inProcessEngine, ['Quay'], { folder: 'Corpus' });

  it('are refused where most paragraphs could not be cited, with how many these are', async () => {
    for (const text of [OWN, `Only this. ^one\n\n${OWN}`]) {
      const error = await summarise(new MemoryVault({ 'Quay.md': text })).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(NothingToSummarizeError);
      expect(error).toMatchObject({ unnumbered: 5 });
    }
  });

  it('are made once the paragraphs are numbered', async () => {
    const { vault } = await numbered(OWN);
    const { summaries } = await summarise(vault);
    const cites = summaries[0]?.summary.sections.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => sentence.cites),
    );
    expect(cites).toContain('p5');
  });

  it('are made of a selection that has ids, whatever the rest has', async () => {
    const text = `The pier was lengthened twice before the war by the guild of pilots. ^one\n\n${OWN}`;
    const { summaries } = await planSummaries(
      new MemoryVault({ 'Quay.md': text }),
      inProcessEngine,
      ['Quay'],
      { folder: 'Corpus', within: { start: 0, end: 20 } },
    );
    expect(summaries[0]?.summary.sections[0]?.sentences[0]?.cites).toEqual(['one']);
  });

  it('are in the language that the text shows', async () => {
    const text =
      'Der Rat der Stadt hat im Frühjahr beschlossen, den alten Hafen zu verbreitern, und die Zunft soll alles bezahlen. ^p1\n\nDie Maurer waren damit nicht einverstanden, weil sie niemand gefragt hatte. ^p2\n';
    const { plan } = await summarise(new MemoryVault({ 'Quay.md': text }));
    expect(plan.changes[0]).toMatchObject({
      text: expect.stringContaining('language: de') as string,
    });
  });

  it('cite a list with an id as a whole, though its items have ids as well', () => {
    const text =
      '- The northern quay was sold. ^north\n- The southern quay stays. ^south\n\n^quays\n';
    expect(paragraphsOfNote(text).map(({ id }) => id)).toEqual(['quays']);
  });

  it('cite items that have an id of their own', async () => {
    const text = `---\nlanguage: en\n---\nThe board of the harbour met on the fourth of May and counted its boats. ^p1\n\n- The northern quay was sold to the salt company for three hundred pounds. ^north\n- The southern quay stays with the town for nine more years. ^south\n`;
    const { summaries } = await summarise(new MemoryVault({ 'Quay.md': text }));
    const cited = summaries[0]?.summary.sections.flatMap(({ sentences }) => sentences) ?? [];
    expect(cited.find(({ text: said }) => said.startsWith('The northern'))?.cites).toEqual([
      'north',
    ]);
  });
});
