import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { importSources, type ImportResult } from '../../src/pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/pipeline/options';
import type { Vault } from '../../src/vault/port';

/** A clock that moves on by a second at each look, so that batches have ids of their own. */
export function clock(start = '2026-01-01T00:00:00Z'): () => Date {
  let at = Date.parse(start);
  return () => new Date((at += 1000));
}

/** Imports texts by name into a vault. */
export async function importTexts(
  vault: Vault,
  texts: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
  now = clock(),
): Promise<ImportResult> {
  const sources = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return importSources(
    vault,
    inProcessEngine,
    sources,
    { ...DEFAULT_IMPORT_OPTIONS, ...options },
    { now },
  );
}

/** Every note with its text, and every folder: what undo must bring back. */
export async function snapshot(vault: Vault): Promise<Record<string, string>> {
  const entries = await vault.notes();
  return Object.fromEntries(
    await Promise.all(entries.map(async ({ path }) => [path, await vault.read(path)] as const)),
  );
}
