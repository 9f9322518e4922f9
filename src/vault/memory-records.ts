import type { RecordStore } from './port';

/** Records in memory. As in a folder of files, a folder is there as long as something is in it. */
export class MemoryRecords implements RecordStore {
  private readonly texts = new Map<string, string>();

  /** The names of all records, sorted. */
  names(): readonly string[] {
    return [...this.texts.keys()].sort();
  }

  async read(name: string): Promise<string | null> {
    return Promise.resolve(this.texts.get(name) ?? null);
  }

  async write(name: string, text: string): Promise<void> {
    await Promise.resolve();
    this.texts.set(name, text);
  }

  async append(name: string, text: string): Promise<void> {
    await Promise.resolve();
    this.texts.set(name, (this.texts.get(name) ?? '') + text);
  }

  async list(folder: string): Promise<readonly string[]> {
    await Promise.resolve();
    const inside = folder === '' ? '' : `${folder}/`;
    const names = [...this.texts.keys()]
      .filter((name) => name.startsWith(inside))
      .map((name) => name.slice(inside.length).split('/', 1)[0] ?? '');
    return [...new Set(names)].sort();
  }

  async remove(name: string): Promise<void> {
    await Promise.resolve();
    for (const stored of [...this.texts.keys()]) {
      if (stored === name || stored.startsWith(`${name}/`)) this.texts.delete(stored);
    }
  }
}
