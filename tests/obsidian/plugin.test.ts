import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { DEFAULT_SETTINGS } from '../../src/obsidian/settings';
import { Bench } from '../host/bench';
import { workersAlive } from '../host/worker-in-process';

let bench: Bench;
let plugin: Plugin;

beforeEach(async () => {
  bench = await new Bench({ files: { 'a.md': 'A note.' } }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
});

afterEach(() => {
  bench.close();
});

describe('the plugin', () => {
  it('names its commands in sentence case, without its own name and without hotkeys', () => {
    const commands = [...plugin.commands__.values()];
    expect(commands.length).toBeGreaterThan(5);
    for (const { name, hotkeys } of commands) {
      expect(name).not.toMatch(/corpus/i);
      expect(name).toMatch(/^[A-Z][a-z ]+…?$/);
      expect(hotkeys).toBeUndefined();
    }
  });

  it('offers what concerns a note only while one is open', async () => {
    expect(bench.run(plugin, 'link-note')).toBe(false);
    await bench.open('a.md');
    expect(bench.run(plugin, 'link-note')).toBe(true);
  });

  it('says so when there is nothing to take back', async () => {
    bench.run(plugin, 'undo');
    await expect
      .poll(() => document.querySelector('.notice')?.textContent)
      .toContain('There is no batch to take back');
  });

  it('starts no worker before it is needed, and leaves nothing when it is unloaded', async () => {
    expect(workersAlive()).toBe(0);
    bench.unload(plugin);
    const before = bench.leftovers();
    for (let times = 0; times < 20; times++) {
      bench.unload(await bench.load(CorpusPlugin, manifest));
    }
    expect(bench.leftovers()).toEqual(before);
    expect(workersAlive()).toBe(0);
  });
});

describe('the settings', () => {
  it('are the same whether the app draws them or the plugin does', () => {
    const drawn = bench.openSettings(plugin);
    const names = [...drawn.querySelectorAll('.setting-item-name')].map((el) => el.textContent);
    const [tab] = plugin.settingTabs__;
    (tab as unknown as { display(): void }).display();
    const again = [...drawn.querySelectorAll('.setting-item-name')].map((el) => el.textContent);
    expect(again).toEqual(names);
    expect(names).toContain('Which mentions become links');
  });

  it('are kept, and what was stored and is no setting is not', async () => {
    const drawn = bench.openSettings(plugin);
    drawn.querySelector<HTMLElement>('.checkbox-container')?.click();
    await Promise.resolve();
    expect(plugin.data__).toMatchObject({ link: false, folder: 'Corpus' });
    bench.unload(plugin);
    const stored = { folder: '../outside', dates: 'sideways', hubs: false, more: 1 };
    const loaded = await bench.load(CorpusPlugin, manifest, stored);
    expect((loaded as unknown as CorpusPlugin).settings).toEqual({
      ...DEFAULT_SETTINGS,
      hubs: false,
    });
  });
});
