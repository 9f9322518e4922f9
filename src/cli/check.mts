import { checkSummaries, type SummaryCheck } from '../pipeline/check-summary';
import { checkVault } from '../pipeline/check-vault';
import { problemWords } from '../pipeline/problem-words';
import { readNotes } from '../pipeline/read-notes';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

/** Status 1: a link or citation leads nowhere, or a sentence is not found in what it cites. */
export async function checkCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const notes = await readNotes(await openVault(args, out));
  const check = checkVault(notes);
  const summaries = args.flag('summaries') ? checkSummaries(notes) : null;
  if (args.flag('json')) out.json({ ...check, ...(summaries === null ? {} : { summaries }) });
  else {
    for (const { path, kind, text, reason } of check.problems)
      out.text(`${kind}  ${path}: ${text} – ${reason}`);
    if (summaries !== null) tellSummaries(summaries, out);
    out.say(
      `${check.notes} notes, ${check.links} links, ${check.citations} citations: ${
        check.problems.length === 0 ? 'all hold' : `${check.problems.length} problems`
      }`,
    );
  }
  const missing = (summaries ?? []).some(({ sentences }) =>
    sentences.some(({ state }) => state === 'not found'),
  );
  return check.problems.length === 0 && !missing ? 0 : 1;
}

function tellSummaries(summaries: readonly SummaryCheck[], out: Output): void {
  for (const { path, sentences } of summaries)
    for (const sentence of sentences)
      if (sentence.state !== 'found')
        out.text(`${sentence.state}  ${path}: ${sentence.text} – ${problemWords(sentence)}`);
  const all = summaries.flatMap(({ sentences }) => sentences);
  const count = (wanted: string): number => all.filter(({ state }) => state === wanted).length;
  out.say(
    `${all.length} cited sentences in ${summaries.length} summaries: ${count('found')} found in the cited text, ${count('check')} to check, ${count('not found')} not found`,
  );
}
