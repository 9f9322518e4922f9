import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { mentionsOf } from '../../../src/index/mentions';
import { IndexKeeper, type SavedIndex } from '../../../src/obsidian/views/index-keeper';
import { Bench } from '../../host/bench';

const FILES = {
  'Hub.md': 'The hub.',
  'One.md': 'See [[Hub]]. ^p1',
  'Two.md': 'See [[Hub]] and [[Hub]] again, and [[Late]].',
};

class Store implements SavedIndex {
  bytes: Uint8Array | null = null;
  read(): Promise<Uint8Array | null> {
    return Promise.resolve(this.bytes);
  }
  write(bytes: Uint8Array): Promise<void> {
    this.bytes = bytes;
    return Promise.resolve();
  }
}

let bench: Bench;
let keepers: IndexKeeper[] = [];
let said: string[] = [];

beforeEach(async () => {
  bench = await new Bench({ files: FILES }).ready();
  said = [];
});

afterEach(() => {
  for (const keeper of keepers) keeper.unload();
  keepers = [];
  bench.close();
});

async function keep(store: SavedIndex | null): Promise<IndexKeeper> {
  const app = bench.app as unknown as App;
  const keeper = new IndexKeeper(app, store, (message) => said.push(message));
  keepers.push(keeper);
  keeper.load();
  await expect.poll(() => keeper.state.type).toBe('ready');
  return keeper;
}

const total = (keeper: IndexKeeper, path = 'Hub.md'): number =>
  mentionsOf(keeper.index, path).total;

describe('IndexKeeper', () => {
  it('is built from the cache and follows changes, renames and removals', async () => {
    const keeper = await keep(null);
    expect(total(keeper)).toBe(3);
    await bench.put('Late.md', new TextEncoder().encode('Late, with [[Hub]].'));
    await bench.settled();
    await expect.poll(() => total(keeper)).toBe(4);
    await expect.poll(() => total(keeper, 'Late.md')).toBe(1);
    await bench.app.vault.rename(bench.file('Two.md'), 'Moved.md');
    await bench.app.fileManager.trashFile(bench.file('One.md'));
    expect(
      mentionsOf(keeper.index, 'Hub.md')
        .groups()
        .map(({ path }) => path),
    ).toEqual(['Late.md', 'Moved.md']);
  });

  it('takes up what it saved and reads only what has changed since', async () => {
    const store = new Store();
    const first = await keep(store);
    await first.save();
    expect(store.bytes).not.toBeNull();
    first.unload();
    await bench.put('One.md', new TextEncoder().encode('No link any more.'));
    await bench.settled();
    const read: string[] = [];
    const { metadataCache } = bench.app;
    const original = metadataCache.getFileCache.bind(metadataCache);
    metadataCache.getFileCache = (file) => {
      read.push(file.path);
      return original(file);
    };
    const second = await keep(store);
    expect(total(second)).toBe(2);
    expect(read).toEqual(['One.md']);
    expect(said).toEqual([]);
  });

  it('says that a damaged index is not used, and builds it anew', async () => {
    const store = new Store();
    const first = await keep(store);
    await first.save();
    const bytes = store.bytes?.slice() ?? new Uint8Array();
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    store.bytes = bytes;
    const second = await keep(store);
    expect(total(second)).toBe(3);
    expect(said).toEqual(['The saved index is not used, for it is damaged. It is built anew.']);
  });

  it('works on where the store refuses', async () => {
    const refusing: SavedIndex = {
      read: () => Promise.reject(new Error('blocked')),
      write: () => Promise.reject(new Error('full')),
    };
    const keeper = await keep(refusing);
    await keeper.save();
    expect(total(keeper)).toBe(3);
    expect(said).toEqual([]);
  });

  it('stops where it is told to, goes on, and starts over', async () => {
    const keeper = await keep(null);
    keeper.rebuild();
    keeper.cancel();
    expect(keeper.state.type).toBe('stopped');
    keeper.resume();
    await expect.poll(() => keeper.state.type).toBe('ready');
    expect(total(keeper)).toBe(3);
    keeper.rebuild();
    await expect.poll(() => keeper.state.type).toBe('ready');
    expect(total(keeper)).toBe(3);
  });

  it('does not lose what happens while it is built', async () => {
    const keeper = await keep(null);
    keeper.rebuild();
    await bench.app.fileManager.trashFile(bench.file('One.md'));
    await expect.poll(() => keeper.state.type).toBe('ready');
    expect(total(keeper)).toBe(2);
    expect(keeper.index.size).toBe(2);
  });
});
