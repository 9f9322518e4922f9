import {
  AbstractTextComponent,
  ButtonComponent,
  DropdownComponent,
  ExtraButtonComponent,
  ProgressBarComponent,
  SearchComponent,
  Setting,
  SettingGroup,
  SliderComponent,
  TextComponent,
  ToggleComponent,
} from 'obsidian-test-mocks/obsidian';

import { setIcon } from './draw-icon';

/**
 * Settings and their controls with the app's elements, wired to the document's own events: a click or a
 * keystroke does what it does in the app, and setting a value from code tells nobody.
 */
export function drawControls(): void {
  drawSetting();
  drawButtons();
  drawTexts();
  drawToggle();
  drawChoices();
}

function drawSetting(): void {
  Setting.prototype.constructor__ = function () {
    this.settingEl.addClass('setting-item');
    this.infoEl.addClass('setting-item-info');
    this.nameEl.addClass('setting-item-name');
    this.descEl.addClass('setting-item-description');
    this.controlEl.addClass('setting-item-control');
    this.settingEl.prepend(this.infoEl);
  };
  SettingGroup.prototype.constructor__ = function () {
    this.groupEl__.addClass('setting-group');
    this.listEl.addClass('setting-items');
    const { headerEl, headerInnerEl } = this as unknown as Record<string, HTMLElement>;
    headerEl?.addClasses(['setting-item', 'setting-item-heading']);
    headerInnerEl?.addClass('setting-item-name');
  };
  Setting.prototype.setDesc = function (description) {
    this.descEl.replaceChildren(description);
    return this;
  };
  Setting.prototype.setName = function (name) {
    this.nameEl.replaceChildren(name);
    return this;
  };
}

function drawButtons(): void {
  ButtonComponent.prototype.onClick = function (callback) {
    this.buttonEl.addEventListener('click', callback as (event: Event) => void);
    return this;
  };
  ButtonComponent.prototype.setDisabled = function (disabled) {
    this.disabled = disabled;
    this.buttonEl.disabled = disabled;
    return this;
  };
  ButtonComponent.prototype.setIcon = function (icon) {
    setIcon(this.buttonEl, icon);
    return this;
  };
  ExtraButtonComponent.prototype.constructor2__ = function () {
    this.extraSettingsEl.addClasses(['clickable-icon', 'extra-setting-button']);
    setIcon(this.extraSettingsEl, 'settings');
  };
  ExtraButtonComponent.prototype.onClick = function (callback) {
    this.extraSettingsEl.addEventListener('click', () => {
      if (!this.disabled) callback();
    });
    return this;
  };
  ExtraButtonComponent.prototype.setIcon = function (icon) {
    setIcon(this.extraSettingsEl, icon);
    return this;
  };
  ProgressBarComponent.prototype.constructor3__ = function () {
    this.progressBar__.addClass('setting-progress-bar');
  };
}

function drawTexts(): void {
  const text = AbstractTextComponent.prototype as AbstractTextComponent<HTMLInputElement>;
  text.getValue = function () {
    return this.inputEl.value;
  };
  text.setValue = function (value) {
    this.inputEl.value = value;
    return this;
  };
  text.onChange = function (callback) {
    this.inputEl.addEventListener('input', () => {
      callback(this.inputEl.value);
    });
    return this;
  };
  text.setDisabled = function (disabled) {
    this.disabled = disabled;
    this.inputEl.disabled = disabled;
    return this;
  };
  TextComponent.prototype.constructor4__ = function () {
    this.inputEl.type = 'text';
    this.inputEl.spellcheck = false;
  };
  SearchComponent.prototype.constructor4__ = function () {
    this.inputEl.parentElement?.createDiv('search-input-container').append(this.inputEl);
    this.clearButtonEl.addClass('search-input-clear-button');
  };
}

const toggled = new WeakMap<ToggleComponent, (value: boolean) => unknown>();

function drawToggle(): void {
  const box = (toggle: ToggleComponent): HTMLInputElement => {
    const input = toggle.toggleEl.querySelector('input');
    if (!input) throw new Error('A toggle without its input.');
    return input;
  };
  ToggleComponent.prototype.constructor3__ = function () {
    this.toggleEl.addClass('checkbox-container');
    this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
    this.toggleEl.addEventListener('click', (event) => {
      if (this.disabled) return;
      // A click on the input itself has already turned it.
      if (event.target !== box(this)) box(this).checked = !box(this).checked;
      this.toggleEl.toggleClass('is-enabled', box(this).checked);
      void toggled.get(this)?.(box(this).checked);
    });
  };
  ToggleComponent.prototype.getValue = function () {
    return box(this).checked;
  };
  ToggleComponent.prototype.setValue = function (value) {
    box(this).checked = value;
    this.toggleEl.toggleClass('is-enabled', value);
    return this;
  };
  ToggleComponent.prototype.onChange = function (callback) {
    toggled.set(this, callback);
    return this;
  };
  ToggleComponent.prototype.onClick = function () {
    this.toggleEl.click();
  };
}

function drawChoices(): void {
  DropdownComponent.prototype.constructor3__ = function () {
    this.selectEl.addClass('dropdown');
  };
  DropdownComponent.prototype.onChange = function (callback) {
    this.selectEl.addEventListener('change', () => {
      callback(this.selectEl.value);
    });
    return this;
  };
  DropdownComponent.prototype.setValue = function (value) {
    this.selectEl.value = value;
    return this;
  };
  SliderComponent.prototype.constructor3__ = function () {
    this.sliderEl.addClass('slider');
  };
  SliderComponent.prototype.getValue = function () {
    return Number(this.sliderEl.value);
  };
  SliderComponent.prototype.setValue = function (value) {
    this.sliderEl.value = String(value);
    return this;
  };
  SliderComponent.prototype.onChange = function (callback) {
    this.sliderEl.addEventListener('change', () => {
      callback(Number(this.sliderEl.value));
    });
    return this;
  };
}
