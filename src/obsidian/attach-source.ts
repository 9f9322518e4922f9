import { FuzzySuggestModal, type App, type TFile } from 'obsidian';

import type { VaultPath } from '../model/note';
import { planAttach } from '../pipeline/plan-attach';
import { applyPlan } from '../vault/apply-plan';
import { counted } from '../model/counted';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Asks which note a digest summarises, and makes the digest's citations links to its paragraphs. */
export class SourceChooser extends FuzzySuggestModal<TFile> {
  private readonly session: Session;
  private readonly digest: TFile;

  constructor(session: Session, digest: TFile) {
    super(session.app);
    this.session = session;
    this.digest = digest;
    this.setPlaceholder(`What “${digest.basename}” summarises`);
  }

  override getItems(): TFile[] {
    return notesBut(this.app, this.digest);
  }

  override getItemText(note: TFile): string {
    return note.path.slice(0, -'.md'.length);
  }

  override onChooseItem(source: TFile): void {
    void attachSourceTo(this.session, this.digest.path, source.path);
  }
}

function notesBut(app: App, digest: TFile): TFile[] {
  return app.vault.getMarkdownFiles().filter(({ path }) => path !== digest.path);
}

async function attachSourceTo(
  session: Session,
  digest: VaultPath,
  source: VaultPath,
): Promise<void> {
  session.showStatus('Attaching the source…');
  try {
    const { plan, links, missing } = await planAttach(session.vault, digest, source);
    const { batch, skipped } = await applyPlan(session.vault, plan, { now: () => new Date() });
    const [left] = skipped;
    if (left !== undefined) throw new Error(left.reason);
    const linked =
      batch === null
        ? 'The source was attached before.'
        : `Source attached: ${counted(links, 'citation')} linked.`;
    const lacking =
      missing.length === 0 ? '' : ` The source has no paragraph ${missing.join(', ')}.`;
    noticeWithUndo(session, linked + lacking, batch);
  } catch (error) {
    noticeOfError('The source was not attached', error);
  } finally {
    session.showStatus(null);
  }
}
