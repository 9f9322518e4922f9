/** What leads into the built plugin from outside: addresses, the app's command line; and an app that has neither. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { groups, read, show, summary, until } from './views-page.mjs';

const COMMAND = new URL('../../dist/corpus.mjs', import.meta.url).pathname;
const run = promisify(execFile);

let browser;
let folder;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'corpus-doors-'));
  for (const [path, text] of Object.entries(ARCHIVE)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const askApp = (page, command, params) =>
  page.evaluate(
    ([name, flags]) => window.plugin.cliHandlers__.get(`corpus:${name}`)(flags),
    [command, params],
  );

const address = (page, params) =>
  page.evaluate((query) => window.plugin.obsidianProtocolHandlers__.get('corpus')(query), {
    action: 'corpus',
    ...params,
  });

describe('the doors of the plugin', () => {
  it('27 command line and `obsidian://corpus?doc=…&p=14` agree with the view', async () => {
    const { page, errors } = await show(browser, HUB_PATH, 'open-dossier', { height: 4000 });
    await until(() => summary(page, 'dossier').textContent()).toBe('41 mentions in 17 notes');
    const shown = (await groups(page, 'dossier')).filter((title) => title !== 'Undated');

    // One report: of the app's command line, of the command, and of the view.
    const ofApp = JSON.parse(await askApp(page, 'backlinks', { note: 'Jan van Dam' }));
    const { stdout } = await run(process.execPath, [
      ...[COMMAND, 'backlinks', 'Jan van Dam', '--vault', folder, '--json'],
    ]);
    expect(ofApp).toEqual(JSON.parse(stdout));
    expect(ofApp.total).toBe(41);
    expect(ofApp.groups.map(({ title }) => title).sort()).toEqual([...shown].sort());

    // An address opens the paragraph that the view opens, and the view of the note.
    await address(page, { doc: 'Letter to the Board', p: '9', view: 'backlinks' });
    await until(() => page.locator('.is-flashing').textContent()).toContain(
      'On the third page V.D. objected',
    );
    await until(() => page.locator('.mod-corpus-cited-by .corpus-view-title').textContent()).toBe(
      'Letter to the Board',
    );
    const letter = JSON.parse(await askApp(page, 'backlinks', { note: LETTER_PATH }));
    const cited = new Map();
    for (const { mentions } of letter.groups)
      for (const { target } of mentions) cited.set(target, (cited.get(target) ?? 0) + 1);
    await until(() => summary(page, 'cited-by').textContent()).toContain(
      '18 citations in 4 notes and 1 canvas',
    );
    // Two of those are cards of a canvas, which is no note.
    expect(letter.total).toBe(16);
    await address(page, { doc: 'V.D.' });
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      HUB_PATH,
    );
    // What the app's command line writes is what the command writes.
    const map = JSON.parse(await askApp(page, 'canvas', { note: 'V.D.' }));
    expect(map).toMatchObject({ path: 'Corpus/Maps/Jan van Dam.canvas', shown: 17, of: 17 });
    expect(await read(page, map.path)).toContain('"subpath": "#^p3"');
    const base = JSON.parse(await askApp(page, 'base', {}));
    expect(await read(page, base.path)).toContain('views:');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('28 no Bases, no command line: loads, hidden', async () => {
    const { page, errors } = await browser.open({ files: ARCHIVE });
    const found = await page.evaluate(async () => {
      const { bench, host } = window;
      bench.unload(window.plugin);
      const app = host.obsidian.Plugin.prototype;
      app.registerCliHandler = undefined;
      app.registerBasesView = () => false;
      const plugin = await bench.load(window.PluginClass, window.manifest);
      window.plugin = plugin;
      return {
        handlers: plugin.cliHandlers__.size,
        bases: plugin.basesViewRegistrations__.size,
        commands: [...plugin.commands__.values()].map(({ name }) => name),
      };
    });
    expect(found).toMatchObject({ handlers: 0, bases: 0 });
    expect(found.commands).toContain('Open dossier');
    // The rest is as ever.
    await page.evaluate(async (path) => {
      await window.bench.open(path);
      window.bench.run(window.plugin, 'open-dossier');
    }, HUB_PATH);
    await until(() => summary(page, 'dossier').textContent()).toBe('41 mentions in 17 notes');
    expect(errors).toEqual([]);
    await page.close();
  });
});
