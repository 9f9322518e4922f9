/**
 * Kills a process at random moments while it applies and takes back random plans on a vault in a folder,
 * and looks at what is left: before the next run, after it, and after everything was taken back.
 *
 *     node bench/kills.mjs [kills = 500] [seed = 1]
 *
 * Prints what it found; exit status 1 where a note was torn or lost, or something was left behind.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const ROOT = dirname(dirname(SELF));
const LIBRARY = `
export { FolderVault } from './src/node/folder-vault.mts';
export { applyPlan } from './src/vault/apply-plan';
export { history } from './src/vault/history';
export { hashOf } from './src/vault/hash';
export { recover } from './src/vault/recover';
export { undoBatch } from './src/vault/undo-batch';
`;

/** Files that are no notes: made and taken away, never rewritten. */
const FILES = ['p.png', 'F/q.pdf', 'New/files/r.bin'];
const PATHS = ['a.md', 'b.md', 'F/c.md', 'F/g/d.md', 'New/e.md', 'New/x/f.md', 'h.md', 'i.md'];
/** How long a worker lives at most after it has begun, in milliseconds. */
const LONGEST_LIFE = 400;
/** Vaults of their own, so that the waiting for the disk is shared. */
const AT_ONCE = 4;

/** A small random generator (mulberry32), so that a run can be had again. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Up to some 200 kB that are no text. */
function randomBytes(random) {
  const bytes = new Uint8Array(1 + Math.floor(random() ** 3 * 200_000)).fill(random() * 256);
  bytes[0] = 0xff;
  return bytes;
}

/** Up to some 200 kB, so that a naive write would be caught half-way. */
function randomText(random) {
  const word = pick(random, ['lorem', 'ipsum\r\n', '\uFEFFdolor', 'ñandú 🜚', '\r']);
  return `${word} ${random()} `.repeat(Math.floor(random() ** 3 * 8000));
}

function randomPlan(random, notes, hashOf) {
  const changes = [];
  for (const path of PATHS) {
    if (random() < 0.4) continue;
    const text = notes.get(path);
    if (text === undefined) {
      changes.push({ type: 'create', path, text: randomText(random) });
      continue;
    }
    const before = hashOf(text);
    const type = pick(random, ['edit', 'edit', 'replace', 'remove']);
    if (type === 'edit') {
      const insert = `[[${random()}]]`;
      changes.push({ type, path, before, edits: [{ start: 0, end: 0, insert }] });
    } else if (type === 'replace') {
      changes.push({ type, path, before, text: randomText(random) });
    } else {
      changes.push({ type, path, before });
    }
  }
  for (const path of FILES) {
    if (!notes.has(path) && random() < 0.5) {
      changes.push({ type: 'add-file', path, bytes: randomBytes(random) });
    }
  }
  return { command: 'kills', label: 'Random', changes };
}

async function notesOf(vault) {
  const notes = new Map();
  for (const { path } of await vault.notes()) notes.set(path, await vault.read(path));
  for (const { path } of await vault.attachments()) notes.set(path, await vault.readFile(path));
  return notes;
}

function afterPlan(notes, plan) {
  const after = new Map(notes);
  for (const change of plan.changes) {
    if (change.type === 'remove') after.delete(change.path);
    else if (change.type === 'add-file') after.set(change.path, change.bytes);
    else if (change.type === 'edit') {
      after.set(change.path, change.edits[0].insert + notes.get(change.path));
    } else after.set(change.path, change.text);
  }
  return after;
}

