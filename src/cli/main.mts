import { readFile } from 'node:fs/promises';
import process from 'node:process';

import { messageOf } from '../model/message-of';
import { readArguments, UsageError, type Arguments } from './arguments.mjs';
import { attachCommand } from './attach.mjs';
import { backlinksCommand } from './backlinks.mjs';
import { baseCommand } from './base.mjs';
import { canvasCommand } from './canvas.mjs';
import { checkCommand } from './check.mjs';
import { dossierCommand } from './dossier.mjs';
import { historyCommand, undoCommand } from './history.mjs';
import { mergeCommand, renameCommand } from './hubs.mjs';
import { importCommand } from './import.mjs';
import { installCommand } from './install.mjs';
import { linkCommand } from './link.mjs';
import { numberCommand } from './number.mjs';
import { processOutput, type ExitStatus, type Output } from './output.mjs';
import { readCommand } from './read.mjs';
import { summarizeCommand } from './summarize.mjs';
import { tagsCommand } from './tags.mjs';
import { USAGE } from './usage.mjs';

const COMMANDS: Readonly<Record<string, (args: Arguments, out: Output) => Promise<ExitStatus>>> = {
  import: importCommand,
  read: readCommand,
  link: linkCommand,
  tags: tagsCommand,
  number: numberCommand,
  summarize: summarizeCommand,
  attach: attachCommand,
  merge: mergeCommand,
  rename: renameCommand,
  backlinks: backlinksCommand,
  dossier: dossierCommand,
  canvas: canvasCommand,
  base: baseCommand,
  check: checkCommand,
  undo: undoCommand,
  history: historyCommand,
  install: installCommand,
};

async function run(argv: readonly string[], out: Output): Promise<ExitStatus> {
  try {
    if (argv.length === 1 && argv[0] === '--version') {
      out.text(await versionOf(new URL('../package.json', import.meta.url)));
      return 0;
    }
    const args = readArguments(argv);
    if (args === null) {
      out.text(USAGE.trimEnd());
      return 0;
    }
    const command = COMMANDS[args.command];
    if (command === undefined) throw new UsageError(`There is no command “${args.command}”.`);
    return await command(args, out);
  } catch (error) {
    out.say(`corpus: ${messageOf(error)}`);
    if (!(error instanceof UsageError)) return 3;
    out.say('“corpus help” tells how it is used.');
    return 2;
  }
}

/** The version that a package's description gives. */
async function versionOf(description: URL): Promise<string> {
  const { version } = JSON.parse(await readFile(description, 'utf8')) as { version: string };
  return version;
}

// A reader that has seen enough (`corpus read … | head`) closes the pipe: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), processOutput(process.stdout, process.stderr));
