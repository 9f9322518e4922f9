import { linkResolver } from '../markdown/resolve-links';
import { scanNote } from '../markdown/scan-note';
import type { VaultPath } from '../model/note';
import type { Vault } from './port';
import { readTexts } from './read-texts';

/**
 * Who shows files that are no notes: by file, the notes that embed it or link to it, and the canvases that hold
 * it. A file that nothing shows is not in the map. Without files nothing is read.
 */
export async function shownFiles(
  vault: Vault,
  files: readonly VaultPath[],
): Promise<ReadonlyMap<VaultPath, readonly VaultPath[]>> {
  const shown = new Map<VaultPath, VaultPath[]>();
  if (files.length === 0) return shown;
  const [notes, attachments] = await Promise.all([vault.notes(), vault.attachments()]);
  const resolve = linkResolver([...notes, ...attachments].map(({ path }) => path));
  const wanted = new Set(files);
  const show = (file: VaultPath, by: VaultPath): void => {
    const others = shown.get(file);
    if (others === undefined) shown.set(file, [by]);
    else if (others.at(-1) !== by) others.push(by);
  };
  for await (const group of readTexts(
    vault,
    notes.map(({ path }) => path),
  )) {
    for (const { path, text } of group.notes) {
      if (!/\]\(|\[\[|^\[.+\]:/m.test(text)) continue;
      for (const { target } of scanNote(text).links) {
        const file = target === '' ? null : resolve(target, path);
        if (file !== null && wanted.has(file)) show(file, path);
      }
    }
  }
  const canvases = attachments.filter(({ path }) => path.endsWith('.canvas'));
  for await (const group of readTexts(
    vault,
    canvases.map(({ path }) => path),
  )) {
    for (const { path, text } of group.notes) {
      for (const file of files) if (text.includes(JSON.stringify(file))) show(file, path);
    }
  }
  return shown;
}
