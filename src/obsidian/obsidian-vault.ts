import { MarkdownView, normalizePath, type App, type TFile } from 'obsidian';

import type { LinkStyle, VaultPath } from '../model/note';
import {
  NoteExistsError,
  NoteMissingError,
  UnreadableNoteError,
  type Vault,
  type VaultEntry,
} from '../vault/port';
import { TurnQueue } from '../vault/turn-queue';
import { checkVaultPath, foldersAbove, foldPath } from '../vault/vault-path';
import { ObsidianRecords } from './obsidian-records';
import { readAttachmentFolder, readLinkStyle } from './read-app-settings';

const BYTE_ORDER_MARK = '\uFEFF';

/** The open vault, through the app's own vault, so that its cache, its bin and its sync hear of all. */
export class ObsidianVault implements Vault {
  readonly records: ObsidianRecords;
  private readonly app: App;
  /** The app looks whether a path is free and then writes: two at once would both find it free. */
  private readonly creations = new TurnQueue();
  private readonly batches = new TurnQueue();

  constructor(app: App) {
    this.app = app;
    this.records = new ObsidianRecords(app.vault.adapter);
  }

  notes(): Promise<readonly VaultEntry[]> {
    return Promise.resolve(entriesOf(this.app.vault.getMarkdownFiles()));
  }

  attachments(): Promise<readonly VaultEntry[]> {
    const others = this.app.vault.getFiles().filter(({ extension }) => extension !== 'md');
    return Promise.resolve(entriesOf(others));
  }

  linkStyle(): Promise<LinkStyle> {
    return readLinkStyle(this.app);
  }

  /**
   * Read from the setting, since the app's own `getAvailablePathForAttachment` makes the folder and asks for
   * a note that is there: an import that is only shown would leave traces, and its notes come later.
   */
  attachmentFolder(): Promise<string> {
    return readAttachmentFolder(this.app);
  }

  /** Of this device alone: what another writes at the same time comes through the vault's sync later. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.batches.run(work);
  }

  async exists(path: VaultPath): Promise<boolean> {
    return this.app.vault.adapter.exists(clean(path));
  }

  async read(path: VaultPath): Promise<string> {
    const bytes = await this.app.vault.readBinary(await this.file(path));
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new UnreadableNoteError(path);
    }
  }

  create(path: VaultPath, text: string): Promise<void> {
    return this.creations.run(() =>
      this.createAt(path, clean(path), (wanted) => this.app.vault.create(wanted, text)),
    );
  }

  async update(path: VaultPath, change: (text: string) => string): Promise<void> {
    const file = await this.file(path);
    await this.saveEditors(file);
    // Also refuses a file that is no text: the app would hand it over with what it cannot read replaced.
    const marked = (await this.read(path)).startsWith(BYTE_ORDER_MARK);
    await this.app.vault.process(file, (text) =>
      change(marked && !text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text),
    );
  }

  async remove(path: VaultPath, check?: (text: string) => void): Promise<void> {
    const file = await this.file(path);
    await this.saveEditors(file);
    if (check) check(await this.read(path));
    await this.app.fileManager.trashFile(file);
  }

  async readFile(path: VaultPath): Promise<Uint8Array> {
    return new Uint8Array(await this.app.vault.readBinary(await this.file(path)));
  }

  createFile(path: VaultPath, bytes: Uint8Array): Promise<void> {
    return this.creations.run(() =>
      this.createAt(path, clean(path), (wanted) =>
        this.app.vault.createBinary(wanted, bytes.slice().buffer),
      ),
    );
  }

  async removeFile(path: VaultPath, check?: (bytes: Uint8Array) => void): Promise<void> {
    const file = await this.file(path);
    if (check) check(await this.readFile(path));
    await this.app.fileManager.trashFile(file);
  }

  async removeFolderIfEmpty(path: VaultPath): Promise<boolean> {
    const folder = clean(path);
    const { adapter } = this.app.vault;
    if ((await adapter.stat(folder))?.type !== 'folder') return false;
    // The adapter's listing has hidden files too, which the vault's own does not.
    const { files, folders } = await adapter.list(folder);
    if (files.length + folders.length > 0) return false;
    await adapter.rmdir(folder, false);
    return true;
  }

  /** The file as the app knows it, where the disk takes two spellings for one also by the other. */
  private async file(path: VaultPath): Promise<TFile> {
    const wanted = clean(path);
    const { vault } = this.app;
    const file = vault.getFileByPath(wanted);
    if (file) return file;
    const folded = foldPath(wanted);
    const other = (await vault.adapter.exists(wanted))
      ? vault.getFiles().find((found) => foldPath(found.path) === folded)
      : undefined;
    if (!other) throw new NoteMissingError(path);
    return other;
  }

  private async createAt(
    path: VaultPath,
    wanted: string,
    create: (wanted: string) => Promise<TFile>,
  ): Promise<void> {
    if (await this.exists(wanted)) throw new NoteExistsError(path);
    await this.makeFolders(wanted);
    try {
      await create(wanted);
    } catch (error) {
      // Someone else may have been quicker.
      if (await this.exists(wanted)) throw new NoteExistsError(path);
      throw error;
    }
  }

  private async makeFolders(path: string): Promise<void> {
    for (const folder of foldersAbove(path)) {
      const stat = await this.app.vault.adapter.stat(folder);
      if (stat?.type === 'file') throw new NoteExistsError(folder);
      if (await this.app.vault.adapter.exists(folder)) continue;
      try {
        await this.app.vault.createFolder(folder);
      } catch (error) {
        if (!(await this.app.vault.adapter.exists(folder))) throw error;
      }
    }
  }

  /** What is typed but not yet saved goes to disk first, so that an edit stands on it. */
  private async saveEditors(file: TFile): Promise<void> {
    for (const leaf of this.app.workspace.getLeavesOfType('markdown')) {
      const { view } = leaf;
      if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') {
        await view.save();
      }
    }
  }
}

function entriesOf(files: readonly TFile[]): readonly VaultEntry[] {
  return files
    .map(({ path, stat }) => ({ path, mtime: stat.mtime, size: stat.size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function clean(path: VaultPath): string {
  return normalizePath(checkVaultPath(path));
}
