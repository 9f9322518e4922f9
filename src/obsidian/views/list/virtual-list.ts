/** Rows beyond the edges that are kept, so that slow scrolling shows no gap. */
const SPARE = 6;
/** What is shown where the element has no height yet. */
const UNMEASURED = 600;

export interface ListedRows {
  readonly length: number;
  /** Pixels. */
  height(index: number): number;
  draw(index: number): HTMLElement;
}

/**
 * Shows the rows in sight of however many there are. The rows' heights are known beforehand; one row may
 * be held so that it stays in the document wherever the list is scrolled, for it has the focus.
 */
export class VirtualList {
  readonly element: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly drawn = new Map<number, HTMLElement>();
  private rows: ListedRows = { length: 0, height: () => 0, draw: () => createDiv() };
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
  }

  /** The element that the rows stand in. */
  get body(): HTMLElement {
    return this.canvas;
  }

  /** Shows other rows; the list stays where it is scrolled to. */
  show(rows: ListedRows): void {
    this.rows = rows;
    this.tops = new Float64Array(rows.length + 1);
    for (let at = 0; at < rows.length; at++) {
      this.tops[at + 1] = (this.tops[at] ?? 0) + rows.height(at);
    }
    this.canvas.setCssStyles({ height: `${this.tops[rows.length] ?? 0}px` });
    this.held = -1;
    this.drawn.clear();
    this.canvas.empty();
    this.render();
  }

  /** Draws what has come into sight and drops the rest. */
  render(): void {
    const height = this.element.clientHeight > 0 ? this.element.clientHeight : UNMEASURED;
    const top = this.element.scrollTop;
    const from = Math.max(0, this.rowAt(top) - SPARE);
    const to = Math.min(this.rows.length, this.rowAt(top + height) + 1 + SPARE);
    for (const [index, row] of this.drawn) {
      if ((index >= from && index < to) || index === this.held) continue;
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
    return this.mount(index);
  }

  /** Keeps no row but those in sight. */
  release(): void {
    this.held = -1;
  }

  /** The element of a row, if it is in the document. */
  find(index: number): HTMLElement | null {
    return this.drawn.get(index) ?? null;
  }

  dispose(): void {
    if (this.frame !== 0) this.element.win.cancelAnimationFrame(this.frame);
    this.element.remove();
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
    row.setCssStyles({
      transform: `translateY(${this.tops[index] ?? 0}px)`,
      height: `${this.rows.height(index)}px`,
    });
    this.drawn.set(index, row);
    // In the rows' own order, which is the one that a screen reader reads in.
    let next: HTMLElement | null = null;
    for (const [other, element] of this.drawn) {
      if (other > index && (next === null || other < Number(next.dataset['index']))) next = element;
    }
    row.dataset['index'] = String(index);
    this.canvas.insertBefore(row, next);
    return row;
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
