import { counted } from '../../../model/counted';
import { momentLabel, stretchLabel } from '../timeline/date-label';
import { histogramOf, type Stretch, type TimelineBin } from '../timeline/timeline-model';
import type { DateSpan } from '../../../index/date-span';

/** Bars at most: more are too thin to drag along in a side bar. */
const BARS = 60;

/**
 * How mentions lie in time, as bars. Dragging along them narrows the dates; so do two handles, by the arrow keys.
 */
export class DispersionStrip {
  private readonly element: HTMLElement;
  private readonly choose: (range: Stretch | null) => void;
  private bins: readonly TimelineBin[] = [];
  private range: Stretch | null = null;
  /** The bar that a drag began at. */
  private from: number | null = null;

  constructor(parent: HTMLElement, choose: (range: Stretch | null) => void) {
    this.choose = choose;
    this.element = parent.createDiv({
      cls: 'corpus-dispersion',
      attr: { role: 'group', 'aria-label': 'Mentions in time' },
    });
    this.listen();
  }

  /** @param dated the dates of the notes that pass all filters but that of dates, with their mentions */
  show(
    dated: readonly { readonly date: DateSpan; readonly count: number }[],
    range: Stretch | null,
  ): void {
    const { element } = this;
    const focused = element.doc.activeElement?.getAttribute('data-end') ?? null;
    const held = focused !== null && element.contains(element.doc.activeElement);
    this.range = range;
    this.bins = histogramOf(dated, BARS);
    element.empty();
    element.toggleClass('corpus-hidden', this.bins.length < 2);
    if (this.bins.length < 2) return;
    const highest = Math.max(1, ...this.bins.map(({ count }) => count));
    element.createSpan({ cls: 'corpus-dispersion-end', text: edgeOf(this.bins, 'from') });
    const bars = element.createDiv('corpus-dispersion-bars');
    const [first, last] = this.chosen();
    this.bins.forEach((bin, at) => {
      const bar = bars.createDiv({
        cls: 'corpus-dispersion-bar',
        attr: { title: `${bin.label}: ${counted(bin.count, 'mention')}` },
      });
      bar.toggleClass('is-out', range !== null && (at < first || at > last));
      bar.setCssProps({ '--corpus-bar': String(barHeight(bin.count, highest)) });
    });
    this.drawHandle(bars, 'from', first);
    this.drawHandle(bars, 'to', last);
    element.createSpan({ cls: 'corpus-dispersion-end', text: edgeOf(this.bins, 'to') });
    if (held) element.find(`[data-end="${focused}"]`).focus();
  }

  /** The first and last bar within the range; all without one. */
  private chosen(): [number, number] {
    const { bins, range } = this;
    if (range === null) return [0, bins.length - 1];
    const inside = bins.map(({ from, to }) => to > range.from && from < range.to);
    return [Math.max(0, inside.indexOf(true)), Math.max(0, inside.lastIndexOf(true))];
  }

  private drawHandle(bars: HTMLElement, end: 'from' | 'to', at: number): void {
    const { length } = this.bins;
    const bin = this.bins[at];
    const handle = bars.createDiv({
      cls: `corpus-dispersion-handle mod-${end}`,
      attr: {
        role: 'slider',
        tabindex: '0',
        'data-end': end,
        'aria-label': end === 'from' ? 'From' : 'To',
        'aria-valuemin': '0',
        'aria-valuemax': String(length - 1),
        'aria-valuenow': String(at),
        'aria-valuetext': bin === undefined ? '' : stretchLabel(bin),
      },
    });
    const edge = (end === 'from' ? at : at + 1) / length;
    handle.setCssProps({ '--corpus-edge': `${String(edge * 100)}%` });
    handle.addEventListener('keydown', (event) => {
      this.moveHandle(event, end);
    });
  }

  private moveHandle(event: KeyboardEvent, end: 'from' | 'to'): void {
    const { key } = event;
    const [first, last] = this.chosen();
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
    if (key === 'Escape') this.choose(null);
    else if (key === 'Home' && end === 'from') this.chooseBars(0, last);
    else if (key === 'End' && end === 'to') this.chooseBars(first, this.bins.length - 1);
    else if (step === undefined) return;
    else if (end === 'from') this.chooseBars(Math.min(last, Math.max(0, first + step)), last);
    else this.chooseBars(first, Math.max(first, Math.min(this.bins.length - 1, last + step)));
    event.preventDefault();
    event.stopPropagation();
  }

  private listen(): void {
    const { element } = this;
    element.addEventListener('pointerdown', (event) => {
      const at = this.barAt(event);
      if (at === null || event.button !== 0) return;
      this.from = at;
      element.setPointerCapture(event.pointerId);
      this.paint(at, at);
    });
    element.addEventListener('pointermove', (event) => {
      const at = this.barAt(event);
      if (this.from !== null && at !== null) this.paint(this.from, at);
    });
    element.addEventListener('pointerup', (event) => {
      const from = this.from;
      this.from = null;
      const at = this.barAt(event);
      if (from !== null && at !== null) this.chooseBars(Math.min(from, at), Math.max(from, at));
    });
    element.addEventListener('pointercancel', () => {
      this.from = null;
      const [first, last] = this.chosen();
      this.paint(first, last);
    });
  }

  private barAt({ clientX }: PointerEvent): number | null {
    const bars = this.element.querySelector('.corpus-dispersion-bars');
    const box = bars?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const at = Math.floor(((clientX - box.left) / box.width) * this.bins.length);
    return Math.min(this.bins.length - 1, Math.max(0, at));
  }

  /** Shows what a drag would choose. */
  private paint(from: number, to: number): void {
    this.element.findAll('.corpus-dispersion-bar').forEach((bar, at) => {
      bar.toggleClass('is-out', at < Math.min(from, to) || at > Math.max(from, to));
    });
  }

  private chooseBars(first: number, last: number): void {
    const from = this.bins[first]?.from;
    const to = this.bins[last]?.to;
    if (from === undefined || to === undefined) return;
    const all = first === 0 && last === this.bins.length - 1;
    this.choose(all ? null : { from, to });
  }
}

/** A square root keeps one mention in sight beside fifty. */
function barHeight(count: number, highest: number): number {
  return count === 0 ? 0 : 0.15 + 0.85 * Math.sqrt(count / highest);
}

/** When the bars begin, or end, as exactly as they are wide together. */
function edgeOf(bins: readonly TimelineBin[], end: 'from' | 'to'): string {
  const first = bins[0];
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return '';
  return momentLabel(end === 'from' ? first.from : last.to - 1, last.to - first.from);
}
