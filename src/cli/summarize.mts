import { readFileSync } from 'node:fs';

import { messageOf } from '../model/message-of';
import { inProcessEngine } from '../pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../pipeline/options';
import { summarizeText } from '../pipeline/summarize-text';
import { planRefresh } from '../pipeline/plan-refresh';
import { planSummaries, type SummaryOptions } from '../pipeline/summarize-note';
import { writeWithModel } from '../pipeline/write-with-model';
import type {
  CitedSentence,
  DocumentSummary,
  SummarizedSection,
  SummarySource,
} from '../model/summary';
import type { Vault } from '../vault/port';
import { UsageError, type Arguments } from './arguments.mjs';
import { modelRun } from './model-run.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { collectionRequest, summarizeCollectionCommand } from './summarize-collection.mjs';
import { sayReasons } from './say-reasons.mjs';
import { openVault } from './vault.mjs';
import { writeSummaries } from './write-summaries.mjs';

/** File descriptor of standard input: reading it whole needs no event loop and works in pipes. */
const STDIN = 0;

export async function summarizeCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const collection = collectionRequest(args);
  if (collection !== null) return summarizeCollectionCommand(collection, args, out);
  if (args.words.length === 0) throw new UsageError('“corpus summarize” needs a note, or “-”.');
  const sentences = args.number('sentences', 1, 10_000);
  const run = modelRun(args, out);
  const numbers = args.choice('numbers', ['place', 'own', 'none']);
  const length = {
    ...(numbers === null ? {} : { numbers }),
    ...(sentences === null ? {} : { sentences }),
    ...(run === null
      ? {}
      : {
          write: (source: SummarySource, extracted: DocumentSummary) =>
            writeWithModel(inProcessEngine, source, extracted, run),
        }),
  };
  if (args.words.length === 1 && args.words[0] === '-') {
    const bytes = readFileSync(STDIN);
    const { sections } = await summarizeText(inProcessEngine, bytes, length);
    print([], sections, args, out);
    return 0;
  }
  const vault = await openVault(args, out);
  const folder = args.text('into') ?? DEFAULT_IMPORT_OPTIONS.folder;
  if (args.flag('refresh')) return refreshCommand(vault, { folder, ...length }, args, out);
  const failed: { name: string; reason: string }[] = [];
  const onFailure = (name: string, error: unknown): void => {
    failed.push({ name, reason: messageOf(error) });
  };
  const draft = await planSummaries(vault, inProcessEngine, args.words, {
    folder,
    coverage: args.flag('coverage'),
    ...length,
    ...(args.words.length > 1 ? { onFailure } : {}),
  });
  sayReasons('failed', failed, out);
  if (failed.length === args.words.length) return 3;
  const { notes, status } = await writeSummaries(vault, draft.plan, out);
  print(
    notes,
    draft.summaries.flatMap(({ summary }) => summary.sections),
    args,
    out,
  );
  return failed.length > 0 ? 1 : status;
}

/** Each note by itself: what one batch undoes is one summary. */
async function refreshCommand(
  vault: Vault,
  options: SummaryOptions,
  args: Arguments,
  out: Output,
): Promise<ExitStatus> {
  const written: string[] = [];
  let worst: ExitStatus = 0;
  for (const word of args.words) {
    const plan = await planRefresh(vault, inProcessEngine, word, options);
    const { notes, status } = await writeSummaries(vault, plan, out);
    written.push(...notes);
    if (status !== 0) worst = status;
  }
  if (args.flag('json')) out.json({ notes: written });
  else if (written.length === 0) out.text('as it was');
  else for (const path of written) out.text(`written  ${path}`);
  return worst;
}

function print(
  notes: readonly string[],
  sections: readonly SummarizedSection[],
  args: Arguments,
  out: Output,
): void {
  if (args.flag('json')) {
    out.json({
      notes,
      sections: sections.map(({ heading, first, sentences, leftOut }) => ({
        heading,
        first,
        sentences: sentences.map(sentenceJson),
        ...(leftOut === undefined
          ? {}
          : { leftOut: { ...leftOut, unsupported: leftOut.unsupported.map(sentenceJson) } }),
      })),
    });
    return;
  }
  for (const path of notes) out.text(`written  ${path}`);
  if (notes.length > 0) return;
  for (const { heading, sentences, leftOut } of sections) {
    out.text(`\n${heading}\n`);
    if (leftOut?.failure !== undefined) out.say(`“${heading}” is extracted: ${leftOut.failure}`);
    for (const { text, cites, check } of sentences)
      out.text(`${text} (${cites.join(', ')}${check?.state === 'check' ? '; to check' : ''})`);
  }
}

/** Of the check of a model's sentence what it says; a sentence of the source's own has none. */
function sentenceJson({ text, cites, check }: CitedSentence): object {
  return { text, cites, ...check };
}
