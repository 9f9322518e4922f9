import type {
  Command,
  MarkdownView as ObsidianMarkdownView,
  Plugin as ObsidianPlugin,
} from 'obsidian';
import {
  App,
  MarkdownView,
  Plugin,
  type TFile,
  type WorkspaceLeaf,
} from 'obsidian-test-mocks/obsidian';

import { drawFrame } from './draw-workspace';
import { openModals } from './draw-modal';
import { parentOf } from './fill-adapter';
import { viewCreators } from './fill-leaf';
import { cacheSettled } from './fill-metadata-cache';
import { isHidden, refreshStat } from './fill-vault';
import { loadedPlugins } from './render-markdown';

export interface BenchOptions {
  /** Notes and files by path. A hidden path is put on the disk alone, as in the app. */
  readonly files?: Readonly<Record<string, string>>;
  /** What `loadData` gives. */
  readonly data?: unknown;
  /** Names that differ only by case are one file, as on most desktops. */
  readonly caseInsensitive?: boolean;
}

/** A constructor of a plugin, as Obsidian calls it. */
export type PluginClass = new (app: never, manifest: never) => ObsidianPlugin;

/** A command that wants an editor gets that of the view that is active. */
function runInEditor(command: Command, view: MarkdownView): boolean {
  const theirs = view as unknown as ObsidianMarkdownView;
  if (command.editorCheckCallback) {
    if (command.editorCheckCallback(true, theirs.editor, theirs) === false) return false;
    command.editorCheckCallback(false, theirs.editor, theirs);
    return true;
  }
  void command.editorCallback?.(theirs.editor, theirs);
  return true;
}

/** An open vault with a drawn workspace, in which plugins are loaded and unloaded. */
export class Bench {
  readonly app: App;
  private readonly frame: HTMLElement;

  constructor({ files = {}, caseInsensitive = false }: BenchOptions = {}) {
    this.app = App.createConfigured__({ isAdapterCaseInsensitive: caseInsensitive });
    this.followAdapter();
    this.frame = drawFrame(this.app.workspace);
    this.app.workspace.containerEl.addEventListener('click', (event) => {
      this.followLink(event);
    });
    this.seed(files);
  }

  /** Waits for the first reading of the vault. */
  async ready(): Promise<this> {
    await cacheSettled(this.app.metadataCache);
    this.app.workspace.setLayoutReady__();
    return this;
  }

  async load(PluginOf: PluginClass, manifest: object, data?: unknown): Promise<Plugin> {
    const plugin = new PluginOf(this.app as never, manifest as never) as unknown as Plugin;
    if (data !== undefined) plugin.data__ = data;
    loadedPlugins.add(plugin);
    plugin.loaded__ = true;
    // As the app: children are loaded after `onload` has resolved.
    await (plugin as unknown as { onload(): Promise<void> }).onload();
    for (const child of [...plugin.children__]) child.load();
    return plugin;
  }

  unload(plugin: Plugin): void {
    plugin.unload();
    loadedPlugins.delete(plugin);
  }

  /** Runs a command as the command palette does: not at all where it says that it does not apply. */
  run(plugin: Plugin, id: string): boolean {
    const command = plugin.commands__.get(id);
    if (!command) throw new Error(`No command “${id}”.`);
    const view = this.app.workspace.activeLeaf?.view;
    const inEditor = command.editorCheckCallback ?? command.editorCallback;
    if (inEditor) return view instanceof MarkdownView && runInEditor(command, view);
    if (command.checkCallback) {
      if (command.checkCallback(true) !== true) return false;
      command.checkCallback(false);
      return true;
    }
    void command.callback?.();
    return command.callback !== undefined;
  }

