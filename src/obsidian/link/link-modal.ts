import { Modal } from 'obsidian';

import { nameOf } from '../../markdown/links';
import type { Proposal } from '../../model/entity';
import type { NoteFile, VaultPath } from '../../model/note';
import type { Span } from '../../model/span';
import { sureProposals } from '../../pipeline/link-edits';
import { DEFAULT_IMPORT_OPTIONS } from '../../pipeline/options';
import { counted } from '../counted';
import { noticeOfError } from '../notices';
import type { Session } from '../session';
import { applyLinks } from './apply-links';

/** Mentions listed at once; further ones come with the next run. */
const SHOWN = 500;
/** UTF-16 units of text shown on each side of a mention. */
const CONTEXT = 60;

let dialogs = 0;

/** Mentions that could be links: the sure ones chosen, the others to be judged. */
export class LinkModal extends Modal {
  private readonly session: Session;
  private readonly notes: ReadonlyMap<VaultPath, NoteFile>;
  private readonly proposals: readonly Proposal[];
  private readonly chosen: Set<Proposal>;

  constructor(session: Session, notes: readonly NoteFile[], proposals: readonly Proposal[]) {
    super(session.app);
    this.session = session;
    this.notes = new Map(notes.map((note) => [note.path, note]));
    this.proposals = proposals.slice(0, SHOWN);
    this.chosen = new Set(sureProposals(this.proposals, DEFAULT_IMPORT_OPTIONS.minConfidence));
  }

  override onOpen(): void {
    const titleId = `corpus-link-${String(++dialogs)}`;
    this.setTitle('Link mentions');
    this.titleEl.id = titleId;
    this.modalEl.addClass('corpus-link');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-labelledby', titleId);
    this.draw();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private draw(): void {
    const { contentEl } = this;
    const list = contentEl.createDiv('corpus-proposals');
    const paths = [...new Set(this.proposals.map(({ path }) => path))];
    const footer = contentEl.createDiv('corpus-footer');
    const status = footer.createDiv({ cls: 'corpus-footer-text', attr: { role: 'status' } });
    const button = footer.createEl('button', { cls: 'mod-cta' });
    const count = (): void => {
      const notes = new Set([...this.chosen].map(({ path }) => path)).size;
      status.setText(
        `${String(this.chosen.size)} of ${counted(this.proposals.length, 'mention')} chosen, in ${counted(notes, 'note')}`,
      );
      button.setText(`Link ${counted(this.chosen.size, 'mention')}`);
      button.disabled = this.chosen.size === 0;
    };
    for (const path of paths) this.drawNote(list, path, count);
    button.addEventListener('click', () => void this.apply());
    count();
    button.focus();
  }

  private drawNote(into: HTMLElement, path: VaultPath, count: () => void): void {
    const section = into.createEl('section');
    section.createEl('h3', { text: nameOf(path) });
    for (const proposal of this.proposals) {
      if (proposal.path === path) this.drawProposal(section, proposal, count);
    }
  }

  private drawProposal(into: HTMLElement, proposal: Proposal, count: () => void): void {
    const row = into.createEl('label', { cls: 'corpus-proposal' });
    const box = row.createEl('input', { type: 'checkbox' });
    box.checked = this.chosen.has(proposal);
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.add(proposal);
      else this.chosen.delete(proposal);
      count();
    });
    const body = row.createDiv();
    const context = body.createDiv({ cls: 'corpus-context', attr: { dir: 'auto' } });
    const text = this.notes.get(proposal.path)?.text ?? '';
    const { before, after } = contextIn(text, proposal);
    context.appendText(before);
    context.createEl('strong', { text: proposal.text });
    context.appendText(after);
    const percent = `${String(Math.round(proposal.confidence * 100))} %`;
    const meaning = body.createDiv({ cls: 'corpus-document-note' });
    meaning.setText(`→ ${nameOf(proposal.target)} · ${percent} · ${proposal.reason}`);
    const others = proposal.alternatives ?? [];
    if (others.length > 0) {
      body.createDiv({
        cls: 'corpus-document-note mod-problem',
        text: `Could also be ${others.map(nameOf).join(', ')}`,
      });
    }
  }

  private async apply(): Promise<void> {
    this.close();
    this.session.showStatus('Linking…');
    try {
      await applyLinks(this.session, [...this.chosen]);
    } catch (error) {
      noticeOfError('Nothing was linked', error);
    } finally {
      this.session.showStatus(null);
    }
  }
}

/** What stands before and after a span on its own line. */
function contextIn(text: string, { start, end }: Span): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const from = Math.max(lineStart, start - CONTEXT);
  const to = Math.min(lineEnd, end + CONTEXT);
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, start),
    after: text.slice(end, to).trimEnd() + (to < lineEnd ? '…' : ''),
  };
}
