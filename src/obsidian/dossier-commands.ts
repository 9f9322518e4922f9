import { nameOf } from '../markdown/links';
import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { planArchiveBase } from '../pipeline/archive-base';
import { planCanvasMap } from '../pipeline/canvas-map';
import { planDossierNote } from '../pipeline/dossier-note';
import { applyPlan } from '../vault/apply-plan';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';
import { CompareModal } from './views/cited-by/compare-modal';
import type { ViewSource } from './views/view-source';

/** Writes the dossier of a note as a note of its own, or renews it; what its owner changed in it is compared first. */
export async function writeDossierNote(session: Session, target: VaultPath): Promise<void> {
  session.showStatus('Writing the dossier…');
  try {
    const { folder } = session.settings;
    const draft = await planDossierNote(session.vault, session.engine, target, folder);
    const write = (): Promise<void> => apply(session, draft.plan, draft.path, 'Dossier written.');
    if (draft.edited === null) {
      await write();
      return;
    }
    new CompareModal(session.app, {
      title: 'The dossier was edited by hand',
      quoted: draft.edited.fresh.trim(),
      there: draft.edited.there.trim(),
      thereIn: 'As it stands',
      quotedBy: 'As it would be written',
      actions: [{ label: 'Replace the edits', run: () => void write() }],
    }).open();
  } catch (error) {
    noticeOfError('No dossier was written', error);
  } finally {
    session.showStatus(null);
  }
}

/** Draws the map of a note as a canvas, or draws it anew with moved cards where they are. */
export async function drawCanvasMap(
  session: Session,
  { index }: Pick<ViewSource, 'index'>,
  target: VaultPath,
): Promise<void> {
  try {
    const draft = await planCanvasMap(session.vault, index, target, session.settings.folder);
    const said = `Map of ${nameOf(target)}: ${String(draft.shown)} of ${String(draft.of)} notes, by count.`;
    await apply(session, draft.plan, draft.path, said);
  } catch (error) {
    noticeOfError('No map was drawn', error);
  }
}

/** Writes a base over the documents, hubs and summaries, or opens the one that is there. */
export async function createArchiveBase(session: Session): Promise<void> {
  try {
    const { plan, path } = await planArchiveBase(session.vault, session.settings.folder);
    await apply(session, plan, path, 'Base of the archive created.');
  } catch (error) {
    noticeOfError('No base was created', error);
  }
}

async function apply(session: Session, plan: Plan, path: VaultPath, said: string): Promise<void> {
  const { batch } = await applyPlan(session.vault, plan, { now: () => new Date() });
  noticeWithUndo(session, batch === null ? 'Nothing has changed since.' : said, batch);
  await session.app.workspace.openLinkText(path, '');
}
