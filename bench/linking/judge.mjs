// Prints what an import makes by itself, to be judged by eye: `node bench/linking/judge.mjs <folder|vault> [links]`.
//
// A folder, or the name of one of the shared vaults, whose notes are imported without the links that people made.
// Imports a folder with the built command, into vaults that are thrown away: prints every hub with its kind, other
// names and quotation, then that many of the links made at once (100 unless said), evenly over the notes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { folderOf } from './measure.mjs';

const [given, most = '100'] = process.argv.slice(2);
if (given === undefined) throw new Error('which folder? node bench/linking/judge.mjs <folder>');
const folder = existsSync(given) ? given : await folderOf(given);
const command = path.resolve(import.meta.dirname, '../../dist/corpus.mjs');

/** What an import reports, and the notes that it makes, by path. */
function imported(...flags) {
  const vault = mkdtempSync(path.join(tmpdir(), 'corpus-judge-'));
  try {
    const args = [command, 'import', folder, '--vault', vault, '--json', ...flags];
    const printed = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    const files = readdirSync(vault, { recursive: true }).filter((file) => file.endsWith('.md'));
    const notes = new Map(
      files.map((file) => [file, readFileSync(path.join(vault, file), 'utf8')]),
    );
    return { hubs: JSON.parse(printed).hubs, notes };
  } finally {
    rmSync(vault, { recursive: true, force: true });
  }
}

const { hubs, notes } = imported();
console.log(`${hubs.length} hubs`);
for (const hub of hubs) {
  const text = notes.get(hub) ?? '';
  const [, aliases = ''] = /^aliases:((?:\n {2}- .*)*)/m.exec(text) ?? [];
  const [, kind = ''] = /^kind: (.*)$/m.exec(text) ?? [];
  const [, quoted = ''] = /\n> (.*)\n/.exec(text) ?? [];
  const others = aliases.replace(/\n {2}- /g, ', ').slice(2);
  console.log(`${path.basename(hub, '.md')} (${kind}) | ${others} | ${quoted}`);
}

const linksOf = (text) =>
  [...text.slice(text.indexOf('\n---', 3) + 4).matchAll(/\[\[([^\]|#]+)(\|[^\]]*)?\]\]/g)].map(
    (match) => ({ text: match[0], target: match[1], at: match.index, within: match.input }),
  );

// What the sources link themselves is linked without linking too.
const plain = imported('--no-link').notes;
const made = [...notes].flatMap(([note, text]) => {
  const own = new Set(linksOf(plain.get(note) ?? '').map(({ target }) => target));
  return linksOf(text).filter(({ target }) => !own.has(target));
});
console.log(`\n${made.length} links made at once`);
const step = Math.max(1, made.length / Number(most));
for (let i = 0; i < made.length; i += step) {
  const { text, at, within } = made[Math.floor(i)];
  const [before, after] = [
    within.slice(0, at).slice(-60),
    within.slice(at + text.length).slice(0, 40),
  ];
  console.log(`${before}⟦${text.slice(2, -2)}⟧${after}`.replace(/\s+/g, ' '));
}
