import {
  facetCounts,
  noteFilter,
  ANY_NOTE,
  type FacetCount,
  type FacetName,
} from '../../../index/facets';
import type { VaultPath } from '../../../model/note';
import { counted } from '../../counted';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { rowHandlers } from './dossier-panel';
import { dossierRows } from './dossier-rows';
import { isFiltered, toggleFacet } from './dossier-state';
import { drawRow } from '../list/draw-rows';
import { drawTimeline } from '../timeline/draw-timeline';
import { timelineModel, type DatedNote } from '../timeline/timeline-model';
import { TreeList } from '../list/tree-list';
import { drawChoice, drawEmpty, drawFilterField } from '../view-frame';

/** Values of a facet that are offered; what is chosen is shown besides. */
const OFFERED = 8;

const FACET_NAMES: readonly FacetName[] = ['kind', 'tag', 'author', 'decade'];

/** The mentions by note, with their time axis and the values to filter by. */
export class MentionsPanel implements DossierPanel {
  private readonly context: DossierContext;
  private readonly axis: HTMLElement;
  private readonly chips: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly tree: TreeList;
  private readonly toggled = new Set<VaultPath>();
  private open = false;
  /** The axis is drawn for a width. */
  private drawnWidth = 0;

  /** @param large whether the time axis is what the panel is for */
  constructor(parent: HTMLElement, context: DossierContext, large: boolean) {
    this.context = context;
    const tools = parent.createDiv('corpus-view-tools');
    this.drawTools(tools, large);
    this.chips = parent.createDiv('corpus-chips');
    this.axis = parent.createDiv('corpus-axis');
    this.axis.toggleClass('mod-large', large);
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'Mentions by note', {
      ...rowHandlers(context),
      draw: (row, element) => {
        drawRow(row, element, context.contexts, context.state.kwic);
      },
      toggle: (row) => {
        if (!this.toggled.delete(row.key)) this.toggled.add(row.key);
        this.update();
      },
      key: (_row, { key }) => {
        if (key !== '/') return false;
        parent.find('.corpus-filter').focus();
        return true;
      },
    });
    this.update();
  }

  get busy(): boolean {
    return this.tree.scrolled || this.tree.hasFocus;
  }

  resize(): void {
    if (this.axis.clientWidth !== this.drawnWidth) this.update();
    else this.tree.resize();
  }

  dispose(): void {
    this.tree.dispose();
  }

  update(): void {
    const { source, mentions, state, say } = this.context;
    const passes = noteFilter(source.index, state.filter);
    const places: number[] = [];
    let total = 0;
    mentions.notes.forEach((note, place) => {
      if (!passes(note)) return;
      places.push(place);
      total += mentions.count(place);
    });
    const all = isFiltered(state.filter) ? ` of ${mentions.total.toLocaleString('en')}` : '';
    say(
      `${total.toLocaleString('en')}${all} ${total === 1 ? 'mention' : 'mentions'} in ${counted(places.length, 'note')}`,
    );
    this.drawChips(places);
    this.drawAxis(places);
    this.drawEmptyState(places.length);
    this.tree.show(dossierRows(mentions, Int32Array.from(places), this.toggled));
  }

  private drawTools(tools: HTMLElement, large: boolean): void {
    const { state, set } = this.context;
    drawChoice(
      tools,
      'Order',
      [
        ['old', 'Oldest first'],
        ['new', 'Newest first'],
      ],
      state.newestFirst ? 'new' : 'old',
      (order) => {
        set({ newestFirst: order === 'new' });
      },
    );
    if (!large) {
      const kwic = tools.createEl('button', {
        cls: 'corpus-toggle corpus-kwic-toggle',
        text: 'Keyword in context',
        attr: { 'aria-pressed': String(state.kwic) },
      });
      kwic.addEventListener('click', () => {
        const on = !this.context.state.kwic;
        kwic.setAttribute('aria-pressed', String(on));
        set({ kwic: on });
      });
    }
    const filters = tools.createEl('button', {
      cls: 'corpus-toggle',
      text: 'Filters',
      attr: { 'aria-expanded': 'false' },
    });
    filters.addEventListener('click', () => {
      this.open = !this.open;
      filters.setAttribute('aria-expanded', String(this.open));
      this.update();
    });
    drawFilterField(tools, 'Filter notes', state.filter.text, (text) => {
      set({ filter: { ...this.context.state.filter, text } });
    });
  }

  private drawChips(places: readonly number[]): void {
    const { chips, context } = this;
    const { filter } = context.state;
    const focused = chips.doc.activeElement?.getAttribute('data-facet') ?? null;
    chips.empty();
    const chosen = [...filter.include, ...filter.exclude];
    chips.toggleClass('corpus-hidden', !this.open && !isFiltered(filter));
    const counts = facetCounts(
      context.source.index,
      places.map((place) => context.mentions.notes[place] ?? 0),
    );
    for (const name of FACET_NAMES) {
      const mine = chosen.filter((facet) => facet.name === name);
      const isChosen = ({ value }: FacetCount): boolean =>
        mine.some((facet) => facet.value === value);
      const offered = this.open
        ? counts[name].filter((facet) => !isChosen(facet)).slice(0, OFFERED)
        : [];
      const shown = [
        ...mine.map(
          (facet) =>
            counts[name].find(({ value }) => value === facet.value) ?? { ...facet, count: 0 },
        ),
        ...offered,
      ];
      if (shown.length === 0) continue;
      const row = chips.createDiv({
        cls: 'corpus-chip-row',
        attr: { role: 'group', 'aria-label': name },
      });
      row.createSpan({ cls: 'corpus-chip-name', text: name });
      for (const facet of shown) this.drawChip(row, facet);
    }
    if (filter.dates !== null) this.drawDates(filter.dates);
    if (isFiltered(filter)) {
      const clear = chips.createEl('button', { cls: 'corpus-toggle', text: 'Clear' });
      clear.addEventListener('click', () => {
        this.clear();
      });
    }
    if (focused !== null) {
      chips
        .findAll('[data-facet]')
        .find((chip) => chip.dataset['facet'] === focused)
        ?.focus();
    }
  }

  private drawChip(row: HTMLElement, facet: FacetCount): void {
    const { state, set } = this.context;
    const has = (side: 'include' | 'exclude'): boolean =>
      state.filter[side].some(({ name, value }) => name === facet.name && value === facet.value);
    const side = has('include') ? 'include' : has('exclude') ? 'exclude' : null;
    const said = side === 'exclude' ? 'left out' : side === 'include' ? 'wanted' : 'offered';
    const chip = row.createEl('button', {
      cls: `corpus-chip${side === null ? '' : ` mod-${side}`}`,
      attr: {
        'aria-pressed': String(side !== null),
        'aria-label': `${facet.name} ${facet.value}, ${counted(facet.count, 'note')}, ${said}. Shift and click leaves out`,
        'data-facet': `${facet.name} ${facet.value}`,
      },
    });
    chip.createSpan({
      text: `${side === 'exclude' ? '− ' : side === 'include' ? '+ ' : ''}${facet.value}`,
      attr: { dir: 'auto' },
    });
    chip.createSpan({ cls: 'corpus-row-count', text: String(facet.count) });
    chip.addEventListener('click', (event) => {
      const to = side ?? (event.shiftKey ? 'exclude' : 'include');
      set({ filter: toggleFacet(this.context.state.filter, facet, to) });
    });
  }

  private drawDates({ from, to }: { from: number; to: number }): void {
    const years = `${new Date(from).getUTCFullYear()}–${new Date(to - 1).getUTCFullYear()}`;
    const chip = this.chips.createEl('button', {
      cls: 'corpus-chip mod-include',
      text: `+ ${years}`,
      attr: { 'aria-label': `From ${years}. Show all dates` },
    });
    chip.addEventListener('click', () => {
      this.context.set({ filter: { ...this.context.state.filter, dates: null } });
    });
  }

  private drawAxis(places: readonly number[]): void {
    const { source, mentions, state, set } = this.context;
    const dated: DatedNote[] = [];
    for (const place of places) {
      const note = mentions.notes[place] ?? 0;
      const date = source.index.dateOf(note);
      if (date === null) continue;
      dated.push({
        key: mentions.pathAt(place),
        title: source.index.titleOf(note),
        date,
        count: mentions.count(place),
      });
    }
    const model = timelineModel(dated, state.filter.dates);
    this.axis.empty();
    this.drawnWidth = this.axis.clientWidth;
    if (model === null) return;
    drawTimeline(this.axis, model, {
      zoom: ({ from, to }) => {
        set({ filter: { ...this.context.state.filter, dates: { from, to } } });
      },
      open: (key) => {
        this.tree.reveal(key);
      },
    });
  }

  private drawEmptyState(shown: number): void {
    const { mentions } = this.context;
    this.empty.empty();
    if (shown > 0) return;
    drawEmpty(
      this.empty,
      mentions.size === 0
        ? { text: 'No note links to this one yet.' }
        : {
            text: `The filters hide all ${counted(mentions.total, 'mention')}.`,
            action: {
              label: 'Clear filters',
              run: () => {
                this.clear();
              },
            },
          },
    );
  }

  private clear(): void {
    this.context.set({ filter: ANY_NOTE });
  }
}
