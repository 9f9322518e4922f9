import { nameOf } from '../markdown/links';
import { backlinksOf } from '../pipeline/backlinks';
import { dossierText } from '../pipeline/dossier';
import { inProcessEngine } from '../pipeline/in-process-engine';
import type { Arguments } from './arguments.mjs';
import { onlyNote } from './backlinks.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

export async function dossierCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const vault = await openVault(args, out);
  const report = await backlinksOf(vault, inProcessEngine, onlyNote(args));
  if (args.flag('json')) {
    out.json(report);
    return 0;
  }
  const [entries, style] = await Promise.all([vault.notes(), vault.linkStyle()]);
  const paths = entries.map(({ path }) => path);
  out.text(dossierText(nameOf(report.target), report, paths, style).trimEnd());
  return 0;
}
