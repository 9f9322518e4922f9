import { chmod, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FolderVault, VaultFolderError } from '../../src/node/folder-vault.mjs';
import { UnsafePathError } from '../../src/vault/port';
import { describeVault } from '../contract/vault-contract';
import { TemporaryFolder } from './temporary-vault';

describeVault('FolderVault', async () => {
  const folder = await TemporaryFolder.make();
  return {
    vault: new FolderVault(folder.path),
    put: (path, content) => folder.put(path, content),
    bytes: (path) => folder.bytes(path),
    tree: () => folder.tree(),
    dispose: () => folder.dispose(),
  };
});

describe('FolderVault', () => {
  let folder: TemporaryFolder;
  let outside: TemporaryFolder;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
    outside = await TemporaryFolder.make();
  });

  afterEach(async () => {
    await folder.dispose();
    await outside.dispose();
  });

  it('wants a folder that is there', async () => {
    await folder.put('file.md', '');
    expect(() => new FolderVault(join(folder.path, 'none'))).toThrow(VaultFolderError);
    expect(() => new FolderVault(join(folder.path, 'file.md'))).toThrow(VaultFolderError);
  });

  it('tells notes from the files beside them', async () => {
    await folder.put('a/note.md', '[[plan.pdf]]');
    await folder.put('a/plan.pdf', 'x');
    await folder.put('.obsidian/app.json', '{}');
    const vault = new FolderVault(folder.path);
    expect((await vault.notes()).map(({ path }) => path)).toEqual(['a/note.md']);
    expect((await vault.attachments()).map(({ path }) => path)).toEqual(['a/plan.pdf']);
  });

  it('neither follows nor lists symbolic links', async () => {
    await outside.put('secret.md', 'secret');
    await folder.put('note.md', 'note');
    await symlink(outside.path, join(folder.path, 'way-out'));
    await symlink(join(outside.path, 'secret.md'), join(folder.path, 'linked.md'));
    await symlink(folder.path, join(folder.path, 'loop'));
    const vault = new FolderVault(folder.path);
    expect((await vault.notes()).map((note) => note.path)).toEqual(['note.md']);
    for (const path of ['way-out/secret.md', 'linked.md', 'loop/note.md', 'way-out/new.md']) {
      await expect(vault.read(path), path).rejects.toThrow(UnsafePathError);
      await expect(vault.create(path, 'ours'), path).rejects.toThrow(UnsafePathError);
      await expect(
        vault.update(path, () => 'ours'),
        path,
      ).rejects.toThrow(UnsafePathError);
      await expect(vault.remove(path), path).rejects.toThrow(UnsafePathError);
    }
    expect(await outside.snapshot()).toEqual({ 'secret.md': 'secret' });
  });

  it('may itself be reached over a symbolic link', async () => {
    await folder.put('note.md', 'note');
    await symlink(folder.path, join(outside.path, 'vault'));
    expect(await new FolderVault(join(outside.path, 'vault')).read('note.md')).toBe('note');
  });

  it('reads the link style off the app’s settings, and does without them', async () => {
    const vault = new FolderVault(folder.path);
    const styles: [string, object][] = [
      [
        '{"useMarkdownLinks": true, "newLinkFormat": "relative"}',
        { markdown: true, path: 'relative' },
      ],
      ['{"newLinkFormat": "absolute"}', { markdown: false, path: 'absolute' }],
      ['{"newLinkFormat": 7, "useMarkdownLinks": "yes"}', { markdown: false, path: 'shortest' }],
      ['not JSON', { markdown: false, path: 'shortest' }],
    ];
    for (const [settings, style] of styles) {
      await folder.put('.obsidian/app.json', settings);
      expect(await vault.linkStyle()).toEqual(style);
    }
  });

  it('keeps a note’s permissions', async () => {
    await folder.put('note.md', 'one');
    await chmod(join(folder.path, 'note.md'), 0o664);
    await new FolderVault(folder.path).update('note.md', () => 'two');
    expect((await stat(join(folder.path, 'note.md'))).mode & 0o777).toBe(0o664);
  });

  it('runs a change again on what another program wrote meanwhile', async () => {
    await folder.put('note.md', 'one');
    const vault = new FolderVault(folder.path);
    let calls = 0;
    const writing: Promise<void>[] = [];
    await vault.update('note.md', (text) => {
      calls++;
      if (calls === 1) writing.push(writeFile(join(folder.path, 'note.md'), 'one and theirs'));
      return `${text} and ours`;
    });
    await Promise.all(writing);
    // The other program's write comes before or after ours, but is never undone by it.
    expect(await vault.read('note.md')).toContain('theirs');
  });
});
