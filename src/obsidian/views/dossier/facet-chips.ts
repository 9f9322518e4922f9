import type { FacetCount, FacetFilter, FacetName, Facet } from '../../../index/facets';
import { setIcon } from 'obsidian';

import { counted } from '../../../model/counted';
import { decadeLabel, stretchLabel } from '../timeline/date-label';
import { isFiltered, toggleFacet } from './dossier-state';

/** Values of a facet that are offered; what is chosen is shown besides. */
const OFFERED = 8;

const FACETS: readonly (readonly [FacetName, string])[] = [
  ['kind', 'Kind'],
  ['tag', 'Tag'],
  ['author', 'Author'],
  ['decade', 'Decade'],
];

/** How many of the notes shown have each value. */
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** The values that notes can be told apart by, as buttons: a click wants one, Shift and a click leaves it out. */
export class FacetChips {
  readonly element: HTMLElement;
  private readonly get: () => FacetFilter;
  private readonly set: (filter: FacetFilter) => void;
  private readonly clear: () => void;
  /** Whether values are offered, or only those shown that are chosen. */
  open = false;

  constructor(
    parent: HTMLElement,
    filter: {
      readonly get: () => FacetFilter;
      readonly set: (filter: FacetFilter) => void;
      readonly clear: () => void;
    },
  ) {
    this.element = parent.createDiv('corpus-chips');
    this.get = filter.get;
    this.set = filter.set;
    this.clear = filter.clear;
  }

  show(counts: FacetCounts, close: () => void): void {
    const { element } = this;
    const filter = this.get();
    const focused = element.doc.activeElement?.getAttribute('data-facet') ?? null;
    element.empty();
    element.toggleClass('corpus-hidden', !this.open && !isFiltered({ ...filter, text: '' }));
    element.toggleClass('is-open', this.open);
    const row = element.createDiv('corpus-chip-row');
    for (const facet of filter.include) this.drawChosen(row, facet, 'include');
    this.drawDates(row, filter.dates);
    for (const facet of filter.exclude) this.drawChosen(row, facet, 'exclude');
    if (isFiltered(filter)) {
      const clear = row.createEl('button', { cls: 'corpus-chip mod-clear', text: 'Clear' });
      clear.addEventListener('click', this.clear);
    }
    if (row.childElementCount === 0) row.remove();
    if (this.open) {
      for (const [name, label] of FACETS) this.drawOffered(name, label, counts[name]);
      element
        .createEl('button', { cls: 'corpus-sheet-done mod-cta', text: 'Done' })
        .addEventListener('click', close);
    }
    if (focused === null) return;
    element
      .findAll('[data-facet]')
      .find((chip) => chip.dataset['facet'] === focused)
      ?.focus();
  }

  private drawOffered(name: FacetName, label: string, counts: readonly FacetCount[]): void {
    const { include, exclude } = this.get();
    const chosen = [...include, ...exclude].filter((facet) => facet.name === name);
    const offered = counts
      .filter(({ value }) => !chosen.some((facet) => facet.value === value))
      .slice(0, name === 'decade' ? 24 : OFFERED);
    if (offered.length === 0) return;
    const row = this.element.createDiv({
      cls: 'corpus-chip-row',
      attr: { role: 'group', 'aria-label': label },
    });
    row.createSpan({ cls: 'corpus-chip-name', text: label });
    for (const facet of offered) this.drawOffer(row, facet);
  }

  private drawOffer(row: HTMLElement, facet: FacetCount): void {
    const chip = row.createEl('button', {
      cls: 'corpus-chip',
      attr: {
        title: `${counted(facet.count, 'note')}. Shift and click leaves out`,
        'data-facet': keyOf(facet),
      },
    });
    chip.createSpan({ cls: 'corpus-chip-text', text: shownAs(facet), attr: { dir: 'auto' } });
    chip.createSpan({ cls: 'corpus-row-count', text: facet.count.toLocaleString('en') });
    chip.addEventListener('click', (event) => {
      this.toggle(facet, event.shiftKey ? 'exclude' : 'include');
    });
    // A finger held down, and the other button.
    chip.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.toggle(facet, 'exclude');
    });
  }

  private drawChosen(row: HTMLElement, facet: Facet, side: 'include' | 'exclude'): void {
    const said = side === 'exclude' ? 'left out' : 'wanted';
    this.drawRemovable(
      row,
      `${side === 'exclude' ? '−' : '+'} ${facet.name}:${shownAs(facet)}`,
      `${facet.name} ${shownAs(facet)}, ${said}. Remove`,
      side,
      () => {
        this.toggle(facet, side);
      },
    ).dataset['facet'] = keyOf(facet);
  }

  private drawDates(row: HTMLElement, dates: FacetFilter['dates']): void {
    if (dates === null) return;
    const years = stretchLabel(dates);
    this.drawRemovable(row, `+ ${years}`, `${years}, wanted. Remove`, 'include', () => {
      this.set({ ...this.get(), dates: null });
    });
  }

  private drawRemovable(
    row: HTMLElement,
    text: string,
    label: string,
    side: 'include' | 'exclude',
    remove: () => void,
  ): HTMLElement {
    const chip = row.createEl('button', {
      cls: `corpus-chip mod-${side}`,
      attr: { 'aria-label': label, 'aria-pressed': 'true' },
    });
    chip.createSpan({ cls: 'corpus-chip-text', text, attr: { dir: 'auto' } });
    setIcon(chip.createSpan({ cls: 'corpus-chip-x', attr: { 'aria-hidden': 'true' } }), 'x');
    chip.addEventListener('click', remove);
    return chip;
  }

  private toggle(facet: Facet, side: 'include' | 'exclude'): void {
    this.set(toggleFacet(this.get(), facet, side));
  }
}

function shownAs({ name, value }: Facet): string {
  return name === 'decade' ? decadeLabel(value) : value;
}

function keyOf({ name, value }: Facet): string {
  return `${name} ${value}`;
}
