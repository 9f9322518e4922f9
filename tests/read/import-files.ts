import { checkVault } from '../../src/pipeline/check-vault';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { importSources, type ImportResult } from '../../src/pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/pipeline/options';
import { MemoryVault } from '../../src/vault/memory-vault';
import { clock, snapshot } from '../pipeline/memory';
import { makeZip } from './zip/make-zip';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What an import made, and its notes without their properties' lines of source and hash, by their names. */
export interface Imported {
  readonly result: ImportResult;
  readonly vault: MemoryVault;
  readonly notes: Readonly<Record<string, string>>;
}

/** Imports files as one archive, or one file by itself. */
export async function importFiles(
  files: Files,
  options: Partial<ImportOptions> = {},
  name = 'export.zip',
): Promise<Imported> {
  return importBytes(name, zipOfFiles(files), options);
}

export async function importBytes(
  name: string,
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const vault = new MemoryVault();
  const result = await importSources(
    vault,
    inProcessEngine,
    [{ name, bytes }],
    { ...DEFAULT_IMPORT_OPTIONS, hubs: false, link: false, ...options },
    { now: clock() },
  );
  const texts = await snapshot(vault);
  const notes = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.split('/').at(-1) ?? path, text]),
  );
  return { result, vault, notes };
}

export function zipOfFiles(files: Files): Uint8Array {
  return makeZip(
    Object.entries(files).map(([path, content]) =>
      typeof content === 'string' ? { name: path, text: content } : { name: path, bytes: content },
    ),
  );
}

/** A note's text below its title. */
export function bodyOf(note: string | undefined): string {
  return (note ?? '')
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^# [^\n]*\n/, '')
    .trim();
}

/** Links and citations of a vault that lead nowhere, as they are written, and ids that stand twice. */
export async function problemsOf(vault: MemoryVault): Promise<readonly string[]> {
  const notes = Object.entries(await snapshot(vault)).map(([path, text]) => ({ path, text }));
  const files = (await vault.attachments()).map(({ path }) => path);
  return checkVault(notes, files).problems.map(({ text }) => text);
}

/** A picture of five pixels a side. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  ),
  (unit) => unit.charCodeAt(0),
);
