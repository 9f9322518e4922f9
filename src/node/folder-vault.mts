import { realpathSync, statSync } from 'node:fs';
import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { LinkStyle, VaultPath } from '../model/note';
import {
  NoteExistsError,
  NoteMissingError,
  UnreadableNoteError,
  UnsafePathError,
} from '../vault/port';
import type { Vault, VaultEntry } from '../vault/port';
import { TurnQueue } from '../vault/turn-queue';
import { checkVaultPath, foldersAbove, isVaultPath } from '../vault/vault-path';
import { createFile, flushFolder, hasCode, replaceFile } from './durable-file.mjs';
import { FolderRecords } from './folder-records.mjs';
import { readAttachmentFolder, readLinkStyle } from './app-settings.mjs';
import { releaseLock, sweepTemporaries, takeLock } from './process-lock.mjs';

const RECORDS = '.corpus';
/** How often a note is read again because another program wrote it meanwhile. */
const UPDATE_ATTEMPTS = 10;

/** Thrown when the folder given as a vault is none. */
export class VaultFolderError extends Error {
  override readonly name = 'VaultFolderError';

  constructor(path: string) {
    super(`There is no folder at “${path}” that could be a vault.`);
  }
}

/** Thrown when another program keeps writing the note that is to be updated. */
export class NoteBusyError extends Error {
  override readonly name = 'NoteBusyError';

  constructor(path: VaultPath) {
    super(`“${path}” is being written by another program.`);
  }
}

/** The files directly in a folder. */
interface FolderListing {
  readonly folder: string;
  readonly notes: readonly VaultPath[];
  readonly attachments: readonly VaultPath[];
}

/** One queue for each vault of this process, however many objects stand for it. */
const queues = new Map<string, TurnQueue>();

/**
 * A vault in a folder of the disk.
 *
 * A note is written whole and flushed before it gets its name, so that no crash leaves half of one.
 * Symbolic links are left alone: they are neither listed nor followed.
 */
export class FolderVault implements Vault {
  readonly records: FolderRecords;
  private readonly root: string;

  /** @throws {VaultFolderError} where there is no such folder. */
  constructor(folder: string) {
    try {
      this.root = realpathSync(folder);
    } catch {
      throw new VaultFolderError(folder);
    }
    if (!statSync(this.root).isDirectory()) throw new VaultFolderError(folder);
    this.records = new FolderRecords(join(this.root, RECORDS));
  }

  async notes(): Promise<readonly VaultEntry[]> {
    return this.entries(({ notes }) => notes);
  }

  async attachments(): Promise<readonly VaultEntry[]> {
    return this.entries(({ attachments }) => attachments);
  }

  linkStyle(): Promise<LinkStyle> {
    return readLinkStyle(this.root);
  }

  attachmentFolder(): Promise<string> {
    return readAttachmentFolder(this.root);
  }

  async exists(path: VaultPath): Promise<boolean> {
    return (await this.look(path)) !== null;
  }

  async read(path: VaultPath): Promise<string> {
    return (await this.readNote(path)).text;
  }

  async create(path: VaultPath, text: string): Promise<void> {
    await this.createWhole(path, text);
  }

  async update(path: VaultPath, change: (text: string) => string): Promise<void> {
    for (let attempt = 0; attempt < UPDATE_ATTEMPTS; attempt++) {
      const { text, stats } = await this.readNote(path);
      const changed = change(text);
      if (changed === text) return;
      const mode = Number(stats.mode) & 0o777;
      const stillFresh = async (): Promise<boolean> => isSameVersion(stats, await this.look(path));
      if (await replaceFile(this.place(path), changed, mode, stillFresh)) return;
    }
    throw new NoteBusyError(path);
  }

  async remove(path: VaultPath, check?: (text: string) => void): Promise<void> {
    await this.checkFresh(path, (bytes) => check?.(textOf(path, bytes)), check !== undefined);
    await this.unlink(path);
  }

  async readFile(path: VaultPath): Promise<Uint8Array> {
    return (await this.readBytes(path)).bytes;
  }

  async createFile(path: VaultPath, bytes: Uint8Array): Promise<void> {
    await this.createWhole(path, bytes);
  }

  async removeFile(path: VaultPath, check?: (bytes: Uint8Array) => void): Promise<void> {
    await this.checkFresh(path, (bytes) => check?.(bytes), check !== undefined);
    await this.unlink(path);
  }