/** Applies and takes back until it is killed. Says what each step leads from and to before it takes it. */
async function work(library, folder, diary, seed) {
  const { FolderVault, applyPlan, undoBatch, hashOf } = library;
  const vault = new FolderVault(folder);
  const random = randomFrom(seed);
  const hashes = (notes) =>
    Object.fromEntries([...notes].map(([path, text]) => [path, hashOf(text)]));
  const states = [await notesOf(vault)];
  process.stdout.write('ready\n');
  for (;;) {
    const now = states.at(-1);
    const undoing = states.length > 1 && random() < 0.4;
    const plan = randomPlan(random, now, hashOf);
    if (!undoing && plan.changes.length === 0) continue;
    const next = undoing ? states.at(-2) : afterPlan(now, plan);
    appendFileSync(diary, `${JSON.stringify([hashes(now), hashes(next)])}\n`);
    if (undoing) {
      await undoBatch(vault);
      states.pop();
    } else {
      const { skipped, batch } = await applyPlan(vault, plan, { now: () => new Date() });
      if (skipped.some(({ reason }) => reason !== 'nothing to change')) {
        throw new Error(`Skipped: ${JSON.stringify(skipped)}`);
      }
      if (batch !== null) states.push(next);
    }
  }
}

/** The next run: recovers, goes on working, and takes everything back. */
async function goOn(library, folder, seed) {
  const { FolderVault, applyPlan, history, recover, undoBatch, hashOf } = library;
  const vault = new FolderVault(folder);
  const recovered = await recover(vault);
  const afterRecovery = snapshot(folder);
  const states = (await history(vault)).map(({ state }) => state);
  const plan = randomPlan(randomFrom(seed), await notesOf(vault), hashOf);
  await applyPlan(vault, plan, { now: () => new Date() });
  const left = [];
  for (const { batch } of await history(vault)) left.push(...(await undoBatch(vault, batch)).left);
  const report = { recovered: recovered.length, afterRecovery, states, left };
  process.stdout.write(JSON.stringify(report));
}

/** Every file, hidden ones too, with its hash, and every folder. */
function snapshot(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const found = {};
  for (const entry of entries) {
    const place = join(entry.parentPath, entry.name);
    const path = place.slice(folder.length + 1);
    if (entry.isDirectory()) found[`${path}/`] = '';
    else found[path] = `sha256-${createHash('sha256').update(readFileSync(place)).digest('hex')}`;
  }
  return found;
}

/** The problems of a vault whose notes are each to be as in one of two states. */
function outOfState(found, before, after) {
  const problems = [];
  const notes = Object.keys(found).filter((path) => !/^\.|\/$|\.tmp$/.test(path));
  for (const path of new Set([...notes, ...Object.keys(before), ...Object.keys(after)])) {
    if (found[path] !== before[path] && found[path] !== after[path]) {
      problems.push(`${path} is neither as before nor as after`);
    }
  }
  return problems;
}

function run(args, { killAfter } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SELF, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    let timer;
    child.stdout.on('data', (data) => {
      out += data;
      if (killAfter !== undefined && timer === undefined) {
        timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
      }
    });
    child.stderr.on('data', (data) => (err += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(out);
      else reject(new Error(`A worker failed by itself: ${err}`));
    });
  });
}

