import { setIcon } from 'obsidian';

import type { Context } from '../../../index/context';
import type { Contexts } from './contexts';
import { paragraphLabel, type GroupRow, type MentionRow, type TreeRow } from './tree-rows';

/** UTF-16 units before a mention that are shown where its sentence goes on for long. */
const BEFORE = 40;
/** Units that a line holds in a list that is not measured, and at least. */
const LINE = 40;
const SHORTEST = 16;
/** Pixels of a letter, about; of a row's edges; and of a number beside its sentence. */
const LETTER = 6.5;
const EDGES = 42;
const BESIDE = 40;
/** Letters left at the ends of lines, since words do not break there. */
const RAGGED = 3;
/** So few letters are not left out: an ellipsis says less. */
const SPARED = 6;
/** Letters that are as wide as two others. */
const EAST_ASIAN = /[\u2e80-\uffef]/;

/** How mentions are drawn. */
export interface RowLook {
  /** Keyword in context: the mentions one below the other. */
  readonly kwic?: boolean;
  /** The whole paragraph in place of its sentence. */
  readonly whole?: boolean;
  /** Lines that a sentence has; two, unless told. */
  readonly lines?: number;
  /** Pixels of the list's width. */
  readonly width?: number;
  /** The groups' count says what it counts. */
  readonly counts?: (count: number) => string;
}

/** Fills the element of a row; what is read from notes comes when it is there. */
export function drawRow(
  row: TreeRow,
  element: HTMLElement,
  contexts: Contexts,
  look: RowLook = {},
): void {
  if (row.type === 'group') drawGroup(row, element, contexts, look);
  else if (row.type === 'more') element.createDiv({ cls: 'corpus-row-label', text: row.label });
  else drawMention(row, element, contexts, look);
}

function drawGroup(
  row: GroupRow,
  element: HTMLElement,
  contexts: Contexts,
  { counts }: RowLook,
): void {
  const line = element.createDiv('corpus-row-line');
  const fold = line.createSpan({ cls: 'corpus-fold', attr: { 'aria-hidden': 'true' } });
  if (row.expanded !== null) setIcon(fold, 'chevron-right');
  fold.toggleClass('is-collapsed', row.expanded === false);
  if (row.broken) drawWarning(line, 'unlink');
  line.createSpan({ cls: 'corpus-row-label', text: row.label, attr: { dir: 'auto' } });
  if (row.date !== undefined) line.createSpan({ cls: 'corpus-row-date', text: row.date });
  if (row.detail !== '') {
    line.createSpan({ cls: 'corpus-row-detail', text: row.detail, attr: { dir: 'auto' } });
  }
  for (const text of row.cells ?? []) line.createSpan({ cls: 'corpus-row-cell', text });
  if (row.count > 0) {
    const count = line.createSpan({ cls: 'corpus-row-count', text: String(row.count) });
    if (counts !== undefined) count.setAttribute('aria-label', counts(row.count));
    if (counts !== undefined) count.setAttribute('role', 'img');
  }
  element.toggleClass('is-uncited', row.excerpt !== null && row.count === 0);
  const { excerpt } = row;
  if (excerpt === null) return;
  const words = element.createDiv({ cls: 'corpus-row-excerpt', attr: { dir: 'auto' } });
  void contexts.extract(excerpt.path, excerpt.paragraph).then((extract) => {
    words.setText(extract);
  });
}

/** A mark before a label: something is not as it should be. */
export function drawWarning(line: HTMLElement, icon: string): HTMLElement {
  const mark = line.createSpan({ cls: 'corpus-row-warning', attr: { 'aria-hidden': 'true' } });
  setIcon(mark, icon);
  return mark;
}

function drawMention(
  row: MentionRow,
  element: HTMLElement,
  contexts: Contexts,
  { kwic = false, whole = false, lines = 2, width = 0 }: RowLook,
): void {
  element.toggleClass('mod-kwic', kwic);
  // A paragraph's number stands beside its sentence, a note's title above it.
  const beside = row.paragraph !== null && row.label === paragraphLabel(row.paragraph);
  element.toggleClass('mod-beside', beside);
  element.toggleClass('mod-bare', row.label === '');
  const line = element.createDiv('corpus-row-line');
  line.createSpan({ cls: 'corpus-row-label', text: row.label, attr: { dir: 'auto' } });
  const words = element.createDiv({ cls: 'corpus-row-context', attr: { dir: 'auto' } });
  if (row.path.endsWith('.canvas')) {
    words.setText('A card on the canvas');
    words.addClass('mod-quiet');
    return;
  }
  if (row.property && row.span.end === row.span.start) {
    words.setText('In the properties');
    words.addClass('mod-quiet');
    return;
  }
  void contexts.of(row, whole ? 'paragraph' : 'sentence').then((context) => {
    if (context === null) {
      words.addClass('mod-quiet');
      words.setText('The note has changed since; the index is catching up.');
    } else {
      const room = lines * lettersOf(width - (beside ? BESIDE : 0)) - RAGGED;
      drawContext(words, context, kwic || whole ? null : room);
    }
  });
}

/** How many letters a line of a list holds; one out of sight has no width. */
function lettersOf(width: number): number {
  return width <= 0 ? LINE : Math.max(SHORTEST, Math.floor((width - EDGES) / LETTER));
}

/** A sentence with its mention marked; all that stands before it, or as much as leaves the mention in sight. */
function drawContext(into: HTMLElement, context: Context, letters: number | null): void {
  const { match, after } = context;
  const room = letters === null ? Infinity : roomBefore(context, letters);
  const before = shortened(context.before, room);
  into.createSpan({ cls: 'corpus-before', text: before });
  const from = into.createSpan('corpus-from');
  from.createEl('mark', { text: match });
  from.appendText(after);
}

/** What a short ending leaves of the lines goes to what stands before; a long one leaves it a part. */
function roomBefore({ before, match, after }: Context, letters: number): number {
  const room = Math.max(Math.min(BEFORE, letters / 2), letters - match.length - after.length);
  return Math.floor(EAST_ASIAN.test(before) ? room / 2 : room);
}

/** The end of a text from a word on, at most so long, with an ellipsis where something is left out. */
function shortened(text: string, room: number): string {
  if (text.length <= room + SPARED) return text;
  const end = text.slice(-room);
  const space = end.indexOf(' ');
  // Without a space near by, as in Chinese: at the next whole character.
  const from = space >= 0 && space < 30 ? space + 1 : wholeFrom(text, text.length - room);
  return `…${space >= 0 && space < 30 ? end.slice(from) : text.slice(from)}`;
}

/** The first place from `at` on where a character as people see it begins. */
function wholeFrom(text: string, at: number): number {
  const around = text.slice(Math.max(0, at - 64));
  const offset = text.length - around.length;
  for (const { index } of new Intl.Segmenter().segment(around)) {
    if (offset + index >= at) return offset + index;
  }
  return text.length;
}
