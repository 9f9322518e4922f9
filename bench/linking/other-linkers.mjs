// Measures other linkers that the npm registry has beside ours, in one run: `node bench/linking/other-linkers.mjs`.
//
// Obsidian's linkers are no packages. `glossarify-md` links the terms of a glossary in Markdown files, here the titles of
// a public vault in its notes; `ahocorasick` is what linkers match titles with, and gives all places of all of them,
// within words and across each other. Both are installed into a folder of their own, which is deleted.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  buildLexicon,
  learnAndPropose,
  megabytes,
  notes,
  readProperties,
  seconds,
  targets,
  text,
  titlesFrom,
} from './timed-vault.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'corpus-linkers-'));
try {
  const packages = ['ahocorasick@1.0.2', 'glossarify-md@6.0.1'];
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages]);
  match();
  link();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function match() {
  const AhoCorasick = createRequire(path.join(folder, 'index.js'))('ahocorasick');
  const names = titlesFrom(text, 10_000);
  const made = names.map((title, i) => ({ path: `${i}.md`, title, aliases: [], kind: null }));
  const lexicon = buildLexicon(made);
  const automaton = new AhoCorasick(names.map((name) => name.toLowerCase()));
  const span = [{ start: 0, end: text.length }];
  const ours = megabytes / seconds(() => lexicon.matchesIn(text, span));
  const other = megabytes / seconds(() => automaton.search(text.toLowerCase()));
  console.log(`10,000 titles: ours ${ours.toFixed(1)} MB/s, ahocorasick ${other.toFixed(1)} MB/s`);
}

function link() {
  const ours = seconds(learnAndPropose, 2);
  mkdirSync(path.join(folder, 'notes'));
  notes.forEach((note, i) => {
    // It does not read properties.
    const body = note.text.slice(readProperties(note.text).span?.end ?? 0);
    writeFileSync(path.join(folder, 'notes', `note-${i}.md`), body);
  });
  const terms = targets.map(({ title }) => `## ${title}\n\nA note.\n`);
  writeFileSync(path.join(folder, 'notes', 'glossary.md'), `# Glossary\n\n${terms.join('\n')}`);
  const config = {
    $schema:
      'https://raw.githubusercontent.com/about-code/glossarify-md/v6.0.1/conf/v5/schema.json',
    baseDir: './notes',
    outDir: '../linked',
    glossaries: [{ file: './glossary.md' }],
    includeFiles: ['.'],
  };
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config));
  const hook = path.join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => console.error(\`user \${process.cpuUsage().user}\`));`,
  );
  const command = path.join(folder, 'node_modules/glossarify-md/bin/index.js');
  const { stderr } = spawnSync(
    process.execPath,
    ['--require', hook, command, '--config', 'config.json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const took = Number(/user (\d+)/.exec(stderr)?.[1]) / 1e6;
  const failed = (stderr.match(/TypeError: /g) ?? []).length;
  const what = `${notes.length} notes (${megabytes.toFixed(1)} MB) linked with their ${targets.length} titles`;
  console.log(
    `${what}: ours ${ours.toFixed(2)} s, glossarify-md ${took.toFixed(1)} s of CPU (it fails to write ${failed} of them)`,
  );
}
