/**
 * Takes the documentation's pictures of the views from the bench host: `npm run build && node bench/view-pictures.mjs`,
 * of some alone with their names after it. With `--to folder` they are taken to look at, into that folder: those of a
 * narrow dark window too.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import { ARCHIVE, HUB_PATH, LETTER_PATH } from '../tests/e2e-browser/archive-vault.mjs';
import { launch } from '../tests/e2e-browser/browser.mjs';

const [wanted, to] = readArguments(process.argv.slice(2));
const tab = (name) => (page) => page.getByRole('tab', { name }).click();
const base = (page) =>
  page.locator('.bases-header').getByRole('button', { name: 'Timeline' }).click();
const kwic = (page) => page.getByRole('button', { name: 'KWIC' }).click();

/** Name, note, command, pixels of the side bar, and what is done before the picture. */
const PICTURES = [
  ['view-cited-by', LETTER_PATH, 'open-backlinks', 360],
  ['view-dossier', HUB_PATH, 'open-dossier', 520],
  ['view-kwic', HUB_PATH, 'open-dossier', 760, kwic],
  ['view-with', HUB_PATH, 'open-dossier', 640, tab('With')],
  ['view-unlinked', HUB_PATH, 'open-dossier', 640, tab('Unlinked')],
  ['view-timeline', HUB_PATH, 'open-timeline', 760],
  ['view-base', LETTER_PATH, 'create-base', 1, base],
  ['graph-colours', LETTER_PATH, 'colour-graph', 1],
];
/** What each picture is taken at: its name's ending, the theme, and pixels across. */
const SIZES = [
  ['', false, 1200],
  ['-dark', true, 1200],
  ['-phone', false, 400],
  ...(to === null ? [] : [['-phone-dark', true, 400]]),
];
const folder = to ?? new URL('../docs/images/', import.meta.url).pathname;
const READY = '.corpus-view .corpus-view-summary, .bases-header, .corpus-colours';

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const [name, note, command, side, act] of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [suffix, dark, width] of SIZES) {
    if (width <= 480 && name === 'view-kwic') continue;
    const { page } = await browser.open({ files: ARCHIVE, dark, width, height: 760 });
    await page.evaluate(
      async ([path, id]) => {
        await window.bench.open(path);
        window.bench.run(window.plugin, id);
      },
      [note, command],
    );
    if (width > 480) {
      const content = `.workspace-split.mod-right-split{width:${side}px !important}`;
      await page.addStyleTag({ content });
    }
    await page.locator(READY).first().waitFor();
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      window.bench.app.workspace.iterateAllLeaves((leaf) => leaf.view?.onResize?.());
    });
    await act?.(page);
    await page.waitForTimeout(name === 'view-unlinked' ? 2000 : 300);
    // The bench has nowhere to keep an index, and says so.
    await page.evaluate(() => {
      document.querySelector('.notice-container')?.remove();
      // What a command gave the keyboard to is ringed, as nobody sees it who uses a pointer.
      document.activeElement?.blur();
    });
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    await page.close();
  }
}
await browser.close();

/** The names of the pictures wanted, and the folder after `--to`; null where there is none. */
function readArguments(given) {
  const at = given.indexOf('--to');
  return at < 0
    ? [given, null]
    : [[...given.slice(0, at), ...given.slice(at + 2)], given[at + 1] ?? null];
}
