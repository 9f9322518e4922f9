import { TFile, Vault, type App, type TFolder } from 'obsidian';

import { messageOf } from '../../model/message-of';
import type { Source } from '../../model/source';
import type { SourceFailure } from '../../pipeline/engine';

/** The most that one file may have, in bytes: what is larger is no document to read. */
const LARGEST = 64 * 1024 * 1024;

/** Files that were dropped or chosen, one at a time, so that only one is in memory before it is read. */
export async function* sourcesOfFiles(
  files: readonly File[],
): AsyncGenerator<Source | SourceFailure> {
  for (const file of files) {
    const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    if (file.size > LARGEST) {
      yield { source: name, reason: tooLarge(file.size) };
      continue;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      yield {
        name,
        bytes,
        modified: file.lastModified,
        ...(file.type === '' ? {} : { mediaType: file.type }),
        ...withinFolder(name, file.webkitRelativePath),
      };
    } catch (error) {
      yield { source: name, reason: messageOf(error) };
    }
  }
}

/** A file of a folder that was chosen or dropped as a whole: its path begins with the folder's name. */
function withinFolder(name: string, relativePath: string): Pick<Source, 'within'> {
  const slash = relativePath.indexOf('/');
  if (slash < 0) return {};
  return { within: { root: name.slice(0, slash), path: name.slice(slash + 1) } };
}

/** What a folder of the vault holds, but not what lies below `except`: Corpus's own notes. */
export function filesInFolder(folder: TFolder, except: string): TFile[] {
  const files: TFile[] = [];
  Vault.recurseChildren(folder, (file) => {
    if (file instanceof TFile && !file.path.startsWith(`${except}/`)) files.push(file);
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export async function* sourcesOfVaultFiles(
  app: App,
  files: readonly TFile[],
  root: string,
): AsyncGenerator<Source | SourceFailure> {
  for (const file of files) {
    const { path, stat } = file;
    if (stat.size > LARGEST) {
      yield { source: path, reason: tooLarge(stat.size) };
      continue;
    }
    try {
      const bytes = new Uint8Array(await app.vault.readBinary(file));
      const within = { root, path: root === '/' ? path : path.slice(root.length + 1) };
      yield { name: path, bytes, modified: stat.mtime, within };
    } catch (error) {
      yield { source: path, reason: messageOf(error) };
    }
  }
}

/** Text that was pasted. Its name says when, so that two pastes are two sources. */
export function sourceOfText(text: string, now: Date): Source {
  const time = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return { name: `Clipboard ${time}`, bytes: new TextEncoder().encode(text) };
}

function tooLarge(bytes: number): string {
  const size = Math.round(bytes / 1024 / 1024);
  return `It is too large: ${String(size)} MB, and 64 MB is the most that one file may have.`;
}
