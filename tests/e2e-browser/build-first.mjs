import process from 'node:process';

import { build } from '../../esbuild.config.mjs';

/**
 * The browser tests are of the plugin as it is built from the sources now, not of what lies about.
 * `npm test` has just built it, and other tests are running what it built.
 */
export default async function buildFirst() {
  if (process.env.npm_lifecycle_event !== 'test') await build({ production: true });
}
