import type { WorkspaceLeaf } from 'obsidian';

import { mentionsOf } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import { counted } from '../../counted';
import { FollowingView, type AnswerChange, type ViewHost, type ViewParts } from '../following-view';
import { howOf } from '../list/tree-list';
import { drawEmpty } from '../view-frame';
import { recordOf } from '../view-memory';
import { TimelineChart } from './timeline-chart';
import type { Stretch } from './timeline-model';

export const TIMELINE_VIEW = 'corpus-timeline';

interface TimelineSettings {
  readonly range: Stretch | null;
}

/** The notes that mention the one being read on a time axis, as large as its pane. */
export class TimelineView extends FollowingView<TimelineSettings> {
  override icon = 'gantt-chart';
  private chart: TimelineChart | null = null;
  private empty: HTMLElement | null = null;
  private shown = 0;

  constructor(leaf: WorkspaceLeaf, host: ViewHost) {
    super(leaf, host, { range: null });
  }

  override getViewType(): string {
    return TIMELINE_VIEW;
  }

  override getDisplayText(): string {
    return 'Timeline';
  }

  protected override readSettings(saved: unknown): TimelineSettings {
    const { from, to } = recordOf(recordOf(saved)['range']);
    const isRange = typeof from === 'number' && typeof to === 'number' && from < to;
    return { range: isRange ? { from, to } : null };
  }

  protected override lasting(): TimelineSettings {
    return { range: null };
  }

  protected override drawBody({ body }: ViewParts): void {
    this.empty = body.createDiv('corpus-empty-place');
    const place = (path: VaultPath): { path: VaultPath; paragraph: null; span: null } => ({
      path,
      paragraph: null,
      span: null,
    });
    this.chart = new TimelineChart(body, {
      open: (path, event) => void this.source.openAt(place(path), howOf(event)),
      preview: (path, event, element) => {
        this.source.preview(event, element, place(path));
      },
      zoom: (range) => {
        this.keep({ range });
        this.refresh();
      },
    });
  }

  protected override release(): void {
    this.chart = null;
  }

  protected override measure(): void {
    this.chart?.resize();
  }

  protected override redraw(): void {
    this.refresh();
  }

  protected override get busy(): boolean {
    return false;
  }

  protected override compare(path: VaultPath): AnswerChange {
    return { more: mentionsOf(this.source.index, path).total - this.shown, same: false };
  }

  protected override refresh(): void {
    const { path, source, parts, empty } = this;
    if (empty === null) return;
    empty.empty();
    if (path === null) {
      drawEmpty(empty, { text: 'Open a note to see when others mention it.' });
      return;
    }
    const mentions = mentionsOf(source.index, path);
    this.shown = mentions.total;
    const all = Array.from(mentions.notes, (_, place) => {
      const { path: key, title, date } = mentions.facts(place);
      return { key, title, date, count: mentions.count(place) };
    });
    const dated = all.flatMap((one) => (one.date === null ? [] : [{ ...one, date: one.date }]));
    const undated = all.filter(({ date }) => date === null);
    parts?.summary.setText(
      `${counted(mentions.total, 'mention')} in ${counted(mentions.size, 'note')}, ${String(undated.length)} undated`,
    );
    if (all.length === 0) drawEmpty(empty, { text: 'No note links to this one yet.' });
    this.chart?.show(dated, undated, this.settings.range);
  }
}
