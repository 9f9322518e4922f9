import {
  PluginSettingTab,
  Setting,
  type App,
  type Plugin,
  type SettingControl,
  type SettingDefinitionControl,
  type SettingDefinitionItem,
} from 'obsidian';

import { drawKey, KEY_NAME, MODEL_SETTINGS } from './model/model-settings';
import { isVaultPath } from '../vault/vault-path';
import { DEFAULT_SETTINGS, readSettings, type CorpusSettings } from './settings';

type Key = keyof CorpusSettings;

/** Where the settings are kept. */
export interface SettingStore {
  readonly get: () => CorpusSettings;
  readonly set: (settings: CorpusSettings) => Promise<void>;
}

interface Section {
  readonly heading: string;
  readonly settings: readonly SettingDefinitionControl<Key>[];
  /** A key belongs to the section, and is drawn after its settings. */
  readonly key?: true;
}

const SECTIONS: readonly Section[] = [
  {
    heading: 'Import',
    settings: [
      {
        name: 'Folder',
        desc: 'Where notes are written: documents, hubs and summaries each in a folder below it.',
        control: {
          type: 'folder',
          key: 'folder',
          defaultValue: DEFAULT_SETTINGS.folder,
          validate: (folder) =>
            isVaultPath(folder) ? undefined : 'Not a folder that notes can be in.',
        },
      },
      {
        name: 'Hashtags in a text',
        desc: 'Tags are always written to the properties. In the text they can stay tags, or become plain words.',
        control: {
          type: 'dropdown',
          key: 'tags',
          defaultValue: DEFAULT_SETTINGS.tags,
          options: { live: 'Stay tags', text: 'Properties only' },
        },
      },
      {
        name: 'Dates such as 4/10/2019',
        desc: 'Which number is the day, where a document leaves it open.',
        control: {
          type: 'dropdown',
          key: 'dates',
          defaultValue: DEFAULT_SETTINGS.dates,
          options: {
            auto: 'Judge by the document',
            'day-first': 'Day before month',
            'month-first': 'Month before day',
          },
        },
      },
    ],
  },
  {
    heading: 'Links',
    settings: [
      {
        name: 'Link mentions',
        desc: 'Turn mentions of your notes into links while importing.',
        control: { type: 'toggle', key: 'link', defaultValue: DEFAULT_SETTINGS.link },
      },
      {
        name: 'Make hub notes',
        desc: 'For people, organisations and places that several documents mention.',
        control: { type: 'toggle', key: 'hubs', defaultValue: DEFAULT_SETTINGS.hubs },
      },
      {
        name: 'Which mentions become links',
        control: {
          type: 'dropdown',
          key: 'mentions',
          defaultValue: DEFAULT_SETTINGS.mentions,
          options: {
            note: 'The first in a note',
            section: 'The first under each heading',
            all: 'Every one',
          },
        },
      },
      {
        name: 'Underline mentions while writing',
        desc: 'In the editor, words that could be links are underlined. Point at them, or use their menu, to link or refuse them.',
        control: { type: 'toggle', key: 'underlines', defaultValue: DEFAULT_SETTINGS.underlines },
      },
    ],
  },
  {
    heading: 'Views',
    settings: [
      {
        name: 'Count citations beside paragraphs',
        desc: 'In reading view, beside each paragraph that is cited. The number opens the citations.',
        control: { type: 'toggle', key: 'badges', defaultValue: DEFAULT_SETTINGS.badges },
      },
    ],
  },
  {
    heading: 'Summaries',
    settings: [
      {
        name: 'Length of a summary',
        desc: 'Every sentence cites the paragraphs that it comes from.',
        control: {
          type: 'dropdown',
          key: 'summaryLength',
          defaultValue: DEFAULT_SETTINGS.summaryLength,
          options: {
            auto: 'By the length of the document',
            '5': '5 sentences',
            '10': '10 sentences',
            '20': '20 sentences',
            '40': '40 sentences',
          },
        },
      },
      {
        name: 'Numbers in a summary',
        desc: 'What headings and citations call the paragraphs. Resolutions and laws often count theirs themselves.',
        control: {
          type: 'dropdown',
          key: 'summaryNumbers',
          defaultValue: DEFAULT_SETTINGS.summaryNumbers,
          options: {
            place: 'Their place in the note',
            own: 'The numbers that the source gives them',
            none: 'Their place, and headings without numbers',
          },
        },
      },
    ],
  },
  { heading: 'Models', settings: MODEL_SETTINGS, key: true },
];

/** The plugin's settings: declared, for apps from 1.13; drawn from the same declaration by earlier ones. */
export class CorpusSettingTab extends PluginSettingTab {
  override icon = 'library';
  private readonly store: SettingStore;

  constructor(app: App, plugin: Plugin, store: SettingStore) {
    super(app, plugin);
    this.store = store;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return SECTIONS.map(({ heading, settings, key }) => ({
      type: 'group',
      heading,
      items: [
        ...settings,
        ...(key === undefined
          ? []
          : [
              {
                name: KEY_NAME,
                render: (setting: Setting) => {
                  this.drawKey(setting);
                },
              },
            ]),
      ],
    }));
  }

  override getControlValue(key: string): unknown {
    return this.store.get()[key as Key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.store.set(readSettings({ ...this.store.get(), [key]: value }));
  }

  override display(): void {
    this.containerEl.empty();
    for (const { heading, settings, key } of SECTIONS) {
      new Setting(this.containerEl).setName(heading).setHeading();
      for (const { name, desc, control } of settings) {
        const setting = new Setting(this.containerEl).setName(name);
        if (desc !== undefined) setting.setDesc(desc);
        this.draw(setting, control);
      }
      if (key !== undefined) this.drawKey(new Setting(this.containerEl).setName(KEY_NAME));
    }
  }

  private drawKey(setting: Setting): void {
    drawKey(this.app, setting, this.store.get().modelSecret, (name) => {
      void this.setControlValue('modelSecret', name);
    });
  }

  private draw(setting: Setting, control: SettingControl<Key>): void {
    const value = this.store.get()[control.key];
    const save = (next: unknown): void => void this.setControlValue(control.key, next);
    if (control.type === 'toggle') {
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
    } else if (control.type === 'dropdown') {
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(String(value)).onChange(save),
      );
    } else if (control.type === 'folder' || control.type === 'text') {
      setting.addText((text) => text.setValue(String(value)).onChange(save));
    }
  }
}