async function killOnce(bundle, seed) {
  const random = randomFrom(seed);
  const home = mkdtempSync(join(tmpdir(), 'corpus-kills-'));
  const folder = join(home, 'vault');
  const diary = join(home, 'diary');
  try {
    for (const path of PATHS.filter(() => random() < 0.6)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${path} ${randomText(random)}`);
    }
    mkdirSync(folder, { recursive: true });
    const initial = snapshot(folder);
    await run(['work', bundle, folder, diary, String(seed)], {
      killAfter: random() * LONGEST_LIFE,
    });
    const lines = existsSync(diary) ? readFileSync(diary, 'utf8').split('\n') : [];
    const last = lines.at(-2);
    const [before, after] = last === undefined ? [initial, initial] : JSON.parse(last);
    const killed = snapshot(folder);
    const problems = outOfState(killed, before, after);
    const edited = random() < 0.3 ? pick(random, PATHS) : null;
    if (edited !== null) {
      const place = join(folder, edited);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, `In the user's own words: ${seed}`);
    }
    const words = edited === null ? undefined : snapshot(folder)[edited];
    const report = JSON.parse(await run(['go-on', bundle, folder, String(seed)]));
    problems.push(...outOfRecovery(report, before, after, edited, words));
    const states = lines.slice(0, -1).flatMap((line) => JSON.parse(line));
    const versions = states.map((state) => state[edited]);
    problems.push(...outOfUndo(snapshot(folder), initial, edited, words, versions));
    return {
      problems,
      steps: lines.length - 1,
      recovered: report.recovered,
      edited: edited !== null,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function outOfRecovery({ recovered, afterRecovery, states, left }, before, after, edited, words) {
  const beside = (path) => edited !== null && path.startsWith(edited.slice(0, -3));
  const others = Object.entries(afterRecovery).filter(([path]) => !beside(path));
  const without = (state) =>
    Object.fromEntries(Object.entries(state).filter(([path]) => !beside(path)));
  const problems = outOfState(Object.fromEntries(others), without(before), without(after));
  if (edited !== null && afterRecovery[edited] !== words)
    problems.push(`${edited}: the user's words are gone`);
  if (states.some((state) => state !== 'whole')) problems.push('a batch is still open');
  const strays = Object.keys(afterRecovery).filter((path) =>
    /\.tmp$|^\.corpus\/(open|lock)/.test(path),
  );
  // Where there was nothing to recover, the next command that writes clears up.
  if (recovered > 0 && strays.length > 0)
    problems.push(`left after recovery: ${strays.join(', ')}`);
  const unexpected = left.filter(({ path }) => !beside(path));
  if (unexpected.length > 0) problems.push(`not taken back: ${JSON.stringify(unexpected)}`);
  return problems;
}

/** All was taken back: the vault is as in the beginning, but for the note that the user wrote. */
function outOfUndo(found, initial, edited, words, versions) {
  const problems = [];
  const expected = { ...initial };
  if (edited !== null) {
    expected[edited] = words;
    for (let folder = dirname(edited); folder !== '.'; folder = dirname(folder))
      expected[`${folder}/`] = '';
  }
  for (const path of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    // Where the user wrote over a note that a batch had removed or replaced, the old one is put beside.
    if (edited !== null && path.startsWith(edited.replace('.md', ' (restored)'))) {
      if (!versions.includes(found[path])) problems.push(`${path} was never that note`);
    } else if (found[path] !== expected[path]) problems.push(`${path} is not as in the beginning`);
  }
  return problems;
}

async function main(kills, seed) {
  const { build } = await import('esbuild');
  const home = mkdtempSync(join(tmpdir(), 'corpus-kills-'));
  const bundle = join(home, 'library.mjs');
  await build({
    stdin: { contents: LIBRARY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    resolveExtensions: ['.ts', '.mts', '.mjs', '.js'],
    plugins: [mtsForMjs],
    outfile: bundle,
    logLevel: 'error',
  });
  const counts = { kills, failed: 0, steps: 0, recovered: 0, edited: 0 };
  let next = 0;
  const killInTurn = async () => {
    for (let index = next++; index < kills; index = next++) {
      const { problems, steps, recovered, edited } = await killOnce(bundle, seed * 100_003 + index);
      counts.steps += Math.max(0, steps);
      counts.recovered += recovered;
      counts.edited += edited ? 1 : 0;
      if (problems.length > 0) counts.failed++;
      for (const problem of problems) console.error(`kill ${index}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, killInTurn));
  rmSync(home, { recursive: true, force: true });
  console.log(JSON.stringify(counts));
  return counts.failed === 0 ? 0 : 1;
}

/** TypeScript's way of importing: `x.mjs` is written for a source `x.mts`. */
const mtsForMjs = {
  name: 'mts-for-mjs',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => {
      const source = join(resolveDir, path.replace(/\.mjs$/, '.mts'));
      return existsSync(source) ? { path: source } : undefined;
    });
  },
};

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'work') {
  const [bundle, folder, diary, seed] = rest;
  await work(await import(pathToFileURL(bundle).href), folder, diary, Number(seed));
} else if (mode === 'go-on') {
  const [bundle, folder, seed] = rest;
  await goOn(await import(pathToFileURL(bundle).href), folder, Number(seed));
} else {
  process.exitCode = await main(Number(mode ?? 500), Number(rest[0] ?? 1));
}
