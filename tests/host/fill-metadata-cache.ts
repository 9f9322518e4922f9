import type { CachedMetadata } from 'obsidian';
import { MetadataCache, TFile, type TAbstractFile } from 'obsidian-test-mocks/obsidian';

import { linkResolver } from '../../src/markdown/resolve-links';
import { cacheOfNote } from './cache-of-note';

/**
 * One app's reading of its vault. As in the app it lags behind the vault: files are read after the
 * event, `changed` tells of each, then `resolve` of each whose links were looked up, then `resolved`.
 */
class Reader {
  private readonly cache: MetadataCache;
  private readonly unread = new Set<TFile>();
  private readonly waiting: (() => void)[] = [];
  private resolver = linkResolver([]);
  private filesChanged = true;
  private timer: number | null = null;

  constructor(cache: MetadataCache) {
    this.cache = cache;
  }

  note(file: TAbstractFile): void {
    if (file instanceof TFile) this.unread.add(file);
    this.schedule();
  }

  treeChanged(): void {
    this.filesChanged = true;
    this.schedule();
  }

  resolve(path: string, from: string): TFile | null {
    if (this.filesChanged) this.reindex();
    const found = this.resolver(path, from);
    return found === null ? null : this.cache.app__.vault.getFileByPath(found);
  }

  /** Resolves after the next `resolved`, or at once where nothing is unread. */
  async settled(): Promise<void> {
    if (this.timer === null) return;
    await new Promise<void>((done) => this.waiting.push(done));
  }

  private schedule(): void {
    this.timer ??= window.setTimeout(() => {
      void this.run();
    }, 0);
  }

  private async run(): Promise<void> {
    const files = [...this.unread].filter((file) => !file.deleted__);
    this.unread.clear();
    for (const file of files) {
      if (file.extension === 'md') await this.read(file);
    }
    this.timer = null;
    if (this.unread.size > 0) {
      this.schedule();
      return;
    }
    const all = this.filesChanged;
    this.reindex();
    const linked = all ? this.cache.app__.vault.getMarkdownFiles() : files;
    for (const file of linked) if (file.extension === 'md' && !file.deleted__) this.link(file);
    this.cache.trigger('resolved');
    for (const done of this.waiting.splice(0)) done();
  }

  private async read(file: TFile): Promise<void> {
    const text = await file.vault.cachedRead(file);
    const metadata = cacheOfNote(text);
    this.cache.cache__.set(file.path, metadata);
    this.cache.trigger('changed', file, text, metadata);
  }

  private reindex(): void {
    if (!this.filesChanged) return;
    this.filesChanged = false;
    this.resolver = linkResolver(this.cache.app__.vault.getFiles().map(({ path }) => path));
  }

  private link(file: TFile): void {
    const metadata: CachedMetadata = this.cache.cache__.get(file.path) ?? {};
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    const references = [
      ...(metadata.links ?? []),
      ...(metadata.embeds ?? []),
      ...(metadata.frontmatterLinks ?? []),
    ];
    for (const { link } of references) {
      const path = link.replace(/#.*$/s, '');
      if (path === '') continue;
      const target = this.resolve(path, file.path);
      if (target) resolved[target.path] = (resolved[target.path] ?? 0) + 1;
      else unresolved[path] = (unresolved[path] ?? 0) + 1;
    }
    this.cache.resolvedLinks[file.path] = resolved;
    this.cache.unresolvedLinks[file.path] = unresolved;
    this.cache.trigger('resolve', file);
  }

  forget(path: string): void {
    this.cache.cache__.delete(path);
    Reflect.deleteProperty(this.cache.resolvedLinks, path);
    Reflect.deleteProperty(this.cache.unresolvedLinks, path);
  }

  renamed(file: TAbstractFile, before: string): void {
    const metadata = this.cache.cache__.get(before);
    this.forget(before);
    if (metadata && file instanceof TFile) this.cache.cache__.set(file.path, metadata);
    this.treeChanged();
  }
}

const readers = new WeakMap<object, Reader>();

function readerOf(cache: MetadataCache): Reader {
  const reader = readers.get(cache.app__.vault);
  if (!reader) throw new Error('A metadata cache without a reader.');
  return reader;
}

/** Waits until the cache has caught up with the vault. */
export function cacheSettled(cache: MetadataCache): Promise<void> {
  return readerOf(cache).settled();
}

export function fillMetadataCache(): void {
  const proto = MetadataCache.prototype;
  // The mocks' own reading, on the same events, gives way.
  Object.assign(proto, { parseFileMetadata: () => undefined });
  proto.constructor2__ = function (_app, vault) {
    const reader = new Reader(this);
    readers.set(vault, reader);
    vault.on('create', (file) => {
      reader.note(file as TAbstractFile);
      reader.treeChanged();
    });
    vault.on('modify', (file) => {
      reader.note(file as TAbstractFile);
    });
    vault.on('delete', (file) => {
      reader.forget((file as TAbstractFile).path);
      reader.treeChanged();
      this.trigger('deleted', file, null);
    });
    vault.on('rename', (file, before) => {
      reader.renamed(file as TAbstractFile, before as string);
    });
  };
  proto.getFirstLinkpathDest = function (linkpath, sourcePath) {
    return readerOf(this).resolve(linkpath, sourcePath);
  };
  proto.fileToLinktext = function (file, sourcePath, omitExtension) {
    const short = file.extension === 'md' && omitExtension !== false ? file.basename : file.name;
    const found = this.getFirstLinkpathDest(short, sourcePath);
    const unique = this.app__.vault
      .getFiles()
      .every((other) => other === file || other.name.toLowerCase() !== file.name.toLowerCase());
    return found === file && unique ? short : file.path.replace(/\.md$/, '');
  };
}
