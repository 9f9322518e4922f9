import { planArchiveBase } from '../pipeline/archive-base';
import { DEFAULT_IMPORT_OPTIONS } from '../pipeline/options';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';
import { writeFile } from './write-file.mjs';

/** Writes a base over the documents, hubs and summaries of the vault. */
export async function baseCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  if (args.words.length > 0) throw new UsageError('“corpus base” takes no words.');
  const vault = await openVault(args, out);
  const folder = args.text('into') ?? DEFAULT_IMPORT_OPTIONS.folder;
  return writeFile(vault, await planArchiveBase(vault, folder), {}, args, out);
}
