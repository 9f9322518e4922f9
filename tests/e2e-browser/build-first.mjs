import { build } from '../../esbuild.config.mjs';

/** The browser tests are of the plugin as it is built from the sources now, not of what lies about. */
export default async function buildFirst() {
  await build({ production: true });
}
