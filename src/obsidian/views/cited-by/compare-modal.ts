import { diffWordsWithSpace } from 'diff';
import type { App } from 'obsidian';

import type { QuotationDifference } from '../../../pipeline/quotation-check';
import { Dialog } from '../../dialog';

/** What a comparison shows: two texts by name, and what can be done about them. */
export interface Comparison extends QuotationDifference {
  readonly title: string;
  readonly quotedBy: string;
  readonly thereIn: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** Two texts one below the other, with the words marked that only one of them has. */
export class CompareModal extends Dialog {
  private readonly comparison: Comparison;

  constructor(app: App, comparison: Comparison) {
    super(app, comparison.title, 'corpus-compare');
    this.comparison = comparison;
  }

  protected override fill(content: HTMLElement): void {
    const { quoted, there, quotedBy, thereIn, actions } = this.comparison;
    const parts = diffWordsWithSpace(there, quoted);
    drawSide(content, thereIn, parts, 'removed');
    drawSide(content, quotedBy, parts, 'added');
    for (const { label, run } of actions) {
      this.addButton(label, () => {
        this.close();
        run();
      });
    }
    this.addButton(
      'Close',
      () => {
        this.close();
      },
      true,
    ).focus();
  }
}

type Part = ReturnType<typeof diffWordsWithSpace>[number];

/** One text of the two: what both have, and what this one alone has as `<del>` or `<ins>`. */
function drawSide(
  into: HTMLElement,
  heading: string,
  parts: readonly Part[],
  own: 'added' | 'removed',
): void {
  into.createEl('h3', { text: heading, attr: { dir: 'auto' } });
  const text = into.createEl('blockquote', { attr: { dir: 'auto' } });
  for (const part of parts) {
    if (part[own]) text.createEl(own === 'added' ? 'ins' : 'del', { text: part.value });
    else if (!part.added && !part.removed) text.appendText(part.value);
  }
}
