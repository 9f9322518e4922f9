/** Rows beyond the edges that are kept, so that slow scrolling shows no gap. */
const SPARE = 6;
/** What is shown where the element has no height yet. */
const UNMEASURED = 600;

export interface ListedRows {
  readonly length: number;
  /** Pixels that a row is likely to take; what it does take is measured once it is drawn. */
  estimate(index: number): number;
  draw(index: number): HTMLElement;
}

/** What a window has that the app's type of one does not say; the tests' own has it not. */
export type ObservingWindow = Window & { readonly ResizeObserver?: typeof ResizeObserver };

/** A row and how far the list is scrolled past its top, in pixels. */
export interface ListAnchor {
  readonly index: number;
  readonly offset: number;
}

/**
 * Shows the rows in sight of however many there are. Rows take the height that their content wants: it is
 * estimated until they are drawn and measured then, and what is being read stays where it is meanwhile. One
 * row may be held so that it stays in the document wherever the list is scrolled, for it has the focus.
 */
export class VirtualList {
  readonly element: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly observer: ResizeObserver | null;
  private rows: ListedRows = { length: 0, estimate: () => 0, draw: () => createDiv() };
  private heights = new Float64Array(0);
  /** Where each row begins; one more for the end of the last. */
  private tops = new Float64Array(1);
  private held = -1;
  private frame = 0;

  constructor(parent: HTMLElement, cls: string) {
    this.element = parent.createDiv(cls);
    this.canvas = this.element.createDiv('corpus-list-canvas');
    this.element.addEventListener('scroll', () => {
      if (this.frame !== 0) return;
      this.frame = this.element.win.requestAnimationFrame(() => {
        this.frame = 0;
        this.render();
      });
    });
    // The observer of the list's own window: that of another sleeps while its window is out of sight.
    const { ResizeObserver }: ObservingWindow = this.element.win;
    this.observer =
      ResizeObserver === undefined
        ? null
        : new ResizeObserver((entries) => {
            this.measured(entries.map(({ target }) => target as HTMLElement));
          });
  }

  /** The element that the rows stand in. */
  get body(): HTMLElement {
    return this.canvas;
  }

  /** The first row in sight, or null where there is none. */
  get anchor(): ListAnchor | null {
    if (this.rows.length === 0) return null;
    const index = Math.min(this.rows.length - 1, this.rowAt(this.element.scrollTop));
    return { index, offset: this.element.scrollTop - (this.tops[index] ?? 0) };
  }

  /** Shows other rows, with the given one where it was; without one the list stays scrolled as it is. */
  show(rows: ListedRows, anchor: ListAnchor | null = null): void {
    this.rows = rows;
    this.heights = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) this.heights[at] = rows.estimate(at);
    this.held = -1;
    this.clear();
    this.place(0);
    if (anchor !== null) this.element.scrollTop = (this.tops[anchor.index] ?? 0) + anchor.offset;
    this.render();
    this.measured([...this.drawn.values()]);
  }

  /** Draws the rows that are in the document anew, each where it stands. */
  redraw(): void {
    const drawn = [...this.drawn.keys()];
    this.clear();
    for (const index of drawn) this.mount(index);
    this.measured([...this.drawn.values()]);
  }

  /** Draws what has come into sight and drops the rest. */
  render(): void {
    const height = this.element.clientHeight > 0 ? this.element.clientHeight : UNMEASURED;
    const top = this.element.scrollTop;
    const from = Math.max(0, this.rowAt(top) - SPARE);
    const to = Math.min(this.rows.length, this.rowAt(top + height) + 1 + SPARE);
    for (const [index, row] of this.drawn) {
      if ((index >= from && index < to) || index === this.held) continue;
      this.observer?.unobserve(row);
      row.remove();
      this.drawn.delete(index);
    }
    for (let index = from; index < to; index++) this.mount(index);
  }

  /** Keeps a row in the document, brings it into sight and returns it. */
  hold(index: number): HTMLElement | null {
    if (index < 0 || index >= this.rows.length) return null;
    this.held = index;
    this.reveal(index);
    this.render();
    const row = this.mount(index);
    this.measured([row]);
    this.reveal(index);
    return row;
  }

  /** The element of a row, if it is in the document. */
  find(index: number): HTMLElement | null {
    return this.drawn.get(index) ?? null;
  }

  dispose(): void {
    if (this.frame !== 0) this.element.win.cancelAnimationFrame(this.frame);
    this.observer?.disconnect();
    this.drawn.clear();
    this.element.remove();
  }

  private clear(): void {
    for (const row of this.drawn.values()) this.observer?.unobserve(row);
    this.drawn.clear();
    this.canvas.empty();
  }

  private reveal(index: number): void {
    const { element } = this;
    const top = this.tops[index] ?? 0;
    const bottom = this.tops[index + 1] ?? top;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (element.clientHeight > 0 && bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
  }

  private mount(index: number): HTMLElement {
    const known = this.drawn.get(index);
    if (known !== undefined) return known;
    const row = this.rows.draw(index);
    this.position(row, index);
    this.drawn.set(index, row);
    // In the rows' own order, which is the one that a screen reader reads in.
    let next: HTMLElement | null = null;
    for (const [other, element] of this.drawn) {
      if (other > index && (next === null || other < Number(next.dataset['index']))) next = element;
    }
    row.dataset['index'] = String(index);
    this.canvas.insertBefore(row, next);
    this.observer?.observe(row);
    return row;
  }

  private position(row: HTMLElement, index: number): void {
    row.setCssStyles({ transform: `translateY(${this.tops[index] ?? 0}px)` });
  }

  /** Takes the heights that rows have now; the row at the top of what is in sight stays there. */
  private measured(rows: readonly HTMLElement[]): void {
    const { anchor } = this;
    let first = Infinity;
    for (const row of rows) {
      const index = Number(row.dataset['index']);
      const height = row.offsetHeight;
      // Without a layout, as in a hidden tab, there is no height to go by.
      if (height === 0 || this.drawn.get(index) !== row) continue;
      if (Math.abs(height - (this.heights[index] ?? 0)) < 1) continue;
      this.heights[index] = height;
      first = Math.min(first, index);
    }
    if (first === Infinity) return;
    this.place(first);
    if (anchor !== null && first < anchor.index) {
      this.element.scrollTop = (this.tops[anchor.index] ?? 0) + anchor.offset;
    }
    for (const [index, row] of this.drawn) if (index > first) this.position(row, index);
    this.render();
  }

  /** Finds where rows begin, from one on. */
  private place(first: number): void {
    const { length } = this.rows;
    if (this.tops.length !== length + 1) this.tops = new Float64Array(length + 1);
    for (let at = first; at < length; at++) {
      this.tops[at + 1] = (this.tops[at] ?? 0) + (this.heights[at] ?? 0);
    }
    this.canvas.setCssStyles({ height: `${this.tops[length] ?? 0}px` });
  }

  /** The row that a pixel is in: the last whose top is not below it. */
  private rowAt(pixel: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.tops[middle + 1] ?? Infinity) <= pixel) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
