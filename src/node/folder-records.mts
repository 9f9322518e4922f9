import { mkdir, open, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { UnsafePathError } from '../vault/port';
import type { RecordStore } from '../vault/port';
import { isVaultPath } from '../vault/vault-path';
import { flushFolder, hasCode, replaceFile } from './durable-file.mjs';

/** Records as files below one folder, which is there only while something is in it. */
export class FolderRecords implements RecordStore {
  private readonly folder: string;

  /** @param folder An absolute path. */
  constructor(folder: string) {
    this.folder = folder;
  }

  async read(name: string): Promise<string | null> {
    try {
      return await readFile(this.place(name), 'utf8');
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
      throw error;
    }
  }

  async readBytes(name: string): Promise<Uint8Array | null> {
    try {
      return new Uint8Array(await readFile(this.place(name)));
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
      throw error;
    }
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const place = this.place(name);
    await this.makeFolder(dirname(place));
    await replaceFile(place, content, null, () => Promise.resolve(true));
  }

  async append(name: string, text: string): Promise<void> {
    const place = this.place(name);
    await this.makeFolder(dirname(place));
    const file = await open(place, 'a');
    let fresh: boolean;
    try {
      fresh = (await file.stat()).size === 0;
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (fresh) await flushFolder(dirname(place));
  }

  async list(folder: string): Promise<readonly string[]> {
    try {
      const names = await readdir(folder === '' ? this.folder : this.place(folder));
      return names.filter((name) => !name.startsWith('.')).sort();
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    const place = this.place(name);
    await rm(place, { recursive: true, force: true });
    await this.prune(dirname(place));
  }

  /** Removes empty folders from here up to the store's own. */
  private async prune(from: string): Promise<void> {
    for (let folder = from; folder.startsWith(this.folder); folder = dirname(folder)) {
      try {
        await rmdir(folder);
      } catch (error) {
        if (hasCode(error, 'ENOENT')) continue;
        if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) break;
        throw error;
      }
    }
  }

  private async makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      await flushFolder(dirname(made));
    }
  }

  private place(name: string): string {
    if (!isVaultPath(name)) throw new UnsafePathError(name);
    return join(this.folder, ...name.split('/'));
  }
}
