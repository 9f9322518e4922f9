import { Workspace, WorkspaceWindow, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';

import { drawLeafHeader, placeOf, putLeafIn } from './draw-workspace';

type Migrated = (win: Window) => unknown;

const listeners = new WeakMap<HTMLElement, Set<Migrated>>();

/** What the app gives the elements of each of its windows. */
const FILLED = [
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Document',
  'DocumentFragment',
  'UIEvent',
] as const;

/** Further windows: a leaf moves to one with its element, which keeps its listeners and hears of the move. */
export function fillPopouts(): void {
  HTMLElement.prototype.onWindowMigrated = function (listener) {
    const own = listeners.get(this) ?? new Set();
    listeners.set(this, own.add(listener as Migrated));
    return () => {
      own.delete(listener as Migrated);
    };
  };
  Workspace.prototype.moveLeafToPopout = function (leaf) {
    const win = openWindow();
    const split = win.document.body.createDiv('workspace mod-popout').createDiv('workspace-split');
    split.addClass('mod-root');
    const place = placeOf(leaf);
    putLeafIn(leaf, split);
    for (const element of [place, ...place.findAll('*')])
      for (const listener of listeners.get(element) ?? []) listener(win);
    closeWith(leaf, win);
    drawLeafHeader(leaf);
    this.setActiveLeaf(leaf);
    leaf.view?.onResize();
    this.trigger('layout-change');
    return WorkspaceWindow.create3__(this);
  };
}

/** A window that looks as the first one does, and whose elements can do as much. */
function openWindow(): Window {
  const win = window.open('', '', 'popup,width=700,height=800');
  if (!win) throw new Error('The browser has opened no further window.');
  for (const style of document.head.findAll('style')) {
    win.document.head.append(win.document.importNode(style, true));
  }
  win.document.title = document.title;
  win.document.documentElement.lang = document.documentElement.lang;
  win.document.body.className = `${document.body.className} is-popout-window`;
  const types = win as typeof window;
  for (const name of FILLED) fillPrototype(window[name].prototype, types[name].prototype);
  return win;
}

function fillPrototype(from: object, to: object): void {
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
    if (!Object.hasOwn(to, key)) Object.defineProperty(to, key, descriptor);
  }
}

/** A window that its user closes takes its leaves with it; a leaf that is detached leaves no window behind. */
function closeWith(leaf: WorkspaceLeaf, win: Window): void {
  const detach = leaf.detach.bind(leaf);
  let closed = false;
  leaf.detach = () => {
    if (closed) return;
    closed = true;
    detach();
    win.close();
  };
  win.addEventListener('pagehide', () => {
    leaf.detach();
  });
}
