import type { LinkStyle, VaultPath } from '../model/note';
import { MemoryRecords } from './memory-records';
import { NoteExistsError, NoteMissingError, UnreadableNoteError } from './port';
import type { Vault, VaultEntry } from './port';
import { TurnQueue } from './turn-queue';
import { checkVaultPath, foldersAbove } from './vault-path';

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

export interface MemoryVaultOptions {
  readonly linkStyle?: LinkStyle;
  /** As the app's setting has it; `/` when absent. */
  readonly attachmentFolder?: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

const encoder = new TextEncoder();

/**
 * A vault in memory, for tests and dry runs. It keeps bytes and folders as a disk does, so that two
 * states of it can be compared.
 */
export class MemoryVault implements Vault {
  readonly records = new MemoryRecords();
  private readonly files = new Map<VaultPath, StoredFile>();
  private readonly folders = new Set<VaultPath>();
  private readonly turns = new TurnQueue();
  private readonly style: LinkStyle;
  private readonly attachmentsTo: string;
  private readonly clock: () => number;

  constructor(
    notes: Readonly<Record<VaultPath, string | Uint8Array>> = {},
    options: MemoryVaultOptions = {},
  ) {
    this.style = options.linkStyle ?? { markdown: false, path: 'shortest' };
    this.attachmentsTo = options.attachmentFolder ?? '/';
    this.clock = options.clock ?? (() => 0);
    for (const [path, content] of Object.entries(notes)) this.put(path, content);
  }

  /** Stores a file as some other program would: whatever was there is overwritten. */
  put(path: VaultPath, content: string | Uint8Array): void {
    this.addFolders(checkVaultPath(path));
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    this.files.set(path, { bytes, mtime: this.clock() });
  }

  /** Adds a folder, and those above it. */
  addFolder(path: VaultPath): void {
    this.addFolders(`${checkVaultPath(path)}/`);
  }

  /** Every file with its bytes and every folder, for comparing two states. */
  snapshot(): {
    readonly files: ReadonlyMap<VaultPath, Uint8Array>;
    readonly folders: readonly VaultPath[];
  } {
    const files = [...this.files].map(([path, file]): [VaultPath, Uint8Array] => [
      path,
      file.bytes,
    ]);
    return { files: new Map(files.sort(byPath)), folders: [...this.folders].sort() };
  }

  async notes(): Promise<readonly VaultEntry[]> {
    return Promise.resolve(this.entries((path) => path.endsWith('.md')));
  }

  async attachments(): Promise<readonly VaultEntry[]> {
    return Promise.resolve(this.entries((path) => !path.endsWith('.md')));
  }

  async linkStyle(): Promise<LinkStyle> {
    return Promise.resolve(this.style);
  }

  async attachmentFolder(): Promise<string> {
    return Promise.resolve(this.attachmentsTo);
  }

  async exists(path: VaultPath): Promise<boolean> {
    await Promise.resolve();
    return this.holds(checkVaultPath(path));
  }

  async read(path: VaultPath): Promise<string> {
    await Promise.resolve();
    return this.textAt(path);
  }

  async create(path: VaultPath, text: string): Promise<void> {
    await Promise.resolve();
    if (this.holds(checkVaultPath(path))) throw new NoteExistsError(path);
    this.put(path, text);
  }

  async update(path: VaultPath, change: (text: string) => string): Promise<void> {
    await Promise.resolve();
    const text = this.textAt(path);
    const changed = change(text);
    if (changed !== text) this.put(path, changed);
  }

  async remove(path: VaultPath, check?: (text: string) => void): Promise<void> {
    await Promise.resolve();
    check?.(this.textAt(path));
    if (!this.files.delete(checkVaultPath(path))) throw new NoteMissingError(path);
  }

  async readFile(path: VaultPath): Promise<Uint8Array> {
    await Promise.resolve();
    return this.fileAt(path).bytes.slice();
  }

  async createFile(path: VaultPath, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    if (this.holds(checkVaultPath(path))) throw new NoteExistsError(path);
    this.put(path, bytes.slice());
  }

  async removeFile(path: VaultPath, check?: (bytes: Uint8Array) => void): Promise<void> {
    await Promise.resolve();
    check?.(this.fileAt(path).bytes);
    if (!this.files.delete(checkVaultPath(path))) throw new NoteMissingError(path);
  }

  async removeFolderIfEmpty(path: VaultPath): Promise<boolean> {
    await Promise.resolve();
    const inside = `${checkVaultPath(path)}/`;
    const all = [...this.files.keys(), ...this.folders];
    return !all.some((other) => other.startsWith(inside)) && this.folders.delete(path);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(work);
  }

  private holds(path: VaultPath): boolean {
    return this.files.has(path) || this.folders.has(path);
  }

  private addFolders(path: VaultPath): void {
    for (const folder of foldersAbove(path)) {
      if (this.files.has(folder)) throw new NoteExistsError(folder);
      this.folders.add(folder);
    }
  }

  private entries(wanted: (path: VaultPath) => boolean): readonly VaultEntry[] {
    return [...this.files]
      .filter(([path]) => wanted(path))
      .sort(byPath)
      .map(([path, file]) => ({ path, mtime: file.mtime, size: file.bytes.length }));
  }

  private fileAt(path: VaultPath): StoredFile {
    const file = this.files.get(checkVaultPath(path));
    if (file === undefined) throw new NoteMissingError(path);
    return file;
  }

  private textAt(path: VaultPath): string {
    const file = this.fileAt(path);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
    } catch {
      throw new UnreadableNoteError(path);
    }
  }
}

function byPath(a: readonly [VaultPath, unknown], b: readonly [VaultPath, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
