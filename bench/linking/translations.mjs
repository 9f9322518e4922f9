// Prints the names that an import makes one since a document and its translation call one thing by both, to be judged by
// eye, those that get no hub among them: `node bench/linking/translations.mjs <folder|vault[+vault ...]>`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { loadSource } from '../load-source.mjs';
import { folderOf } from './measure.mjs';

const [given] = process.argv.slice(2);
if (given === undefined)
  throw new Error('which folder? node bench/linking/translations.mjs <folder>');
const folder = existsSync(given) ? given : await folderOf(given);

const joined = new Set();
globalThis.reportJoined = (less, more) => joined.add(`${less} = ${more}`);

/** The one place where such names become one, told of here. */
const told = {
  name: 'told',
  setup: (build) =>
    build.onLoad({ filter: /join-translations\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const join = 'groups.join(less.key, more.key);';
      if (!source.includes(join)) throw new Error(`${file} joins names otherwise now.`);
      const contents = source.replace(
        join,
        `${join} (globalThis as never as { reportJoined(less: string, more: string): void }).reportJoined(less.key, more.key);`,
      );
      return { contents, loader: 'ts' };
    }),
};

const L = await loadSource(
  [
    'pipeline/import-sources',
    'pipeline/in-process-engine',
    'pipeline/options',
    'vault/memory-vault',
  ],
  [told],
);
const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort()
  .map((file) => ({
    name: path.relative(folder, file),
    bytes: new Uint8Array(readFileSync(file)),
  }));
await L.importSources(new L.MemoryVault(), L.inProcessEngine, sources, L.DEFAULT_IMPORT_OPTIONS, {
  now: () => new Date(),
});
console.log(`${joined.size} names`);
for (const pair of [...joined].sort()) console.log(pair);
