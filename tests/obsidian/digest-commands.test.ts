import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { Bench } from '../host/bench';

const SOURCE = `The quay is to be widened by twelve metres. ^p1

Dues will rise by a tenth for ships that smoke. ^p2
`;
const DIGEST =
  'They want a quay wider by thirteen metres (1).\n\nShips that smoke pay a tenth more (2).\n';

let bench: Bench;
let plugin: Plugin;

beforeEach(async () => {
  bench = await new Bench({ files: { 'Plan.md': SOURCE, 'Digest.md': DIGEST } }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
});

afterEach(() => {
  bench.close();
});

async function attach(): Promise<void> {
  await bench.open('Digest.md');
  expect(bench.run(plugin, 'attach-source')).toBe(true);
  const [choice] = await expectSuggestions();
  choice?.click();
  await expect.poll(() => bench.read('Digest.md')).toContain('summary_of');
}

async function expectSuggestions(): Promise<HTMLElement[]> {
  const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
  await expect.poll(() => all().length).toBeGreaterThan(0);
  return all();
}

describe('the commands for digests', () => {
  it('attach a source that is chosen, with a way back', async () => {
    await attach();
    expect(await bench.read('Digest.md')).toBe(
      `---\nsummary_of: "[[Plan]]"\n---\n${DIGEST.replace('(1)', '([[Plan#^p1|1]])').replace('(2)', '([[Plan#^p2|2]])')}`,
    );
    const undo = document.querySelector<HTMLElement>('.corpus-notice-undo');
    expect(document.querySelector('.notice')?.textContent).toContain('2 citations linked');
    undo?.click();
    await expect.poll(() => bench.read('Digest.md')).toBe(DIGEST);
  });

  it('show the sentences that are not found in what they cite', async () => {
    await attach();
    bench.run(plugin, 'check-citations');
    await expect
      .poll(() => document.querySelector('.corpus-sentences'), { timeout: 20_000 })
      .not.toBeNull();
    const rows = [...document.querySelectorAll('.corpus-sentences li')];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Digest\.md.*thirteen metres.*To check: a number that is not there/),
    ]);
    expect(document.querySelector('.corpus-check')?.textContent).not.toMatch(/\btrue\b/i);
  });
});