  async removeFolderIfEmpty(path: VaultPath): Promise<boolean> {
    if ((await this.look(path))?.isDirectory() !== true) return false;
    const place = this.place(path);
    try {
      await rmdir(place);
    } catch (error) {
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) return false;
      throw error;
    }
    await flushFolder(dirname(place));
    return true;
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const queue = queues.get(this.root) ?? new TurnQueue();
    queues.set(this.root, queue);
    return queue.run(async () => {
      const lock = join(this.root, RECORDS, 'lock');
      const crashed = await takeLock(lock);
      try {
        if (crashed) await this.sweep();
        return await work();
      } finally {
        await releaseLock(lock);
      }
    });
  }

  private async createWhole(path: VaultPath, content: string | Uint8Array): Promise<void> {
    if ((await this.look(path)) !== null) throw new NoteExistsError(path);
    await this.makeFolders(path);
    try {
      await createFile(this.place(path), content);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) throw new NoteExistsError(path);
      throw error;
    }
  }

  private async unlink(path: VaultPath): Promise<void> {
    const place = this.place(path);
    try {
      await unlink(place);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) throw new NoteMissingError(path);
      throw error;
    }
    await flushFolder(dirname(place));
  }

  /** What stands at a path, or null. Rejects where the way there leads over a symbolic link. */
  private async look(path: VaultPath): Promise<BigIntStats | null> {
    checkVaultPath(path);
    for (const part of [...foldersAbove(path), path]) {
      const stats = await this.lstat(part);
      if (stats === null) return null;
      if (stats.isSymbolicLink()) throw new UnsafePathError(path);
      if (part === path) return stats;
    }
    return null;
  }

  private async lstat(path: VaultPath): Promise<BigIntStats | null> {
    try {
      return await lstat(this.place(path), { bigint: true });
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
      throw error;
    }
  }

  private async readNote(path: VaultPath): Promise<{ text: string; stats: BigIntStats }> {
    const { bytes, stats } = await this.readBytes(path);
    return { text: textOf(path, bytes), stats };
  }

  private async readBytes(path: VaultPath): Promise<{ bytes: Uint8Array; stats: BigIntStats }> {
    const stats = await this.look(path);
    if (stats?.isFile() !== true) throw new NoteMissingError(path);
    try {
      const { buffer, byteOffset, length } = await readFile(this.place(path));
      return { bytes: new Uint8Array(buffer, byteOffset, length), stats };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) throw new NoteMissingError(path);
      if (hasCode(error, 'EACCES', 'EPERM')) throw new UnreadableNoteError(path, 'may not be read');
      throw error;
    }
  }

  /** Runs `check` until the file has not been written while it was read; without need of it, looks alone. */
  private async checkFresh(
    path: VaultPath,
    check: (bytes: Uint8Array) => void,
    needed: boolean,
  ): Promise<void> {
    if (!needed) {
      if ((await this.look(path))?.isFile() !== true) throw new NoteMissingError(path);
      return;
    }
    for (let attempt = 0; attempt < UPDATE_ATTEMPTS; attempt++) {
      const { bytes, stats } = await this.readBytes(path);
      check(bytes);
      if (isSameVersion(stats, await this.look(path))) return;
    }
    throw new NoteBusyError(path);
  }

  private async makeFolders(path: VaultPath): Promise<void> {
    for (const folder of foldersAbove(path)) {
      try {
        await mkdir(this.place(folder));
        await flushFolder(dirname(this.place(folder)));
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        if ((await this.look(folder))?.isDirectory() === false) throw new NoteExistsError(folder);
      }
    }
  }

  private async entries(
    pick: (found: FolderListing) => readonly VaultPath[],
  ): Promise<readonly VaultEntry[]> {
    const entries: VaultEntry[] = [];
    for await (const found of this.walk('')) {
      const stats = await Promise.all(pick(found).map((path) => this.statFile(path)));
      for (const entry of stats) if (entry !== null) entries.push(entry);
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private async statFile(path: VaultPath): Promise<VaultEntry | null> {
    const stats = await this.lstat(path);
    if (stats === null) return null;
    return { path, mtime: Number(stats.mtimeMs), size: Number(stats.size) };
  }

  /** Every folder that is not hidden, with the files directly in it. */
  private async *walk(folder: string): AsyncGenerator<FolderListing> {
    const notes: VaultPath[] = [];
    const attachments: VaultPath[] = [];
    const folders: VaultPath[] = [];
    for (const entry of await this.entriesOf(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isVaultPath(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) (entry.name.endsWith('.md') ? notes : attachments).push(path);
    }
    yield { folder, notes, attachments };
    for (const inner of folders) yield* this.walk(inner);
  }

  /** A folder that is gone meanwhile, or closed to us, has nothing to list. */
  private async entriesOf(folder: string): Promise<readonly Dirent[]> {
    try {
      return await readdir(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder !== '' && hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return [];
      throw error;
    }
  }

  /** Takes away the temporary files of a process that died at its work. */
  private async sweep(): Promise<void> {
    for await (const { folder } of this.walk('')) await sweepTemporaries(join(this.root, folder));
    await sweepRecords(join(this.root, RECORDS));
  }

  private place(path: VaultPath): string {
    return join(this.root, ...path.split('/'));
  }
}

function textOf(path: VaultPath, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableNoteError(path);
  }
}

async function sweepRecords(folder: string): Promise<void> {
  await sweepTemporaries(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await sweepRecords(join(folder, entry.name));
  }
}

function isSameVersion(before: BigIntStats, now: BigIntStats | null): boolean {
  return (
    now !== null &&
    now.ino === before.ino &&
    now.size === before.size &&
    now.mtimeNs === before.mtimeNs
  );
}
