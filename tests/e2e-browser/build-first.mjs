import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';

import { chromium as browserType } from 'playwright-core';

import { build } from '../../esbuild.config.mjs';
import { browserOptions, bundleHost } from './browser.mjs';

const HOST = new URL('../../.artifacts/host.js', import.meta.url).pathname;

/**
 * The browser tests are of the plugin as it is built from the sources now, not of what lies about.
 * `npm test` has just built it, and other tests are running what it built. One browser and one bundle of the host
 * serve all files: they are told of them by the environment.
 */
export default async function buildFirst() {
  if (process.env.npm_lifecycle_event !== 'test') await build({ production: true });
  await mkdir(new URL('.', `file://${HOST}`), { recursive: true });
  await writeFile(HOST, await bundleHost());
  const server = await browserType.launchServer(await browserOptions());
  process.env.CORPUS_HOST = HOST;
  process.env.CORPUS_BROWSER = server.wsEndpoint();
  return () => server.close();
}
