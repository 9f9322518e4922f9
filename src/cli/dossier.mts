import { backlinksOf } from '../pipeline/backlinks';
import { dossierOf } from '../pipeline/dossier';
import { inProcessEngine } from '../pipeline/in-process-engine';
import type { Arguments } from './arguments.mjs';
import { onlyNote } from './backlinks.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

export async function dossierCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const vault = await openVault(args, out);
  if (args.flag('json')) {
    out.json(await backlinksOf(vault, inProcessEngine, onlyNote(args)));
    return 0;
  }
  out.text((await dossierOf(vault, inProcessEngine, onlyNote(args))).trimEnd());
  return 0;
}
