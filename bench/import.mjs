// How the time of an import grows: 1, 10 and 100 copies of a set of documents with altered titles and names,
// imported, linked and given hubs in a vault in memory.
//
//   npm run build && node bench/import.mjs [folder]      the folder's files; samples/ when absent
//
// Prints CPU seconds of each size and the exponent between them (1 is linear).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import {
  DEFAULT_IMPORT_OPTIONS,
  importSources,
  inProcessEngine,
  MemoryVault,
} from '../dist/index.js';

const folder = process.argv[2] ?? new URL('../samples/', import.meta.url).pathname;
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
const kilobytes = files.reduce((sum, [, text]) => sum + text.length, 0) / 1000;
const SIZES = [1, 10, 100];

/** Every copy speaks of other things: each capitalised word gets the copy's letters at its end. */
function copies(count) {
  return Array.from({ length: count }, (_, copy) => {
    const mark =
      copy === 0 ? '' : String.fromCharCode(97 + (copy % 26), 97 + Math.floor(copy / 26));
    return files.map(([name, text]) => ({
      name: `${mark}/${name}`,
      bytes: new TextEncoder().encode(
        mark === '' ? text : text.replace(/\b\p{Lu}\p{Ll}{3,}\b/gu, (word) => word + mark),
      ),
    }));
  }).flat();
}

async function measure(count) {
  const vault = new MemoryVault();
  const sources = copies(count);
  const before = process.cpuUsage();
  const result = await importSources(vault, inProcessEngine, sources, DEFAULT_IMPORT_OPTIONS, {
    now: () => new Date(),
  });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

await measure(1);
let last = null;
for (const count of SIZES) {
  const { seconds, result } = await measure(count);
  const exponent =
    last === null ? null : Math.log(seconds / last.seconds) / Math.log(count / last.count);
  console.log(
    JSON.stringify({
      copies: count,
      kilobytes: Math.round(kilobytes * count),
      notes: result.created.length,
      hubs: result.hubs.length,
      links: result.links,
      failed: result.failed.length,
      cpuSeconds: Number(seconds.toFixed(2)),
      exponent: exponent === null ? null : Number(exponent.toFixed(2)),
    }),
  );
  last = { count, seconds };
}
