import type { Span } from '../model/span';
import {
  NothingToSummarizeError,
  planSummaries,
  type SummaryOptions,
} from '../pipeline/summarize-note';
import { counted } from '../model/counted';
import { writeWithModel } from '../pipeline/write-with-model';
import type { VaultPath } from '../model/note';
import type { DocumentSummary, SummarySource } from '../model/summary';
import { applyPlan } from '../vault/apply-plan';
import { nextTurn } from '../vault/turns';
import { openModelRun, type OpenModelRun } from './model/model-run';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import { confirmNumbering, numberParagraphs } from './number-paragraphs';
import type { Session } from './session';

/** How summaries are made, as the settings say. */
export function summaryOptions({ settings }: Session): SummaryOptions {
  const { folder, summaryLength, summaryNumbers } = settings;
  return {
    folder,
    ...(summaryLength === 'auto' ? {} : { sentences: Number(summaryLength) }),
    ...(summaryNumbers === 'place' ? {} : { numbers: summaryNumbers }),
  };
}

/**
 * Writes the summary note of a document, and opens it; where its paragraphs have no ids to cite, they are given some
 * first, if the reader wants it.
 *
 * @param within The part of its text that is summarised; all of it when absent.
 */
export async function summarizeNote(
  session: Session,
  path: VaultPath,
  within?: Span,
): Promise<void> {
  const lacking = await writeSummary(session, path, within);
  if (lacking === 0 || !(await confirmNumbering(session.app, path, lacking))) return;
  const edits = await numberParagraphs(session, path);
  if (edits.length === 0) return;
  const moved = (at: number): number =>
    edits.reduce((sum, { start, insert }) => (start < at ? sum + insert.length : sum), at);
  const part = within && { start: moved(within.start), end: moved(within.end) };
  await writeSummary(session, path, part);
}

/** How many paragraphs need an id before there is something to summarise; 0 where that is not what was missing. */
async function writeSummary(
  session: Session,
  path: VaultPath,
  within: Span | undefined,
): Promise<number> {
  session.showStatus('Summarising…');
  const { model } = session.settings;
  let asked: OpenModelRun | null = null;
  try {
    const open = model ? openModelRun(session.app, session.settings) : null;
    asked = open;
    const { plan, notes, summaries } = await planSummaries(session.vault, session.engine, [path], {
      ...summaryOptions(session),
      ...(within === undefined ? {} : { within }),
      ...(open === null
        ? {}
        : {
            write: (source: SummarySource, extracted: DocumentSummary) =>
              writeWithModel(session.engine, source, extracted, open.run),
          }),
    });
    open?.close();
    const result = await applyPlan(session.vault, plan, { now: () => new Date() });
    noticeWithUndo(
      session,
      result.batch === null ? 'The summary is as it was.' : writtenWords(summaries[0]?.summary),
      result.batch,
    );
    const [note] = notes;
    // The app draws a note in one piece: not in the turn in which the plan was applied.
    await nextTurn();
    if (note !== undefined) await session.app.workspace.openLinkText(note, path);
  } catch (error) {
    if (error instanceof NothingToSummarizeError && error.unnumbered > 0) return error.unnumbered;
    noticeOfError('No summary was written', error);
  } finally {
    asked?.close();
    session.showStatus(null);
  }
  return 0;
}

/** What became of a summary; of one by a model also what its check found. */
function writtenWords(summary: DocumentSummary | undefined): string {
  if (summary?.model === undefined) return 'Summary written.';
  const { sections } = summary;
  const checks = sections.flatMap(({ sentences }) => sentences.flatMap(({ check }) => check ?? []));
  const toCheck = checks.filter(({ state }) => state === 'check').length;
  const leftOut = sections.reduce(
    (all, one) => all + (one.leftOut?.uncited ?? 0) + (one.leftOut?.unsupported.length ?? 0),
    0,
  );
  const extracted = sections.filter(({ leftOut: out }) => out?.failure !== undefined).length;
  return [
    `Summary written: ${counted(checks.length - toCheck, 'sentence')} found in the cited text`,
    `${String(toCheck)} to check`,
    `${String(leftOut)} left out`,
    ...(extracted > 0 ? [`${counted(extracted, 'section')} extracted`] : []),
  ].join(', ');
}
