/** What the tests of the views share: a vault with a view open, and what is read off it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { expect } from 'vitest';

import { ARCHIVE } from './archive-vault.mjs';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page with a note open and, beside it, the view that a command opens. */
export async function show(browser, path, command = null, options = {}) {
  const opened = await browser.open({ files: ARCHIVE, width: 1200, height: 1400, ...options });
  await opened.page.evaluate(
    async ([note, id]) => {
      await window.bench.open(note);
      if (id !== null) window.bench.run(window.plugin, id);
    },
    [path, command],
  );
  return opened;
}

export const rows = (page, view) => page.locator(`[data-type="corpus-${view}"] [role="treeitem"]`);

export const summary = (page, view) =>
  page.locator(`[data-type="corpus-${view}"] .corpus-view-summary`);

/** The names of the groups that are drawn, from the top down. */
export const groups = (page, view) =>
  page.$$eval(`[data-type="corpus-${view}"] .mod-group .corpus-row-label`, (all) =>
    all.map((one) => one.textContent),
  );

/** The wide side bar of a large screen. */
export async function widen(page, pixels = 760) {
  await page.addStyleTag({
    content: `.workspace-split.mod-right-split{width:${pixels}px !important}`,
  });
  await page.evaluate(() => {
    window.bench.app.workspace.iterateAllLeaves((leaf) => leaf.view?.onResize?.());
  });
}

/** What axe finds in a part of the page, as text; marked words have the app's own two colours. */
export async function findings(page, include) {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ content: await axe });
  const found = await page.evaluate(
    (selector) => window.axe.run({ include: [selector], exclude: ['mark'] }),
    include,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export const read = (page, path) => page.evaluate((note) => window.bench.read(note), path);

/** Writes a note as another pane or program does. */
export const modify = (page, path, from, to) =>
  page.evaluate(
    async ([note, before, after]) => {
      const file = window.bench.file(note);
      const text = await window.bench.read(note);
      await window.bench.app.vault.modify(file, text.replace(before, after));
    },
    [path, from, to],
  );

/** Polls until a function of the page's gives a value. */
export const until = (get, options = {}) => expect.poll(get, { timeout: 10_000, ...options });
