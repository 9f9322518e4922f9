import type { SettingControl, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { PluginSettingTab, Setting, SettingGroup, SettingTab } from 'obsidian-test-mocks/obsidian';

/** Setting tabs from their definitions, as the app from 1.13 draws them, controls included. */
export function drawSettingTabs(): void {
  PluginSettingTab.prototype.getControlValue = function (key) {
    return settingsOf(this)[key];
  };
  PluginSettingTab.prototype.setControlValue = function (key, value) {
    settingsOf(this)[key] = value;
    void this.plugin__.saveData(settingsOf(this));
  };
  SettingTab.prototype.renderTab__ = function () {
    this.containerEl.empty();
    this.update();
    if (this.settingItems.length === 0) {
      this.display();
      return;
    }
    for (const item of this.settingItems) drawItem(this, item);
  };
}

function settingsOf(tab: PluginSettingTab): Record<string, unknown> {
  return tab.plugin__.settings as Record<string, unknown>;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function drawItem(tab: SettingTab, item: SettingDefinitionItem): void {
  if ('type' in item) {
    if (item.type === 'page') throw new Error('The host draws no pages of settings.');
    const group = new SettingGroup(tab.containerEl);
    if (item.heading !== undefined) group.setHeading(item.heading);
    for (const child of item.items ?? []) {
      if ('type' in child) throw new Error('The host draws no groups within groups.');
      drawDefinition(tab, group.listEl, child);
    }
    return;
  }
  drawDefinition(tab, tab.containerEl, item);
}

function drawDefinition(tab: SettingTab, into: HTMLElement, definition: SettingDefinition): void {
  const setting = new Setting(into).setName(definition.name);
  if (definition.desc !== undefined) setting.setDesc(definition.desc);
  if (definition.control) drawControl(tab, setting, definition.control);
  else if (definition.action) {
    const { action } = definition;
    setting.settingEl.addEventListener('click', () => {
      action(setting.settingEl, 0);
    });
  } else if (definition.render) {
    // What it may give back, to be called when the row goes, is of no use to a tab that is drawn once.
    definition.render(setting as never, into as never);
  }
}

function drawControl(tab: SettingTab, setting: Setting, control: SettingControl): void {
  const value = tab.getControlValue(control.key) ?? control.defaultValue;
  const save = (next: unknown): void => {
    tab.setControlValue(control.key, next);
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) => {
        dropdown.addOptions(control.options);
        dropdown.setValue(textOf(value)).onChange(save);
      });
      return;
    case 'text':
    case 'folder':
    case 'file':
      setting.addText((text) => {
        text.setValue(textOf(value)).onChange(save);
        if (control.placeholder !== undefined) text.setPlaceholder(control.placeholder);
      });
      return;
    default:
      throw new Error(`The host draws no control of the type “${control.type}”.`);
  }
}
