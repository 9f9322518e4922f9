import type { OpenHow } from '../view-source';
import { NO_ROWS, placeOf, type TreeRow, type TreeRows } from './tree-rows';
import { VirtualList } from './virtual-list';

/** Pixels of a row's first line with its padding, and of each further one; a finger needs 44. */
const FIRST_LINE = { fine: 28, coarse: 44 } as const;
const LINE = 17;
/** Pixels by which a width differs that sentences are cut anew for. */
const OTHER_WIDTH = 24;

export interface TreeHandlers {
  /** Fills a row's element. @param width the list's, in pixels; 0 where it is out of sight */
  draw(row: TreeRow, element: HTMLElement, width: number): void;
  open(row: TreeRow, how: OpenHow): void;
  toggle(row: TreeRow): void;
  /** The pointer is on a row, or its reader asks for a preview of it. */
  preview(row: TreeRow, event: MouseEvent, element: HTMLElement): void;
  /** Shows what can be done with a row; whether there is something. */
  menu?(row: TreeRow, event: MouseEvent): boolean;
  /** What a row is worth in a note that it is dragged into; null where nothing. */
  link?(row: TreeRow): string | null;
  /** Puts that on the clipboard; whether there is something. */
  copy?(row: TreeRow): boolean;
  /** Other keys on a row; whether the key was one. */
  key?(row: TreeRow, event: KeyboardEvent): boolean;
}

/**
 * A tree of two levels over a virtual list: `role="tree"` with one row in the tab order, moved by the
 * arrow keys, Home, End and by typing the first letters of a row.
 */
export class TreeList {
  private readonly list: VirtualList;
  private readonly handlers: TreeHandlers;
  private rows: TreeRows = NO_ROWS;
  private current = 0;
  private typed = '';
  private typedAt = 0;
  private width = 0;

  /** Lines that a mention's text may take; all that it has, where null. */
  set lines(lines: number | null) {
    this.list.element.setCssProps({ '--corpus-lines': lines === null ? 'none' : String(lines) });
  }

