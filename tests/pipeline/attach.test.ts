import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';
import { digestCitations } from '../../src/pipeline/digest-citations';
import { paragraphNumbers } from '../../src/pipeline/paragraph-numbers';
import { planAttach } from '../../src/pipeline/plan-attach';
import { readNotes } from '../../src/pipeline/read-notes';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';

const SOURCE = Array.from(
  { length: 20 },
  (_, i) => `Paragraph ${i + 1} of the harbour plan. ^p${i + 1}\n`,
).join('\n');

const DIGEST = `---\r
rating: 5 # mine\r
aliases:   [harbour digest]\r
---\r
The quay is to be widened (14-15). It was built in 1921 (1921), of oak (20 trunks).\r
\r
Dues rise (3, 5–7; 99). The choir of three (3) sang. See \`(4)\` and [[Other|(4)]].\r
\r
# 8. What is not said (8)\r
\r
They row on. (18)  ^mine\r
`;

async function attach(vault: MemoryVault, digest: string, source: string) {
  const planned = await planAttach(vault, digest, source);
  const result = await applyPlan(vault, planned.plan, { now: clock() });
  return { ...planned, result };
}

describe('planAttach', () => {
  it('makes each citation a link and nothing else, and says what has no paragraph', async () => {
    const vault = new MemoryVault({ 'Plan.md': SOURCE, 'Digest.md': DIGEST, 'Other.md': '' });
    const { links, missing } = await attach(vault, 'harbour digest', 'Plan');
    expect(await vault.read('Digest.md')).toBe(
      DIGEST.replace('---\r\nThe', 'summary_of: "[[Plan]]"\r\n---\r\nThe')
        .replace('(14-15)', '([[Plan#^p14|14-15]])')
        .replace('(3, 5–7; 99)', '([[Plan#^p3|3]], [[Plan#^p5|5–7]]; 99)')
        .replace('(18)', '([[Plan#^p18|18]])'),
    );
    expect({ links, missing }).toEqual({ links: 4, missing: [99] });
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
  });

  it.each([
    [
      'page',
      'html',
      (items: readonly string[]) => `<h1>Plan</h1><ol><li>${items.join('</li><li>')}</li></ol>`,
    ],
    [
      'note',
      'md',
      (items: readonly string[]) =>
        `# Plan\n\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n\n')}\n`,
    ],
  ])(
    'leads to the item of a list of resolutions in a %s, which keep their ids',
    async (_, extension, write) => {
      const items = ['quay', 'pier', 'lighthouse', 'basin'].map(
        (what) =>
          `The congress resolves that the ${what} be widened by forty metres, and that the guild of the pilots pay for all of it.`,
      );
      const vault = new MemoryVault({
        'Digest.md': 'The pier is widened (2). So is the rest (3-4).\n',
      });
      await importTexts(vault, { [`plan.${extension}`]: write(items) });
      await attach(vault, 'Digest', 'Plan');
      expect(await vault.read('Digest.md')).toContain(
        'widened ([[Plan#^p2|2]]). So is the rest ([[Plan#^p3|3-4]])',
      );
      const changed = write(
        items.map((item) => item.replace('lighthouse be', 'lighthouse shall be')),
      );
      await importTexts(vault, { [`plan.${extension}`]: changed });
      const path = (await vault.notes()).find((note) => note.path.endsWith('Plan.md'))?.path ?? '';
      expect(await vault.read(path)).toMatch(/lighthouse shall be .* \^p3$/m);
      expect(checkVault(await readNotes(vault)).problems).toEqual([]);
    },
  );

  it('goes by the numbers that items bear, whatever their ids', async () => {
    const source = ['gate', 'weir', 'lock'].map(
      (id, i) =>
        `${String(i + 14)}. The ${id} is to be mended by the guild before the winter comes. ^${id}`,
    );
    const vault = new MemoryVault({
      'Plan.md': source.join('\n'),
      'Digest.md': 'The weir is mended (15). So is the rest (14, 16).\n',
    });
    await attach(vault, 'Digest', 'Plan');
    expect(await vault.read('Digest.md')).toContain(
      'mended ([[Plan#^weir|15]]). So is the rest ([[Plan#^gate|14]], [[Plan#^lock|16]]).',
    );
  });

  it('does nothing the second time, and is taken back to the byte', async () => {
    const vault = new MemoryVault({ 'Plan.md': SOURCE, 'Digest.md': DIGEST });
    const before = await snapshot(vault);
    await attach(vault, 'Digest', 'Plan');
    const again = await attach(vault, 'Digest', 'Plan');
    expect(again.plan.changes).toEqual([]);
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('gives a note without properties the one line, and changes one that names another source', async () => {
    const vault = new MemoryVault({
      'a/Plan.md': SOURCE,
      'Bare.md': '\ufeffIt is so (2).\n',
      'Other.md': '---\nsummary_of: "[[Elsewhere]]"\nx: 1\n---\nIt is so (2).\n',
    });
    await attach(vault, 'Bare', 'a/Plan');
    await attach(vault, 'Other', 'a/Plan');
    expect(await vault.read('Bare.md')).toBe(
      '\ufeff---\nsummary_of: "[[Plan]]"\n---\nIt is so ([[Plan#^p2|2]]).\n',
    );
    expect(await vault.read('Other.md')).toBe(
      '---\nsummary_of: "[[Plan]]"\nx: 1\n---\nIt is so ([[Plan#^p2|2]]).\n',
    );
  });

  it('leaves properties alone that one line more would break', async () => {
    const text = '---\n{a: 1, b: [2]}\n---\nIt is so (2).\n';
    const vault = new MemoryVault({ 'Plan.md': SOURCE, 'Flow.md': text });
    await attach(vault, 'Flow', 'Plan');
    expect(await vault.read('Flow.md')).toBe(text.replace('(2)', '([[Plan#^p2|2]])'));
  });

  it('says why a note can be no source', async () => {
    const vault = new MemoryVault({ 'Bare.md': 'No ids.', 'Digest.md': DIGEST });
    await expect(planAttach(vault, 'Digest', 'Bare')).rejects.toThrow('no numbered paragraphs');
    await expect(planAttach(vault, 'Digest', 'Digest')).rejects.toThrow('digest of itself');
    await expect(planAttach(vault, 'Digest', 'Nowhere')).rejects.toThrow('Nowhere');
  });
});

describe('paragraphNumbers', () => {
  it('takes the numbers that paragraphs bear, whatever their ids', () => {
    const law = '§ 1. Scope. ^p3\n\n§ 2. Terms. ^p4\n\nA remark. ^p5\n\n(7) Penalties. ^p6\n';
    expect([...paragraphNumbers(law)]).toEqual([
      [1, 'p3'],
      [2, 'p4'],
      [7, 'p6'],
    ]);
    const items = 'Preamble. ^p1\n\n4. one\n5. two\n6. three\n\n^p2\n';
    expect(paragraphNumbers(items).get(5)).toBe('p2');
  });

  it('takes the ids where numbers in the text are something else', () => {
    const years = '3. August was dry. ^p1\n\nThen rain. ^p2\n\nAnd fog. ^p9\n';
    expect([...paragraphNumbers(years).keys()]).toEqual([1, 2, 9]);
    expect([...paragraphNumbers('One. ^a\n\nTwo. ^b\n')]).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });
});

describe('digestCitations', () => {
  it('finds every citation that stands in prose, wherever it stands in the note', () => {
    const words = fc.constantFrom('The quay', 'a [[link]]', '`code (1)`', '%%x (2).%%', '**bold**');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.integer({ min: 1, max: 900 }))), (parts) => {
        const text = parts
          .map(([word, number]) => `They say ${word} and row on (${number}).`)
          .join('\n\n');
        const found = digestCitations(text);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
          parts.map(([, number]) => `(${number})`),
        );
      }),
    );
  });
});
