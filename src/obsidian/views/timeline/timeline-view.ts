import type { WorkspaceLeaf } from 'obsidian';

import { noteFilter, type FacetFilter } from '../../../index/facets';
import { mentionsOf } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import { counted } from '../../../model/counted';
import { isFiltered, readFilter } from '../dossier/dossier-state';
import { DOSSIER_VIEW } from '../dossier/dossier-view';
import { FollowingView, type AnswerChange, type ViewHost, type ViewParts } from '../following-view';
import { howOf } from '../list/tree-list';
import { drawEmpty } from '../view-frame';
import { kindOfNote, recordOf, type ViewMemory } from '../view-memory';
import { TimelineChart } from './timeline-chart';
import type { Stretch } from './timeline-model';

export const TIMELINE_VIEW = 'corpus-timeline';

interface TimelineSettings {
  readonly range: Stretch | null;
}

/** The notes that mention the one being read on a time axis, as large as its pane; those that pass the dossier's filter. */
export class TimelineView extends FollowingView<TimelineSettings> {
  override icon = 'gantt-chart';
  private chart: TimelineChart | null = null;
  private empty: HTMLElement | null = null;
  private shown = 0;
  private readonly dossiers: ViewMemory;

  constructor(leaf: WorkspaceLeaf, host: ViewHost) {
    super(leaf, host, { range: null });
    this.dossiers = host.memory;
  }

  protected override async onOpen(): Promise<void> {
    this.register(
      this.dossiers.subscribe((view) => {
        if (view === DOSSIER_VIEW) this.update();
      }),
    );
    await super.onOpen();
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
    const filter = this.filterOf(path);
    const passes = noteFilter(source.index, filter);
    const places = Array.from(mentions.notes, (_, place) => place);
    const all = places
      .filter((place) => passes(mentions.notes[place] ?? -1))
      .map((place) => {
        const { path: key, title, date } = mentions.facts(place);
        return { key, title, date, count: mentions.count(place) };
      });
    const dated = all.flatMap((one) => (one.date === null ? [] : [{ ...one, date: one.date }]));
    const undated = all.filter(({ date }) => date === null);
    const total = all.reduce((sum, { count }) => sum + count, 0);
    const of = isFiltered(filter) ? ` of ${mentions.total.toLocaleString('en')}` : '';
    parts?.summary.setText(
      `${total.toLocaleString('en')}${of} ${total === 1 && of === '' ? 'mention' : 'mentions'} in ${counted(all.length, 'note')}, ${String(undated.length)} undated${of === '' ? '' : ', filtered as the dossier'}`,
    );
    if (mentions.size === 0) drawEmpty(empty, { text: 'No note links to this one yet.' });
    else if (all.length === 0)
      drawEmpty(empty, {
        text: `The filters of the dossier hide all ${counted(mentions.total, 'mention')}.`,
      });
    this.chart?.show(dated, undated, this.settings.range);
  }

  /** The dossier's filter for notes of the same kind; its stretch of time is the axis's own to choose. */
  private filterOf(path: VaultPath): FacetFilter {
    const kind = kindOfNote(this.source.index, path);
    const { filter } = recordOf(this.dossiers.recall(DOSSIER_VIEW, kind));
    return { ...readFilter(filter), dates: null };
  }
}
