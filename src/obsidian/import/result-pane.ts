import type { ImportResult } from '../../pipeline/import-sources';
import { counted } from '../../model/counted';

export interface ResultActions {
  readonly open: (path: string) => void;
  readonly undo: () => void;
  readonly more: () => void;
  readonly close: () => void;
}

/** What an import did: every source and document accounted for, and the way back. */
export function drawResultPane(
  into: HTMLElement,
  result: ImportResult,
  actions: ResultActions,
): HTMLElement {
  const el = into.createDiv('corpus-result');
  const written = result.created.length + result.updated.length > 0;
  const heading = el.createEl('h3', {
    text: written ? 'Imported' : 'Nothing was written',
    attr: { tabindex: '-1' },
  });
  const list = el.createEl('dl', { cls: 'corpus-counts' });
  for (const [name, count] of countsOf(result)) {
    const pair = list.createDiv();
    pair.createEl('dt', { text: name });
    pair.createEl('dd', { text: count.toLocaleString('en') });
  }
  drawReasons(el, 'Could not be read', result.failed, ({ source }) => source);
  drawReasons(el, 'Skipped', result.skipped, ({ path }) => path);
  drawReasons(el, 'Worth a look', result.warnings, ({ source }) => source);
  const buttons = el.createDiv('corpus-buttons corpus-footer');
  const first = result.created[0] ?? result.updated[0];
  if (result.batch !== null) {
    buttons.createEl('button', { text: 'Undo' }).addEventListener('click', actions.undo);
  }
  buttons.createEl('button', { text: 'Import more' }).addEventListener('click', actions.more);
  if (first === undefined) {
    buttons.createEl('button', { text: 'Close' }).addEventListener('click', actions.close);
  } else {
    const open = buttons.createEl('button', { cls: 'mod-cta', text: 'Open' });
    open.addEventListener('click', () => {
      actions.open(first);
    });
  }
  heading.focus();
  return el;
}

function countsOf(result: ImportResult): readonly (readonly [string, number])[] {
  const counts = [
    ['Notes created', result.created.length],
    ['Notes updated', result.updated.length],
    ['Unchanged', result.unchanged.length],
    ['Attachments saved', result.attachments],
    ['Hub notes among them', result.hubs.length],
    ['Links made', result.links],
    ['Paragraphs numbered', result.paragraphs],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}

/** Rows that one list has; an export may have thousands of empty pages. */
const SHOWN = 200;

function drawReasons<Item extends { readonly reason: string }>(
  into: HTMLElement,
  title: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): void {
  if (items.length === 0) return;
  const details = into.createEl('details', { cls: 'corpus-reasons' });
  details.open = items.length <= 5;
  details.createEl('summary', { text: `${title}: ${counted(items.length, 'file')}` });
  const list = details.createEl('ul');
  for (const item of items.slice(0, SHOWN)) {
    const row = list.createEl('li');
    row.createSpan({ cls: 'corpus-source-name', text: nameOf(item) });
    row.createSpan({ cls: 'corpus-reason', text: item.reason });
  }
  if (items.length > SHOWN) list.createEl('li', { text: `and ${items.length - SHOWN} more` });
}
