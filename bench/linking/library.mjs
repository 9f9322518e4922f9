// Bundles the linking room from source, so that the bench measures what is in the tree.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');

/** Imports the modules of src/ named, such as `link/lexicon`, as one object of all their exports. */
export async function loadSource(modules, plugins = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-bench-'));
  const outfile = path.join(folder, 'library.mjs');
  try {
    await build({
      stdin: {
        contents: modules.map((name) => `export * from './src/${name}';`).join('\n'),
        resolveDir: root,
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
      logLevel: 'error',
      plugins,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
