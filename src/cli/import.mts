import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';

import { fetchSource } from '../node/fetch-source.mjs';
import { sourcesFrom } from '../node/file-sources.mjs';
import { nodeEngine } from '../node/node-engine.mjs';
import type { SourceFailure } from '../pipeline/engine';
import { importSources, type ImportResult, type ImportRun } from '../pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../pipeline/options';
import { MemoryVault } from '../vault/memory-vault';
import type { Vault } from '../vault/port';
import { UsageError, type Arguments } from './arguments.mjs';
import { counted } from '../model/counted';
import { interruptSignal } from './interrupt.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { readOptions } from './read.mjs';
import { sayReasons, saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/**
 * By how many percent the heap may grow before it is swept. Left to itself V8 lets garbage take twice what a large import
 * holds; this costs nothing that can be measured (`bench/many-files.mjs`).
 */
const HEAP_GROWTH = 25;

export async function importCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  if (args.words.length === 0)
    throw new UsageError('“corpus import” needs a file, a folder, a URL or “-”.');
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const dryRun = args.flag('dry-run');
  const vault = await vaultToFill(args, dryRun, out);
  const signal = interruptSignal();
  const sources = sourcesFrom([...new Set(args.words)], { signal });
  const run: ImportRun = {
    now: () => new Date(),
    dryRun,
    signal,
    onProgress: out.progress,
    fetchFile: async (url, signal) =>
      (await fetchSource(url, { ...IMAGE_LIMITS, ...(signal ? { signal } : {}) })).bytes,
  };
  const result = await unlessStopped(signal, () =>
    importSources(vault, nodeEngine, sources, importOptions(args), run),
  );
  if (result === null) {
    out.say('Stopped before anything was written.');
    return 3;
  }
  if (args.flag('json')) out.json(result);
  else tell(result, dryRun, out);
  if (signal.aborted) {
    out.say('Stopped: what was written stays. Run the command again to import the rest.');
    return 1;
  }
  if (result.failed.length === 0) return 0;
  return result.created.length + result.updated.length + result.unchanged.length > 0 ? 1 : 3;
}

/** The vault named, made where it is not there yet; a dry run leaves the disk as it is. */
async function vaultToFill(args: Arguments, dryRun: boolean, out: Output): Promise<Vault> {
  const folder = args.needed('vault');
  if (dryRun && !existsSync(folder)) return new MemoryVault();
  await mkdir(folder, { recursive: true });
  return openVault(args, out);
}

/** What a run gives, or null where the signal stopped it before it wrote. */
async function unlessStopped<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** Of one picture that is fetched. */
const IMAGE_LIMITS = { maxBytes: 20_000_000, maxMillis: 20_000 };

function importOptions(args: Arguments): ImportOptions {
  return {
    ...DEFAULT_IMPORT_OPTIONS,
    ...readOptions(args),
    folder: args.text('into') ?? DEFAULT_IMPORT_OPTIONS.folder,
    link: !args.flag('no-link'),
    hubs: !args.flag('no-hubs'),
    minConfidence: args.number('min-confidence', 0, 1) ?? DEFAULT_IMPORT_OPTIONS.minConfidence,
  };
}

function hubsAmong({ created, hubs }: ImportResult): string {
  return created.length === 0
    ? ''
    : ` (${hubs.length} of them ${hubs.length === 1 ? 'a hub' : 'hubs'})`;
}

function tell(result: ImportResult, dryRun: boolean, out: Output): void {
  for (const path of result.created) out.text(`${dryRun ? 'would create' : 'created'}  ${path}`);
  for (const path of result.attached) out.text(`${dryRun ? 'would attach' : 'attached'}  ${path}`);
  for (const path of result.updated) out.text(`${dryRun ? 'would update' : 'updated'}  ${path}`);
  const named = ({ source, reason }: SourceFailure): { name: string; reason: string } => ({
    name: source,
    reason,
  });
  saySkipped(result.skipped, out);
  sayReasons('warning', result.warnings.map(named), out);
  sayReasons('failed', result.failed.map(named), out);
  out.say(
    [
      `${counted(result.created.length, 'note')} ${dryRun ? 'to be created' : 'created'}${hubsAmong(result)}`,
      `${result.updated.length} updated`,
      `${result.unchanged.length} unchanged`,
      ...(result.attachments === 0 ? [] : [counted(result.attachments, 'attachment')]),
      counted(result.paragraphs, 'paragraph'),
      counted(result.links, 'link'),
      `${(result.millis / 1000).toFixed(1)} s`,
    ].join(', '),
  );
  if (result.batch !== null) out.say(`Take it back with: corpus undo --vault … ${result.batch}`);
}
