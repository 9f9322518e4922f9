import type { App } from 'obsidian';

import type { VaultPath } from '../../../model/note';
import type { QuotationDifference } from '../../../pipeline/quotation-check';
import { drawWarning } from '../list/draw-rows';
import { paragraphLabel, placeOf, type MentionRow } from '../list/tree-rows';
import type { ViewSource } from '../view-source';
import { CompareModal } from './compare-modal';

/** What is known where a citation is drawn. */
export interface CitationSetting {
  readonly app: App;
  readonly source: ViewSource;
  /** The note cited, and its title. */
  readonly cited: VaultPath;
  readonly title: string;
  /** Its paragraph does not exist. */
  readonly broken: boolean;
  /** The reader has changed something here: what comes of it is shown at once. */
  readonly expect: () => void;
  readonly difference: () => Promise<QuotationDifference | null>;
}

/** Adds to a citation what can be done where it does not hold: mending it, or comparing what it quotes. */
export function drawCitationActions(
  row: MentionRow,
  element: HTMLElement,
  setting: CitationSetting,
): void {
  const { broken, cited, source, difference } = setting;
  const { fix } = source;
  if (broken && fix !== undefined && row.cited !== null) {
    const { path, span } = row;
    const id = row.cited;
    addAction(element, 'Fix…', `Fix the citation in ${row.label}`, () => {
      void fix({ path, span, target: cited, cited: id }).then((mended) => {
        if (mended) setting.expect();
      });
    });
  }
  if (broken || row.cited === null || row.path.endsWith('.canvas')) return;
  void difference().then((found) => {
    if (found !== null) drawDifference(row, element, found, setting);
  });
}

function drawDifference(
  row: MentionRow,
  element: HTMLElement,
  found: QuotationDifference,
  { app, source, cited, title }: CitationSetting,
): void {
  const paragraph = row.cited === null ? 'the note' : paragraphLabel(row.cited);
  element.addClass('has-warning');
  const line = element.createDiv('corpus-row-line corpus-row-note');
  drawWarning(line, 'triangle-alert');
  line.createSpan({ text: `Quote differs from ${paragraph}` });
  addAction(element, 'Compare', `Compare the quotation with ${paragraph}`, () => {
    new CompareModal(app, {
      title: `The quotation and ${paragraph}`,
      ...found,
      thereIn: `${title}, ${paragraph}`,
      quotedBy: row.label,
      actions: [
        {
          label: `Open ${paragraph}`,
          run: () => void source.openAt({ path: cited, paragraph: row.cited, span: null }, 'here'),
        },
        {
          label: 'Open the quotation',
          run: () => {
            const place = placeOf(row);
            if (place !== null) void source.openAt(place, 'here');
          },
        },
      ],
    }).open();
  });
}

/** A button at the end of a row's line; it is in the tab order while its row is. */
function addAction(element: HTMLElement, text: string, label: string, run: () => void): void {
  const lines = element.findAll('.corpus-row-line');
  const button = (lines.at(-1) ?? element).createEl('button', {
    cls: 'corpus-row-action',
    text,
    attr: { 'aria-label': label },
  });
  button.tabIndex = element.tabIndex;
  button.addEventListener('click', run);
}
