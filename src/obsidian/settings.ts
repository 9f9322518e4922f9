import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../pipeline/options';
import { isVaultPath } from '../vault/vault-path';

/** What the plugin keeps between runs: flat and of plain values, as the app's settings want it. */
export interface CorpusSettings {
  folder: string;
  link: boolean;
  hubs: boolean;
  mentions: ImportOptions['mentions'];
  tags: ImportOptions['tags'];
  dates: 'auto' | 'day-first' | 'month-first';
  /** Sentences of a summary, as a number in digits; `auto` leaves it to the document. */
  summaryLength: string;
}

export const DEFAULT_SETTINGS: CorpusSettings = {
  folder: DEFAULT_IMPORT_OPTIONS.folder,
  link: DEFAULT_IMPORT_OPTIONS.link,
  hubs: DEFAULT_IMPORT_OPTIONS.hubs,
  mentions: DEFAULT_IMPORT_OPTIONS.mentions,
  tags: DEFAULT_IMPORT_OPTIONS.tags,
  dates: 'auto',
  summaryLength: 'auto',
};

const CHOICES = {
  mentions: ['note', 'section', 'all'],
  tags: ['live', 'text'],
  dates: ['auto', 'day-first', 'month-first'],
  summaryLength: ['auto', '5', '10', '20', '40'],
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
  const flag = (key: 'link' | 'hubs'): boolean =>
    typeof found[key] === 'boolean' ? found[key] : DEFAULT_SETTINGS[key];
  const folder = typeof found['folder'] === 'string' ? found['folder'].trim() : '';
  return {
    folder: isVaultPath(folder) ? folder : DEFAULT_SETTINGS.folder,
    link: flag('link'),
    hubs: flag('hubs'),
    mentions: choice('mentions'),
    tags: choice('tags'),
    dates: choice('dates'),
    summaryLength: choice('summaryLength'),
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
