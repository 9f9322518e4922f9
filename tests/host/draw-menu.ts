import { Menu, MenuItem } from 'obsidian-test-mocks/obsidian';

import { setIcon } from './draw-icon';

const hideCallbacks = new WeakMap<Menu, () => unknown>();
const shown = new Set<Menu>();

/** Menus in the document; a click on an item, outside, or Escape closes them. */
export function drawMenus(): void {
  Menu.prototype.onHide = function (callback) {
    hideCallbacks.set(this, callback);
  };
  Menu.prototype.hide = function () {
    if (shown.delete(this)) {
      this.dom__.remove();
      hideCallbacks.get(this)?.();
    }
    return this;
  };
  Menu.prototype.close = function () {
    this.hide();
  };
  Menu.prototype.showAtMouseEvent = function (event) {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.view?.document);
  };
  Menu.prototype.showAtPosition = function ({ x, y }, doc = document) {
    for (const other of [...shown]) other.hide();
    this.dom__.empty();
    this.dom__.addClass('menu');
    for (const item of this.items__) {
      if (item instanceof MenuItem) drawItem(this, item);
      else this.dom__.createDiv('menu-separator');
    }
    shown.add(this);
    doc.body.append(this.dom__);
    // A menu stays in its window: at an edge it opens the other way.
    const { offsetWidth, offsetHeight } = this.dom__;
    const left = Math.max(0, x + offsetWidth > doc.body.clientWidth ? x - offsetWidth : x);
    const top = Math.max(0, y + offsetHeight > doc.body.clientHeight ? y - offsetHeight : y);
    this.dom__.setCssStyles({ left: `${String(left)}px`, top: `${String(top)}px` });
    this.dom__.querySelector<HTMLElement>('.menu-item')?.focus();
    return this;
  };
  document.addEventListener('mousedown', (event) => {
    for (const menu of [...shown]) {
      if (!(event.target instanceof Node) || !menu.dom__.contains(event.target)) menu.hide();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') for (const menu of [...shown]) menu.hide();
  });
}

function drawItem(menu: Menu, item: MenuItem): void {
  const row = menu.dom__.createDiv({
    cls: ['menu-item', 'tappable'],
    attr: { tabindex: '-1' },
  });
  row.toggleClass('is-disabled', item.disabled__);
  row.toggleClass('is-label', item.isLabel__);
  row.toggleClass('is-warning', item.warning__);
  const icon = row.createDiv('menu-item-icon');
  if (item.checked__ === true) setIcon(icon, 'check');
  else if (item.icon__ !== null) setIcon(icon, item.icon__);
  const title = row.createDiv('menu-item-title');
  if (typeof item.title__ === 'string') title.setText(item.title__);
  else title.append(item.title__);
  row.addEventListener('click', (event) => {
    if (item.disabled__ || item.isLabel__) return;
    menu.hide();
    item.onClick__?.(event);
  });
}
