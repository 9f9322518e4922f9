import type { VaultPath } from '../model/note';
import { fold, SEVERAL, type NameTable } from './name-table';

/**
 * Which note a link's path means: the rule of `markdown/resolve-links` (a test holds the two together), over
 * a table without strings, since an index of 100,000 notes asks it 800,000 times.
 *
 * @param linkPath without subpath; empty for the linking note itself
 * @param from the linking note's number
 * @returns the note's number, or -1
 */
export function resolveLink(
  linkPath: string,
  from: number,
  names: NameTable,
  pathOf: (note: number) => VaultPath,
): number {
  if (linkPath === '') return from;
  const only = names.only(linkPath);
  if (only === -1 || (only !== SEVERAL && !linkPath.includes('/'))) return only;
  const candidates = names.find(linkPath);
  const folder = from < 0 ? '' : folderOf(fold(pathOf(from)));
  const wanted = withoutMd(fold(linkPath));
  if (/^\.\.?\//.test(wanted)) {
    const whole = joinPath(folder, wanted);
    const there = candidates.filter((note) => withoutMd(fold(pathOf(note))) === whole);
    return nearest(there, whole, folder, pathOf);
  }
  return nearest(candidates, wanted.replace(/^\/+/, ''), folder, pathOf);
}

function nearest(
  candidates: readonly number[],
  wanted: string,
  folder: string,
  pathOf: (note: number) => VaultPath,
): number {
  let best = -1;
  let bestRank = Infinity;
  for (const note of candidates) {
    const path = pathOf(note);
    const folded = withoutMd(fold(path));
    if (folded !== wanted && !folded.endsWith(`/${wanted}`)) continue;
    const tier = folded === wanted ? 0 : folded === folder + wanted ? 1 : 2;
    const rank = tier * 1e6 + path.length;
    if (rank < bestRank || (rank === bestRank && path < pathOf(best))) {
      best = note;
      bestRank = rank;
    }
  }
  return best;
}

/** `./x` and `../x` as seen from a folder, which ends in `/` or is empty. */
function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function withoutMd(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

function folderOf(path: VaultPath): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
