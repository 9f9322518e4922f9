import type { VaultPath } from '../model/note';

/**
 * Finds the note that a link's path means, as the app does.
 *
 * Case does not count. A path from the root or a relative one must fit exactly; any other may be the
 * end of a note's path, and of several notes the one at exactly that path wins, then one below the
 * folder of the note that the link stands in, then the one with the shortest path.
 */
export class LinkResolver {
  private readonly byName = new Map<string, VaultPath[]>();

  constructor(paths: Iterable<VaultPath>) {
    for (const path of paths) this.add(path);
  }

  add(path: VaultPath): void {
    const name = lastPart(keyOf(path));
    const same = this.byName.get(name);
    if (same === undefined) this.byName.set(name, [path]);
    else if (!same.includes(path)) same.push(path);
  }

  remove(path: VaultPath): void {
    const name = lastPart(keyOf(path));
    const left = (this.byName.get(name) ?? []).filter((other) => other !== path);
    if (left.length > 0) this.byName.set(name, left);
    else this.byName.delete(name);
  }

  /**
   * @param linkPath The path in a link, decoded, without subpath; the empty string means `from`.
   * @param from The note that the link stands in.
   */
  resolve = (linkPath: string, from: VaultPath): VaultPath | null => {
    if (linkPath === '') return from;
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const absolute = absoluteKey(linkPath, folder);
    const key = absolute ?? keyOf(linkPath);
    const candidates = this.byName.get(lastPart(key)) ?? [];
    const exact = candidates.find((path) => keyOf(path) === key);
    if (exact !== undefined || absolute !== null) return exact ?? null;
    const fitting = candidates.filter((path) => keyOf(path).endsWith(`/${key}`));
    const near = fitting.filter((path) => path.startsWith(folder));
    return shortest(near.length > 0 ? near : fitting);
  };
}

/** The key of a path that leaves nothing to choose, or null. */
function absoluteKey(linkPath: string, folder: string): string | null {
  if (linkPath.startsWith('/')) return keyOf(linkPath.replace(/^\/+/, ''));
  if (!/^\.{1,2}\//.test(linkPath)) return null;
  const parts = folder.split('/').slice(0, -1);
  for (const part of linkPath.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return keyOf(parts.join('/'));
}

function shortest(paths: readonly VaultPath[]): VaultPath | null {
  return paths.reduce<VaultPath | null>(
    (best, path) => (best === null || path.length < best.length ? path : best),
    null,
  );
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
