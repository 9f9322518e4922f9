import type { Context } from '../../../index/context';
import { counted } from '../../../model/counted';
import { drawRow } from '../list/draw-rows';
import { rowDoors } from '../list/row-doors';
import { TreeList } from '../list/tree-list';
import type { MentionRow, TreeRows } from '../list/tree-rows';
import { DispersionStrip } from './dispersion-strip';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { dossierRows } from './dossier-rows';
import type { ContextSize, DossierSettings } from './dossier-state';
import { kwicLines, LINES, orderLines, rowsOfLines } from './kwic-lines';
import { drawMentionsTools } from './mentions-tools';
import { Narrowing } from './narrowing';
import { documentSections, facetSections, orderPlaces } from './sections';

/** Up to so many mentions show their whole paragraphs, unless told. */
const WHOLE_UP_TO = 10;

/** Settings that the tools themselves change with. */
const TOOLS: readonly (keyof DossierSettings)[] = ['kwic', 'by'];

/** The mentions, by note or one below the other, with the values to narrow them by. */
export class MentionsPanel implements DossierPanel {
  private readonly context: DossierContext;
  private readonly tools: HTMLElement;
  private readonly narrowing: Narrowing;
  private readonly dispersion: DispersionStrip;
  private readonly note: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly tree: TreeList;
  private readonly toggled = new Set<string>();
  /** Raised when lines are ordered anew, so that an older order is not shown after it. */
  private ordering = 0;

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    this.tools = parent.createDiv('corpus-view-tools');
    this.drawTools();
    this.narrowing = new Narrowing(parent, context);
    this.dispersion = new DispersionStrip(parent, (dates) => {
      context.set({ filter: { ...context.settings.filter, dates } });
    });
    this.note = parent.createDiv({
      cls: 'corpus-view-note corpus-hidden',
      attr: { role: 'status' },
    });
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'Mentions by note', {
      ...rowDoors(context.source),
      draw: (row, element, width) => {
        const { kwic } = context.settings;
        drawRow(row, element, context.contexts, {
          kwic,
          whole: this.size === 'whole' && !kwic,
          lines: this.size === 'whole' ? 1 : Number(this.size),
          width,
          counts: (count) => counted(count, 'mention'),
        });
      },
      toggle: (row) => {
        if (!this.toggled.delete(row.key)) this.toggled.add(row.key);
        this.update({});
      },
      key: (_row, { key }) => {
        if (key !== '/') return false;
        parent.find('.corpus-filter').focus();
        return true;
      },
    });
    this.update({});
  }

  get busy(): boolean {
    return this.tree.scrolled || this.tree.hasFocus;
  }

  resize(): void {
    this.tree.resize();
  }

  redraw(): void {
    this.tree.redraw();
  }

  dispose(): void {
    this.ordering++;
    this.narrowing.dispose();
    this.tree.dispose();
  }

  update(change: Partial<DossierSettings>): void {
    const { source, mentions, settings } = this.context;
    if (TOOLS.some((key) => change[key] !== undefined)) this.drawTools();
    const order = settings.kwic
      ? settings.lines === 'author'
        ? 'author'
        : 'oldest'
      : settings.order;
    const places = orderPlaces(mentions, source.index, this.narrowing.test({ dates: true }), order);
    this.narrowing.show(places);
    this.drawDispersion();
    this.narrowing.drawEmpty(this.empty, places.length);
    if (settings.kwic) void this.showLines(places);
    else this.show(this.rowsFor(places));
  }

  private get size(): Exclude<ContextSize, 'auto'> {
    const { context } = this.context.settings;
    if (context !== 'auto') return context;
    return this.context.mentions.total <= WHOLE_UP_TO ? 'whole' : '2';
  }

  private drawTools(): void {
    const { settings, set } = this.context;
    const controls = (): HTMLElement[] => this.tools.findAll('select, button, input');
    const held = controls().find((one) => one === this.tools.doc.activeElement);
    const name = held?.getAttribute('aria-label') ?? held?.textContent;
    this.tools.empty();
    drawMentionsTools(this.tools, settings, this.size, set);
    if (held === undefined) return;
    controls()
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
      ?.focus();
  }

  private drawDispersion(): void {
    const { mentions, source, settings } = this.context;
    const undatedToo = orderPlaces(
      mentions,
      source.index,
      this.narrowing.test({ dates: false }),
      'oldest',
    );
    this.dispersion.show(this.narrowing.dated(undatedToo), settings.filter.dates);
  }

  private rowsFor(places: Int32Array): TreeRows {
    const { source, mentions, settings } = this.context;
    const { by, order } = settings;
    const dated = order === 'oldest' || order === 'newest';
    const sections =
      by === 'document'
        ? documentSections(mentions, source.index, places, dated)
        : facetSections(mentions, source.index, places, by);
    return dossierRows(mentions, sections, this.toggled);
  }

  private show(rows: TreeRows): void {
    const { tree, note } = this;
    note.addClass('corpus-hidden');
    tree.lines = this.size === 'whole' ? null : Number(this.context.settings.kwic ? 1 : this.size);
    tree.show(rows);
  }

  private async showLines(places: Int32Array): Promise<void> {
    const ordering = ++this.ordering;
    const { lines: by } = this.context.settings;
    const lines = kwicLines(this.context.mentions, places);
    let ordered: readonly MentionRow[] = lines;
    if (by === 'left' || by === 'right') {
      const contexts = await this.read(lines, ordering);
      if (ordering !== this.ordering) return;
      ordered = orderLines(lines, contexts, by);
    }
    this.show(rowsOfLines(ordered));
    const total = places.reduce((sum, place) => sum + this.context.mentions.count(place), 0);
    if (total <= LINES) return;
    this.note.setText(`The first ${counted(LINES, 'line')} are shown: filter to see others.`);
    this.note.removeClass('corpus-hidden');
  }

  /** The lines' sentences. What takes longer is said. */
  private async read(
    lines: readonly MentionRow[],
    ordering: number,
  ): Promise<ReadonlyMap<MentionRow, Context>> {
    const contexts = new Map<MentionRow, Context>();
    const begun = Date.now();
    for (const [at, line] of lines.entries()) {
      const context = await this.context.contexts.of(line);
      if (ordering !== this.ordering) break;
      if (context !== null) contexts.set(line, context);
      if (at % 50 !== 49 || Date.now() - begun < 400) continue;
      this.note.setText(`Reading ${String(at + 1)} of ${counted(lines.length, 'line')}…`);
      this.note.removeClass('corpus-hidden');
    }
    return contexts;
  }
}
