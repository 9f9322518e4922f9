import type { App } from 'obsidian';

import { nameOf } from '../../markdown/links';
import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import { counted } from '../../model/counted';
import { ConfirmDialog } from '../confirm-dialog';

/** Asks whether mentions are to become links, with the notes that this changes. Whether they are. */
export function confirmLinks(app: App, proposals: readonly Proposal[]): Promise<boolean> {
  return new Promise((resolve) => {
    new ConfirmLinks(app, proposals, resolve).open();
  });
}

class ConfirmLinks extends ConfirmDialog {
  private readonly counts = new Map<VaultPath, number>();

  constructor(app: App, proposals: readonly Proposal[], decide: (agreed: boolean) => void) {
    const notes = new Set(proposals.map(({ path }) => path)).size;
    const make = `Make ${counted(proposals.length, 'link')}`;
    super(app, `${make} in ${counted(notes, 'note')}?`, make, decide);
    for (const { path } of proposals) this.counts.set(path, (this.counts.get(path) ?? 0) + 1);
  }

  protected override explain(content: HTMLElement): void {
    content.createEl('p', {
      text: 'They are made in one batch, which can be taken back. Nothing else in these notes is changed.',
    });
    const list = content.createEl('ul', {
      cls: 'corpus-files',
      // It scrolls, and a keyboard must reach what does.
      attr: { tabindex: '0', 'aria-label': 'Notes that are changed' },
    });
    for (const [path, count] of this.counts) {
      const item = list.createEl('li');
      item.createSpan({ text: nameOf(path), attr: { dir: 'auto', title: path } });
      item.createSpan({ cls: 'corpus-row-count', text: String(count) });
    }
  }
}
