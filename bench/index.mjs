/**
 * Measures the index on a made vault: `node --expose-gc bench/index.mjs [notes] [mentions]`.
 *
 * The vault is made from a fixed seed: a hub that half of the notes mention, and mentions of the others by
 * rank as words fall in texts (Zipf). In the same run: what a plugin does that scans the app's
 * `resolvedLinks` at each question, and one that keeps nested maps.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import esbuild from 'esbuild';

import { timed } from './own-time.mjs';

const NOTES = Number(process.argv[2] ?? 100_000);
const MENTIONS = Number(process.argv[3] ?? 800_000);
const HUB = 'Hubs/Organisations/The Hub.md';

const folder = mkdtempSync(join(tmpdir(), 'corpus-bench-'));
const {
  buildIndex,
  indexInSlices,
  NoteIndex,
  mentionsOf,
  citationsOf,
  companionsOf,
  saveIndex,
  loadIndex,
  compareListing,
  TURN_BUDGET,
} = await bundled();
const { notes, byPath } = makeVault();
const links = notes.reduce((sum, note) => sum + note.links.length, 0);
process.stdout.write(`${notes.length} notes, ${links} mentions, Node ${process.version}\n\n`);

const rows = [];
measureOurs();
measureScan();
measureMaps();
print();
rmSync(folder, { recursive: true });

function measureOurs() {
  // The first build also compiles the code. Of five, the middle one, since other programs take their share.
  const builds = Array.from({ length: 6 }, () => buildMeasured()).slice(1);
  const middle = (of) => quantile(builds.map(of), 0.5);
  row(
    'built: CPU',
    middle(({ cpu }) => cpu),
    800,
  );
  row(
    'built: longest slice',
    middle(({ slices }) => Math.max(...slices)),
    16,
  );
  row(
    'built: 99 % of slices',
    middle(({ slices }) => quantile(slices, 0.99)),
    16,
  );
  row(
    'built: memory',
    middle(({ bytes }) => bytes / 1e6),
    20,
    'MB',
  );
  const { index } = indexAll();

  row(
    'hub grouped and sorted',
    median(() => mentionsOf(index, HUB)),
    20,
  );
  const hub = mentionsOf(index, HUB);
  row(`  (${hub.size} notes, ${hub.total} mentions)`, 0);
  row(
    'hub, first fifty groups made',
    median(() => firstGroups(mentionsOf(index, HUB))),
    20,
  );
  row(
    'paragraphs of a note and who cites them',
    median(() => citationsOf(index, notes[1234].path)),
  );
  row(
    'hub, what appears with it in a paragraph',
    median(() => companionsOf(index, HUB, { nearness: 'paragraph', minimum: 5 }), 5),
  );

  const updates = Array.from({ length: 2000 }, (_, at) => notes[(at * 7919) % notes.length]).map(
    (note, at) => ({ ...note, links: note.links.slice(at % 2) }),
  );
  const times = updates.map((note) => timed(() => index.put(note)));
  row('one note changed: median', quantile(times, 0.5), 1);
  row('one note changed: 99.9 %', quantile(times, 0.999), 1);
  row('one note changed: slowest', Math.max(...times));
  const added = Array.from({ length: 500 }, (_, at) => ({
    ...notes[at],
    path: `Inbox/New ${at}.md`,
    title: `New ${at}`,
  }));
  row(
    'one note added: 99.9 %',
    quantile(
      added.map((note) => timed(() => index.put(note))),
      0.999,
    ),
    1,
  );
  row(
    'links that additions concern, found once',
    timed(() => index.takeStale()),
  );

  const file = join(folder, 'index');
  row(
    'saved',
    timed(() => writeFileSync(file, saveIndex(index))),
  );
  const entries = [...notes, ...added];
  row(
    'cold start: read, loaded, held against the vault',
    median(() => {
      const loaded = loadIndex(readFileSync(file));
      const { changed, removed } = compareListing(loaded, entries);
      if (changed.length + removed.length > 0) throw new Error(`${changed.length} differ.`);
      return loaded;
    }, 5),
    300,
  );
  row('  saved size', readFileSync(file).length / 1e6, undefined, 'MB');
}

function buildMeasured() {
  const before = memory();
  const start = process.cpuUsage();
  const { index, slices } = indexAll();
  const { user, system } = process.cpuUsage(start);
  const bytes = memory() - before;
  if (index.size !== notes.length) throw new Error('The index lacks notes.');
  return { cpu: (user + system) / 1000, slices, bytes };
}

/** As in Obsidian: the notes are in the app's cache, so that asking for one takes no time to speak of. */
function indexAll() {
  const index = new NoteIndex();
  const slices = [];
  const steps = indexInSlices(index, notes, (path) => byPath.get(path), {
    budget: TURN_BUDGET,
    now: () => performance.now(),
  });
  for (let done = false; !done;) slices.push(timed(() => (done = steps.next().done)));
  return { index, slices };
}

function firstGroups(mentions) {
  for (let at = 0; at < Math.min(50, mentions.size); at++) mentions.group(at);
}

/** `resolvedLinks`, and for each note that has the target its references, as the app's cache has them. */
function measureScan() {
  const resolved = {};
  const index = buildIndex(notes);
  const target = (link, from) => index.resolve(link.target, from);
  const cache = new Map();
  for (const note of notes) {
    const counts = (resolved[note.path] = {});
    cache.set(
      note.path,
      note.links.map((link) => {
        const path = target(link, note.path);
        if (path !== null) counts[path] = (counts[path] ?? 0) + 1;
        return {
          link: link.target + link.subpath,
          path,
          position: { start: { offset: link.start }, end: { offset: link.end } },
        };
      }),
    );
  }
  row(
    'scanning resolvedLinks: the same question',
    median(() => {
      const groups = [];
      for (const [path, counts] of Object.entries(resolved)) {
        if (counts[HUB] === undefined) continue;
        const mentions = cache
          .get(path)
          .filter((reference) => index.resolve(reference.link.split('#')[0], path) === HUB);
        groups.push({ path, date: byPath.get(path).date, mentions });
      }
      groups.sort(
        (a, b) => (a.date ?? '￿').localeCompare(b.date ?? '￿') || a.path.localeCompare(b.path),
      );
    }, 5),
  );
}

