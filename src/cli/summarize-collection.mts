import { withoutEnd } from '../language/trim';
import type { CollectionSentence, CollectionSummary } from '../model/collection';
import type { CollectionRequest } from '../pipeline/collection-members';
import { inProcessEngine } from '../pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../pipeline/options';
import { planCollection } from '../pipeline/summarize-collection';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';
import { writeSummaries } from './write-summaries.mjs';

/** What `--folder`, `--tag`, `--series` or `--about` ask for; null where none is given. @throws UsageError */
export function collectionRequest(args: Arguments): CollectionRequest | null {
  const [folder, tag, series, about] = (['folder', 'tag', 'series', 'about'] as const).map((name) =>
    args.text(name),
  );
  const requests: CollectionRequest[] = [];
  if (folder != null)
    requests.push({ by: 'folder', folder: withoutEnd(folder.replace(/^\.?\/+/, ''), /\//) });
  if (tag != null) requests.push({ by: 'tag', tag });
  if (series != null) requests.push({ by: 'series', note: series });
  if (about != null) requests.push({ by: 'about', note: about });
  if (requests.length > 1 || (requests.length > 0 && args.words.length > 0))
    throw new UsageError(
      '“corpus summarize” takes notes, or one of --folder, --tag, --series, --about.',
    );
  return requests[0] ?? null;
}

export async function summarizeCollectionCommand(
  request: CollectionRequest,
  args: Arguments,
  out: Output,
): Promise<ExitStatus> {
  const vault = await openVault(args, out);
  const folder = args.text('into') ?? DEFAULT_IMPORT_OPTIONS.folder;
  const draft = await planCollection(vault, inProcessEngine, request, { folder });
  const { notes, status } = await writeSummaries(vault, draft.plan, out);
  if (args.flag('json'))
    out.json({ notes, documents: draft.documents, sections: sectionsOf(draft.summary) });
  else if (notes.length === 0) out.text(`as it was  ${draft.path}`);
  else for (const path of notes) out.text(`written  ${path}`);
  return status;
}

/** The parts of the summary as sections, so that scripts read them as they read those of one document. */
function sectionsOf(summary: CollectionSummary): object[] {
  const section = (
    part: string,
    heading: string,
    sentences: readonly CollectionSentence[],
  ): object => ({
    part,
    heading,
    first: null,
    sentences,
  });
  return [
    ...summary.topics.map(({ heading, sentences }) => section('shared', heading, sentences)),
    ...summary.differences.map(({ sentences }) => section('differences', '', sentences)),
    ...summary.chronology.map(({ date, sentence }) => section('chronology', date, [sentence])),
    ...summary.documents.map(({ path, sentences }) => section('documents', path, sentences)),
  ];
}
