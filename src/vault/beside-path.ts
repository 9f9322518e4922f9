import type { VaultPath } from '../model/note';
import { stateAt } from './note-state';
import type { WritePlace } from './note-state';
import type { Vault } from './port';
import { foldPath, splitExtension } from './vault-path';

/** Paths that some system would take for one that is there. */
export class TakenPaths {
  private readonly vault: Vault;
  /** How many files there are of a folded path: where case counts, there may be two. */
  private counts: Map<string, number> | null = null;

  constructor(vault: Vault) {
    this.vault = vault;
  }

  /** Whether a file stands there, or one that differs in case or composition alone. */
  async has(path: VaultPath): Promise<boolean> {
    const counts = await this.load();
    return (counts.get(foldPath(path)) ?? 0) > 0 || (await this.vault.exists(path));
  }

  /** Keeps a path for a note that is about to be made. */
  async take(path: VaultPath): Promise<void> {
    add(await this.load(), path, 1);
  }

  /** A note was removed: its path may be used again. */
  release(path: VaultPath): void {
    if (this.counts !== null) add(this.counts, path, -1);
  }

  private async load(): Promise<Map<string, number>> {
    if (this.counts !== null) return this.counts;
    const counts = new Map<string, number>();
    const files = await Promise.all([this.vault.notes(), this.vault.attachments()]);
    for (const { path } of files.flat()) add(counts, path, 1);
    this.counts = counts;
    return counts;
  }
}

function add(counts: Map<string, number>, path: VaultPath, change: number): void {
  const folded = foldPath(path);
  counts.set(folded, (counts.get(folded) ?? 0) + change);
}

/** Where a text may go that cannot go where it should. */
export interface BesidePath {
  readonly path: VaultPath;
  /** The very text is there already: nothing is to be written. */
  readonly there: boolean;
}

/**
 * The first free path beside a note: `Title 2.md`, or with a word to it `Title (update 2026-11-22).md`
 * and then `Title (update 2026-11-22) 2.md`.
 *
 * @param hash Of the text that is to go there: a note that holds it already is as good as written.
 */
export async function besidePath(
  vault: Vault,
  taken: TakenPaths,
  { type, path }: WritePlace,
  hash: string,
  word: string | null,
): Promise<BesidePath> {
  const { stem, extension } = splitExtension(path);
  const base = word === null ? stem : `${stem} (${word})`;
  for (let n = word === null ? 2 : 1; ; n++) {
    const candidate = n === 1 ? `${base}${extension}` : `${base} ${n}${extension}`;
    if (!(await taken.has(candidate))) return { path: candidate, there: false };
    if ((await stateAt(vault, { type, path: candidate }).catch(() => null)) === hash) {
      return { path: candidate, there: true };
    }
  }
}
