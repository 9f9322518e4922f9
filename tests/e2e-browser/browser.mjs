/**
 * The built plugin in headless Chromium from npm: main.js is evaluated as the app does it, with a
 * `require` that knows only what the app provides.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';

import chromium from '@sparticuz/chromium';
import esbuild from 'esbuild';
import { chromium as browserType } from 'playwright-core';

const root = new URL('../../', import.meta.url);
/** What stack traces and profiles call the two scripts of a page. */
export const PLUGIN_URL = 'corpus/main.js';
export const HOST_URL = 'host.js';
const named = (text, url) => `${text}\n//# sourceURL=${url}`;
const fileAt = (path) => readFile(new URL(path, root), 'utf8');

/** The host, bundled for a page. */
export async function bundleHost() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL('page.ts', import.meta.url).pathname],
    absWorkingDir: root.pathname,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // The mocks alone: `obsidian` itself has types and no code.
    alias: { obsidian: './tests/host/obsidian.ts' },
    resolveExtensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** How the browser is started, for one process or for all test files. */
export async function browserOptions() {
  return {
    // A single process, which the package asks for by default, cannot have two pages.
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    executablePath: await chromium.executablePath(),
    headless: true,
  };
}

/**
 * A browser to open vaults in: the one that all test files share where they run together, else one of its own.
 */
export async function launch() {
  const shared = process.env.CORPUS_BROWSER;
  const browser =
    shared === undefined
      ? await browserType.launch(await browserOptions())
      : await browserType.connect(shared);
  const hostText = process.env.CORPUS_HOST;
  const [host, theme, styles, main, manifest] = await Promise.all([
    hostText === undefined ? bundleHost() : readFile(hostText, 'utf8'),
    fileAt('tests/host/theme.css'),
    fileAt('styles.css'),
    fileAt('main.js'),
    fileAt('manifest.json'),
  ]);
  const plugin = { main: named(main, PLUGIN_URL), manifest: JSON.parse(manifest) };

  /** A page with a vault open and the plugin loaded. What fails in the page is kept in `errors`. */
  async function open({ files = {}, data, dark = false, width = 900, height = 700 } = {}) {
    const page = await browser.newPage({ viewport: { width, height } });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.setContent(
      `<!doctype html><html lang="en"><head><title>Corpus</title><style>${theme}\n${styles}</style></head><body class="theme-${dark ? 'dark' : 'light'}"></body></html>`,
    );
    await page.exposeFunction('readPdfJs', (file) =>
      fileAt(`node_modules/pdfjs-dist/build/${file}`),
    );
    await page.addScriptTag({ content: named(host, HOST_URL) });
    await page.evaluate(loadPlugin, { ...plugin, files, data });
    return { page, errors };
  }
  return { browser, open, close: () => browser.close() };
}

/** Runs in the page. */
async function loadPlugin({ main, manifest, files, data }) {
  const { provided, Bench } = window.host;
  const require = (id) => {
    if (Object.hasOwn(provided, id)) return provided[id];
    throw new Error(`The app does not provide “${id}”.`);
  };
  const module = { exports: {} };
  new Function('require', 'module', 'exports', main)(require, module, module.exports);
  const bench = await new Bench({ files }).ready();
  const PluginClass = module.exports.default;
  const plugin = await bench.load(PluginClass, manifest, data);
  Object.assign(window, { bench, plugin, PluginClass, manifest });
}
