import { setIcon } from 'obsidian';

import { counted } from '../../../model/counted';
import { stretchLabel } from './date-label';
import type { ObservingWindow } from '../list/virtual-list';
import { drawTimeline } from './draw-timeline';
import {
  timelineModel,
  zoomed,
  type DatedNote,
  type Stretch,
  type TimelineModel,
} from './timeline-model';

/** A note that has no date. */
export interface UndatedNote {
  readonly key: string;
  readonly title: string;
}

/** Notes that stand together on an axis of their own. */
export interface TimelineGroup {
  /** What they have in common; null where they are all there is. */
  readonly label: string | null;
  readonly notes: readonly DatedNote[];
}

/** Undated notes listed; the rest is a number. */
const LISTED = 200;

/** Pixels of width from which marks have titles beside them. */
const TITLES_FROM = 280;

/** What a chart does when it is used. */
export interface ChartHandlers {
  /** A note was chosen. The event says how it is to be opened. */
  readonly open: (key: string, event: MouseEvent | KeyboardEvent) => void;
  readonly preview?: (key: string, event: MouseEvent, element: HTMLElement) => void;
  /** The stretch of time shown has changed; null for all of it. */
  readonly zoom?: (range: Stretch | null) => void;
}

/**
 * A time axis with its notes, its zoom, and a tray of those without a date. Plus and minus zoom, 0 shows all, the
 * arrow keys go from mark to mark, and with Shift along the axis.
 */
export class TimelineChart {
  private readonly element: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly axis: HTMLElement;
  private readonly tray: HTMLElement;
  private readonly handlers: ChartHandlers;
  private notes: readonly DatedNote[] = [];
  private groups: readonly TimelineGroup[] = [];
  private undated: readonly UndatedNote[] = [];
  private range: Stretch | null = null;
  private trayOpen = false;
  /** The axis is drawn for a width. */
  private drawnWidth = 0;

  constructor(parent: HTMLElement, handlers: ChartHandlers) {
    this.handlers = handlers;
    this.element = parent.createDiv('corpus-chart');
    this.bar = this.element.createDiv('corpus-chart-bar');
    this.axis = this.element.createDiv('corpus-axis');
    this.tray = this.element.createDiv('corpus-tray');
    this.element.addEventListener('keydown', (event) => {
      if (this.key(event)) event.preventDefault();
    });
    // A side bar that opens, or a note that is laid out late, has its width after the chart is drawn. It goes with the
    // element.
    const { ResizeObserver }: ObservingWindow = this.element.win;
    if (ResizeObserver !== undefined)
      new ResizeObserver(() => {
        this.resize();
      }).observe(this.axis);
  }

  show(notes: readonly DatedNote[], undated: readonly UndatedNote[], range: Stretch | null): void {
    this.showGroups([{ label: null, notes }], undated, range);
  }

  /** Each group on an axis of its own, one below the other, all with the same stretch of time. */
  showGroups(
    groups: readonly TimelineGroup[],
    undated: readonly UndatedNote[],
    range: Stretch | null,
  ): void {
    this.groups = groups;
    this.notes = groups.flatMap(({ notes }) => notes);
    this.undated = undated;
    this.range = range;
    this.draw();
  }

  resize(): void {
    const { clientWidth } = this.axis;
    if (clientWidth > 0 && clientWidth !== this.drawnWidth) this.draw();
  }

  private draw(): void {
    const focused = this.element.contains(this.element.doc.activeElement)
      ? (this.element.doc.activeElement?.getAttribute('data-focus') ?? 'mark')
      : null;
    this.drawnWidth = this.axis.clientWidth;
    this.axis.empty();
    const wide = this.drawnWidth >= TITLES_FROM ? this.drawnWidth : null;
    const model = timelineModel(this.notes, this.range, wide);
    this.drawBar(model?.dates ?? null);
    if (model !== null) this.drawGroups(model, wide);
    else if (this.range !== null && this.notes.length > 0) {
      this.axis.createDiv({
        cls: 'corpus-empty',
        text: 'No note is dated in this stretch of time.',
      });
    }
    this.drawTray();
    if (focused === null) return;
    const again = this.element.querySelector<HTMLElement>(
      focused === 'mark' ? '.corpus-timeline-mark' : `[data-focus="${focused}"]`,
    );
    again?.focus();
  }

