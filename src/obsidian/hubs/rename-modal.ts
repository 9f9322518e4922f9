import { Modal, Setting, type TFile } from 'obsidian';

import { planRename } from '../../pipeline/hubs/rename-hub';
import type { Session } from '../session';
import { confirmHubPlan } from './hub-plan-modal';

/** Asks for a hub's new name. */
export class RenameModal extends Modal {
  private readonly session: Session;
  private readonly hub: TFile;
  private wanted: string;

  constructor(session: Session, hub: TFile) {
    super(session.app);
    this.session = session;
    this.hub = hub;
    this.wanted = hub.basename;
  }

  override onOpen(): void {
    this.setTitle('Rename hub');
    this.modalEl.addClass('corpus-rename-hub');
    new Setting(this.contentEl)
      .setName('New name')
      .setDesc('Links keep what they show. The old name becomes an alias.')
      .addText((field) => {
        field.setValue(this.wanted).onChange((value) => {
          this.wanted = value;
        });
        field.inputEl.setAttribute('aria-label', 'New name');
        field.inputEl.addEventListener('keydown', (event) => {
          if (event.key === 'Enter' && !event.isComposing) this.submit();
        });
        field.inputEl.select();
      });
    new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText('Rename…')
        .setCta()
        .onClick(() => {
          this.submit();
        }),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private submit(): void {
    this.close();
    void confirmHubPlan(this.session, 'Rename', () =>
      planRename(this.session.vault, this.hub.path, this.wanted),
    );
  }
}
