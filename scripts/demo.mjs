// Imports samples/ into demo-vault/, writes summaries, puts the built plugin there and says what to open.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

const VAULT = 'demo-vault';

rmSync(VAULT, { recursive: true, force: true });
mkdirSync(VAULT);

const imported = corpus(['import', 'samples', '--vault', VAULT, '--json']);
const documents = imported.created.filter((path) => path.includes('/Documents/'));
const articles = documents.filter((path) => !isIndex(path));
const summaries = corpus(['summarize', ...articles, '--vault', VAULT, '--json']);
run(['install', '--vault', VAULT], 'ignore');

console.log(`
${articles.length} documents, ${imported.hubs.length} hubs, ${imported.links} links and ${summaries.notes.length} summaries are in ${VAULT}/.

Open ${VAULT}/ as a vault in Obsidian (Corpus is installed and enabled there), and begin with

  ${imported.hubs.find((path) => path.includes('/Organisations/')) ?? imported.hubs[0]}
  ${summaries.notes.find((path) => path.includes('/Summary of ')) ?? summaries.notes[0]}

then open the graph, or run “Corpus: Open backlinks” from the command palette.

Take it back, batch by batch:  node dist/corpus.mjs undo --vault ${VAULT}`);

/** An index note has the name of its folder. */
function isIndex(path) {
  const parts = path.replace(/\.md$/, '').split('/');
  return parts.at(-1) === parts.at(-2);
}

function corpus(words) {
  return JSON.parse(run(words, 'pipe'));
}

function run(words, stdout) {
  const { status, stdout: printed } = spawnSync('node', ['dist/corpus.mjs', ...words], {
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.exit(status ?? 1);
  return printed;
}
