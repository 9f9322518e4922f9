import { Modal, type App } from 'obsidian';

let dialogs = 0;

/** A dialog with a title that screen readers say, and a row of buttons at its foot. */
export abstract class Dialog extends Modal {
  protected readonly footer: HTMLElement;
  /** What has the keyboard once the dialog is open; while it is filled, its footer is not in the document yet. */
  protected begins: HTMLElement | null = null;

  constructor(app: App, title: string, cls: string) {
    super(app);
    const titleId = `corpus-dialog-${String(++dialogs)}`;
    this.setTitle(title);
    this.titleEl.id = titleId;
    this.modalEl.addClass('corpus-dialog', cls);
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-labelledby', titleId);
    this.footer = createDiv('corpus-footer');
  }

  /** Fills the dialog; the footer comes below. */
  protected abstract fill(content: HTMLElement): void;

  override onOpen(): void {
    this.fill(this.contentEl);
    this.contentEl.append(this.footer);
    this.begins?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  protected addButton(text: string, run: () => void, main = false): HTMLButtonElement {
    const button = this.footer.createEl('button', { text, cls: main ? 'mod-cta' : '' });
    button.addEventListener('click', run);
    return button;
  }
}
