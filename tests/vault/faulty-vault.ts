import type { LinkStyle, VaultPath } from '../../src/model/note';
import type { RecordStore, Vault, VaultEntry } from '../../src/vault/port';

/** What a faulty vault throws, as a disk would. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

/**
 * How it fails at the operation of a number:
 * `crash-before`: the process ends before it; `crash-after`: right after it has been done;
 * `torn`: half of an appended text reaches the disk, and the process ends;
 * `full`: from then on nothing can be stored, but read and removed; `once`: this one operation fails.
 */
export type Fault = 'crash-before' | 'crash-after' | 'torn' | 'full' | 'once';

export const FAULTS: readonly Fault[] = ['crash-before', 'crash-after', 'torn', 'full', 'once'];

/** A vault over another that counts what would change the disk, and fails at a given count. */
export class FaultyVault implements Vault {
  /** Operations so far that change the disk. */
  operations = 0;
  readonly records: RecordStore;
  private readonly inner: Vault;
  private readonly fault: Fault;
  private readonly at: number;
  private dead = false;

  constructor(inner: Vault, fault: Fault, at: number) {
    this.inner = inner;
    this.fault = fault;
    this.at = at;
    const { records } = inner;
    this.records = {
      read: (name) => this.reading(() => records.read(name)),
      readBytes: (name) => this.reading(() => records.readBytes(name)),
      list: (folder) => this.reading(() => records.list(folder)),
      write: (name, content) => this.changing('store', () => records.write(name, content)),
      remove: (name) => this.changing('free', () => records.remove(name)),
      append: (name, text) =>
        this.changing(
          'store',
          () => records.append(name, text),
          () => records.append(name, text.slice(0, text.length / 2)),
        ),
    };
  }

  notes(): Promise<readonly VaultEntry[]> {
    return this.reading(() => this.inner.notes());
  }

  attachments(): Promise<readonly VaultEntry[]> {
    return this.reading(() => this.inner.attachments());
  }

  attachmentFolder(): Promise<string> {
    return this.reading(() => this.inner.attachmentFolder());
  }

  readFile(path: VaultPath): Promise<Uint8Array> {
    return this.reading(() => this.inner.readFile(path));
  }

  createFile(path: VaultPath, bytes: Uint8Array): Promise<void> {
    return this.changing('store', () => this.inner.createFile(path, bytes));
  }

  removeFile(path: VaultPath, check?: (bytes: Uint8Array) => void): Promise<void> {
    return this.changing('free', () => this.inner.removeFile(path, check));
  }

  linkStyle(): Promise<LinkStyle> {
    return this.reading(() => this.inner.linkStyle());
  }

  exists(path: VaultPath): Promise<boolean> {
    return this.reading(() => this.inner.exists(path));
  }

  read(path: VaultPath): Promise<string> {
    return this.reading(() => this.inner.read(path));
  }

  create(path: VaultPath, text: string): Promise<void> {
    return this.changing('store', () => this.inner.create(path, text));
  }

  update(path: VaultPath, change: (text: string) => string): Promise<void> {
    return this.changing('store', () => this.inner.update(path, change));
  }

  remove(path: VaultPath, check?: (text: string) => void): Promise<void> {
    return this.changing('free', () => this.inner.remove(path, check));
  }

  removeFolderIfEmpty(path: VaultPath): Promise<boolean> {
    return this.changing('free', () => this.inner.removeFolderIfEmpty(path));
  }

  private reading<T>(operation: () => Promise<T>): Promise<T> {
    if (this.dead) return Promise.reject(new FaultError('the process is gone'));
    return operation();
  }

  private async changing<T>(
    sort: 'store' | 'free',
    operation: () => Promise<T>,
    half: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<T> {
    if (this.dead) throw new FaultError('the process is gone');
    const count = this.operations++;
    if (this.fault === 'full' && count >= this.at && sort === 'store') {
      throw new FaultError('no space left on the disk');
    }
    if (count !== this.at || this.fault === 'full') return operation();
    if (this.fault === 'once') throw new FaultError('input or output error');
    this.dead = true;
    if (this.fault === 'torn') await half();
    if (this.fault === 'crash-after') await operation();
    throw new FaultError('the process is gone');
  }
}
