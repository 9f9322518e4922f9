// Measures how well the article's text is found in web pages, and at what speed.
//
//   node bench/extraction/run.mjs [folder] [--compare] [--worst n]
//
// `folder` holds `pages/*.html.gz`, `truth.json` ({id: {url, articleBody}}) and `score.mjs`; it defaults to
// ../shared/bench/extraction. `--compare` runs Readability and Defuddle on the same pages, both over
// linkedom. Figures, captions apart (the truth has none), count as text; the title does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { build } from 'esbuild';

const args = process.argv.slice(2);
const worst = args.includes('--worst') ? Number(args[args.indexOf('--worst') + 1]) : 0;
const folder = resolve(
  args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--worst') ??
    fileURLToPath(new URL('../../../shared/bench/extraction', import.meta.url)),
);
const root = fileURLToPath(new URL('../..', import.meta.url));

const { scoreExtraction } = await import(pathToFileURL(join(folder, 'score.mjs')));
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
const pages = Object.keys(truth).map((id) => ({
  id,
  url: truth[id].url ?? `https://example.org/${id}`,
  bytes: gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))),
}));

const { readHtml } = await bundled('src/read/html/read-html.ts');
report('Corpus', ({ url, bytes }) =>
  readHtml({ name: url, bytes })
    .documents.flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind !== 'figure')
    .map(({ text }) => text)
    .join('\n'),
);

if (args.includes('--compare')) {
  const { parseHTML } = await import('linkedom');
  const require = createRequire(import.meta.url);
  const { Readability } = require('@mozilla/readability');
  const { default: Defuddle } = await import('defuddle');
  const documentOf = ({ bytes }) => parseHTML(bytes.toString('utf8')).document;
  report('Readability', (page) =>
    textOf(parseHTML, new Readability(documentOf(page)).parse()?.content),
  );
  report('Defuddle', (page) =>
    textOf(
      parseHTML,
      silently(() => new Defuddle(documentOf(page), { url: page.url, useAsync: false }).parse())
        .content,
    ),
  );
}

function report(name, extract) {
  extract(pages[0]); // The first page pays for compiling.
  const before = process.cpuUsage();
  const predictions = Object.fromEntries(
    pages.map((page) => [page.id, attempt(() => extract(page))]),
  );
  const { user, system } = process.cpuUsage(before);
  const {
    f1,
    precision,
    recall,
    accuracy,
    pages: count,
    worst: list,
  } = scoreExtraction(truth, predictions);
  const speed = (count / (user + system)) * 1e6;
  console.log(
    `${name.padEnd(12)} F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ` +
      `exact ${accuracy.toFixed(3)}  ${speed.toFixed(1)} pages a CPU second`,
  );
  for (const page of list.slice(0, worst))
    console.log(`  ${page.tp.toFixed(2)} ${truth[page.id].url}`);
}

function attempt(extract) {
  try {
    return extract() ?? '';
  } catch (error) {
    console.error(error.message);
    return '';
  }
}

/** The text of an engine's HTML, a line a block: words of two blocks must not grow together. */
function textOf(parseHTML, html) {
  const spaced = (html ?? '').replace(
    /<(?=\/?(?:p|div|li|h\d|br|td|tr|blockquote|section|figure|pre)\b)/g,
    '\n<',
  );
  return parseHTML(`<!doctype html><html><body>${spaced}</body></html>`).document.body.textContent;
}

/** Defuddle tells the console what it does. */
function silently(run) {
  const { log, warn, error } = console;
  Object.assign(console, { log() {}, warn() {}, error() {} });
  try {
    return run();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

async function bundled(entry) {
  const outfile = join(tmpdir(), `corpus-extraction-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile));
}
