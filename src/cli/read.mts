import { sourcesFrom } from '../node/file-sources.mjs';
import { nodeEngine } from '../node/node-engine.mjs';
import type { SourceReading } from '../pipeline/engine';
import { readSources, withoutTwins } from '../pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS, type ReadOptions } from '../pipeline/options';
import { COLUMN_ROLES, type ColumnMapping } from '../model/table';
import { documentJson } from '../pipeline/document-json';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';

/** Prints the documents of sources as JSON lines; no vault is touched. */
export async function readCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  if (args.words.length === 0)
    throw new UsageError('“corpus read” needs a file, a folder, a URL or “-”.');
  const options = { ...DEFAULT_IMPORT_OPTIONS, ...readOptions(args) };
  let read = 0;
  let failed = 0;
  const readings: SourceReading[] = [];
  for await (const source of sourcesFrom(args.words)) {
    const result = await readSources(nodeEngine, [source], options);
    for (const reading of result.readings) {
      read++;
      readings.push(withoutText(reading));
      for (const document of reading.documents) out.json(documentJson(document, reading));
    }
    for (const { source: name, reason } of result.skipped ?? [])
      out.say(`skipped  ${name}: ${reason}`);
    for (const failure of result.failed) {
      failed++;
      out.say(`failed  ${failure.source}: ${failure.reason}`);
    }
  }
  // A document is printed once it is read, when its twin may not have been.
  for (const { source, reason } of withoutTwins({ readings, failed: [] }).skipped ?? [])
    out.say(`twin  ${source}: an import leaves it out: ${reason}`);
  if (failed === 0) return 0;
  return read > 0 ? 1 : 3;
}

/** What tells whether another source holds the same. */
function withoutText(reading: SourceReading): SourceReading {
  const documents = reading.documents.map((document) => ({ ...document, blocks: [], removed: [] }));
  return { ...reading, documents, assets: [] };
}

export function readOptions(args: Arguments): ReadOptions {
  const line = args.text('split');
  const columns = args.text('columns');
  if (line !== null && args.flag('no-split'))
    throw new UsageError('--split and --no-split exclude each other.');
  return {
    split: line !== null ? { line } : args.flag('no-split') ? 'off' : 'auto',
    tags: 'live',
    trust: args.flag('trust'),
    downloadImages: args.flag('download-images'),
    dayFirst: null,
    ...(columns === null ? {} : { columns: columnMapping(columns) }),
  };
}

/** `Body=text,Headline=title`: what the columns of tables are. */
function columnMapping(given: string): ColumnMapping {
  const pairs = given.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    const [name, role] = [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
    const known = COLUMN_ROLES.find((one) => one === role);
    if (name === '' || known === undefined)
      throw new UsageError(
        `--columns wants “Name=role” with a role of ${COLUMN_ROLES.join(', ')}: “${pair}”`,
      );
    return [name, known] as const;
  });
  return Object.fromEntries(pairs);
}
