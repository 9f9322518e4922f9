import { Modal } from 'obsidian';

import type { VaultPath } from '../model/note';
import type { SummaryCheck } from '../pipeline/check-summary';
import type { VaultCheck, VaultProblem } from '../pipeline/check-vault';
import { counted } from '../model/counted';
import { drawDuplicates } from './hubs/draw-duplicates';
import { drawSummaryChecks } from './draw-summary-checks';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Problems listed; the rest is a number. */
const SHOWN = 300;

let dialogs = 0;

/** Checks every link and citation of the vault, and shows what does not hold. */
export async function checkCitations(session: Session): Promise<void> {
  session.showStatus('Checking citations…');
  try {
    const files = session.app.vault.getFiles().map(({ path }) => path);
    const check = await session.mirror.ask('check', files);
    const summaries = await session.mirror.ask('summaries', null);
    new CheckModal(session, check, summaries).open();
  } catch (error) {
    noticeOfError('The check stopped', error);
  } finally {
    session.showStatus(null);
  }
}

class CheckModal extends Modal {
  private readonly session: Session;
  private readonly check: VaultCheck;
  private readonly summaries: readonly SummaryCheck[];

  constructor(session: Session, check: VaultCheck, summaries: readonly SummaryCheck[]) {
    super(session.app);
    this.session = session;
    this.check = check;
    this.summaries = summaries;
  }

  override onOpen(): void {
    const { notes, links, citations, problems } = this.check;
    const titleId = `corpus-check-${String(++dialogs)}`;
    this.setTitle(
      problems.length === 0 ? 'Every citation holds' : counted(problems.length, 'problem'),
    );
    this.titleEl.id = titleId;
    this.modalEl.addClass('corpus-check');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-labelledby', titleId);
    this.contentEl.createEl('p', {
      text: `Checked ${counted(citations, 'citation')} and ${counted(links, 'link')} in ${counted(notes, 'note')}.`,
    });
    if (problems.length > 0) {
      const list = this.contentEl.createEl('ul', { cls: 'corpus-problems' });
      for (const problem of problems.slice(0, SHOWN)) this.drawProblem(list, problem);
    }
    if (problems.length > SHOWN) {
      this.contentEl.createEl('p', { text: `and ${counted(problems.length - SHOWN, 'more')}` });
    }
    drawDuplicates(this.contentEl, this.session, this.check.duplicates, () => {
      this.close();
    });
    drawSummaryChecks(this.contentEl, this.summaries, (path) => {
      this.openNote(path);
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawProblem(list: HTMLElement, { path, text, reason }: VaultProblem): void {
    const row = list.createEl('li');
    const link = row.createEl('button', { cls: 'corpus-link-button', text: path });
    link.addEventListener('click', () => {
      this.openNote(path);
    });
    row.createDiv({ cls: 'corpus-context', text, attr: { dir: 'auto' } });
    row.createDiv({ cls: 'corpus-document-note', text: reason });
  }

  private openNote(path: VaultPath): void {
    this.close();
    void this.app.workspace.openLinkText(path, '');
  }
}