  file(path: string): TFile {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`No file at “${path}”.`);
    return file;
  }

  async read(path: string): Promise<string> {
    return this.app.vault.read(this.file(path));
  }

  async open(path: string, mode: 'preview' | 'source' = 'preview'): Promise<WorkspaceLeaf> {
    const leaf = this.app.workspace.getLeaf(false);
    await leaf.openFile(this.file(path), { state: { mode } });
    return leaf;
  }

  /** The plugin's setting tab, drawn and put in the document. */
  openSettings(plugin: Plugin): HTMLElement {
    const [tab] = plugin.settingTabs__;
    if (!tab) throw new Error('The plugin has no settings.');
    const drawn = tab as unknown as { containerEl: HTMLElement; renderTab__(): void };
    drawn.containerEl.addClass('vertical-tab-content');
    document.body.append(drawn.containerEl);
    drawn.renderTab__();
    return drawn.containerEl;
  }

  /** Writes a file with the folders above as another program does; the vault hears of it. */
  async put(path: string, content: Uint8Array): Promise<void> {
    const { vault } = this.app;
    const folder = parentOf(path);
    if (folder !== '' && !(await vault.adapter.exists(folder))) await vault.adapter.mkdir(folder);
    await vault.adapter.writeBinary(path, Uint8Array.from(content).buffer);
    const known = vault.getFileByPath(path);
    vault.reconcile__();
    const file = vault.getFileByPath(path);
    if (file) await refreshStat(file);
    if (known) vault.trigger('modify', known);
  }

  /** Resolves when the metadata cache has caught up. */
  async settled(): Promise<void> {
    await cacheSettled(this.app.metadataCache);
  }

  /** How many of each thing a plugin can leave behind are there now. */
  leftovers(): Record<string, number> {
    const { vault, workspace, metadataCache } = this.app;
    const handlers = (source: object): number =>
      Object.values((source as { _: Record<string, unknown[]> })._)
        .map((list) => list.length)
        .reduce((sum, count) => sum + count, 0);
    return {
      vaultHandlers: handlers(vault),
      workspaceHandlers: handlers(workspace),
      cacheHandlers: handlers(metadataCache),
      views: viewCreators.size,
      plugins: loadedPlugins.size,
      modals: openModals().length,
      elements: document.querySelectorAll('*').length,
    };
  }

  /** Takes the whole window away. */
  close(): void {
    for (const plugin of [...loadedPlugins]) this.unload(plugin);
    for (const modal of [...openModals()]) modal.close();
    this.frame.remove();
    for (const el of document.querySelectorAll('.notice-container, .vertical-tab-content, .menu')) {
      el.remove();
    }
  }

  /** A folder that goes from the disk goes from the vault: the app watches its disk. */
  private followAdapter(): void {
    const { vault } = this.app;
    const rmdir = vault.adapter.rmdir.bind(vault.adapter);
    vault.adapter.rmdir = async (path, recursive) => {
      await rmdir(path, recursive);
      if (!isHidden(path)) vault.reconcile__();
    };
  }

  private seed(files: Readonly<Record<string, string>>): void {
    const { vault } = this.app;
    const adapter = vault.adapter as unknown as { writeSync__(path: string, text: string): void };
    for (const [path, text] of Object.entries(files)) {
      if (isHidden(path)) {
        adapter.writeSync__(path, text);
        continue;
      }
      const folder = parentOf(path);
      if (folder !== '' && !vault.getFolderByPath(folder)) vault.createFolderSync__(folder);
      const file = vault.createSync__(path, text);
      file.stat = {
        ctime: Date.now(),
        mtime: Date.now(),
        size: new TextEncoder().encode(text).length,
      };
    }
  }

  /** A click on a link in a rendered note opens it, as the app's own handler does. */
  private followLink(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest('a.internal-link') : null;
    const href = target?.getAttribute('data-href');
    if (!target?.closest('.markdown-preview-view') || href == null || event.defaultPrevented)
      return;
    event.preventDefault();
    void this.app.workspace.openLinkText(href, this.app.workspace.getActiveFile()?.path ?? '');
  }
}
