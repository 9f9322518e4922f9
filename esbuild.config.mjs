import { access, cp, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import process from 'node:process';

import esbuild from 'esbuild';

/** Modules that Obsidian provides at run time. */
const provided = [
  'obsidian',
  'electron',
  '@codemirror/autocomplete',
  '@codemirror/collab',
  '@codemirror/commands',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/search',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/lr',
];

/** What reads foreign formats: heavy, and wanted in the worker alone. */
const workerOnly = [
  '@mozilla/readability',
  'defuddle',
  'fflate',
  'linkedom',
  'parse5',
  'postal-mime',
  'remark-parse',
  'saxes',
  'tinyld',
  'unified',
];

/** `import source from 'inline-worker:./x.ts'` gives x.ts bundled to one string of a classic worker's code. */
export const inlineWorker = {
  name: 'inline-worker',
  setup(build) {
    build.onResolve({ filter: /^inline-worker:/ }, async ({ path, resolveDir }) => {
      const resolved = await build.resolve(path.slice('inline-worker:'.length), {
        resolveDir,
        kind: 'import-statement',
      });
      return { path: resolved.path, namespace: 'inline-worker' };
    });
    build.onLoad({ filter: /.*/, namespace: 'inline-worker' }, async ({ path }) => {
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        // Without it some packages resolve to the build for a page, which wants a document.
        conditions: ['worker'],
        target: build.initialOptions.target,
        minify: build.initialOptions.minify,
        // `ascii` keeps the string the same whatever encoding main.js is read in.
        charset: 'ascii',
        metafile: true,
        legalComments: 'none',
      });
      return {
        contents: outputFiles[0].text,
        loader: 'text',
        watchFiles: Object.keys(metafile.inputs),
      };
    });
  },
};

/** The same bytes from the same sources, wherever and whenever they are built. */
const shared = (production) => ({
  bundle: true,
  logLevel: 'info',
  minify: production,
  treeShaking: true,
  metafile: true,
  legalComments: 'none',
  charset: 'ascii',
});

/** The plugin: one CommonJS file that also loads on a phone, so no module of Node's is external. */
const plugin = (production) => ({
  ...shared(production),
  entryPoints: ['main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: ['es2021', 'ios16.4'],
  external: provided,
  sourcemap: production ? false : 'inline',
  plugins: [inlineWorker],
});

const forNode = (production) => ({
  ...shared(production),
  format: 'esm',
  // Neutral, with the fields of a browser build, so that packages resolve to the same files as in the
  // plugin: Node's own are partly CommonJS, which cannot be bundled into a module.
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker'],
  target: 'node20',
  external: builtinModules.flatMap((name) => [name, `node:${name}`]),
  sourcemap: production ? false : 'linked',
});

/** PDF.js on a thread of its own, which is started when the first PDF is read. */
const pdfThread = (production) => ({
  ...forNode(production),
  entryPoints: ['src/node/pdf-thread.mts'],
  outfile: 'dist/pdf-thread.mjs',
  // Its own license asks for its notice.
  legalComments: 'inline',
});

/** The command: `node dist/corpus.mjs`. */
const command = (production) => ({
  ...forNode(production),
  entryPoints: ['src/cli/main.mts'],
  outfile: 'dist/corpus.mjs',
  banner: { js: '#!/usr/bin/env node' },
});

const library = (production) => ({
  ...forNode(production),
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
});

/** Bytes that a minified build may take. */
const BUDGET = {
  'main.js': 3_000_000,
  'dist/corpus.mjs': 3_000_000,
  'dist/index.js': 3_000_000,
  'dist/pdf-thread.mjs': 3_000_000,
};

function checkBudget({ outputs }, file) {
  const { bytes } = outputs[file];
  if (bytes > BUDGET[file]) {
    throw new Error(`${file} has ${bytes} bytes: over its budget of ${BUDGET[file]}.`);
  }
}

/** The worker's string has these libraries; a second copy in the plugin itself would be a wrong import. */
function checkPlugin({ inputs }) {
  const twice = Object.keys(inputs).filter((input) =>
    workerOnly.some((name) => input.startsWith(`node_modules/${name}/`)),
  );
  if (twice.length > 0) throw new Error(`Wanted in the worker alone: ${twice.join(', ')}`);
}

const isThere = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/** The builds whose entry points are there. */
async function builds(production) {
  const all = [plugin, command, library, pdfThread].map((make) => make(production));
  const there = await Promise.all(all.map(({ entryPoints }) => isThere(entryPoints[0])));
  return all.filter((_, index) => there[index]);
}

export async function build({ production, write = true }) {
  const results = [];
  for (const options of await builds(production)) {
    const result = await esbuild.build({ ...options, write });
    if (options.outfile === 'main.js') checkPlugin(result.metafile);
    if (production) checkBudget(result.metafile, options.outfile);
    if (write) await writeFile(`${options.outfile}.meta.json`, JSON.stringify(result.metafile));
    results.push(result);
  }
  // How older Chinese, Japanese and Korean files encode their characters.
  if (write) await cp('node_modules/pdfjs-dist/cmaps', 'dist/cmaps', { recursive: true });
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const mode = process.argv[2] ?? 'development';
  if (mode === 'watch') {
    for (const options of await builds(false)) {
      const context = await esbuild.context(options);
      await context.watch();
    }
  } else await build({ production: mode === 'production' });
}
