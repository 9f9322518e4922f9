import {
  ANY_NOTE,
  facetCounts,
  noteFilter,
  wordsOfFilter,
  type FacetFilter,
} from '../../../index/facets';
import type { DateSpan } from '../../../index/date-span';
import { counted } from '../../../model/counted';
import { drawEmpty, drawFilterField } from '../view-frame';
import type { DossierContext } from './dossier-panel';
import { isFiltered } from './dossier-state';
import { FacetChips } from './facet-chips';
import { searchSentences } from './sentence-search';

/** Milliseconds after which a search is said to go on, and between two tellings of how far it is. */
const PATIENCE = 400;

/** What narrows a dossier's notes: words, and chips. The panels of mentions and of their time axis share it. */
export class Narrowing {
  private readonly context: DossierContext;
  private readonly chips: FacetChips;
  private readonly button: HTMLButtonElement;
  private readonly progress: HTMLElement;
  private readonly said: HTMLElement;
  /** Notes with a sentence that has the words; more come while it is searched. */
  private readonly found = new Set<number>();
  private searching: AbortController | null = null;

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    const row = parent.createDiv('corpus-view-tools');
    drawFilterField(row, 'Filter notes and sentences', context.settings.filter.text, (text) => {
      this.found.clear();
      // Begun before the notes are narrowed: nothing is said to be hidden while it may still be found.
      void this.search(text);
      this.set({ ...this.filter, text });
    });
    this.button = row.createEl('button', {
      cls: 'corpus-toggle',
      text: 'Filters',
      attr: { 'aria-expanded': 'false' },
    });
    this.button.addEventListener('click', () => {
      this.open(!this.chips.open);
    });
    this.chips = new FacetChips(parent, {
      get: () => this.filter,
      set: (filter) => {
        this.set(filter);
      },
      clear: () => {
        this.clear();
      },
    });
    this.progress = parent.createDiv({
      cls: 'corpus-view-note corpus-hidden',
    });
    this.said = this.progress.createSpan({ attr: { role: 'status' } });
    this.progress.createEl('button', { text: 'Stop' }).addEventListener('click', () => {
      this.stop();
    });
    void this.search(this.filter.text);
  }

  dispose(): void {
    this.searching?.abort();
  }

  /** Whether a note passes; `dates: false` leaves the stretch of time out of account. */
  test({ dates }: { readonly dates: boolean }): (note: number) => boolean {
    const filter = dates ? this.filter : { ...this.filter, dates: null };
    const { index } = this.context.source;
    const passes = noteFilter(index, filter);
    if (this.found.size === 0) return passes;
    const wordless = noteFilter(index, { ...filter, text: '' });
    return (note) => passes(note) || (this.found.has(note) && wordless(note));
  }

  /** Shows the values that the notes have which pass, and says how many they and their mentions are. */
  show(places: Int32Array): void {
    const { mentions, source, say } = this.context;
    const notes = Array.from(places, (place) => mentions.notes[place] ?? 0);
    this.chips.show(facetCounts(source.index, notes), () => {
      this.open(false);
      this.button.focus();
    });
    const total = places.reduce((sum, place) => sum + mentions.count(place), 0);
    const all = isFiltered(this.filter) ? ` of ${mentions.total.toLocaleString('en')}` : '';
    const noun = total === 1 && all === '' ? 'mention' : 'mentions';
    say(`${total.toLocaleString('en')}${all} ${noun} in ${counted(places.length, 'note')}`);
  }

  /** Says in place of rows why there are none. */
  drawEmpty(into: HTMLElement, shown: number): void {
    const { mentions, unlinked } = this.context;
    into.empty();
    if (shown > 0 || this.searching !== null) return;
    if (mentions.size === 0) {
      drawEmpty(into, {
        text: 'No note links to this one yet. Notes may name it without a link.',
        action: { label: 'Look for unlinked mentions', run: unlinked },
      });
      return;
    }
    drawEmpty(into, {
      text: `The filters hide all ${counted(mentions.total, 'mention')}.`,
      action: {
        label: 'Clear filters',
        run: () => {
          this.clear();
        },
      },
    });
  }

  /** The dates of the notes at some places, with their mentions. */
  dated(places: Iterable<number>): { place: number; date: DateSpan; count: number }[] {
    const { mentions, source } = this.context;
    const found: { place: number; date: DateSpan; count: number }[] = [];
    for (const place of places) {
      const date = source.index.dateOf(mentions.notes[place] ?? 0);
      if (date !== null) found.push({ place, date, count: mentions.count(place) });
    }
    return found;
  }

  /** Looks for a filter's words in the sentences too: what titles and tags say is there at once, the rest comes. */
  private async search(text: string): Promise<void> {
    const { context, progress } = this;
    const words = wordsOfFilter(text);
    this.searching?.abort();
    this.searching = null;
    progress.addClass('corpus-hidden');
    if (words.length === 0) return;
    const searching = new AbortController();
    this.searching = searching;
    const byName = noteFilter(context.source.index, { ...ANY_NOTE, text });
    const steps = searchSentences(context, (note) => !byName(note), words, this.found);
    let told = Date.now();
    let shown = 0;
    for await (const { done, total } of steps) {
      if (searching.signal.aborted) return;
      if (Date.now() - told < PATIENCE) continue;
      told = Date.now();
      this.said.setText(`Searched ${done.toLocaleString('en')} of ${counted(total, 'note')}. `);
      progress.removeClass('corpus-hidden');
      if (this.found.size > shown) context.set({});
      shown = this.found.size;
    }
    if (searching.signal.aborted) return;
    this.stop();
  }

  /** Ends a search: what was found until then stays. */
  private stop(): void {
    this.searching?.abort();
    this.searching = null;
    this.progress.addClass('corpus-hidden');
    this.context.set({});
  }

  private get filter(): FacetFilter {
    return this.context.settings.filter;
  }

  private set(filter: FacetFilter): void {
    this.context.set({ filter });
  }

  private clear(): void {
    this.context.set({ filter: ANY_NOTE });
    this.context.redrawPanel();
  }

  private open(open: boolean): void {
    this.chips.open = open;
    this.button.setAttribute('aria-expanded', String(open));
    this.context.set({});
  }
}
