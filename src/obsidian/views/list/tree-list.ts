import type { OpenHow } from '../view-source';
import type { TreeRow, TreeRows } from './tree-rows';
import { VirtualList } from './virtual-list';

/** Heights in pixels of rows by their lines; a finger needs 44. */
const HEIGHTS = { fine: { 1: 28, 2: 46, 3: 66 }, coarse: { 1: 44, 2: 56, 3: 72 } } as const;

export interface TreeHandlers {
  /** Fills a row's element. */
  draw(row: TreeRow, element: HTMLElement): void;
  open(row: TreeRow, how: OpenHow): void;
  toggle(row: TreeRow): void;
  preview(row: TreeRow, event: MouseEvent, element: HTMLElement): void;
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
  private rows: TreeRows = {
    length: 0,
    at: () => {
      throw new RangeError('The list is empty.');
    },
    indexOf: () => -1,
    lines: () => 1,
  };
  private current = 0;
  private typed = '';
  private typedAt = 0;

  constructor(parent: HTMLElement, label: string, handlers: TreeHandlers) {
    this.handlers = handlers;
    this.list = new VirtualList(parent, 'corpus-tree');
    this.list.body.setAttribute('role', 'tree');
    this.list.body.setAttribute('aria-label', label);
    this.list.body.addEventListener('click', (event) => {
      this.onClick(event);
    });
    this.list.body.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.onClick(event);
    });
    this.list.body.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.list.body.addEventListener('mouseover', (event) => {
      const [row, element] = this.rowOf(event.target);
      if (row !== null && element !== null) this.handlers.preview(row, event, element);
    });
    this.list.body.addEventListener('focusin', (event) => {
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

  show(rows: TreeRows): void {
    const focused = this.hasFocus;
    const key =
      this.rows.length > 0 && this.current < this.rows.length ? this.rows.at(this.current).key : '';
    this.rows = rows;
    this.current = Math.max(0, rows.indexOf(key));
    const heights = this.list.element.win.matchMedia('(pointer: coarse)').matches
      ? HEIGHTS.coarse
      : HEIGHTS.fine;
    this.list.show({
      length: rows.length,
      height: (index) => heights[rows.lines(index)],
      draw: (index) => this.drawRow(index),
    });
    if (focused) this.makeCurrent(this.current, true);
  }

  /** Measures again: the element has come into sight or changed its size. */
  resize(): void {
    this.list.render();
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
    element.tabIndex = index === this.current ? 0 : -1;
    this.handlers.draw(row, element);
    return element;
  }

  private rowOf(target: EventTarget | null): [TreeRow | null, HTMLElement | null] {
    const element = closestRow(target as Node | null);
    const index = Number(element?.dataset['index'] ?? -1);
    return index < 0 || index >= this.rows.length ? [null, null] : [this.rows.at(index), element];
  }

  private onClick(event: MouseEvent): void {
    const [row, element] = this.rowOf(event.target);
    if (row === null || element === null || isButton(event.target)) return;
    this.makeCurrent(Number(element.dataset['index']), false);
    const how = howOf(event);
    const leads = row.type === 'mention' || row.expanded === null || how !== 'here';
    if (leads) this.handlers.open(row, how);
    else this.handlers.toggle(row);
  }

  private onKey(event: KeyboardEvent): void {
    const [row] = this.rowOf(event.target);
    if (row === null || isButton(event.target)) return;
    if (this.move(row, event) || this.act(row, event) || this.handlers.key?.(row, event) === true) {
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
    const opens = key === 'ArrowRight';
    if (!opens && key !== 'ArrowLeft') return false;
    if (row.type === 'mention') {
      if (!opens) this.makeCurrent(this.parentOf(this.current), true);
    } else if (row.expanded !== null && row.expanded !== opens) this.handlers.toggle(row);
    else if (opens && row.expanded === true) this.makeCurrent(this.current + 1, true);
    return true;
  }

  private act(row: TreeRow, event: KeyboardEvent): boolean {
    if (event.key !== 'Enter') return false;
    const how = howOf(event);
    if (row.type === 'group' && row.place === null) this.handlers.toggle(row);
    else this.handlers.open(row, how);
    return true;
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
    this.list.find(this.current)?.setAttribute('tabindex', '-1');
    this.current = index;
    const element = this.list.hold(index);
    element?.setAttribute('tabindex', '0');
    if (focus) element?.focus({ preventScroll: true });
  }
}

function closestRow(node: Node | null): HTMLElement | null {
  const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
  return element?.closest<HTMLElement>('.corpus-row') ?? null;
}

function isButton(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest('button, input') !== null;
}

/** Mod or the middle button: a new tab; Alt: beside. */
function howOf(event: MouseEvent | KeyboardEvent): OpenHow {
  if (event.altKey) return 'split';
  const middle = 'button' in event && event.button === 1;
  return middle || event.ctrlKey || event.metaKey ? 'tab' : 'here';
}
