import { OFFER } from '../link/tiers';
import type { ColumnMapping } from '../model/table';

/** How sources are read. All fields are data that cross to a worker. */
export interface ReadOptions {
  /** Whether a source is split into documents: by what recurs, never, or at a line given literally. */
  readonly split: 'auto' | 'off' | { readonly line: string };
  /** Hashtags in the text: left live, or shown as plain text (the properties have them in both cases). */
  readonly tags: 'live' | 'text';
  /** The source is the user's own: what other plugins would run in it is kept. */
  readonly trust: boolean;
  /** Pictures that documents show from the web are fetched and kept; else they stay links. */
  readonly downloadImages: boolean;
  /** Day before month in dates such as 4/10/19; null to judge by the document. */
  readonly dayFirst: boolean | null;
  /** What columns of tables are where their names do not tell. */
  readonly columns?: ColumnMapping;
}

/** How documents become notes. */
export interface ImportOptions extends ReadOptions {
  /** The folder below which all notes go. */
  readonly folder: string;
  readonly link: boolean;
  readonly hubs: boolean;
  /** Links at least this likely are made at once; 0 to 1. */
  readonly minConfidence: number;
  /** Links at least this likely are offered; 0 to 1. */
  readonly offerConfidence: number;
  /** Which mentions of one target become links. */
  readonly mentions: 'note' | 'section' | 'all';
}

/**
 * From this confidence on an import links at once. Lower than for the owner's own notes (`SURE`): an
 * unlinked name there was often left so on purpose, in a document that came today nobody has decided yet.
 */
const IMPORT_SURE = 0.6;

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  split: 'auto',
  tags: 'live',
  trust: false,
  downloadImages: false,
  dayFirst: null,
  folder: 'Corpus',
  link: true,
  hubs: true,
  minConfidence: IMPORT_SURE,
  offerConfidence: OFFER,
  mentions: 'note',
};

/** How far a command is. `total` is null while it is not known. */
export interface Progress {
  readonly step: 'read' | 'link' | 'write' | 'summarize' | 'index' | 'undo';
  readonly done: number;
  readonly total: number | null;
  /** What is being worked on, for people. */
  readonly item?: string;
}

/** What a long command takes from its host besides a vault. */
export interface RunControls {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
