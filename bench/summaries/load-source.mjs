import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles one or several modules of the project, given from its root, and imports them as they are now. */
export async function loadSource(...modules) {
  return withBundle(modules, (file) => import(pathToFileURL(file).href));
}

/** As `loadSource`, but hands the bundle's path to `use` instead: for a process that has done nothing else. */
export async function withBundle(modules, use) {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-bench-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await build({
      stdin: {
        contents: modules.map((module) => `export * from './${module}';`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'error',
    });
    return await use(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
