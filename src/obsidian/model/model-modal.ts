import { Modal, type App } from 'obsidian';

import { consentWords } from '../../pipeline/consent-words';
import type { Progress } from '../../pipeline/options';
import type { ModelConsent } from '../../pipeline/write-with-model';
import { drawProgressPane, type ProgressPane } from '../import/progress-pane';

let dialogs = 0;

/** Says what a model would be sent and asks for leave, then shows how far it is. Closing it cancels. */
export class ModelModal extends Modal {
  private readonly cancel: () => void;
  private answer: ((agreed: boolean) => void) | null = null;
  private progress: ProgressPane | null = null;
  private wait: HTMLElement | null = null;
  private finished = false;

  constructor(app: App, cancel: () => void) {
    super(app);
    this.cancel = cancel;
    const titleId = `corpus-model-${String(++dialogs)}`;
    this.titleEl.id = titleId;
    this.modalEl.addClass('corpus-model');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-labelledby', titleId);
  }

  /** A model on this machine is asked without a question. */
  ask(consent: ModelConsent): Promise<boolean> {
    this.open();
    if (consent.endpoint.local) return Promise.resolve(true);
    this.setTitle(`Send text to ${consent.endpoint.host}?`);
    const list = this.contentEl.createEl('dl', { cls: 'corpus-consent' });
    for (const line of consentWords(consent)) {
      const at = line.indexOf(': ');
      list.createEl('dt', { text: line.slice(0, at) });
      list.createEl('dd', { text: line.slice(at + 2) });
    }
    this.contentEl.createEl('p', {
      text: 'Each sentence that comes back is checked against the paragraphs it cites before it is written.',
    });
    const footer = this.contentEl.createDiv('modal-button-container');
    const send = footer.createEl('button', { cls: 'mod-cta', text: 'Send' });
    const stay = footer.createEl('button', { text: 'Do not send' });
    return new Promise((resolve) => {
      this.answer = resolve;
      send.addEventListener('click', () => {
        this.answer = null;
        resolve(true);
      });
      stay.addEventListener('click', () => {
        this.close();
      });
      stay.focus();
    });
  }

  showProgress(progress: Progress): void {
    if (this.finished) return;
    if (this.progress === null) {
      this.contentEl.empty();
      this.setTitle('Summarising with a model');
      this.progress = drawProgressPane(this.contentEl, this.cancel);
      this.wait = this.contentEl.createDiv({
        cls: 'corpus-document-note',
        attr: { role: 'status' },
      });
    }
    this.progress.show(progress);
    this.wait?.setText('');
  }

  showWait(millis: number, reason: string): void {
    const seconds = Math.max(1, Math.round(millis / 1000));
    this.wait?.setText(`${reason}. Asking again in ${String(seconds)} s.`);
  }

  /** Closes the dialog after all is done, or has failed. */
  finish(): void {
    this.finished = true;
    this.close();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answer?.(false);
    if (!this.finished && this.answer === null) this.cancel();
    this.answer = null;
  }
}
