import { describe, expect, it } from 'vitest';

import { ObsidianVault } from '../../src/obsidian/obsidian-vault';
import { describeVault, type VaultUnderTest } from '../contract/vault-contract';
import { Bench } from '../host/bench';

interface Disk {
  readonly textFiles: ReadonlyMap<string, string>;
  readonly binaryFiles: ReadonlyMap<string, ArrayBuffer>;
  readonly directories: ReadonlySet<string>;
}

async function vaultUnderTest(caseInsensitive: boolean): Promise<VaultUnderTest> {
  const bench = await new Bench({ caseInsensitive }).ready();
  const { adapter } = bench.app.vault;
  const disk = adapter as unknown as Disk;
  return {
    vault: new ObsidianVault(bench.app.asOriginalType__()),
    put: (path, content) =>
      bench.put(path, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    bytes: async (path) =>
      disk.textFiles.has(path) || disk.binaryFiles.has(path)
        ? new Uint8Array(await adapter.readBinary(path))
        : null,
    tree: () => {
      const folders = [...disk.directories].filter((path) => path !== '').map((path) => `${path}/`);
      return Promise.resolve(
        [...disk.textFiles.keys(), ...disk.binaryFiles.keys(), ...folders].sort(),
      );
    },
    dispose: () => {
      bench.close();
      return Promise.resolve();
    },
  };
}

describeVault('ObsidianVault', () => vaultUnderTest(false));
describeVault('ObsidianVault on a disk without case', () => vaultUnderTest(true));

describe('the style of links', () => {
  const styleOf = async (files: Record<string, string>) => {
    const bench = await new Bench({ files }).ready();
    const style = await new ObsidianVault(bench.app.asOriginalType__()).linkStyle();
    bench.close();
    return style;
  };

  it('is the one of the app’s settings', async () => {
    const settings = JSON.stringify({ useMarkdownLinks: true, newLinkFormat: 'relative' });
    expect(await styleOf({ '.obsidian/app.json': settings })).toEqual({
      markdown: true,
      path: 'relative',
    });
  });

  it.each([
    {},
    { '.obsidian/app.json': '{"newLinkFormat": "sideways"}' },
    { '.obsidian/app.json': '{' },
  ])('is the app’s default where they say nothing: %j', async (files) => {
    expect(await styleOf(files as Record<string, string>)).toEqual({
      markdown: false,
      path: 'shortest',
    });
  });
});

describe('records after a crash', () => {
  it('are read from what was to take their place', async () => {
    const bench = await new Bench({ files: { '.corpus/index.json.next': 'new' } }).ready();
    const { records } = new ObsidianVault(bench.app.asOriginalType__());
    expect(await records.read('index.json')).toBe('new');
    expect(await records.list('')).toEqual(['index.json']);
    await records.append('index.json', 'er');
    expect(await records.read('index.json')).toBe('newer');
    bench.close();
  });

  it('are not read from what was half written the first time', async () => {
    const bench = await new Bench({ files: { '.corpus/index.json.new': 'ha' } }).ready();
    const { records } = new ObsidianVault(bench.app.asOriginalType__());
    expect(await records.read('index.json')).toBeNull();
    expect(await records.list('')).toEqual([]);
    bench.close();
  });
});
