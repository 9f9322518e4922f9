import { counted } from '../model/counted';
import { backlinksOf } from '../pipeline/backlinks';
import { inProcessEngine } from '../pipeline/in-process-engine';
import type { BacklinksReport } from '../index/backlinks-report';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

export async function backlinksCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const report = await backlinksOf(await openVault(args, out), inProcessEngine, onlyNote(args));
  if (args.flag('json')) out.json(report);
  else tell(report, out);
  return 0;
}

/** The one note that a command is about. @throws UsageError */
export function onlyNote(args: Arguments): string {
  const [note, ...more] = args.words;
  if (note === undefined || more.length > 0)
    throw new UsageError(`“corpus ${args.command}” takes one note: a path, a title or an alias.`);
  return note;
}

function tell({ target, total, groups, unlinked }: BacklinksReport, out: Output): void {
  out.text(`${target}: ${counted(total, 'mention')} in ${counted(groups.length, 'note')}`);
  for (const { title, date, mentions } of groups) {
    out.text(`\n${date === null ? '' : `${date}  `}${title}`);
    for (const { paragraph, context } of mentions)
      out.text(`  ${paragraph === null ? '    ' : paragraph.padEnd(4)}  ${context}`);
  }
  const open = unlinked.reduce((sum, { mentions }) => sum + mentions.length, 0);
  if (open > 0)
    out.text(
      `\n${counted(open, 'mention')} in ${counted(unlinked.length, 'note')} ${open === 1 ? 'is no link' : 'are no links'} yet`,
    );
}
