import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FolderVault } from '../../src/node/folder-vault.mjs';
import { VaultBusyError } from '../../src/vault/port';
import { TemporaryFolder } from './temporary-vault';

const since = '2026-11-22T23:15:02Z';

describe('a vault’s lock', () => {
  let folder: TemporaryFolder;
  const work = (): Promise<string> => Promise.resolve('done');

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
  });

  afterEach(() => folder.dispose());

  const lockedBy = (holder: object): Promise<void> =>
    folder.put('.corpus/lock', JSON.stringify({ began: null, host: hostname(), since, ...holder }));

  async function deadProcess(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    const { pid } = child;
    await once(child, 'close');
    if (pid === undefined) throw new Error('The process did not start.');
    return pid;
  }

  it('keeps another process out, and says which one is at work', async () => {
    await lockedBy({ pid: process.ppid });
    const waiting = new FolderVault(folder.path).exclusively(work);
    await expect(waiting).rejects.toThrow(VaultBusyError);
    await expect(waiting).rejects.toThrow(`process ${process.ppid}`);
    expect(await folder.bytes('.corpus/lock')).not.toBeNull();
  });

  it('is taken over from a process that is no more, whose temporary files go', async () => {
    const pid = await deadProcess();
    await lockedBy({ pid });
    await folder.put('F/note.md', 'note');
    await folder.put(`F/.corpus-${pid}-0123456789ab.tmp`, 'half a no');
    await folder.put(`.corpus/journal/.corpus-${pid}-0123456789ab.tmp`, 'half a re');
    await folder.put(`F/.corpus-${process.ppid}-0123456789ab.tmp`, 'of one that lives');
    expect(await new FolderVault(folder.path).exclusively(work)).toBe('done');
    expect(await folder.tree()).toEqual([
      '.corpus/',
      '.corpus/journal/',
      'F/',
      `F/.corpus-${process.ppid}-0123456789ab.tmp`,
      'F/note.md',
    ]);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over where its process’s number was given to another since',
    async () => {
      await lockedBy({ pid: process.pid, began: 'long ago' });

      expect(await new FolderVault(folder.path).exclusively(work)).toBe('done');
    },
  );

  it('of another computer is believed while it is fresh; one that says nothing is not', async () => {
    await lockedBy({ pid: 1, host: 'another' });
    await expect(new FolderVault(folder.path).exclusively(work)).rejects.toThrow('another');
    await folder.put('.corpus/lock', 'half a lo');
    expect(await new FolderVault(folder.path).exclusively(work)).toBe('done');
    expect(await folder.tree()).toEqual([]);
  });

  it('makes two vaults of one process take turns', async () => {
    const log: string[] = [];
    const slow = (id: string) => async (): Promise<void> => {
      log.push(`${id} begins`);
      await new Promise((done) => setTimeout(done, 5));
      log.push(`${id} ends`);
    };
    const vaults = [new FolderVault(folder.path), new FolderVault(`${folder.path}/.`)];
    await Promise.all(vaults.map((vault, index) => vault.exclusively(slow(String(index)))));
    expect(log).toEqual(['0 begins', '0 ends', '1 begins', '1 ends']);
  });
});
