import type { LinkStyle, VaultPath } from '../model/note';

/** A file of the vault as a listing shows it. */
export interface VaultEntry {
  readonly path: VaultPath;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes on disk. */
  readonly size: number;
}

/**
 * The only door from the core to a user's notes.
 *
 * Every host implements it; one contract suite holds them to the same behaviour.
 */
export interface Vault {
  /** Every file with the extension `md`, hidden folders left out, sorted by path. */
  notes(): Promise<readonly VaultEntry[]>;
  /** Every other file, hidden ones left out, sorted by path: pictures, recordings, papers, canvases. */
  attachments(): Promise<readonly VaultEntry[]>;
  /** How links are to be written, from the app's settings; Obsidian's defaults where there are none. */
  linkStyle(): Promise<LinkStyle>;
  /**
   * Where files embedded in notes go, as the app's setting has it: `/` is the vault's root, `./` the note's own
   * folder, `./name` a folder below that, anything else a folder of the vault.
   */
  attachmentFolder(): Promise<string>;
  /** Whether a file or folder stands at the path, by the host's own rules of case. */
  exists(path: VaultPath): Promise<boolean>;
  /**
   * The text exactly as stored, byte order mark included. Rejects with `NoteMissingError`, and with
   * `UnreadableNoteError` where the bytes are not UTF-8 or may not be read.
   */
  read(path: VaultPath): Promise<string>;
  /** Creates a note and its parent folders. Rejects with `NoteExistsError` when the path is taken. */
  create(path: VaultPath, text: string): Promise<void>;
  /**
   * Rewrites a note atomically. `change` must be pure: a host may call it again on a fresher text.
   * What it throws is thrown on, and the note stays as it was.
   */
  update(path: VaultPath, change: (text: string) => string): Promise<void>;
  /**
   * Takes a note out of the vault: to the bin where the host has one. Rejects with `NoteMissingError`.
   * `check` sees the text at the last moment; what it throws is thrown on, and the note stays.
   */
  remove(path: VaultPath, check?: (text: string) => void): Promise<void>;
  /** The bytes of any file, notes included. Rejects with `NoteMissingError`. */
  readFile(path: VaultPath): Promise<Uint8Array>;
  /** As `create`, of a file that is no note. */
  createFile(path: VaultPath, bytes: Uint8Array): Promise<void>;
  /** As `remove`, of a file that is no note. */
  removeFile(path: VaultPath, check?: (bytes: Uint8Array) => void): Promise<void>;
  /** Removes a folder if nothing at all is in it. Whether it did. */
  removeFolderIfEmpty(path: VaultPath): Promise<boolean>;
  /**
   * Runs `work` while nobody else writes through a vault on the same notes; later calls wait their turn.
   * Not to be called from within `work`. Rejects with `VaultBusyError` while another process works.
   * A host without it has one writer only.
   */
  exclusively?<T>(work: () => Promise<T>): Promise<T>;
  /** Where Corpus keeps its own records: journal, backups, refusals, caches. */
  readonly records: RecordStore;
}

/**
 * Small files of Corpus's own, below one folder that is no part of the notes (`.corpus`).
 * Names are relative to it, with `/`.
 */
export interface RecordStore {
  /** The text, or null where there is none. */
  read(name: string): Promise<string | null>;
  /** As `read`, the bytes. */
  readBytes(name: string): Promise<Uint8Array | null>;
  /** Replaces the whole file atomically and flushes it. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Appends and flushes: the text is on disk when the promise resolves. */
  append(name: string, text: string): Promise<void>;
  /** The last part of the name of each file and folder directly in the folder, sorted. Empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Removes a file, or a folder with all in it. Nothing to remove is no error. Folders above that are
   * left empty go with it, up to the store's own.
   */
  remove(name: string): Promise<void>;
}

/** Thrown by `Vault.create` when something already stands at the path. */
export class NoteExistsError extends Error {
  override readonly name = 'NoteExistsError';
  readonly path: VaultPath;

  constructor(path: VaultPath) {
    super(`A note already exists at “${path}”.`);
    this.path = path;
  }
}

/** Thrown when a note that is to be read, rewritten or removed is not there. */
export class NoteMissingError extends Error {
  override readonly name = 'NoteMissingError';
  readonly path: VaultPath;

  constructor(path: VaultPath) {
    super(`There is no note at “${path}”.`);
    this.path = path;
  }
}

/** Thrown when a path would leave the vault or means something to the system. */
export class UnsafePathError extends Error {
  override readonly name = 'UnsafePathError';
  readonly path: string;

  constructor(path: string) {
    super(`“${path}” is not a safe path inside the vault.`);
    this.path = path;
  }
}

/** Thrown when a note's bytes are not UTF-8 (read as text and written again, it would lose some), or closed to us. */
export class UnreadableNoteError extends Error {
  override readonly name = 'UnreadableNoteError';
  readonly path: VaultPath;

  constructor(path: VaultPath, reason = 'is not UTF-8 text') {
    super(`“${path}” ${reason}, so it is left alone.`);
    this.path = path;
  }
}

/** Thrown when another process is writing to the vault. */
export class VaultBusyError extends Error {
  override readonly name = 'VaultBusyError';

  /** @param holder Who works on it, as `process 4711 on athena since 2026-11-22T23:15:02Z`. */
  constructor(holder: string) {
    super(`Corpus is already at work on this vault: ${holder}. Try again when it has finished.`);
  }
}
