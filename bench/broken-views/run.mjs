/**
 * Breaks each feature of the views once and sees its test fail: `node bench/broken-views/run.mjs [scenario|file ...]`.
 *
 * For each of the changes a copy of the project is changed in that place, built, and the browser test of the feature
 * is run in it; before any is made, all of those tests have passed in the copy. A change whose test passes all the
 * same is named, and the exit status is 1. A number takes the changes of one scenario, a word those of one test file.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { CHANGES } from './changes.mjs';

const root = new URL('../../', import.meta.url).pathname;
const COPIED = ['main.ts', 'manifest.json', 'package.json', 'styles.css', 'tsconfig.json'];
const FOLDERS = ['src', 'tests', 'esbuild.config.mjs'];

const wanted = process.argv.slice(2);
const chosen = CHANGES.filter(
  ([name, test]) => wanted.length === 0 || wanted.includes(String(name)) || wanted.includes(test),
);
if (chosen.length === 0) throw new Error(`No change is of ${wanted.join(' or ')}.`);
const copy = await mkdtemp(join(tmpdir(), 'corpus-break-'));
let passed = 0;
try {
  for (const part of [...COPIED, ...FOLDERS])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const unbroken = await run(
    chosen.map(([name]) => name),
    [...new Set(chosen.map(([, test]) => test))],
  );
  if (unbroken.failed > 0) throw new Error(`Fails with nothing broken:\n${unbroken.text}`);
  for (const [name, test, broken, file, from, to] of chosen) {
    const failed = await failsWith(name, test, file, Array.isArray(from) ? from : [[from, to]]);
    if (!failed) passed++;
    const where = typeof name === 'number' ? String(name).padStart(2) : ' –';
    console.log(`${where}  ${failed ? 'fails ' : 'PASSES'}  ${test}: ${broken}`);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - passed} of ${chosen.length} changes are noticed`);
process.exitCode = passed > 0 ? 1 : 0;

/** Whether a test fails once a file is changed; the file is as before then. */
async function failsWith(name, test, file, replacements) {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  let changed = text;
  for (const [from, to] of replacements) {
    if (changed.replace(from, '') === changed)
      throw new Error(`${file} has no “${from}” any more: put right what breaks it.`);
    changed = changed.replace(from, () => to);
  }
  await writeFile(path, changed);
  try {
    return (await run([name], [test])).failed > 0;
  } finally {
    await writeFile(path, text);
  }
}

/** A pattern of the names of tests: a scenario's begins with its number, any other has the words given. */
function patternOf(names) {
  const each = [...new Set(names)].map((name) =>
    typeof name === 'number' ? ` ${name} ` : name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return each.join('|');
}

/** Runs tests in the copy, and says how many fail. What fails to build is no answer. */
function run(names, files) {
  const args = ['run', '--config', 'tests/config/vitest.config.ts', '--project', 'browser'];
  const paths = files.map((test) => `tests/e2e-browser/${test}.test.mjs`);
  return new Promise((resolve, reject) => {
    execFile(
      join(root, 'node_modules/.bin/vitest'),
      [...args, '-t', patternOf(names), ...paths],
      { cwd: copy, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8 },
      (_error, stdout, stderr) => {
        const tests = /Tests {2}(?:(\d+) failed)?/.exec(stdout);
        const text = stdout + stderr;
        if (tests === null || /No test/.test(stdout)) reject(new Error(text));
        else resolve({ failed: Number(tests[1] ?? 0), text });
      },
    );
  });
}
