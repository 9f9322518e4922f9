import { checkVault } from '../../src/pipeline/check-vault';
import { importReadings, readSources, type ImportResult } from '../../src/pipeline/import-sources';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/pipeline/options';
import { MemoryVault } from '../../src/vault/memory-vault';
import type { Source } from '../../src/model/source';
import { clock, snapshot } from '../pipeline/memory';
import { judgeNote } from './judge-note';

/** What an import of hostile sources left in the vault. */
export interface HostileImport {
  readonly vault: MemoryVault;
  readonly result: ImportResult;
  /** Every note by path. */
  readonly notes: Readonly<Record<string, string>>;
  /** Documents that the sources held, those that could not be read not among them. */
  readonly found: number;
}

/** Imports sources as one batch, over the vault given or an empty one. */
export async function importHostile(
  sources: Readonly<Record<string, string | Uint8Array>>,
  vault = new MemoryVault(),
  options: Partial<ImportOptions> = {},
  now = clock(),
): Promise<HostileImport> {
  const given = Object.entries(sources).map(([name, content]): Source => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const all = { ...DEFAULT_IMPORT_OPTIONS, ...options };
  const read = await readSources(inProcessEngine, given, all);
  const result = await importReadings(vault, inProcessEngine, read, all, { now });
  const found = read.readings.reduce((sum, { documents }) => sum + documents.length, 0);
  return { vault, result, notes: await snapshot(vault), found };
}

/**
 * What is wrong with an import, as lines that name the note: anything live in a note, counts that do not
 * balance, names that clash or that a system refuses, links that lead nowhere, notes without text.
 */
export function problemsOf({ result, notes, found }: HostileImport): string[] {
  const written = [...result.created, ...result.updated];
  return [
    ...unbalanced(result, notes, found),
    ...written.flatMap((path) =>
      judgeNote(notes[path] ?? '').map((problem) => `${path}: ${problem}`),
    ),
    ...written.filter((path) => !isSafePath(path)).map((path) => `${path}: unsafe name`),
    ...clashes(Object.keys(notes)),
    ...checkVault(Object.entries(notes).map(([path, text]) => ({ path, text })))
      // A note's own relative links to files, and which paragraph it means of a note that it never saw, are
      // its own; that its wikilinks lead to a note, and our citations to a paragraph, are ours to keep true.
      .problems.filter(({ text }) => !/^!?\[(?!\[)/.test(text))
      .filter(({ kind, text }) => kind !== 'citation' || !text.includes('[[Secret#'))
      .map(({ path, text, reason }) => `${path}: ${reason} (${text})`),
    ...written
      .filter(
        (path) => !/[\p{L}\p{N}]/u.test((notes[path] ?? '').replace(/^---\n[^]*?\n---\n/, '')),
      )
      .map((path) => `${path}: empty`),
  ];
}

function unbalanced(
  result: ImportResult,
  notes: Readonly<Record<string, string>>,
  found: number,
): string[] {
  const indexes = result.created.filter((path) => /^ {2}- corpus\/index$/m.test(notes[path] ?? ''));
  const { created, updated, unchanged, skipped, hubs } = result;
  const told =
    created.length -
    hubs.length -
    indexes.length +
    updated.length +
    unchanged.length +
    skipped.length;
  return told === found ? [] : [`${found} documents were found, and ${told} told of`];
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether every system that the app runs on takes the path, and a link can hold it. */
function isSafePath(path: string): boolean {
  return path.split('/').every((part) => {
    const name = part.replace(/\.md$/, '');
    return (
      name !== '' &&
      name === name.normalize('NFC') &&
      !/[\\:*?"<>|#^[\]\p{Cc}\p{Bidi_Control}\u200b\ufeff]/u.test(name) &&
      !/^[. ]|[. ]$/.test(name) &&
      !RESERVED.test(name) &&
      new TextEncoder().encode(part).length <= 255
    );
  });
}

/** Notes of one name where case or the form of a character do not count. */
function clashes(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const key = name.normalize('NFKC').toLowerCase();
    const other = seen.get(key);
    seen.set(key, path);
    return other === undefined ? [] : [`${path}: the same name as ${other}`];
  });
}
