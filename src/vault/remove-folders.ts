import type { VaultPath } from '../model/note';
import type { Vault } from './port';

/** Removes folders that a batch made and nothing stands in. Gives those that stay. */
export async function removeFolders(
  vault: Vault,
  folders: readonly VaultPath[],
): Promise<readonly VaultPath[]> {
  const stay: VaultPath[] = [];
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) {
    const gone = await vault.removeFolderIfEmpty(folder);
    if (!gone && (await vault.exists(folder))) stay.push(folder);
  }
  return stay;
}
