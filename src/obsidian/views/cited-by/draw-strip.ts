import { counted } from '../../../model/counted';
import { paragraphLabel } from '../list/tree-rows';

/** Bars in a strip at most: more do not fit a side bar, and stand for several paragraphs each. */
const BARS = 120;

/**
 * Draws how often each paragraph is cited as a strip of bars, one a paragraph or a few, each a button that
 * leads there. One bar is in the tab order; the arrow keys move along.
 */
export function drawStrip(
  parent: HTMLElement,
  counts: readonly { readonly id: string; readonly count: number }[],
  jump: (id: string) => void,
): void {
  parent.empty();
  parent.toggleClass(
    'corpus-hidden',
    counts.every(({ count }) => count === 0),
  );
  parent.setAttribute('role', 'toolbar');
  parent.setAttribute('aria-label', 'Citations along the document');
  const each = Math.max(1, Math.ceil(counts.length / BARS));
  const bars: { id: string; count: number; label: string }[] = [];
  for (let at = 0; at < counts.length; at += each) {
    const cells = counts.slice(at, at + each);
    const most = cells.reduce((a, b) => (b.count > a.count ? b : a));
    const count = cells.reduce((sum, cell) => sum + cell.count, 0);
    const last = cells.at(-1) ?? most;
    const first = cells[0] ?? most;
    const range =
      first === last
        ? paragraphLabel(first.id)
        : `${paragraphLabel(first.id)}–${paragraphLabel(last.id)}`;
    bars.push({ id: most.id, count, label: `${range}, ${counted(count, 'citation')}` });
  }
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  bars.forEach(({ id, count, label }, at) => {
    const bar = parent.createEl('button', {
      cls: 'corpus-strip-bar',
      attr: { 'aria-label': label, tabindex: at === 0 ? '0' : '-1' },
    });
    // A square root keeps one citation in sight beside fifty.
    const part = count === 0 ? 0 : 0.2 + 0.8 * Math.sqrt(count / highest);
    bar.setCssProps({ '--corpus-bar': String(part) });
    bar.addEventListener('click', () => {
      jump(id);
    });
  });
  parent.onkeydown = (event) => {
    moveAlong(parent, event);
  };
}

function moveAlong(parent: HTMLElement, event: KeyboardEvent): void {
  const bars = parent.findAll('.corpus-strip-bar');
  const at = bars.findIndex((bar) => bar === parent.doc.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (at < 0 || step === undefined) return;
  const next = bars[at + (parent.win.getComputedStyle(parent).direction === 'rtl' ? -step : step)];
  if (next === undefined) return;
  event.preventDefault();
  bars[at]?.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