/** A map of maps of mentions, by target and by note. */
function measureMaps() {
  const index = buildIndex(notes);
  const before = memory();
  const byTarget = new Map();
  const took = timed(() => {
    for (const note of notes) {
      for (const link of note.links) {
        const path = index.resolve(link.target, note.path) ?? link.target;
        let sources = byTarget.get(path);
        if (sources === undefined) byTarget.set(path, (sources = new Map()));
        let mentions = sources.get(note.path);
        if (mentions === undefined) sources.set(note.path, (mentions = []));
        mentions.push({ start: link.start, end: link.end, paragraph: link.subpath });
      }
    }
  });
  row('nested maps: built', took);
  row('nested maps: memory', (memory() - before) / 1e6, undefined, 'MB');
  row(
    'nested maps: the same question',
    median(
      () =>
        [...byTarget.get(HUB)].sort(
          ([a], [b]) =>
            (byPath.get(a).date ?? '￿').localeCompare(byPath.get(b).date ?? '￿') ||
            a.localeCompare(b),
        ),
      5,
    ),
  );
}

function makeVault() {
  let seed = 20261122;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  const hubs = Math.max(100, NOTES / 20);
  const paths = [HUB];
  for (let at = 1; at < hubs; at++) paths.push(`Hubs/Person ${at} of ${(at * 7919) % 1000}.md`);
  while (paths.length < NOTES)
    paths.push(`Documents/Source ${paths.length % 700}/Letter ${paths.length} to the board.md`);
  paths.sort();
  const hubNames = paths
    .filter((path) => path.startsWith('Hubs/P'))
    .map((path) => path.slice(5, -3));
  const made = paths.map((path, at) => {
    const isHub = path.startsWith('Hubs/');
    const count = isHub ? 0 : Math.round((MENTIONS / (NOTES - hubs)) * (0.5 + random()));
    const paragraphs = isHub
      ? []
      : Array.from({ length: 12 + Math.floor(random() * 16) }, (_, p) => ({
          id: `p${p + 1}`,
          start: p * 400,
          end: p * 400 + 398,
        }));
    const found = [];
    for (let link = 0; link < count; link++) {
      const start = Math.floor(((link + random()) / count) * paragraphs.length * 400);
      const cites = random() < 0.15;
      const target =
        link === 0 && at % 2 === 0
          ? 'The Hub'
          : cites
            ? `Letter ${hubs + Math.floor(random() * (NOTES - hubs))} to the board`
            : random() < 0.03
              ? `Missing ${Math.floor(random() * 2000)}`
              : hubNames[Math.floor(hubNames.length * random() ** 3)];
      found.push({
        target,
        subpath: cites ? `#^p${1 + Math.floor(random() * 12)}` : '',
        start,
        end: start + target.length + 4,
      });
    }
    const year = 1850 + Math.floor(random() * 120);
    const date =
      random() < 0.1
        ? null
        : `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    return {
      path,
      mtime: 1.6e12 + at * 1000,
      size: 2000 + (at % 9000),
      title: path.slice(path.lastIndexOf('/') + 1, -3),
      aliases: isHub ? [`A. ${at}`] : [],
      date,
      authors: [`Author ${Math.floor(random() * 300)}`],
      tags: ['corpus/document', `topic/${Math.floor(random() * 60)}`],
      kind: isHub ? 'person' : 'letter',
      language: 'en',
      paragraphs,
      links: found,
    };
  });
  // As the app's cache has them: whole strings, not ones put together from parts.
  const notes = JSON.parse(JSON.stringify(made));
  return { notes, byPath: new Map(notes.map((note) => [note.path, note])) };
}

async function bundled() {
  const out = join(folder, 'index.mjs');
  const room = new URL('../src/index/', import.meta.url).pathname;
  const contents = [
    'build-index',
    'note-index',
    'mentions',
    'citations',
    'co-occurrence',
    'save-index',
    'load-index',
    '../vault/turns',
    'compare-listing',
  ]
    .map((file) => `export * from ${JSON.stringify(`${room}${file}`)};`)
    .join('\n');
  await esbuild.build({
    stdin: { contents, resolveDir: room },
    bundle: true,
    format: 'esm',
    outfile: out,
    logLevel: 'error',
  });
  return import(pathToFileURL(out).href);
}

function memory() {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(work, times = 15) {
  work();
  return quantile(
    Array.from({ length: times }, () => timed(work)),
    0.5,
  );
}

function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

function row(what, value, bar, unit = 'ms') {
  rows.push({ what, value, bar, unit });
}

function print() {
  for (const { what, value, bar, unit } of rows) {
    const figure = value === 0 ? '' : `${value.toFixed(value < 10 ? 3 : 1)} ${unit}`;
    const verdict =
      bar === undefined ? '' : `  (bar ${bar} ${unit}${value <= bar ? '' : ': MISSED'})`;
    process.stdout.write(`${what.padEnd(52)} ${figure.padStart(12)}${verdict}\n`);
  }
  process.exitCode = rows.some(({ value, bar }) => bar !== undefined && value > bar) ? 1 : 0;
}
