import type { SummaryNumbers } from '../model/summary';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../pipeline/options';
import { PROVIDER_NAMES } from '../summarize/models/endpoint';
import { isVaultPath } from '../vault/vault-path';

/** What the plugin keeps between runs: flat and of plain values, as the app's settings want it. */
export interface CorpusSettings {
  folder: string;
  link: boolean;
  hubs: boolean;
  /** Whether editors underline mentions that could be links. */
  underlines: boolean;
  /** Whether reading view says beside a paragraph how often it is cited. */
  badges: boolean;
  mentions: ImportOptions['mentions'];
  tags: ImportOptions['tags'];
  dates: 'auto' | 'day-first' | 'month-first';
  /** Sentences of a summary, as a number in digits; `auto` leaves it to the document. */
  summaryLength: string;
  /** By what headings and citations of a summary number paragraphs. */
  summaryNumbers: SummaryNumbers;
  /** Whether summaries are written by a model. */
  model: boolean;
  modelProvider: string;
  /** The model's name as its provider knows it. */
  modelName: string;
  /** Empty for the provider's own. */
  modelUrl: string;
  /** The name of the secret that is the key; never the key itself. */
  modelSecret: string;
  /** `3/15`, for a million tokens in and out; empty where they are not known. */
  modelPrices: string;
}

export const DEFAULT_SETTINGS: CorpusSettings = {
  folder: DEFAULT_IMPORT_OPTIONS.folder,
  link: DEFAULT_IMPORT_OPTIONS.link,
  hubs: DEFAULT_IMPORT_OPTIONS.hubs,
  underlines: false,
  badges: true,
  mentions: DEFAULT_IMPORT_OPTIONS.mentions,
  tags: DEFAULT_IMPORT_OPTIONS.tags,
  dates: 'auto',
  summaryLength: 'auto',
  summaryNumbers: 'place',
  model: false,
  modelProvider: 'openai',
  modelName: '',
  modelUrl: '',
  modelSecret: '',
  modelPrices: '',
};

const CHOICES = {
  mentions: ['note', 'section', 'all'],
  tags: ['live', 'text'],
  dates: ['auto', 'day-first', 'month-first'],
  summaryLength: ['auto', '5', '10', '20', '40'],
  summaryNumbers: ['place', 'own', 'none'],
  modelProvider: PROVIDER_NAMES,
} as const;

/** Settings from what was stored, by hand perhaps: whatever is not a value of its setting is the default. */
export function readSettings(stored: unknown): CorpusSettings {
  const found: Partial<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const choice = <K extends keyof typeof CHOICES>(key: K): CorpusSettings[K] => {
    const value = found[key];
    const known: readonly unknown[] = CHOICES[key];
    return known.includes(value) ? (value as CorpusSettings[K]) : DEFAULT_SETTINGS[key];
  };
  const text = (key: 'modelName' | 'modelUrl' | 'modelSecret' | 'modelPrices'): string =>
    typeof found[key] === 'string' ? found[key].trim() : DEFAULT_SETTINGS[key];
  const flag = (key: 'link' | 'hubs' | 'model' | 'badges' | 'underlines'): boolean =>
    typeof found[key] === 'boolean' ? found[key] : DEFAULT_SETTINGS[key];
  const folder = typeof found['folder'] === 'string' ? found['folder'].trim() : '';
  return {
    folder: isVaultPath(folder) ? folder : DEFAULT_SETTINGS.folder,
    link: flag('link'),
    hubs: flag('hubs'),
    underlines: flag('underlines'),
    badges: flag('badges'),
    mentions: choice('mentions'),
    tags: choice('tags'),
    dates: choice('dates'),
    summaryLength: choice('summaryLength'),
    summaryNumbers: choice('summaryNumbers'),
    model: flag('model'),
    modelProvider: choice('modelProvider'),
    modelName: text('modelName'),
    modelUrl: text('modelUrl'),
    modelSecret: text('modelSecret'),
    modelPrices: text('modelPrices'),
  };
}

const DAY_FIRST = { auto: null, 'day-first': true, 'month-first': false } as const;

/** An import's options where the user chooses nothing for this one. */
export function importOptions(settings: CorpusSettings): ImportOptions {
  const { folder, link, hubs, mentions, tags, dates } = settings;
  return {
    ...DEFAULT_IMPORT_OPTIONS,
    folder,
    link,
    hubs,
    mentions,
    tags,
    dayFirst: DAY_FIRST[dates],
  };
}
