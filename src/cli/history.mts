import { history } from '../vault/history';
import { undoBatch } from '../vault/undo-batch';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

/** Takes the last batch, or the named one, back. */
export async function undoCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const vault = await openVault(args, out);
  const result = await undoBatch(vault, args.words[0] ?? null);
  if (args.flag('json')) out.json(result);
  else {
    for (const { path, reason } of result.left) out.say(`left  ${path}: ${reason}`);
    out.text(`taken back  ${result.batch}`);
  }
  return result.left.length === 0 ? 0 : 1;
}

/** Lists the batches, the oldest first. */
export async function historyCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const batches = await history(await openVault(args, out));
  if (args.flag('json')) out.json(batches);
  else for (const { batch, label } of batches) out.text(`${batch}  ${label}`);
  if (batches.length === 0) out.say('No batches: nothing to take back.');
  return 0;
}
