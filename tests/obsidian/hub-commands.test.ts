import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { Bench } from '../host/bench';

const hub = (name: string): string =>
  `---\ntitle: ${name}\naliases: []\nkind: person\ntags:\n  - corpus/hub\n  - corpus/person\n---\n# ${name}\n`;
const FILES = {
  'Hubs/Ada Brandt.md': hub('Ada Brandt'),
  'Hubs/A. Brandt.md': hub('A. Brandt'),
  'Note.md': 'She is [[A. Brandt]].\n',
};

let bench: Bench;
let plugin: Plugin;

beforeEach(async () => {
  bench = await new Bench({ files: FILES }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
});

afterEach(() => {
  bench.close();
});

async function find<T extends HTMLElement>(
  selector: string,
  text = '',
  timeout = 5000,
): Promise<T> {
  const all = (): T[] =>
    [...document.querySelectorAll<T>(selector)].filter((el) => el.textContent.includes(text));
  await expect.poll(() => all().length, { timeout }).toBeGreaterThan(0);
  const [first] = all();
  if (first === undefined) throw new Error(selector);
  return first;
}

describe('the commands for hubs', () => {
  it('are offered for hubs alone', async () => {
    await bench.open('Note.md');
    expect(bench.run(plugin, 'merge-hub')).toBe(false);
    expect(bench.run(plugin, 'rename-hub')).toBe(false);
  });

  it('merge a hub into the one that is chosen, after listing the files, with a way back', async () => {
    await bench.open('Hubs/A. Brandt.md');
    expect(bench.run(plugin, 'merge-hub')).toBe(true);
    (await find('.suggestion-item', 'Ada Brandt')).click();
    const dialog = await find('.corpus-hub-plan');
    expect(dialog.textContent).toContain('1 link will lead there, in 1 note:Note.md');
    expect(await bench.read('Note.md')).toBe(FILES['Note.md']);
    (await find<HTMLButtonElement>('.corpus-hub-plan button', 'Merge')).click();
    await expect.poll(() => bench.read('Note.md')).toBe('She is [[Ada Brandt|A. Brandt]].\n');
    expect(await bench.read('Hubs/Ada Brandt.md')).toContain('A. Brandt');
    (await find('.corpus-notice-undo')).click();
    await expect.poll(() => bench.read('Note.md')).toBe(FILES['Note.md']);
    expect(await bench.read('Hubs/A. Brandt.md')).toBe(FILES['Hubs/A. Brandt.md']);
  });

  it('merge a likely duplicate that a check finds, asking first as ever', async () => {
    bench.run(plugin, 'check-citations');
    const row = await find('.corpus-duplicates li', '', 20_000);
    expect(row.textContent).toContain('“A. Brandt” may be short for “Ada Brandt”');
    (await find<HTMLButtonElement>('.corpus-duplicates button', 'Merge…')).click();
    const dialog = await find('.corpus-hub-plan');
    expect(document.querySelector('.corpus-check')).toBeNull();
    expect(dialog.textContent).toContain(
      '“Hubs/A. Brandt.md” becomes part of “Hubs/Ada Brandt.md”.',
    );
    (await find<HTMLButtonElement>('.corpus-hub-plan button', 'Merge')).click();
    await expect.poll(() => bench.read('Note.md')).toBe('She is [[Ada Brandt|A. Brandt]].\n');
  });

  it('keep apart what is told apart in a check, with a way back', async () => {
    bench.run(plugin, 'check-citations');
    (await find<HTMLButtonElement>('.corpus-duplicates button', 'Not the same', 20_000)).click();
    await expect
      .poll(() => bench.read('Hubs/A. Brandt.md'))
      .toContain('different_from:\n  - "[[Ada Brandt]]"\n');
    await expect.poll(() => document.querySelector('.corpus-duplicates li')).toBeNull();
    (await find('.corpus-notice-undo')).click();
    await expect.poll(() => bench.read('Hubs/A. Brandt.md')).toBe(FILES['Hubs/A. Brandt.md']);
  });

  it('rename a hub', async () => {
    await bench.open('Hubs/A. Brandt.md');
    expect(bench.run(plugin, 'rename-hub')).toBe(true);
    const field = await find<HTMLInputElement>('.corpus-rename-hub input');
    field.value = 'Anna Brandt';
    field.dispatchEvent(new Event('input'));
    (await find<HTMLButtonElement>('.corpus-rename-hub button', 'Rename')).click();
    (await find<HTMLButtonElement>('.corpus-hub-plan button', 'Rename')).click();
    await expect.poll(() => bench.read('Note.md')).toBe('She is [[Anna Brandt|A. Brandt]].\n');
  });
});
