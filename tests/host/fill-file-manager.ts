import type { CachedMetadata } from 'obsidian';
import { FileManager, TFile, TFolder, Vault, type App } from 'obsidian-test-mocks/obsidian';

import { applyEdits } from '../../src/markdown/edits';
import type { TextEdit } from '../../src/model/span';
import { cacheSettled } from './fill-metadata-cache';

/** The mocks keep it to themselves. */
const appOf = (manager: FileManager): App => (manager as unknown as { readonly app: App }).app;

/** The file manager as the app's: a rename rewrites the links, a link is as short as is clear. */
export function fillFileManager(): void {
  FileManager.prototype.renameFile = async function (file, path) {
    const app = appOf(this);
    await cacheSettled(app.metadataCache);
    const moved = file instanceof TFile ? [file] : file instanceof TFolder ? filesBelow(file) : [];
    const linking = notesLinkingTo(app, moved);
    await app.vault.rename(file, path);
    await cacheSettled(app.metadataCache);
    for (const [note, links] of linking) await rewrite(app, note, links);
  };
  FileManager.prototype.generateMarkdownLink = function (file, sourcePath, subpath, alias) {
    const path = appOf(this).metadataCache.fileToLinktext(file, sourcePath, true) + (subpath ?? '');
    return alias === undefined || alias === '' ? `[[${path}]]` : `[[${path}|${alias}]]`;
  };
}

function filesBelow(folder: TFolder): TFile[] {
  const files: TFile[] = [];
  Vault.recurseChildren(folder, (child) => {
    if (child instanceof TFile) files.push(child);
  });
  return files;
}

interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly target: TFile;
}

function notesLinkingTo(app: App, moved: readonly TFile[]): Map<TFile, FoundLink[]> {
  const found = new Map<TFile, FoundLink[]>();
  for (const note of app.vault.getMarkdownFiles()) {
    const cache: CachedMetadata = app.metadataCache.getFileCache(note) ?? {};
    for (const link of [...(cache.links ?? []), ...(cache.embeds ?? [])]) {
      const target = app.metadataCache.getFirstLinkpathDest(
        link.link.replace(/#.*$/s, ''),
        note.path,
      );
      if (!target || !moved.includes(target) || link.link.startsWith('#')) continue;
      const { start, end } = link.position;
      const links = found.get(note) ?? [];
      found.set(note, links);
      links.push({ start: start.offset, end: end.offset, original: link.original, target });
    }
  }
  return found;
}

async function rewrite(app: App, note: TFile, links: readonly FoundLink[]): Promise<void> {
  await app.vault.process(note, (text) => {
    const edits: TextEdit[] = links.map(({ start, end, original, target }) => {
      const path = app.metadataCache.fileToLinktext(target, note.path, true);
      const insert =
        original.startsWith('[') && !original.startsWith('[[')
          ? original.replace(/\]\([^)#]*/, `](${encodeURI(target.path)}`)
          : original.replace(/\[\[[^\]|#\\]*/, `[[${path}`);
      return { start, end, insert };
    });
    return applyEdits(text, edits);
  });
}
