import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../../main';
import manifest from '../../../manifest.json';
import { Bench } from '../../host/bench';

const PATH = '.obsidian/graph.json';
const OWN = JSON.stringify({
  search: 'mine',
  colorGroups: [{ query: 'path:Diary', color: { a: 1, rgb: 255 } }],
  'my-own': [1, 2],
});

let bench: Bench;
let plugin: Plugin;

async function open(files: Record<string, string>): Promise<void> {
  bench = await new Bench({ files: { 'a.md': 'A note.', ...files } }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
}

beforeEach(() => open({ [PATH]: OWN }));
afterEach(() => {
  bench.close();
});

const file = (): Promise<string> => bench.app.vault.adapter.read(PATH);
const settings = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await file()) as Record<string, unknown>;
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const notices = (): string => document.querySelector('.notice-container')?.textContent ?? '';

async function colour(): Promise<void> {
  bench.run(plugin, 'colour-graph');
  await expect.poll(() => button('Add to the graph')).toBeDefined();
  button('Add to the graph')?.click();
  await expect.poll(async () => (await file()).includes('corpus/hub')).toBe(true);
}

describe('the colours of the graph', () => {
  it('are asked for first, come after the user’s own, and leave all else as it is', async () => {
    bench.run(plugin, 'colour-graph');
    await expect.poll(() => button('Add to the graph')).toBeDefined();
    expect(await file()).toBe(OWN);
    button('Add to the graph')?.click();
    await expect.poll(async () => (await file()).includes('corpus/hub')).toBe(true);
    const { colorGroups, search, ...rest } = await settings();
    expect(search).toBe('mine');
    expect(rest).toEqual({ 'my-own': [1, 2] });
    expect((colorGroups as { query: string }[]).map(({ query }) => query)).toEqual([
      'path:Diary',
      'tag:#corpus/hub',
      'tag:#corpus/document',
      'tag:#corpus/summary',
    ]);
    bench.run(plugin, 'colour-graph');
    await expect.poll(() => button('All are there')?.disabled).toBe(true);
  });

  it('are taken off byte for byte', async () => {
    await colour();
    await expect.poll(() => button('Undo')).toBeDefined();
    button('Undo')?.click();
    await expect.poll(file).toBe(OWN);
    bench.run(plugin, 'restore-graph');
    await expect.poll(notices).toContain('No colours were added');
  });

  it('are taken off alone where the graph was changed since', async () => {
    await colour();
    const now = await settings();
    await bench.app.vault.adapter.write(PATH, JSON.stringify({ ...now, search: 'another' }));
    bench.run(plugin, 'restore-graph');
    await expect.poll(async () => (await file()).includes('corpus/hub')).toBe(false);
    expect(await settings()).toMatchObject({
      search: 'another',
      colorGroups: [{ query: 'path:Diary' }],
    });
  });

  it('are not written while a graph is open', async () => {
    bench.run(plugin, 'open-graph');
    await expect.poll(() => bench.app.workspace.getLeavesOfType('graph').length).toBe(1);
    bench.run(plugin, 'colour-graph');
    await expect.poll(() => button('Add to the graph')?.disabled).toBe(true);
    expect(await file()).toBe(OWN);
  });

  it('are not written into what cannot be read', async () => {
    bench.close();
    for (const text of ['{"colorGroups": ["red"]}', 'not json', '[]']) {
      await open({ [PATH]: text });
      bench.run(plugin, 'colour-graph');
      await expect.poll(notices).toContain('The graph cannot be coloured');
      expect(await file()).toBe(text);
      bench.close();
    }
    await open({});
  });

  it('make the settings where there are none, and take them away again', async () => {
    bench.close();
    await open({ '.obsidian/app.json': '{}' });
    await colour();
    bench.run(plugin, 'restore-graph');
    await expect.poll(() => bench.app.vault.adapter.exists(PATH)).toBe(false);
  });
});

describe('the graph', () => {
  it('is opened with the colours and a filter, on the archive or on a note; nothing is written', async () => {
    await bench.open('a.md');
    bench.run(plugin, 'open-graph');
    const of = (type: string): unknown =>
      bench.app.workspace.getLeavesOfType(type)[0]?.getViewState().state;
    await expect
      .poll(() => of('graph'))
      .toMatchObject({ search: '-tag:#corpus/index -tag:#corpus/report', 'my-own': [1, 2] });
    await bench.open('a.md');
    bench.run(plugin, 'open-local-graph');
    await expect
      .poll(() => of('localgraph'))
      .toMatchObject({
        file: 'a.md',
        options: { localJumps: 1, search: '-tag:#corpus/index -tag:#corpus/report' },
      });
    expect(await file()).toBe(OWN);
  });
});
