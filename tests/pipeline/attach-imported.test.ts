import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { documentJson } from '../../src/pipeline/document-json';
import { DEFAULT_IMPORT_OPTIONS } from '../../src/pipeline/options';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';

const PLAN = `The Harbour Plan

The quay is to be widened by twelve metres before the winter storms come back.

Dues will rise by a tenth for ships, and by a fifth for everything that smokes.

The rowing club keeps its boathouse, and the heron its pole at the end of the pier.
`;

const digestWith = (head: string): string => `${head}
They want a wider quay (1).

They want more money from ships, and spare the rowers (2-3).
`;

const DIGEST = 'Corpus/Documents/What the plan says.md';
const linked = (name: string): string => `spare the rowers ([[${name}#^p2|2-3]]).`;

describe('importing a digest by a person', () => {
  it.each([
    ['the SOURCE line', '# What the plan says\n`SOURCE:` [[The Harbour Plan]]\n'],
    ['a bare SOURCE line', '# What the plan says\nSOURCE: The Harbour Plan\n'],
    ['the property', '---\nsummary_of: "[[The Harbour Plan]]"\n---\n# What the plan says\n'],
    ['the address of a file', '# What the plan says\n**Source**: [plan](plan.txt)\n'],
  ])('attaches it by %s, whichever comes first', async (_, head) => {
    const digest = { 'notes/digest.md': digestWith(head) };
    const plan = { 'notes/plan.txt': PLAN };
    for (const order of [[digest, plan], [plan, digest], [{ ...digest, ...plan }]]) {
      const vault = new MemoryVault();
      const now = clock();
      let warnings = 0;
      for (const texts of order)
        warnings += (await importTexts(vault, texts, { hubs: false }, now)).warnings.length;
      const text = await vault.read(DIGEST);
      expect(text).toContain(linked('The Harbour Plan'));
      expect(text).toContain('summary_of: "[[The Harbour Plan]]"');
      expect(warnings).toBe(order[0] === digest ? 1 : 0);
    }
  });

  it('finds the source behind a hub that stands for it', async () => {
    const vault = new MemoryVault({
      'Corpus/Hubs/Concepts/The Harbour Plan.md': `---\ntags: [corpus/hub]\n---\n# The Harbour Plan\n`,
    });
    const now = clock();
    const digest = digestWith('# What the plan says\n`SOURCE:` [[The Harbour Plan]]\n');
    const first = await importTexts(vault, { 'digest.md': digest }, {}, now);
    expect(first.hubs).toEqual([]);
    const { created } = await importTexts(vault, { 'plan.txt': PLAN }, {}, now);
    const name = created[0]?.replace(/^.*\/|\.md$/g, '') ?? '';
    expect(await vault.read(DIGEST)).toContain(linked(name));
  });

  it('says how many citations lead nowhere, and leaves them as they are', async () => {
    const vault = new MemoryVault({ 'Other.md': 'Mine. ^p1\n' });
    const result = await importTexts(vault, {
      'digest.md': digestWith('# What the plan says\n`SOURCE:` [pdf](https://example.org/p.pdf)\n'),
      'plan.txt': PLAN,
    });
    expect(result.warnings).toEqual([
      {
        source: 'digest.md',
        reason: '2 citations of paragraphs of a source that is not in the vault',
      },
    ]);
    expect(await vault.read(DIGEST)).toContain('spare the rowers (2-3). ^p');
  });

  it('finds the source by the address that both have', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, {
      'digest.md': digestWith('# What the plan says\nSOURCE: https://www.example.org/plan/\n'),
      'plan.md': `---\nurl: https://example.org/plan\n---\n# ${PLAN}`,
    });
    expect(await vault.read(DIGEST)).toContain(linked('The Harbour Plan'));
  });

  it('links a digest that a person keeps in the vault, as one batch with the import', async () => {
    const own = digestWith('---\nx: 1\n---\n# Mine\n- SOURCE: [[The Harbour Plan]]\n');
    const vault = new MemoryVault({ 'Mine.md': own, 'No digest.md': 'I have three (3).\n' });
    const before = await snapshot(vault);
    await importTexts(vault, { 'plan.txt': PLAN }, { hubs: false });
    expect(await vault.read('Mine.md')).toBe(
      own
        .replace('x: 1\n', 'x: 1\nsummary_of: "[[The Harbour Plan]]"\n')
        .replace('(1)', '([[The Harbour Plan#^p1|1]])')
        .replace('(2-3)', '([[The Harbour Plan#^p2|2-3]])'),
    );
    expect(await vault.read('No digest.md')).toBe(before['No digest.md']);
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('keeps the links and the source when the digest is imported anew', async () => {
    const vault = new MemoryVault();
    const now = clock();
    const digest = digestWith('# What the plan says\n`SOURCE:` [[The Harbour Plan]]\n');
    await importTexts(vault, { 'digest.md': digest, 'plan.txt': PLAN }, { hubs: false }, now);
    const changed = `${digest}\nThey end with thanks to all (3).\n`;
    const again = await importTexts(vault, { 'digest.md': changed }, { hubs: false }, now);
    expect(again).toMatchObject({ updated: [DIGEST], warnings: [] });
    const text = await vault.read(DIGEST);
    expect(text).toContain(linked('The Harbour Plan'));
    expect(text).toContain('thanks to all ([[The Harbour Plan#^p3|3]]).');
    expect(text.match(/summary_of/g)).toHaveLength(1);
  });

  it('is told by “read” as a number', async () => {
    const read = async (name: string, text: string) => {
      const source = { name, bytes: new TextEncoder().encode(text) };
      const reading = await inProcessEngine.readDocuments(source, DEFAULT_IMPORT_OPTIONS);
      return reading.documents.map((document) => documentJson(document, reading).citations);
    };
    expect(await read('digest.md', digestWith('# What the plan says\n'))).toEqual([2]);
    expect(await read('plain.md', '# A note\n\nShe came second (2).\n')).toEqual([0]);
    expect(await read('plan.txt', PLAN)).toEqual([0]);
  });
});
