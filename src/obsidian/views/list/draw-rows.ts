import { setIcon } from 'obsidian';

import type { Contexts } from './contexts';
import type { GroupRow, MentionRow, TreeRow } from './tree-rows';

/** UTF-16 units of a sentence before the mention that are shown, so that the mention is in sight. */
const BEFORE = 40;

/** Fills the element of a row; what is read from notes comes when it is there. */
export function drawRow(
  row: TreeRow,
  element: HTMLElement,
  contexts: Contexts,
  kwic = false,
): void {
  if (row.type === 'group') drawGroup(row, element, contexts);
  else drawMention(row, element, contexts, kwic);
}

function drawGroup(row: GroupRow, element: HTMLElement, contexts: Contexts): void {
  const line = element.createDiv('corpus-row-line');
  const fold = line.createSpan({ cls: 'corpus-fold', attr: { 'aria-hidden': 'true' } });
  if (row.expanded !== null) setIcon(fold, 'chevron-right');
  fold.toggleClass('is-collapsed', row.expanded === false);
  if (row.broken) {
    setIcon(
      line.createSpan({ cls: 'corpus-row-warning', attr: { 'aria-hidden': 'true' } }),
      'unlink',
    );
  }
  line.createSpan({ cls: 'corpus-row-label', text: row.label, attr: { dir: 'auto' } });
  if (row.detail !== '') {
    line.createSpan({ cls: 'corpus-row-detail', text: row.detail, attr: { dir: 'auto' } });
  }
  if (row.count > 0) line.createSpan({ cls: 'corpus-row-count', text: String(row.count) });
  element.toggleClass('is-uncited', row.excerpt !== null && row.count === 0);
  const { excerpt } = row;
  if (excerpt === null) return;
  const words = element.createDiv({ cls: 'corpus-row-excerpt', attr: { dir: 'auto' } });
  void contexts.extract(excerpt.path, excerpt.paragraph).then((extract) => {
    words.setText(extract);
  });
}

function drawMention(
  row: MentionRow,
  element: HTMLElement,
  contexts: Contexts,
  kwic: boolean,
): void {
  element.toggleClass('mod-kwic', kwic);
  const line = element.createDiv('corpus-row-line');
  line.createSpan({ cls: 'corpus-row-label', text: row.label, attr: { dir: 'auto' } });
  if (row.proposal !== null) {
    const percent = `${Math.round(row.proposal.confidence * 100)} %`;
    line.createSpan({ cls: 'corpus-row-detail', text: `${percent} · ${row.proposal.reason}` });
  }
  const words = element.createDiv({ cls: 'corpus-row-context', attr: { dir: 'auto' } });
  if (row.property && row.span.end === row.span.start) {
    words.setText('In the properties');
    return;
  }
  void contexts.of(row).then((context) => {
    if (context === null) {
      words.addClass('mod-quiet');
      words.setText('The note has changed since; the index is catching up.');
      return;
    }
    const before = kwic ? context.before : shortened(context.before);
    words.createSpan({ cls: 'corpus-before', text: before });
    words.createEl('mark', { text: context.match });
    words.createSpan({ cls: 'corpus-after', text: context.after });
  });
}

/** The end of a text from a word on, with an ellipsis where something is left out. */
function shortened(text: string): string {
  if (text.length <= BEFORE) return text;
  const end = text.slice(-BEFORE);
  const space = end.indexOf(' ');
  // Without a space near by, as in Chinese: at the next whole character.
  const from = space >= 0 && space < 30 ? space + 1 : insideCharacter(end) ? 1 : 0;
  return `…${end.slice(from)}`;
}

/** Whether a text begins in the middle of a character: with a low surrogate, a mark or a joiner. */
function insideCharacter(text: string): boolean {
  return /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text);
}
