import { Component, TFile, type App, type CachedMetadata } from 'obsidian';

import { messageOf } from '../../model/message-of';
import { indexInSlices } from '../../index/build-index';
import type { ListedNote } from '../../index/compare-listing';
import { inSlices } from '../../index/in-slices';
import type { IndexedNote } from '../../index/indexed-note';
import { loadingIndex } from '../../index/load-index';
import { NoteIndex } from '../../index/note-index';
import { savingIndex } from '../../index/save-index';
import { SavedIndexError } from '../../index/saved-frame';
import type { VaultPath } from '../../model/note';
import { nextTurn, TURN_BUDGET } from '../../vault/turns';
import { noteFromCache } from './note-from-cache';
import type { IndexState } from './view-source';

/** Milliseconds from a change to when readers are told of it, so that typing costs nothing. */
const QUIET = 250;
/** Milliseconds without a change after which the index is saved. */
const SAVE_AFTER = 20_000;
/** Milliseconds between two tellings of how far a build is. */
const TELL_EVERY = 400;

const SLICES = { budget: TURN_BUDGET, now: (): number => performance.now() };

/** Where the index is kept between sessions. What is lost or refused there costs a new build and nothing else. */
export interface SavedIndex {
  read(): Promise<Uint8Array | null>;
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Keeps an index of the vault up to date with the app's metadata cache: loaded from what was saved and caught
 * up, or built, in slices; then changed note by note, and saved when the vault has been quiet for a while.
 */
export class IndexKeeper extends Component {
  index = new NoteIndex();
  state: IndexState = { type: 'building', done: 0, total: 0 };
  private readonly app: App;
  private readonly saved: SavedIndex | null;
  private readonly listeners = new Set<() => void>();
  /** Tells what the user should know of an index that had to be built anew. */
  private readonly say: (message: string) => void;
  private timer = 0;
  private saveTimer = 0;
  /** Raised when a build is given up, by unloading or by a new one. */
  private build = 0;
  /** Notes changed while the index is built: read again at its end. */
  private readonly missed = new Set<VaultPath>();

  constructor(app: App, saved: SavedIndex | null, say: (message: string) => void) {
    super();
    this.app = app;
    this.saved = saved;
    this.say = say;
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
        this.miss(path);
        if (this.index.remove(path)) this.changed();
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, from) => {
        this.miss(from, file.path);
        if (this.index.rename(from, file.path)) this.changed();
      }),
    );
    workspace.onLayoutReady(() => {
      this.start();
    });
  }

  override onunload(): void {
    this.build++;
    window.clearTimeout(this.timer);
    window.clearTimeout(this.saveTimer);
    this.listeners.clear();
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => {
      this.listeners.delete(changed);
    };
  }

  /** Builds the index from the app's cache, whatever was saved. */
  rebuild(): void {
    void this.run(++this.build, false);
  }

  /** Gives up a build: what has been read so far stays and is kept up to date. */
  cancel(): void {
    if (this.state.type !== 'building') return;
    this.build++;
    this.rereadMissed();
    this.state = { type: 'stopped', done: this.index.read, total: this.index.size };
    this.tell();
  }

  /** Goes on with a build that was given up. */
  resume(): void {
    void this.run(++this.build, false, this.index);
  }

  /** Once the app has read the vault: before, its cache knows only some of the notes. */
  private start(): void {
    const build = ++this.build;
    void this.run(build, true);
    const resolved = this.app.metadataCache.on('resolved', () => {
      this.app.metadataCache.offref(resolved);
      this.catchUp();
    });
    this.registerEvent(resolved);
  }

  /** What the first build could not read yet comes in a second look, which costs what is new. */
  private catchUp(): void {
    if (this.state.type !== 'ready' || this.index.read >= this.listed().length) return;
    void this.run(++this.build, false, this.index);
  }

  private async run(build: number, fromSaved: boolean, index?: NoteIndex): Promise<void> {
    this.state = { type: 'building', done: 0, total: 0 };
    this.tell();
    try {
      const known = index ?? (fromSaved ? await this.readSaved(build) : null) ?? new NoteIndex();
      if (build !== this.build) return;
      this.index = known;
      const steps = indexInSlices(known, this.listed(), (path) => this.noteAt(path), SLICES);
      const difference = await this.slices(build, steps, ({ left, total }) => {
        this.state = { type: 'building', done: total - left, total };
      });
      if (difference === null) return;
      this.rereadMissed();
      this.state = { type: 'ready' };
      this.settle();
      this.tell();
      if (difference.changed.length + difference.removed.length > 0) this.saveLater();
    } catch (error) {
      if (build !== this.build) return;
      const reason = messageOf(error);
      this.state = { type: 'failed', reason };
      this.tell();
    }
  }

  /** The index that was saved; null where there is none, or a damaged one, which is said. */
  private async readSaved(build: number): Promise<NoteIndex | null> {
    // A window that keeps nothing, as a private one, has none saved.
    const bytes = await this.saved?.read().catch(() => null);
    if (bytes === null || bytes === undefined) return null;
    try {
      return await this.slices(build, inSlices(loadingIndex(bytes), SLICES));
    } catch (error) {
      const reason = error instanceof SavedIndexError ? error.message : 'it cannot be read';
      this.say(`The saved index is not used, for ${reason}. It is built anew.`);
      return null;
    }
  }

  /** Runs slices with the app's turns between them. Null where the build was given up. */
  private async slices<T, R>(
    build: number,
    steps: Generator<T, R, undefined>,
    progress: (value: T) => void = () => undefined,
  ): Promise<R | null> {
    let told = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      progress(value);
      if (performance.now() - told > TELL_EVERY) {
        told = performance.now();
        this.tell();
      }
      await nextTurn();
      if (build !== this.build) return null;
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
    if (this.state.type === 'building') this.miss(file.path);
    else this.index.put(noteFromCache(file, cache));
    this.changed();
  }

  /** Notes what a build that has listed the vault already may get wrong. */
  private miss(...paths: readonly VaultPath[]): void {
    if (this.state.type !== 'building') return;
    for (const path of paths) if (path.endsWith('.md')) this.missed.add(path);
  }

  private rereadMissed(): void {
    for (const path of this.missed) {
      if (this.app.vault.getFileByPath(path) === null) this.index.remove(path);
      else this.reread(path);
    }
    this.missed.clear();
  }

  private reread(path: VaultPath): void {
    const note = this.noteAt(path);
    if (note !== null) this.index.put(note);
  }

  /** Tells readers, soon, that there is something new for them. */
  announce(): void {
    this.changed();
  }

  private changed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.state.type === 'ready') this.settle();
      this.tell();
    }, QUIET);
    this.saveLater();
  }

  /** Reads again the notes whose links mean something else since notes came, went or moved. */
  private settle(): void {
    for (const path of this.index.takeStale()) this.reread(path);
  }

  private saveLater(): void {
    if (this.saved === null) return;
    window.clearTimeout(this.saveTimer);
    this.saveTimer = window.setTimeout(() => void this.save(), SAVE_AFTER);
  }

  /** Saves the index in slices. One that changes meanwhile is saved when it has been quiet again. */
  async save(): Promise<void> {
    if (this.state.type !== 'ready') return;
    try {
      const bytes = await this.slices(this.build, inSlices(savingIndex(this.index), SLICES));
      if (bytes !== null) await this.saved?.write(bytes);
    } catch {
      // A full or forbidden store: the next session builds the index again, which is all that is lost.
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
