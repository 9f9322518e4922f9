import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { Bench } from '../host/bench';

const TEXT =
  'The harbour pilots met at the quay. Tide and cargo decide which ships the pilots bring in.\n';
const KEEPERS =
  'The lighthouse keepers came. All lighthouse keepers left. Ask the lighthouse keepers.\n';
const ASKED = `---\ntags: [log] # mine\n---\n${TEXT}${KEEPERS}`;
const FILES = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((at) => [
    `Day ${String(at)}.md`,
    `---\ntags: [pilots, log]\n---\n${TEXT}`,
  ]),
);

let bench: Bench;
let plugin: Plugin;

beforeEach(async () => {
  bench = await new Bench({
    files: { ...FILES, 'Autumn.md': ASKED, 'Verse.md': 'Quiet lamps.\n' },
  }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
});

afterEach(() => {
  bench.close();
});

async function openDialog(): Promise<HTMLElement> {
  await bench.open('Autumn.md');
  expect(bench.run(plugin, 'propose-tags')).toBe(true);
  await expect
    .poll(() => document.querySelector('.corpus-tags'), { timeout: 20_000 })
    .not.toBeNull();
  return document.querySelector<HTMLElement>('.corpus-tags') ?? document.body;
}

const button = (dialog: HTMLElement): HTMLButtonElement | null =>
  dialog.querySelector<HTMLButtonElement>('.corpus-footer .mod-cta');

describe('the dialog of tags', () => {
  it('has the vault’s tags ticked and new ones not, and says why', async () => {
    const dialog = await openDialog();
    const choices = [...dialog.querySelectorAll('label')].map((label) => [
      label.querySelector('input')?.checked,
      label.textContent,
    ]);
    expect(choices[0]).toEqual([true, expect.stringMatching(/^#pilots.*most alike notes have it/)]);
    expect(choices[1]).toEqual([
      false,
      expect.stringMatching(/^#lighthouse-keepers.*occurs 3 times/),
    ]);
    expect([...dialog.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
      'Tags of the vault',
      'New tags',
    ]);
    expect(button(dialog)?.textContent).toBe('Add 1 tag');
  });

  it('adds what is ticked in one batch, with a way back', async () => {
    const dialog = await openDialog();
    const boxes = [...dialog.querySelectorAll('input')];
    boxes[0]?.click();
    expect(button(dialog)?.disabled).toBe(true);
    boxes[0]?.click();
    boxes[1]?.click();
    expect(button(dialog)?.textContent).toBe('Add 2 tags');
    button(dialog)?.click();
    await expect
      .poll(() => bench.read('Autumn.md'))
      .toBe(ASKED.replace('[log] # mine', '[log, pilots, lighthouse-keepers] # mine'));
    await expect.poll(() => document.querySelector('.corpus-notice-undo')).not.toBeNull();
    document.querySelector<HTMLElement>('.corpus-notice-undo')?.click();
    await expect.poll(() => bench.read('Autumn.md')).toBe(ASKED);
  });

  it('says so where nothing speaks for a tag', async () => {
    await bench.open('Verse.md');
    bench.run(plugin, 'propose-tags');
    await expect
      .poll(() => document.querySelector('.notice')?.textContent, { timeout: 20_000 })
      .toContain('Nothing speaks for a further tag of “Verse”.');
  });
});
