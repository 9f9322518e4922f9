import { FuzzySuggestModal, getAllTags, type App } from 'obsidian';

import type { CollectionRequest } from '../pipeline/collection-members';
import { planRefresh } from '../pipeline/plan-refresh';
import { planCollection } from '../pipeline/summarize-collection';
import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { applyPlan } from '../vault/apply-plan';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';
import { summaryOptions } from './summarize-active';

/** Writes the summary note of several documents, and opens it. */
export async function summarizeTogether(
  session: Session,
  request: CollectionRequest,
): Promise<void> {
  await writeSummary(session, 'No summary was written', async () => {
    const { folder } = session.settings;
    const draft = await planCollection(session.vault, session.engine, request, { folder });
    return { plan: draft.plan, open: draft.path };
  });
}

/** Brings a summary note up to its sources as they are now. */
export async function refreshSummaryNote(session: Session, path: VaultPath): Promise<void> {
  await writeSummary(session, 'The summary was not refreshed', async () => {
    const options = summaryOptions(session);
    return { plan: await planRefresh(session.vault, session.engine, path, options), open: path };
  });
}

async function writeSummary(
  session: Session,
  failure: string,
  make: () => Promise<{ readonly plan: Plan; readonly open: VaultPath }>,
): Promise<void> {
  session.showStatus('Summarising…');
  try {
    const { plan, open } = await make();
    const { batch } = await applyPlan(session.vault, plan, { now: () => new Date() });
    const message = batch === null ? 'The summary is as it was.' : 'Summary written.';
    noticeWithUndo(session, message, batch);
    await session.app.workspace.openLinkText(open, '');
  } catch (error) {
    noticeOfError(failure, error);
  } finally {
    session.showStatus(null);
  }
}

/** Asks for one of the vault's tags. */
export class TagChooser extends FuzzySuggestModal<string> {
  private readonly choose: (tag: string) => void;

  constructor(app: App, choose: (tag: string) => void) {
    super(app);
    this.choose = choose;
    this.setPlaceholder('Tag of the notes to summarise');
  }

  override getItems(): string[] {
    const tags = new Set<string>();
    for (const file of this.app.vault.getMarkdownFiles()) {
      const cache = this.app.metadataCache.getFileCache(file);
      for (const tag of cache === null ? [] : (getAllTags(cache) ?? [])) tags.add(tag);
    }
    return [...tags].sort((a, b) => a.localeCompare(b));
  }

  override getItemText(tag: string): string {
    return tag;
  }

  override onChooseItem(tag: string): void {
    this.choose(tag);
  }
}
