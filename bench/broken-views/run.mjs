/**
 * Breaks each feature of the views once and sees its scenario fail: `node bench/broken-views/run.mjs [scenario ...]`.
 *
 * For each of the changes a copy of the project is changed in that place, built, and the browser test of the scenario
 * is run in it. A change whose scenario passes all the same is named, and the exit status is 1.
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

const wanted = process.argv.slice(2).map(Number);
const chosen = CHANGES.filter(([scenario]) => wanted.length === 0 || wanted.includes(scenario));
const copy = await mkdtemp(join(tmpdir(), 'corpus-break-'));
let passed = 0;
try {
  for (const part of [...COPIED, ...FOLDERS])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [scenario, test, broken, file, from, to] of chosen) {
    const failed = await failsWith(scenario, test, file, Array.isArray(from) ? from : [[from, to]]);
    if (!failed) passed++;
    console.log(`${String(scenario).padStart(2)}  ${failed ? 'fails ' : 'PASSES'}  ${broken}`);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - passed} of ${chosen.length} changes are noticed`);
process.exitCode = passed > 0 ? 1 : 0;

/** Whether a scenario fails once a file is changed; the file is as before then. */
async function failsWith(scenario, test, file, replacements) {
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
    return await runs(scenario, test);
  } finally {
    await writeFile(path, text);
  }
}

/** Runs the tests whose name begins with the scenario's number. What fails to build is no answer. */
function runs(scenario, test) {
  const args = ['run', '--config', 'tests/config/vitest.config.ts', '--project', 'browser'];
  const named = ['-t', ` ${scenario} `, `tests/e2e-browser/${test}.test.mjs`];
  return new Promise((resolve, reject) => {
    execFile(
      join(root, 'node_modules/.bin/vitest'),
      [...args, ...named],
      { cwd: copy, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8 },
      (_error, stdout, stderr) => {
        const tests = /Tests {2}(?:(\d+) failed)?/.exec(stdout);
        if (tests === null || /No test/.test(stdout)) reject(new Error(stdout + stderr));
        else resolve(tests[1] !== undefined);
      },
    );
  });
}