  private drawGroups(whole: TimelineModel, wide: number | null): void {
    const handlers = {
      zoom: ({ from, to }: Stretch): void => {
        this.setRange({ from, to });
      },
      open: this.handlers.open,
      ...(this.handlers.preview === undefined ? {} : { preview: this.handlers.preview }),
    };
    if (this.groups.length === 1) {
      const [group] = this.groups;
      drawTimeline(this.drawGroupHead(group?.label ?? null, null), whole, handlers);
      return;
    }
    for (const { label, notes } of this.groups) {
      const model = timelineModel(notes, { from: whole.from, to: whole.to }, wide);
      if (model === null) continue;
      const place = this.drawGroupHead(label, model.shown);
      drawTimeline(place, model, handlers, `Timeline of ${label ?? 'the others'}`);
    }
  }

  private drawGroupHead(label: string | null, shown: number | null): HTMLElement {
    const group = this.axis.createDiv('corpus-axis-group');
    if (label !== null) {
      const head = group.createDiv({ cls: 'corpus-axis-head', attr: { dir: 'auto' } });
      head.createSpan({ text: label });
      if (shown !== null)
        head.createSpan({ cls: 'corpus-row-detail', text: counted(shown, 'note') });
    }
    return group.createDiv();
  }

  private drawBar(shown: Stretch | null): void {
    this.bar.empty();
    this.bar.toggleClass('corpus-hidden', this.notes.length === 0);
    const stretch = shown ?? this.range;
    const text = stretch === null ? '' : stretchLabel(stretch);
    this.bar.createSpan({ cls: 'corpus-chart-stretch', text, attr: { role: 'status' } });
    const add = (icon: string, label: string, run: () => void): HTMLButtonElement => {
      const button = this.bar.createEl('button', {
        cls: 'clickable-icon corpus-icon',
        attr: { 'aria-label': label, 'data-focus': icon },
      });
      setIcon(button, icon);
      button.addEventListener('click', run);
      return button;
    };
    add('zoom-out', 'Zoom out', () => {
      this.zoomBy(2);
    });
    add('zoom-in', 'Zoom in', () => {
      this.zoomBy(0.5);
    });
    const all = add('maximize-2', 'Show all dates', () => {
      this.setRange(null);
    });
    all.toggleClass('is-idle', this.range === null);
  }

  private drawTray(): void {
    const { tray, undated } = this;
    tray.empty();
    tray.toggleClass('corpus-hidden', undated.length === 0);
    if (undated.length === 0) return;
    const details = tray.createEl('details');
    details.open = this.trayOpen;
    details.addEventListener('toggle', () => {
      this.trayOpen = details.open;
    });
    details.createEl('summary', { text: `Undated (${undated.length.toLocaleString('en')})` });
    const list = details.createEl('ul');
    for (const { key, title } of undated.slice(0, LISTED)) {
      const button = list.createEl('li').createEl('button', {
        cls: 'corpus-link-button',
        text: title,
        attr: { dir: 'auto' },
      });
      button.addEventListener('click', (event) => {
        this.handlers.open(key, event);
      });
      button.addEventListener('mouseover', (event) => {
        this.handlers.preview?.(key, event, button);
      });
    }
    if (undated.length > LISTED)
      list.createEl('li', { text: `and ${counted(undated.length - LISTED, 'more note')}` });
  }

  private key({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    if (key === '+' || key === '=') this.zoomBy(0.5);
    else if (key === '-') this.zoomBy(2);
    else if (key === '0') this.setRange(null);
    else if (shiftKey && key === 'ArrowRight') this.pan(0.25);
    else if (shiftKey && key === 'ArrowLeft') this.pan(-0.25);
    else return false;
    return true;
  }

  private zoomBy(factor: number): void {
    const shown = this.range ?? timelineModel(this.notes, null);
    if (shown !== null) this.setRange(zoomed(shown, factor));
  }

  private pan(part: number): void {
    const shown = this.range ?? timelineModel(this.notes, null);
    if (shown === null) return;
    const by = (shown.to - shown.from) * part;
    this.setRange({ from: shown.from + by, to: shown.to + by });
  }

  private setRange(range: Stretch | null): void {
    this.range = range;
    if (this.handlers.zoom === undefined) this.draw();
    else this.handlers.zoom(range);
  }
}
