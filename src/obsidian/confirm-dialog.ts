import type { App } from 'obsidian';

import { Dialog } from './dialog';

/** A dialog that asks whether something is to be done; closed in any other way it answers no. */
export abstract class ConfirmDialog extends Dialog {
  private readonly answer: string;
  private readonly decide: (agreed: boolean) => void;
  private agreed = false;

  /** @param answer What the button says that agrees. */
  constructor(app: App, question: string, answer: string, decide: (agreed: boolean) => void) {
    super(app, question, 'corpus-confirm');
    this.answer = answer;
    this.decide = decide;
  }

  /** What is to be known before one agrees. */
  protected abstract explain(content: HTMLElement): void;

  protected override fill(content: HTMLElement): void {
    this.explain(content);
    this.addButton('Cancel', () => {
      this.close();
    });
    this.begins = this.addButton(
      this.answer,
      () => {
        this.agreed = true;
        this.close();
      },
      true,
    );
  }

  override onClose(): void {
    super.onClose();
    this.decide(this.agreed);
  }
}
