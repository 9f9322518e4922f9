import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports the modules of src/ named, such as `link/lexicon`, as they are now: one object of all their exports. */
export async function loadSource(modules, plugins = []) {
  return withBundle(modules, (file) => import(pathToFileURL(file).href), plugins);
}

/** As `loadSource`, but hands the bundle's path to `use` instead: for a process that has done nothing else. */
export async function withBundle(modules, use, plugins = []) {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-bench-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await build({
      stdin: {
        contents: modules.map((module) => `export * from './src/${module}';`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
      // A reader's dependency asks for it where it is given a path, which it never is.
      external: ['fs'],
      outfile,
      logLevel: 'error',
      plugins,
    });
    return await use(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
