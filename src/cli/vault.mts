import { FolderVault } from '../node/folder-vault.mjs';
import { recover } from '../vault/recover';
import type { Arguments } from './arguments.mjs';
import type { Output } from './output.mjs';

/** The vault that a command works on, after finishing what a crash may have left half-done. */
export async function openVault(args: Arguments, out: Output): Promise<FolderVault> {
  const vault = new FolderVault(args.needed('vault'));
  for (const { batch, outcome } of await recover(vault)) {
    out.say(`An interrupted batch was finished: ${batch} (${outcome}).`);
  }
  return vault;
}
