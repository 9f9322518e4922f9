import { planSummaries } from '../pipeline/summarize-note';
import type { VaultPath } from '../model/note';
import { applyPlan } from '../vault/apply-plan';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Writes the summary note of a document, and opens it. */
export async function summarizeNote(session: Session, path: VaultPath): Promise<void> {
  session.showStatus('Summarising…');
  const { folder, summaryLength } = session.settings;
  try {
    const { plan, notes } = await planSummaries(session.vault, session.engine, [path], {
      folder,
      ...(summaryLength === 'auto' ? {} : { sentences: Number(summaryLength) }),
    });
    const result = await applyPlan(session.vault, plan, { now: () => new Date() });
    noticeWithUndo(
      session,
      result.batch === null ? 'The summary is as it was.' : 'Summary written.',
      result.batch,
    );
    const [note] = notes;
    if (note !== undefined) await session.app.workspace.openLinkText(note, path);
  } catch (error) {
    noticeOfError('No summary was written', error);
  } finally {
    session.showStatus(null);
  }
}
