// Prints the hubs that a check takes for duplicates, to be judged by eye: `node bench/linking/duplicates.mjs <folder|vault> [parts]`.
//
// A folder, or the name of one of the shared vaults, is imported with the built command into a vault that is thrown
// away: in so many parts (4 unless said), one after another, every so-many-th file each, as an archive grows.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unpackVault } from './measure.mjs';

const [given, parts = '4'] = process.argv.slice(2);
if (given === undefined)
  throw new Error('which folder? node bench/linking/duplicates.mjs <folder>');
const out = mkdtempSync(path.join(tmpdir(), 'corpus-duplicates-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const command = path.resolve(import.meta.dirname, '../../dist/corpus.mjs');
const root = existsSync(given) ? given : (await unpackVault(given, out)).root;
const vault = path.join(out, 'imported');

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .sort();
for (let part = 0; part < Number(parts); part++) {
  const folder = path.join(out, `part ${part}`);
  for (const [at, file] of files.entries())
    if (at % Number(parts) === part) cpSync(path.join(root, file), path.join(folder, file));
  if (!existsSync(folder)) continue;
  execFileSync(process.execPath, [command, 'import', folder, '--vault', vault, '--json'], {
    stdio: 'ignore',
  });
}
// Status 1 where a link leads nowhere: no matter here.
const { stdout } = spawnSync(process.execPath, [command, 'check', '--vault', vault, '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const { duplicates } = JSON.parse(stdout);
const hubs = readdirSync(vault, { recursive: true }).filter((file) => /\/Hubs\/.*\.md$/.test(file));
console.log(`${given}: ${duplicates.length} pairs among ${hubs.length} hubs`);
for (const { rule, reason } of duplicates) console.log(`  ${rule}: ${reason}`);
