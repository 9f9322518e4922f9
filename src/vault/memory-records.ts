import type { RecordStore } from './port';

/** Records in memory. As in a folder of files, a folder is there as long as something is in it. */
export class MemoryRecords implements RecordStore {
  private readonly contents = new Map<string, Uint8Array>();

  /** The names of all records, sorted. */
  names(): readonly string[] {
    return [...this.contents.keys()].sort();
  }

  async read(name: string): Promise<string | null> {
    const bytes = this.contents.get(name);
    return Promise.resolve(bytes === undefined ? null : textOf(bytes));
  }

  async readBytes(name: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.contents.get(name)?.slice() ?? null);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await Promise.resolve();
    this.contents.set(name, bytesOf(content));
  }

  async append(name: string, text: string): Promise<void> {
    await Promise.resolve();
    const before = this.contents.get(name);
    this.contents.set(name, bytesOf((before === undefined ? '' : textOf(before)) + text));
  }

  async list(folder: string): Promise<readonly string[]> {
    await Promise.resolve();
    const inside = folder === '' ? '' : `${folder}/`;
    const names = [...this.contents.keys()]
      .filter((name) => name.startsWith(inside))
      .map((name) => name.slice(inside.length).split('/', 1)[0] ?? '');
    return [...new Set(names)].sort();
  }

  async remove(name: string): Promise<void> {
    await Promise.resolve();
    for (const stored of [...this.contents.keys()]) {
      if (stored === name || stored.startsWith(`${name}/`)) this.contents.delete(stored);
    }
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
}
