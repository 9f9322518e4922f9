import type { BasesConfigFile, BasesViewRegistration, Value } from 'obsidian';
import {
  BasesEntry,
  BasesEntryGroup,
  BasesQueryResult,
  BasesViewConfig,
  FileView,
  NullValue,
  QueryController,
  StringValue,
  TFile,
  type App,
  type BasesView,
} from 'obsidian-test-mocks/obsidian';
import { parse, stringify } from 'yaml';

import { noteProperty, propertiesOf, queryBase, textOf } from './base-query';
import { loadedPlugins } from './render-markdown';

type ViewSettings = NonNullable<BasesConfigFile['views']>[number] & Record<string, unknown>;

const CORE = new Set(['type', 'name', 'filters', 'groupBy', 'order', 'sort', 'summaries', 'limit']);

/** A `.base` file with its toolbar: its views by name, the options of the one shown, and what that view draws. */
export class BaseFileView extends FileView {
  private base: BasesConfigFile = {};
  private chosen = 0;
  private drawn: BasesView | null = null;

  override getViewType(): string {
    return 'bases';
  }

  override async setState(state: unknown): Promise<void> {
    const { file } = state as { readonly file?: string };
    const found = file === undefined ? null : this.app.vault.getFileByPath(file);
    if (!(found instanceof TFile)) return;
    this.file = found;
    this.registerEvent(
      this.app.metadataCache.on('resolved', () => {
        this.update();
      }),
    );
    this.registerEvent(
      this.app.vault.on('modify', (changed) => {
        if (changed === this.file) void this.read();
      }),
    );
    await this.read();
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  private async read(): Promise<void> {
    if (!this.file) return;
    this.base = (parse(await this.app.vault.read(this.file)) ?? {}) as BasesConfigFile;
    this.draw();
  }

  private get settings(): ViewSettings {
    const settings = this.base.views?.[this.chosen];
    if (!settings) throw new Error('The base has no such view.');
    return settings as ViewSettings;
  }

  private draw(): void {
    if (this.drawn) this.removeChild(this.drawn);
    this.drawn = null;
    this.contentEl.empty();
    const toolbar = this.contentEl.createDiv('bases-header');
    for (const [at, { name }] of (this.base.views ?? []).entries()) {
      const button = toolbar.createEl('button', { text: name });
      button.setAttribute('aria-pressed', String(at === this.chosen));
      button.addEventListener('click', () => {
        this.chosen = at;
        this.draw();
      });
    }
    const container = this.contentEl.createDiv('bases-view');
    if (this.settings.type === 'table') {
      this.drawTable(container);
      return;
    }
    const registration = registrationOf(this.settings.type);
    if (!registration) {
      container.setText(`Unknown view type: ${this.settings.type}`);
      return;
    }
    const controller = QueryController.create2__(this.app, {}, toolbar, null);
    const view = registration.factory(controller as never, container) as unknown as BasesView;
    view.app = this.app;
    view.config = configOf(this.settings, (key, value) => void this.set(key, value));
    this.drawOptions(toolbar, registration, view.config);
    this.addChild(view);
    this.drawn = view;
    this.update();
  }

  /** Settings of the view are kept in the file, as the app keeps them. */
  private async set(key: string, value: unknown): Promise<void> {
    const { file } = this;
    if (!file || CORE.has(key)) return;
    if (value === null || value === undefined || value === '')
      Reflect.deleteProperty(this.settings, key);
    else this.settings[key] = value;
    await this.app.vault.modify(file, stringify(this.base));
  }

  private drawOptions(
    toolbar: HTMLElement,
    { options }: BasesViewRegistration,
    config: BasesViewConfig,
  ): void {
    for (const option of options?.(config as never) ?? []) {
      if (option.type !== 'property') throw new Error(`The host has no option “${option.type}”.`);
      const select = toolbar.createEl('select', { attr: { 'aria-label': option.displayName } });
      select.createEl('option', { value: '', text: option.placeholder ?? '' });
      for (const id of this.allProperties()) select.createEl('option', { value: id, text: id });
      select.value = config.getAsPropertyId(option.key) ?? '';
      select.addEventListener('change', () => void this.set(option.key, select.value));
    }
  }

  private update(): void {
    const { drawn } = this;
    if (!drawn) return;
    const result = BasesQueryResult.create__(this.app, drawn.config, [], []);
    const { files, groups } = queryBase(this.app, this.base, this.settings, this.file);
    const entry = (file: TFile): BasesEntry => entryOf(this.app, file);
    result.setData__(files.map(entry));
    result.setGroupedData__(
      groups.map(({ key, files: own }) =>
        BasesEntryGroup.create__(
          own.map(entry),
          key === null
            ? undefined
            : key === ''
              ? NullValue.create__()
              : (StringValue.create__(key) as never),
        ),
      ),
    );
    drawn.data = result;
    drawn.allProperties = this.allProperties() as never;
    (drawn as unknown as { onDataUpdated(): void }).onDataUpdated();
  }

  private drawTable(container: HTMLElement): void {
    const order = this.settings.order ?? ['file.name'];
    const { groups } = queryBase(this.app, this.base, this.settings, this.file);
    for (const { key, files } of groups) {
      if (key !== null) container.createEl('h3', { text: key });
      const table = container.createEl('table');
      const head = table.createEl('tr');
      for (const id of order) head.createEl('th', { text: noteProperty(id) });
      for (const file of files) {
        const row = table.createEl('tr');
        for (const id of order) row.createEl('td', { text: cellOf(this.app, file, id) });
      }
    }
  }

  private allProperties(): string[] {
    const names = this.app.vault
      .getMarkdownFiles()
      .flatMap((file) => Object.keys(propertiesOf(this.app, file)));
    return ['file.name', 'file.ctime', ...[...new Set(names)].sort().map((name) => `note.${name}`)];
  }
}

function configOf(
  settings: ViewSettings,
  set: (key: string, value: unknown) => void,
): BasesViewConfig {
  const config = BasesViewConfig.create__('', settings.type, settings.name);
  for (const [key, value] of Object.entries(settings)) config.set(key, value);
  // A property is named in short or in full in the file, and in full to views.
  config.getAsPropertyId = (key) => {
    const value = settings[key];
    if (typeof value !== 'string' || value === '') return null;
    return (/^(?:note|file|formula)\./.test(value) ? value : `note.${value}`) as never;
  };
  config.set = set;
  return config;
}

function cellOf(app: App, file: TFile, id: string): string {
  if (id === 'file.name') return file.name;
  return textOf(propertiesOf(app, file)[noteProperty(id)]);
}

function entryOf(app: App, file: TFile): BasesEntry {
  const entry = BasesEntry.create__({}, file);
  for (const name of Object.keys(propertiesOf(app, file)))
    entry.setValue__(`note.${name}`, valueOf(cellOf(app, file, name)));
  entry.setValue__('file.name', valueOf(file.name));
  return entry;
}

const valueOf = (text: string): Value =>
  text === ''
    ? NullValue.create__().asOriginalType2__()
    : StringValue.create__(text).asOriginalType4__();

function registrationOf(type: string): BasesViewRegistration | undefined {
  for (const plugin of loadedPlugins) {
    const found = plugin.basesViewRegistrations__.get(type);
    if (found) return found;
  }
  return undefined;
}
