import { Component, TFile, type App, type CachedMetadata } from 'obsidian';

import { indexInSlices } from '../../index/build-index';
import { compareListing, type ListedNote } from '../../index/compare-listing';
import type { IndexedNote } from '../../index/indexed-note';
import { NoteIndex } from '../../index/note-index';
import { loadIndex, saveIndex } from '../../index/save-index';
import type { VaultPath } from '../../model/note';
import { noteFromCache } from './note-from-cache';
import type { IndexState } from './view-source';

/** Milliseconds of a slice: a frame has sixteen, and the app needs some of them. */
const SLICE = 8;
/** Milliseconds from a change to when readers are told of it, so that typing costs nothing. */
const QUIET = 250;

/** Where the index is kept between sessions. */
export interface SavedIndex {
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/**
 * Keeps an index of the vault up to date with the app's metadata cache: built once in slices, or loaded and
 * caught up, then changed note by note.
 */
export class IndexKeeper extends Component {
  index = new NoteIndex();
  state: IndexState = { type: 'building', done: 0, total: 0 };
  private readonly app: App;
  private readonly saved: SavedIndex | null;
  private readonly listeners = new Set<() => void>();
  private timer = 0;
  /** Raised when a build is given up, by unloading or by a new one. */
  private build = 0;

  constructor(app: App, saved: SavedIndex | null = null) {
    super();
    this.app = app;
    this.saved = saved;
  }

  override onload(): void {
    const { metadataCache, vault, workspace } = this.app;
    this.registerEvent(
      metadataCache.on('changed', (file, _text, cache) => {
        this.put(file, cache);
      }),
    );
    this.registerEvent(
      vault.on('delete', ({ path }) => {
        if (this.index.remove(path)) this.changed();
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, from) => {
        if (this.index.rename(from, file.path)) this.changed();
      }),
    );
    workspace.onLayoutReady(() => {
      this.rebuild();
    });
  }

  override onunload(): void {
    this.build++;
    window.clearTimeout(this.timer);
    this.listeners.clear();
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => {
      this.listeners.delete(changed);
    };
  }

  /** Builds the index, from what was saved where there is something. */
  rebuild(): void {
    void this.run(++this.build);
  }

  private async run(build: number): Promise<void> {
    try {
      const text = this.state.type === 'failed' ? null : await this.saved?.read();
      if (build !== this.build) return;
      this.index =
        (text === null || text === undefined ? null : loadIndex(text)) ?? new NoteIndex();
      const entries = this.listed();
      const changed = compareListing(this.index, entries).changed.length;
      await this.runSlices(build, entries, changed);
      if (build !== this.build) return;
      this.state = { type: 'ready' };
      this.settle();
      this.tell();
      if (changed > 0) await this.saved?.write(saveIndex(this.index));
    } catch (error) {
      if (build !== this.build) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.state = { type: 'failed', reason };
      this.tell();
    }
  }

  private async runSlices(
    build: number,
    entries: readonly ListedNote[],
    total: number,
  ): Promise<void> {
    const slices = indexInSlices(this.index, entries, (path) => this.noteAt(path), {
      budget: SLICE,
      now: () => performance.now(),
    });
    let told = performance.now();
    for (const left of slices) {
      this.state = { type: 'building', done: total - left, total };
      if (performance.now() - told > 400) {
        told = performance.now();
        this.tell();
      }
      await new Promise((resolve) => window.setTimeout(resolve));
      if (build !== this.build) return;
    }
  }

  private listed(): ListedNote[] {
    return this.app.vault
      .getMarkdownFiles()
      .map(({ path, stat }) => ({ path, mtime: stat.mtime, size: stat.size }));
  }

  private noteAt(path: VaultPath): IndexedNote | null {
    const file = this.app.vault.getFileByPath(path);
    const cache = file === null ? null : this.app.metadataCache.getFileCache(file);
    return file === null || cache === null ? null : noteFromCache(file, cache);
  }

  private put(file: TFile, cache: CachedMetadata): void {
    if (file.extension !== 'md') return;
    this.index.put(noteFromCache(file, cache));
    this.changed();
  }

  private changed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.state.type === 'ready') this.settle();
      this.tell();
    }, QUIET);
  }

  /** Reads again the notes whose links mean something else since notes came, went or moved. */
  private settle(): void {
    for (const path of this.index.takeStale()) {
      const note = this.noteAt(path);
      if (note !== null) this.index.put(note);
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