  constructor(parent: HTMLElement, label: string, handlers: TreeHandlers) {
    this.handlers = handlers;
    this.list = new VirtualList(parent, 'corpus-tree');
    const { body } = this.list;
    body.setAttribute('role', 'tree');
    body.setAttribute('aria-label', label);
    body.addEventListener('click', (event) => {
      this.onClick(event);
    });
    body.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.onClick(event);
    });
    body.addEventListener('contextmenu', (event) => {
      const [row] = this.rowOf(event.target);
      if (row !== null && this.handlers.menu?.(row, event) === true) event.preventDefault();
    });
    body.addEventListener('dragstart', (event) => {
      this.onDrag(event);
    });
    body.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    body.addEventListener('mouseover', (event) => {
      const [row, element] = this.rowOf(event.target);
      if (row !== null && element !== null) this.handlers.preview(row, event, element);
    });
    body.addEventListener('focusin', (event) => {
      const [, element] = this.rowOf(event.target);
      if (element !== null) this.makeCurrent(Number(element.dataset['index']), false);
    });
  }

  get scrolled(): boolean {
    return this.list.element.scrollTop > 0;
  }

  get hasFocus(): boolean {
    return this.list.element.contains(this.list.element.doc.activeElement);
  }

  /** Shows other rows. What was at the top of what is in sight stays there, and the focus with its row. */
  show(rows: TreeRows): void {
    const focused = this.hasFocus;
    const key =
      this.rows.length > 0 && this.current < this.rows.length ? this.rows.at(this.current).key : '';
    const anchor = this.scrolled ? this.list.anchor : null;
    const anchorKey = anchor === null ? '' : this.rows.at(anchor.index).key;
    this.rows = rows;
    this.current = Math.max(0, rows.indexOf(key));
    const kept = anchor === null ? -1 : rows.indexOf(anchorKey);
    const coarse = this.list.element.win.matchMedia('(pointer: coarse)').matches;
    const first = FIRST_LINE[coarse ? 'coarse' : 'fine'];
    this.width = this.list.element.clientWidth;
    this.list.show(
      {
        length: rows.length,
        estimate: (index) => first + LINE * (rows.lines(index) - 1),
        draw: (index) => this.drawRow(index),
      },
      anchor === null || kept < 0 ? null : { index: kept, offset: anchor.offset },
    );
    this.list.body.toggleClass('corpus-hidden', rows.length === 0);
    if (focused) this.makeCurrent(this.current, true);
  }

  /** Draws the rows in sight anew: what they say has changed, and neither their number nor their order. */
  redraw(): void {
    const focused = this.hasFocus;
    this.list.redraw();
    if (focused) this.makeCurrent(this.current, true);
  }

  /** Measures again: the element has come into sight or changed its size. */
  resize(): void {
    const { clientWidth } = this.list.element;
    this.list.render();
    if (Math.abs(clientWidth - this.width) < OTHER_WIDTH) return;
    this.width = clientWidth;
    this.redraw();
  }

  focus(): void {
    if (this.rows.length > 0) this.makeCurrent(this.current, true);
  }

  /** Brings a row into sight and gives it the focus. */
  reveal(key: string): void {
    const index = this.rows.indexOf(key);
    if (index >= 0) this.makeCurrent(index, true);
  }

  dispose(): void {
    this.list.dispose();
  }

  private drawRow(index: number): HTMLElement {
    const row = this.rows.at(index);
    const element = this.list.body.createDiv(`corpus-row mod-${row.type}`);
    element.setAttribute('role', 'treeitem');
    element.setAttribute('aria-level', row.type === 'group' ? '1' : '2');
    element.setAttribute('aria-posinset', String(row.position));
    element.setAttribute('aria-setsize', String(row.siblings));
    if (row.type === 'group' && row.expanded !== null) {
      element.setAttribute('aria-expanded', String(row.expanded));
    }
    this.handlers.draw(row, element, this.width);
    element.draggable = this.handlers.link !== undefined && placeOf(row) !== null;
    setTabbable(element, index === this.current);
    return element;
  }

  private rowOf(target: EventTarget | null): [TreeRow | null, HTMLElement | null] {
    const element = closestRow(target as Node | null);
    const index = Number(element?.dataset['index'] ?? -1);
    return index < 0 || index >= this.rows.length ? [null, null] : [this.rows.at(index), element];
  }

  private onClick(event: MouseEvent): void {
    const [row, element] = this.rowOf(event.target);
    if (row === null || element === null || isControl(event.target)) return;
    this.makeCurrent(Number(element.dataset['index']), false);
    const how = howOf(event);
    const onFold = (event.target as Element).closest('.corpus-fold') !== null;
    const folds = row.type === 'more' || (row.type === 'group' && row.expanded !== null);
    if (folds && (onFold || how === 'here' || row.type === 'more')) this.handlers.toggle(row);
    else this.handlers.open(row, how);
  }

  private onDrag(event: DragEvent): void {
    const [row] = this.rowOf(event.target);
    const link = row === null ? null : (this.handlers.link?.(row) ?? null);
    if (link === null || event.dataTransfer === null) event.preventDefault();
    else {
      event.dataTransfer.setData('text/plain', link);
      event.dataTransfer.effectAllowed = 'copyLink';
    }
  }

  private onKey(event: KeyboardEvent): void {
    const [row, element] = this.rowOf(event.target);
    if (row === null || element === null || isControl(event.target)) return;
    const done =
      this.move(row, event) ||
      this.act(row, event, element) ||
      this.handlers.key?.(row, event) === true;
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.typeAhead(event.key);
    }
  }

  private move(row: TreeRow, { key }: KeyboardEvent): boolean {
    const to = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      Home: 0,
      End: this.rows.length - 1,
    }[key];
    if (to !== undefined) {
      this.makeCurrent(Math.min(this.rows.length - 1, Math.max(0, to)), true);
      return true;
    }
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
    const { body } = this.list;
    const opens = (key === 'ArrowRight') !== (body.win.getComputedStyle(body).direction === 'rtl');
    if (row.type !== 'group') {
      if (!opens) this.makeCurrent(this.parentOf(this.current), true);
    } else if (row.expanded !== null && row.expanded !== opens) this.handlers.toggle(row);
    else if (opens && row.expanded === true) this.makeCurrent(this.current + 1, true);
    return true;
  }

  private act(row: TreeRow, event: KeyboardEvent, element: HTMLElement): boolean {
    if (event.key === ' ') {
      this.handlers.preview(row, previewEvent(element), element);
      return true;
    }
    if (event.key === 'c' && (event.ctrlKey || event.metaKey)) return this.copy(row);
    if (event.key !== 'Enter') return false;
    const how = howOf(event);
    if (row.type === 'more' || (row.type === 'group' && row.place === null))
      this.handlers.toggle(row);
    else this.handlers.open(row, how);
    return true;
  }

  /** Words that are marked are what is copied; without any it is the row. */
  private copy(row: TreeRow): boolean {
    const marked = this.list.element.win.getSelection()?.isCollapsed === false;
    return !marked && this.handlers.copy?.(row) === true;
  }

  /** The next row whose label begins with what was typed within a second. */
  private typeAhead(letter: string): void {
    const now = Date.now();
    this.typed = now - this.typedAt < 1000 ? this.typed + letter : letter;
    this.typedAt = now;
    const wanted = this.typed.toLowerCase();
    const { length } = this.rows;
    for (let step = wanted.length === 1 ? 1 : 0; step < Math.min(length, 5000); step++) {
      const index = (this.current + step) % length;
      if (!this.rows.at(index).label.toLowerCase().startsWith(wanted)) continue;
      this.makeCurrent(index, true);
      return;
    }
  }

  private parentOf(index: number): number {
    let at = index;
    while (at > 0 && this.rows.at(at).type !== 'group') at--;
    return at;
  }

  private makeCurrent(index: number, focus: boolean): void {
    const before = this.list.find(this.current);
    if (before !== null) setTabbable(before, false);
    this.current = index;
    const element = this.list.hold(index);
    if (element !== null) setTabbable(element, true);
    if (focus) element?.focus({ preventScroll: true });
  }
}

/** One row is in the tab order, and the buttons in it. */
function setTabbable(row: HTMLElement, tabbable: boolean): void {
  row.tabIndex = tabbable ? 0 : -1;
  for (const control of row.findAll('button, input')) control.tabIndex = row.tabIndex;
}

function closestRow(node: Node | null): HTMLElement | null {
  const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
  return element?.closest<HTMLElement>('.corpus-row') ?? null;
}

function isControl(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest('button, input') !== null;
}

/** As if the pointer were on the row with the key held that the app's previews wait for. */
function previewEvent(element: HTMLElement): MouseEvent {
  const { left, bottom } = element.getBoundingClientRect();
  const held = { ctrlKey: true, metaKey: true };
  return new MouseEvent('mouseover', { ...held, clientX: left + 16, clientY: bottom });
}

/** Mod or the middle button: a new tab; Alt: beside. */
export function howOf(event: MouseEvent | KeyboardEvent): OpenHow {
  if (event.altKey) return 'split';
  const middle = 'button' in event && event.button === 1;
  return middle || event.ctrlKey || event.metaKey ? 'tab' : 'here';
}
