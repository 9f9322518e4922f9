/* eslint-disable @typescript-eslint/unbound-method -- A patch keeps the method that it replaces and calls it with its `this`. */
import { Plugin } from 'obsidian-test-mocks/obsidian';

import { setIcon } from './draw-icon';
import { leaveViewsOfType, viewCreators, type ViewCreator } from './fill-leaf';

/** A plugin takes with it, when it is unloaded, whatever it had registered: as the app sees to. */
export function fillPlugin(): void {
  fillRegistrations();
  fillPlaces();
}

function fillRegistrations(): void {
  const proto = Plugin.prototype;
  const { addCommand, registerMarkdownCodeBlockProcessor } = proto;
  proto.addCommand = function (command) {
    if (this.commands__.has(command.id)) throw new Error(`Two commands “${command.id}”.`);
    this.register(() => {
      this.commands__.delete(command.id);
    });
    return addCommand.call(this, command);
  };
  proto.registerView = function (type, creator) {
    if (viewCreators.has(type))
      throw new Error(`Attempting to register an existing view type “${type}”.`);
    viewCreators.set(type, creator as unknown as ViewCreator);
    this.views__.set(type, creator);
    this.register(() => {
      viewCreators.delete(type);
      this.views__.delete(type);
      leaveViewsOfType(this.app.workspace, type);
    });
  };
  proto.registerMarkdownPostProcessor = function (processor) {
    this.markdownPostProcessors__.push(processor);
    this.register(() => {
      this.markdownPostProcessors__.splice(this.markdownPostProcessors__.indexOf(processor), 1);
    });
    return processor;
  };
  proto.registerMarkdownCodeBlockProcessor = function (language, handler, order) {
    this.register(() => {
      this.markdownCodeBlockProcessors__.delete(language);
    });
    return registerMarkdownCodeBlockProcessor.call(this, language, handler, order);
  };
  proto.registerEditorExtension = function (extension) {
    this.editorExtensions__.push(extension);
    this.app.workspace.updateOptions();
    this.register(() => {
      this.editorExtensions__.splice(this.editorExtensions__.indexOf(extension), 1);
      this.app.workspace.updateOptions();
    });
  };
  const registries = [
    ['registerHoverLinkSource', 'hoverLinkSources__'],
    ['registerObsidianProtocolHandler', 'obsidianProtocolHandlers__'],
    ['registerBasesView', 'basesViewRegistrations__'],
    ['registerCliHandler', 'cliHandlers__'],
  ] as const;
  for (const [method, store] of registries) {
    const register = proto[method] as (this: Plugin, key: string, ...rest: unknown[]) => unknown;
    const patched = function (this: Plugin, key: string, ...rest: unknown[]): unknown {
      this.register(() => {
        this[store].delete(key);
      });
      return register.call(this, key, ...rest);
    };
    Object.assign(proto, { [method]: patched });
  }
}

function fillPlaces(): void {
  const proto = Plugin.prototype;
  const { addSettingTab } = proto;
  proto.addSettingTab = function (tab) {
    addSettingTab.call(this, tab);
    this.register(() => {
      this.settingTabs__.splice(this.settingTabs__.indexOf(tab), 1);
    });
  };
  proto.addRibbonIcon = function (icon, title, callback) {
    const el = createDiv({
      cls: ['clickable-icon', 'side-dock-ribbon-action'],
      attr: { 'aria-label': title },
    });
    setIcon(el, icon);
    el.addEventListener('click', (event) => {
      callback(event);
    });
    this.app.workspace.containerEl.querySelector('.workspace-ribbon')?.append(el);
    this.ribbonActions__.push(el);
    this.register(() => {
      el.remove();
      this.ribbonActions__.splice(this.ribbonActions__.indexOf(el), 1);
    });
    return el;
  };
  proto.addStatusBarItem = function () {
    const el = createDiv({ cls: ['status-bar-item', `plugin-${this.manifest.id}`] });
    document.querySelector('.status-bar')?.append(el);
    this.statusBarItems__.push(el);
    this.register(() => {
      el.remove();
      this.statusBarItems__.splice(this.statusBarItems__.indexOf(el), 1);
    });
    return el;
  };
}
/* eslint-enable @typescript-eslint/unbound-method -- The patches end here. */
