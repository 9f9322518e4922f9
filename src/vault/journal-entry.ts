import type { VaultPath } from '../model/note';
import type { Change, DocumentKey, PartHashes } from '../model/plan';

/** A hash of a note's text, or null for no note. */
export type NoteState = string | null;

/** The first line of a batch: what is going to be done. */
export interface PlanEntry {
  readonly kind: 'plan';
  readonly command: string;
  readonly label: string;
  /** ISO 8601. */
  readonly date: string;
  readonly changes: number;
}

/** A write is about to be made: the note goes from one state to another. */
export interface BeginEntry {
  readonly kind: 'begin';
  /** The write's number in its batch, from 1. */
  readonly n: number;
  readonly type: Change['type'];
  readonly path: VaultPath;
  readonly before: NoteState;
  readonly after: NoteState;
  /** The record, within the batch, that holds the text before under the write's number. */
  readonly backup: string | null;
  /** The record that holds the text after, for as long as the write may have to be made again. */
  readonly text: string | null;
  /** Folders that are not there yet and will be made for it, outermost first. */
  readonly folders: readonly VaultPath[];
  readonly document?: DocumentKey;
  readonly parts?: PartHashes;
}

/** The write was made. */
export interface DoneEntry {
  readonly kind: 'done';
  readonly n: number;
}

/** The write was given up: the note is none of ours. */
export interface SkipEntry {
  readonly kind: 'skip';
  readonly n: number;
  readonly reason: string;
}

/** The batch is finished; a batch that was cancelled half-way is finished too. */
export interface CommitEntry {
  readonly kind: 'commit';
}

/** The batch is being taken back. */
export interface UndoEntry {
  readonly kind: 'undo';
}

/** Taking back is over, but these writes stand because a later batch built on them. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly writes: readonly number[];
}

/** Nothing of the batch is left in the vault: its records may go. */
export interface UndoneEntry {
  readonly kind: 'undone';
}

/** Folders of a batch taken back that this batch's notes stand in: now they go with this one. */
export interface FoldersEntry {
  readonly kind: 'folders';
  readonly folders: readonly VaultPath[];
}

/** A line of a batch's log. */
export type JournalEntry =
  | PlanEntry
  | BeginEntry
  | DoneEntry
  | SkipEntry
  | CommitEntry
  | UndoEntry
  | KeptEntry
  | UndoneEntry
  | FoldersEntry;

export function formatEntries(entries: readonly JournalEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** What a log holds, and how far it is whole. */
export interface ParsedLog {
  readonly entries: readonly JournalEntry[];
  /** UTF-16 units up to the end of the last whole line; what follows was cut off by a crash. */
  readonly whole: number;
  /** The number of the first whole line that is no entry, or null. */
  readonly damaged: number | null;
}

/** Reads a log. A last line without its line end was never flushed, so nothing was done on its word. */
export function parseLog(text: string): ParsedLog {
  const whole = text.lastIndexOf('\n') + 1;
  const entries: JournalEntry[] = [];
  let damaged: number | null = null;
  for (const [index, line] of text.slice(0, whole).split('\n').entries()) {
    if (line === '') continue;
    const entry = parseEntry(line);
    if (entry === null) damaged ??= index + 1;
    else entries.push(entry);
  }
  return { entries, whole, damaged };
}

const FIELDS: Readonly<Record<JournalEntry['kind'], readonly (readonly [string, Check])[]>> = {
  plan: [
    ['command', isString],
    ['label', isString],
    ['date', isString],
    ['changes', isNumber],
  ],
  begin: [
    ['n', isNumber],
    ['type', isString],
    ['path', isString],
    ['before', isStringOrNull],
    ['after', isStringOrNull],
    ['backup', isStringOrNull],
    ['text', isStringOrNull],
    ['folders', (value) => isListOf(value, isString)],
  ],
  done: [['n', isNumber]],
  skip: [
    ['n', isNumber],
    ['reason', isString],
  ],
  commit: [],
  undo: [],
  kept: [['writes', (value) => isListOf(value, isNumber)]],
  undone: [],
  folders: [['folders', (value) => isListOf(value, isString)]],
};

type Check = (value: unknown) => boolean;

function parseEntry(line: string): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return isEntry(value) ? value : null;
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const fields = Object.entries(FIELDS).find(([kind]) => kind === value.kind)?.[1];
  if (fields === undefined) return false;
  const record: Readonly<Record<string, unknown>> = { ...value };
  return fields.every(([name, check]) => check(record[name]));
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isStringOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isListOf(value: unknown, check: Check): boolean {
  return Array.isArray(value) && value.every(check);
}
