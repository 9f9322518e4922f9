import type { StructuredDocument } from '../../model/document';
import type { ColumnMapping } from '../../model/table';
import type { SourceReading } from '../../pipeline/engine';
import type { ImportOptions } from '../../pipeline/options';
import { counted } from '../../model/counted';
import { drawColumns } from './draw-columns';
import type { DraftSource } from './import-draft';

/** Rows shown of one source; the rest is a number. */
const SHOWN = 100;

export interface PreviewActions {
  readonly split: (split: ImportOptions['split']) => void;
  readonly columns: (columns: ColumnMapping) => void;
  readonly remove: () => void;
}

/**
 * One source: what was found in it, how it was split, and the way to correct that. Of a folder of thousands most are
 * never opened, and nothing is drawn of them but their line.
 */
export function drawSource(
  into: HTMLElement,
  draft: DraftSource,
  open: boolean,
  actions: PreviewActions,
): HTMLDetailsElement {
  const { source, problem } = draft;
  const el = into.createEl('details', { cls: 'corpus-source' });
  el.open = open;
  const summary = el.createEl('summary');
  summary.createSpan({ cls: 'corpus-source-name', text: source.name });
  summary.createSpan({
    cls: ['corpus-source-count', ...(problem === null ? [] : ['mod-problem'])],
    text: countOf(draft),
  });
  let drawn = false;
  const drawOnce = (): void => {
    if (!drawn) drawBody(el, draft, actions);
    drawn = true;
  };
  if (open) drawOnce();
  else el.addEventListener('toggle', drawOnce, { once: true });
  return el;
}

function drawBody(el: HTMLElement, draft: DraftSource, actions: PreviewActions): void {
  const { source, reading, problem, skipped } = draft;
  if (problem !== null) el.createEl('p', { cls: 'corpus-problem', text: problem });
  if (reading) {
    for (const warning of reading.warnings) {
      el.createEl('p', { cls: 'corpus-problem', text: warning });
    }
    if (reading.columns) drawColumns(el, reading.columns, source.name, actions.columns);
    if (reading.documents.length > 0 || skipped.length === 0)
      drawDocuments(el, reading.documents, source.name);
  }
  drawSkipped(el, skipped);
  const bar = el.createDiv('corpus-source-bar');
  if (reading && canSplit(reading)) drawSplit(bar, draft, actions);
  const remove = bar.createEl('button', {
    text: 'Leave out',
    attr: { 'aria-label': `Leave out ${source.name}` },
  });
  remove.addEventListener('click', actions.remove);
}

function countOf({ reading, skipped }: DraftSource): string {
  const documents = reading?.documents.length ?? 0;
  if (documents > 0) return counted(documents, 'document');
  if (skipped.length > 0) return 'Left out';
  return reading ? counted(0, 'document') : 'Cannot be read';
}

/** A few of the parts that become no note, with the reason; the report names them all. */
function drawSkipped(into: HTMLElement, skipped: DraftSource['skipped']): void {
  if (skipped.length === 0) return;
  const [first] = skipped;
  const reasons = new Set(skipped.map(({ reason }) => reason));
  const what = skipped.length === 1 ? (first?.source ?? '') : counted(skipped.length, 'part');
  into.createEl('p', { text: `Left out: ${what} (${[...reasons].slice(0, 5).join('; ')})` });
}

function drawDocuments(
  into: HTMLElement,
  documents: readonly StructuredDocument[],
  name: string,
): void {
  if (documents.length === 0) {
    into.createEl('p', { cls: 'corpus-problem', text: 'No text was found in it.' });
    return;
  }
  // A table wider than the dialog scrolls by itself, also with the keyboard.
  const scroller = into.createDiv({
    cls: 'corpus-table-scroller',
    attr: { role: 'region', tabindex: '0', 'aria-label': `Documents of ${name}` },
  });
  const table = scroller.createEl('table', { cls: 'corpus-documents' });
  const head = table.createEl('thead').createEl('tr');
  for (const text of ['Title', 'Date', 'Authors', 'Paragraphs']) {
    head.createEl('th', { text, attr: { scope: 'col' } });
  }
  const body = table.createEl('tbody');
  for (const document of documents.slice(0, SHOWN)) drawDocument(body, document);
  if (documents.length > SHOWN) {
    into.createEl('p', { text: `and ${counted(documents.length - SHOWN, 'more document')}` });
  }
}

function drawDocument(body: HTMLElement, document: StructuredDocument): void {
  const row = body.createEl('tr');
  const title = row.createEl('th', { attr: { scope: 'row', dir: 'auto' } });
  title.createSpan({
    cls: document.titleDerived ? 'corpus-derived' : '',
    text: document.title,
  });
  for (const note of notesOn(document))
    title.createDiv({ cls: 'corpus-document-note', text: note });
  const { published } = document;
  row.createEl('td', {
    text: published === null ? '–' : published.iso.replace('T', ' '),
    cls: 'corpus-date',
  });
  row.createEl('td', { text: document.authors.join(', ') || '–', attr: { dir: 'auto' } });
  const paragraphs = document.blocks.filter(({ id }) => id !== null).length;
  row.createEl('td', { cls: 'corpus-number', text: paragraphs.toLocaleString('en') });
}

/** What one should know of a document before it is imported. */
function notesOn(document: StructuredDocument): string[] {
  const notes = [...document.warnings];
  if (document.titleDerived) notes.push('Title made from the text');
  if (document.published?.ambiguous === true)
    notes.push('Day and month could be the other way round');
  if (document.neutralised.length > 0) {
    notes.push(`Made harmless: ${counted(document.neutralised.length, 'place')}`);
  }
  if (document.removed.length > 0) {
    notes.push(`Left out: ${counted(document.removed.length, 'repeated passage')}`);
  }
  return notes;
}

/** Formats that say where a document ends leave nothing to correct. */
function canSplit({ format, documents }: SourceReading): boolean {
  return format === 'text' || format === 'markdown' || documents.length > 1;
}

function drawSplit(into: HTMLElement, { split }: DraftSource, actions: PreviewActions): void {
  const label = into.createEl('label', { cls: 'corpus-field', text: 'Split ' });
  const select = label.createEl('select', { cls: 'dropdown' });
  const ways = { auto: 'where documents begin', off: 'not at all', line: 'at a line…' } as const;
  for (const [value, text] of Object.entries(ways)) select.createEl('option', { value, text });
  select.value = typeof split === 'object' ? 'line' : split;
  const line = into.createEl('label', { cls: 'corpus-field', text: 'Line ' });
  const input = line.createEl('input', {
    type: 'text',
    value: typeof split === 'object' ? split.line : '',
    placeholder: 'such as ***',
  });
  line.toggle(select.value === 'line');
  select.addEventListener('change', () => {
    line.toggle(select.value === 'line');
    if (select.value === 'line') input.focus();
    else actions.split(select.value === 'off' ? 'off' : 'auto');
  });
  input.addEventListener('change', () => {
    if (input.value.trim() !== '') actions.split({ line: input.value });
  });
}
