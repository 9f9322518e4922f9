import { counted } from '../../../model/counted';
import { cutTitle } from './cut-title';
import { MARK, type Stretch, type TimelineModel } from './timeline-model';

/** Where the parent has no width yet. */
const UNMEASURED = 600;
const LANE = 12;
/** With titles beside the marks. */
const TITLED_LANE = 20;
const AXIS = 20;
const BARS = 72;

export interface TimelineHandlers {
  readonly zoom: (to: Stretch) => void;
  readonly open: (key: string, event: MouseEvent | KeyboardEvent) => void;
  readonly preview?: (key: string, event: MouseEvent, element: HTMLElement) => void;
}

/**
 * Draws a time axis with marks, or with bars where there are many. Each mark and bar is a button by role, with a
 * label, in the tab order one at a time.
 */
export function drawTimeline(
  parent: HTMLElement,
  model: TimelineModel,
  handlers: TimelineHandlers,
  label = 'Timeline',
): void {
  parent.empty();
  // In pixels, so that labels have the size of the others; drawn again when the view's width changes.
  const wide = parent.clientWidth > 0 ? parent.clientWidth : UNMEASURED;
  const lanes = model.marks.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  const lane = model.marks.some(({ title }) => title !== '') ? TITLED_LANE : LANE;
  const body = model.bins.length > 0 ? BARS : lanes * lane + 4;
  const svg = parent.createSvg('svg', {
    cls: 'corpus-timeline',
    attr: {
      viewBox: `0 0 ${wide} ${body + AXIS}`,
      role: 'group',
      'aria-label': label,
    },
  });
  const x = (time: number): number => ((time - model.from) / (model.to - model.from)) * wide;
  const scale = { x, wide, body, lane };
  drawAxis(svg, model, scale);
  drawBars(svg, model, scale, handlers);
  drawMarks(svg, model, scale, handlers);
  svg.addEventListener('keydown', (event) => {
    moveAlong(svg, event);
  });
}

interface Scale {
  /** The place of a time, in pixels. */
  readonly x: (time: number) => number;
  readonly wide: number;
  /** The height above the axis, and of one row of marks. */
  readonly body: number;
  readonly lane: number;
}

function drawAxis(svg: SVGElement, model: TimelineModel, { x, wide, body }: Scale): void {
  svg.createSvg('line', {
    cls: 'corpus-timeline-axis',
    attr: { x1: 0, x2: wide, y1: body + 0.5, y2: body + 0.5 },
  });
  let free = -Infinity;
  for (const { at, label } of model.ticks) {
    const place = x(at);
    svg.createSvg('line', {
      cls: 'corpus-timeline-axis',
      attr: { x1: place, x2: place, y1: body, y2: body + 4 },
    });
    // Seven and a half units a letter at most. At the edge a label stands before its tick; one that would run into another is left out.
    const width = label.length * 7.5 + 2;
    const before = place + width > wide;
    const start = before ? place - width - 2 : place;
    if (start < free) continue;
    free = start + width + 8;
    svg.createSvg('text', {
      cls: 'corpus-timeline-label',
      attr: {
        x: before ? place - 2 : place + 2,
        y: body + 16,
        'text-anchor': before ? 'end' : 'start',
      },
    }).textContent = label;
  }
}

function drawBars(
  svg: SVGElement,
  model: TimelineModel,
  { x, wide, body }: Scale,
  { zoom }: TimelineHandlers,
): void {
  const highest = Math.max(1, ...model.bins.map(({ count }) => count));
  for (const bin of model.bins) {
    if (bin.count === 0) continue;
    const height = Math.max(2, (bin.count / highest) * (body - 4));
    const left = Math.max(0, x(bin.from));
    const width = Math.max(1, Math.min(wide, x(bin.to)) - left - 1);
    const label = `${bin.label}: ${counted(bin.count, 'note')}. Zoom in`;
    button(svg, 'rect', label, { x: left, y: body - height, width, height }, () => {
      zoom(bin);
    });
  }
}

function drawMarks(
  svg: SVGElement,
  model: TimelineModel,
  { x, wide, body, lane }: Scale,
  { open, preview }: TimelineHandlers,
): void {
  for (const mark of model.marks) {
    const y = body - (mark.lane + 1) * lane + (lane - MARK) / 2;
    const left = Math.max(0, x(mark.from));
    const width = Math.max(MARK, Math.min(wide, x(mark.to)) - left);
    const attr = { x: Math.min(left, wide - width), y, width, height: MARK, rx: MARK / 2 };
    const drawn = button(svg, 'rect', mark.label, attr, (event) => {
      open(mark.key, event);
    });
    drawn.addEventListener('mouseover', (event) => {
      // The app's previews hang on an element's box, which these have as well.
      preview?.(mark.key, event, drawn as unknown as HTMLElement);
    });
    if (mark.approximate) drawn.addClass('is-approximate');
    drawTitle(svg, mark.title, attr.x + width + 5, y + MARK, wide);
  }
}

/** As much of a title as fits before the edge; what the mark is called says all of it. */
function drawTitle(svg: SVGElement, title: string, x: number, y: number, wide: number): void {
  const letters = Math.floor((wide - x) / 7);
  if (title === '' || letters < 4) return;
  svg.createSvg('text', {
    cls: 'corpus-timeline-title',
    attr: { x, y: y - 0.5, 'aria-hidden': 'true' },
  }).textContent = cutTitle(title, letters);
}

function button(
  svg: SVGElement,
  tag: 'rect',
  label: string,
  attr: Readonly<Record<string, number>>,
  run: (event: MouseEvent | KeyboardEvent) => void,
): SVGElement {
  const first = svg.querySelector('[role="button"]') === null;
  const element = svg.createSvg(tag, {
    cls: 'corpus-timeline-mark',
    attr: { ...attr, role: 'button', tabindex: first ? 0 : -1, 'aria-label': label },
  });
  element.createSvg('title').textContent = label;
  element.addEventListener('click', run);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run(event);
  });
  return element;
}

function moveAlong(svg: SVGElement, event: KeyboardEvent): void {
  if (event.shiftKey) return;
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  const marks = [...svg.querySelectorAll<SVGElement>('[role="button"]')];
  const at = marks.findIndex((mark) => mark === svg.doc.activeElement);
  if (step === undefined || at < 0) return;
  const next = marks[Math.min(marks.length - 1, Math.max(0, at + step))];
  if (next === undefined) return;
  event.preventDefault();
  marks[at]?.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
