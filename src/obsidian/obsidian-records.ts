import type { DataAdapter } from 'obsidian';

import type { RecordStore } from '../vault/port';
import { TurnQueue } from '../vault/turn-queue';

const FOLDER = '.corpus';
/** The text that takes a record's place: whole as soon as the record itself is gone. */
const NEXT = '.next';
/** A record that is being written for the first time: worth nothing until it has its name. */
const NEW = '.new';

/**
 * Corpus's own files, through the adapter, since the app keeps hidden folders out of the vault.
 *
 * The app has no atomic replacing, so a record is written beside, the old one removed, the new one
 * renamed; `read` takes the one beside where a crash came between. It has no flushing either: a text is
 * handed to the system when a promise resolves, and a loss of power may still take it.
 */
export class ObsidianRecords implements RecordStore {
  private readonly adapter: DataAdapter;
  private readonly turns = new TurnQueue();

  constructor(adapter: DataAdapter) {
    this.adapter = adapter;
  }

  async read(name: string): Promise<string | null> {
    const place = await this.placeOf(name);
    return place === null ? null : this.adapter.read(place);
  }

  async readBytes(name: string): Promise<Uint8Array | null> {
    const place = await this.placeOf(name);
    return place === null ? null : new Uint8Array(await this.adapter.readBinary(place));
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    return this.turns.run(async () => {
      const path = pathOf(name);
      await this.makeFolder(path);
      await this.finish(path);
      const replaces = await this.isFile(path);
      const beside = path + (replaces ? NEXT : NEW);
      if (typeof content === 'string') await this.adapter.write(beside, content);
      else await this.adapter.writeBinary(beside, content.slice().buffer);
      if (replaces) await this.adapter.remove(path);
      await this.adapter.rename(beside, path);
    });
  }

  append(name: string, text: string): Promise<void> {
    return this.turns.run(async () => {
      const path = pathOf(name);
      await this.makeFolder(path);
      await this.finish(path);
      if (await this.isFile(path)) await this.adapter.append(path, text);
      else await this.adapter.write(path, text);
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    const path = folder === '' ? FOLDER : pathOf(folder);
    if (!(await this.adapter.exists(path))) return [];
    const { files, folders } = await this.adapter.list(path);
    const names = [...files.filter((file) => !file.endsWith(NEW)), ...folders].map((found) =>
      found.slice(path.length + 1).replace(/\.next$/, ''),
    );
    return [...new Set(names)].sort();
  }

  remove(name: string): Promise<void> {
    return this.turns.run(async () => {
      const path = pathOf(name);
      for (const place of [path + NEXT, path + NEW, path]) {
        const stat = await this.adapter.stat(place);
        if (stat?.type === 'folder') await this.adapter.rmdir(place, true);
        else if (stat) await this.adapter.remove(place);
      }
      await this.removeEmpty(path);
    });
  }

  private async placeOf(name: string): Promise<string | null> {
    const path = pathOf(name);
    for (const place of [path, path + NEXT]) if (await this.isFile(place)) return place;
    return null;
  }

  /** Ends a replacement that a crash interrupted. */
  private async finish(path: string): Promise<void> {
    if (await this.isFile(path + NEW)) await this.adapter.remove(path + NEW);
    if (!(await this.isFile(path + NEXT))) return;
    if (await this.isFile(path)) await this.adapter.remove(path + NEXT);
    else await this.adapter.rename(path + NEXT, path);
  }

  private async makeFolder(path: string): Promise<void> {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!(await this.adapter.exists(folder))) await this.adapter.mkdir(folder);
  }

  /** Removes the folders above that nothing is left in. */
  private async removeEmpty(path: string): Promise<void> {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (folder === '' || !(await this.adapter.exists(folder))) return;
    const { files, folders } = await this.adapter.list(folder);
    if (files.length + folders.length > 0) return;
    await this.adapter.rmdir(folder, false);
    await this.removeEmpty(folder);
  }

  private async isFile(path: string): Promise<boolean> {
    return (await this.adapter.stat(path))?.type === 'file';
  }
}

function pathOf(name: string): string {
  return `${FOLDER}/${name}`;
}
