import { howOf } from '../list/tree-list';
import { TimelineChart } from '../timeline/timeline-chart';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { Narrowing } from './narrowing';
import { orderPlaces } from './sections';

/** The notes that mention it on a time axis; its zoom is the dossier's stretch of time. */
export class TimelinePanel implements DossierPanel {
  readonly busy = false;
  private readonly context: DossierContext;
  private readonly narrowing: Narrowing;
  private readonly empty: HTMLElement;
  private readonly chart: TimelineChart;

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    this.narrowing = new Narrowing(parent, context);
    this.empty = parent.createDiv('corpus-empty-place');
    this.chart = new TimelineChart(parent, {
      open: (path, event) => {
        void context.source.openAt(this.firstIn(path), howOf(event));
      },
      preview: (path, event, element) => {
        context.source.preview(event, element, this.firstIn(path));
      },
      zoom: (dates) => {
        context.set({ filter: { ...context.settings.filter, dates } });
      },
    });
    this.update();
  }

  resize(): void {
    this.chart.resize();
  }

  redraw(): void {
    this.update();
  }

  dispose(): void {
    this.narrowing.dispose();
  }

  update(): void {
    const { source, mentions, settings } = this.context;
    const { index } = source;
    const places = orderPlaces(mentions, index, this.narrowing.test({ dates: true }), 'oldest');
    this.narrowing.show(places);
    this.narrowing.drawEmpty(this.empty, places.length);
    const all = orderPlaces(mentions, index, this.narrowing.test({ dates: false }), 'oldest');
    const dated = this.narrowing.dated(all).map(({ place, date, count }) => {
      const { path, title } = mentions.facts(place);
      return { key: path, title, date, count };
    });
    const undated = Array.from(all)
      .filter((place) => index.dateOf(mentions.notes[place] ?? 0) === null)
      .map((place) => {
        const { path, title } = mentions.facts(place);
        return { key: path, title };
      });
    this.chart.show(dated, undated, settings.filter.dates);
  }

  /** The first mention in a note. */
  private firstIn(path: string): {
    path: string;
    paragraph: string | null;
    span: { start: number; end: number } | null;
  } {
    const { mentions } = this.context;
    const place = mentions.notes.findIndex((_, at) => mentions.pathAt(at) === path);
    const first = place < 0 ? undefined : mentions.group(place).mentions.find((m) => !m.property);
    if (first === undefined) return { path, paragraph: null, span: null };
    return { path, paragraph: first.paragraph, span: { start: first.start, end: first.end } };
  }
}
