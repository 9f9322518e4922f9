import { checkVault } from '../pipeline/check-vault';
import { readNotes } from '../pipeline/read-notes';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

export async function checkCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const vault = await openVault(args, out);
  const check = checkVault(await readNotes(vault), await vault.attachments());
  if (args.flag('json')) out.json(check);
  else {
    for (const { path, kind, text, reason } of check.problems)
      out.text(`${kind}  ${path}: ${text} – ${reason}`);
    out.say(
      `${check.notes} notes, ${check.links} links, ${check.citations} citations: ${
        check.problems.length === 0 ? 'all hold' : `${check.problems.length} problems`
      }`,
    );
  }
  return check.problems.length === 0 ? 0 : 1;
}
