import {
  BasesView,
  type BasesEntry,
  type BasesPropertyId,
  type Plugin,
  type QueryController,
} from 'obsidian';

import type { DateSpan } from '../../../index/date-span';
import { counted } from '../../../model/counted';
import { howOf } from '../list/tree-list';
import { drawEmpty } from '../view-frame';
import type { NotePlace, ViewSource } from '../view-source';
import { entryDate, type EntryDates } from './entry-date';
import { TimelineChart, type TimelineGroup, type UndatedNote } from './timeline-chart';
import type { DatedNote } from './timeline-model';
import { readZoom, writeZoom } from './zoom-text';

/** What `type:` of a view in a `.base` file says for a timeline. */
export const TIMELINE_BASE = 'corpus-timeline';

/** The keys of its settings in the `.base` file. */
const DATE = 'date';
const END = 'end';
const TITLE = 'title';
const ZOOM = 'zoom';

/** Offers the timeline as a view of bases. Apps without bases, and vaults where they are off, go without. */
export function registerTimelineBase(plugin: Plugin, source: ViewSource): void {
  const app: Partial<Pick<Plugin, 'registerBasesView'>> = plugin;
  if (typeof app.registerBasesView !== 'function') return;
  plugin.registerBasesView(TIMELINE_BASE, {
    name: 'Timeline',
    icon: 'gantt-chart',
    factory: (controller, container) => new TimelineBase(controller, container, source),
    options: () => [
      { type: 'property', key: DATE, displayName: 'Date', placeholder: 'published, or date' },
      { type: 'property', key: END, displayName: 'End of the date', placeholder: 'None' },
      { type: 'property', key: TITLE, displayName: 'Title', placeholder: 'The title' },
    ],
  });
}

/** The files of a base on a time axis, grouped as the base is; its properties and its zoom are kept in the base. */
class TimelineBase extends BasesView {
  override readonly type = TIMELINE_BASE;
  private readonly source: ViewSource;
  private readonly element: HTMLElement;
  private readonly summary: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly chart: TimelineChart;

  constructor(controller: QueryController, container: HTMLElement, source: ViewSource) {
    super(controller);
    this.source = source;
    this.element = container.createDiv('corpus-view corpus-base');
    this.summary = this.element.createDiv({
      cls: 'corpus-view-summary',
      attr: { role: 'status' },
    });
    this.empty = this.element.createDiv('corpus-empty-place');
    this.chart = new TimelineChart(this.element, {
      open: (path, event) => void source.openAt(whole(path), howOf(event)),
      preview: (path, event, element) => {
        source.preview(event, element, whole(path));
      },
      zoom: (range) => {
        this.config.set(ZOOM, writeZoom(range));
        this.draw();
      },
    });
  }

  override onload(): void {
    const observer = new ResizeObserver(() => {
      this.chart.resize();
    });
    observer.observe(this.element);
    this.register(() => {
      observer.disconnect();
      this.element.remove();
    });
    // Dates that no property is named for are those of the index, which may come later than the base.
    this.register(
      this.source.subscribe(() => {
        this.draw();
      }),
    );
  }

  override onDataUpdated(): void {
    this.draw();
  }

  private draw(): void {
    const dates: EntryDates = {
      date: this.config.getAsPropertyId(DATE),
      end: this.config.getAsPropertyId(END),
      written: (file, property) =>
        this.app.metadataCache.getFileCache(file)?.frontmatter?.[property] as unknown,
      known: (path) => this.known(path),
    };
    const undated: UndatedNote[] = [];
    const seen = new Set<string>();
    const groups = this.data.groupedData.map(({ entries, key }): TimelineGroup => {
      const notes = entries.flatMap((entry): DatedNote[] => {
        const { path } = entry.file;
        const note = { key: path, title: this.titleOf(entry) };
        const date = entryDate(entry, dates);
        if (date !== null) return [{ ...note, date, count: null }];
        if (!seen.has(path)) undated.push(note);
        seen.add(path);
        return [];
      });
      return { label: key === undefined ? null : key.toString() || 'None', notes };
    });
    const total = new Set(this.data.data.map(({ file }) => file.path)).size;
    this.summary.setText(`${counted(total, 'file')}, ${String(undated.length)} undated`);
    this.say(total, undated.length, dates.date);
    this.chart.showGroups(groups, undated, readZoom(this.config.get(ZOOM)));
  }

  private say(total: number, undated: number, date: BasesPropertyId | null): void {
    this.empty.empty();
    if (total === 0) drawEmpty(this.empty, { text: 'No file passes the filters of this view.' });
    else if (undated === total) {
      const where =
        date === null ? '“published” or “date”' : `“${this.config.getDisplayName(date)}”`;
      drawEmpty(this.empty, {
        text: `No file has a date in ${where}. Another property can be chosen in the options of the view.`,
      });
    }
  }

  private known(path: string): DateSpan | null {
    const { index } = this.source;
    const note = index.find(path);
    return note < 0 ? null : index.dateOf(note);
  }

  private titleOf(entry: BasesEntry): string {
    const property = this.config.getAsPropertyId(TITLE);
    const own = property === null ? '' : (entry.getValue(property)?.toString() ?? '').trim();
    if (own !== '') return own;
    const { index } = this.source;
    const note = index.find(entry.file.path);
    return note < 0 ? entry.file.basename : index.titleOf(note);
  }
}

function whole(path: string): NotePlace {
  return { path, paragraph: null, span: null };
}
