import { createReadStream } from 'node:fs';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { messageOf } from '../model/message-of';
import type { Source } from '../model/source';
import type { SourceFailure } from '../pipeline/engine';
import { hasCode } from './durable-file.mjs';
import { fetchSource } from './fetch-source.mjs';
import type { FetchOptions } from './fetch-source.mjs';
import { readLimited, TooLargeError } from './read-limited.mjs';

const MAX_BYTES = 64_000_000;
const MAX_MILLIS = 30_000;
/** Deeper than people file things, and far from what a path may hold. */
const MAX_DEPTH = 64;

export interface FileSourcesOptions {
  /** The largest source that is read, in bytes. 64 MB. */
  readonly maxBytes?: number;
  /** How long a URL may take, in milliseconds. 30 s. */
  readonly maxMillis?: number;
  readonly signal?: AbortSignal;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** As `FetchOptions.ask`. */
  readonly ask?: FetchOptions['ask'];
}

/**
 * The sources that paths, folders, URLs and `-` name, one at a time and in the order given.
 *
 * Folders are walked through, sorted by name; hidden files in them are left out, and symbolic links in
 * them are not followed, since what a stranger packed into a folder may point anywhere. What cannot be
 * read comes as a failure with its reason, and the rest goes on.
 */
export async function* sourcesFrom(
  names: readonly string[],
  options: FileSourcesOptions = {},
): AsyncGenerator<Source | SourceFailure, void, undefined> {
  for (const name of names) {
    if (options.signal?.aborted === true) return;
    if (name === '-') yield await attempt(name, () => readStandardInput(options));
    else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
      yield await attempt(name, () => readUrl(name, options));
    else yield* readPath(name, options);
  }
}

async function attempt(
  source: string,
  read: () => Promise<Source>,
): Promise<Source | SourceFailure> {
  try {
    return await read();
  } catch (error) {
    return { source, reason: reasonOf(error) };
  }
}

async function readStandardInput(options: FileSourcesOptions): Promise<Source> {
  const stream = options.standardInput ?? process.stdin;
  return { name: 'Standard input', bytes: await readLimited(stream, maxBytesOf(options)) };
}

function readUrl(name: string, options: FileSourcesOptions): Promise<Source> {
  const { maxMillis = MAX_MILLIS, signal, ask } = options;
  return fetchSource(name, {
    maxBytes: maxBytesOf(options),
    maxMillis,
    ...(signal === undefined ? {} : { signal }),
    ...(ask === undefined ? {} : { ask }),
  });
}

async function* readPath(
  name: string,
  options: FileSourcesOptions,
): AsyncGenerator<Source | SourceFailure, void, undefined> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(name)).isDirectory();
  } catch (error) {
    yield { source: name, reason: reasonOf(error) };
    return;
  }
  if (isFolder) yield* readFolder(name, name, options, MAX_DEPTH);
  else yield await attempt(name, () => readOneFile(name, options));
}

async function* readFolder(
  root: string,
  folder: string,
  options: FileSourcesOptions,
  depth: number,
): AsyncGenerator<Source | SourceFailure, void, undefined> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { source: folder, reason: reasonOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (options.signal?.aborted === true) return;
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      yield { source: path, reason: 'a symbolic link, which is not followed' };
    } else if (!entry.isDirectory()) {
      yield await attempt(path, async () => {
        const within = { root, path: relative(root, path).split(sep).join('/') };
        return { ...(await readOneFile(path, options)), within };
      });
    } else if (depth === 0) {
      yield { source: path, reason: `folders nested more than ${MAX_DEPTH} deep` };
    } else {
      yield* readFolder(root, path, options, depth - 1);
    }
  }
}

async function readOneFile(path: string, options: FileSourcesOptions): Promise<Source> {
  const stats = await stat(path);
  // A pipe or a device might never end.
  if (!stats.isFile()) throw new Error('not a file');
  const maxBytes = maxBytesOf(options);
  if (stats.size > maxBytes) throw new TooLargeError(maxBytes);
  const bytes = await readLimited(createReadStream(path), maxBytes);
  return { name: path, bytes, modified: stats.mtimeMs };
}

function maxBytesOf(options: FileSourcesOptions): number {
  return options.maxBytes ?? MAX_BYTES;
}

function reasonOf(error: unknown): string {
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 'no such file or folder';
  if (hasCode(error, 'EACCES', 'EPERM')) return 'permission denied';
  if (hasCode(error, 'ELOOP')) return 'a symbolic link that leads to itself';
  if (hasCode(error, 'ENAMETOOLONG')) return 'the name is too long';
  return messageOf(error);
}
