import type { VaultPath } from '../model/note';
import type { ResolveLink } from './links';

/**
 * Makes the app's own rule of which note a link's path means, for a vault with these notes.
 *
 * Case does not count and `.md` may be left off. `./` and `../` lead from the note's folder; a path that
 * is a note's whole path wins, then one in the note's own folder, then the shortest path that ends in it.
 */
export function linkResolver(paths: Iterable<VaultPath>): ResolveLink {
  const byName = new Map<string, VaultPath[]>();
  for (const path of paths) {
    const name = lastPart(foldPath(path));
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [path]);
    else same.push(path);
  }
  for (const same of byName.values()) same.sort(byLength);
  return (linkPath, from) => {
    if (linkPath === '') return from;
    const wanted = foldPath(linkPath);
    if (/^\.\.?\//.test(wanted)) {
      const whole = joinPath(folderOf(foldPath(from)), wanted);
      return (byName.get(lastPart(wanted)) ?? []).find((path) => foldPath(path) === whole) ?? null;
    }
    const bare = wanted.replace(/^\/+/, '');
    const near = folderOf(foldPath(from)) + bare;
    const candidates = (byName.get(lastPart(bare)) ?? []).filter((path) => {
      const folded = foldPath(path);
      return folded === bare || folded.endsWith(`/${bare}`);
    });
    const named = (whole: string) => candidates.find((path) => foldPath(path) === whole);
    return named(bare) ?? named(near) ?? candidates[0] ?? null;
  };
}

/** Lower case, NFC, and without the extension of a note. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
