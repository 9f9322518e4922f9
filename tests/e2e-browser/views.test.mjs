import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const FILES = {
  'Letter to the Board.md':
    '---\ntitle: Letter to the Board\ntags: [corpus/document]\npublished: 1921-03-04\n---\n# Letter to the Board\n\nThe minister wrote to the board about the accounts. ^p1\n\nNobody has answered him since the winter. ^p2\n\nThe clerk kept a copy. ^p3\n',
  'Summary of the letter.md':
    '---\ntags: [corpus/summary]\nsummary_of: "[[Letter to the Board]]"\n---\nA minister asked for accounts ([[Letter to the Board#^p1|1]]).\n\nA copy was kept ([[Letter to the Board#^p3|3]]).\n',
  'Diary.md': 'Read [[Letter to the Board#^p1]] again.\n',
};

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

async function openView(command, options) {
  const opened = await browser.open({ files: FILES, ...options });
  await opened.page.evaluate(async (id) => {
    await window.bench.open('Letter to the Board.md');
    window.bench.run(window.plugin, id);
  }, command);
  return opened;
}

describe('the views in the built plugin', () => {
  for (const dark of [false, true]) {
    it(`shows who cites which paragraph, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, errors } = await openView('open-backlinks', { dark, width: 1100 });
      const side = page.locator('.mod-right-split [data-type="corpus-cited-by"]');
      await expect
        .poll(() => side.textContent(), { timeout: 10_000 })
        .toContain('2 of 3 paragraphs cited');
      await page.screenshot({ path: `${SCREENSHOTS}cited-by-${dark ? 'dark' : 'light'}.png` });
      await page.addScriptTag({ content: await readFile(axe, 'utf8') });
      // Marked text has the app's own two colours, whose contrast is the theme's to mend.
      const found = await page.evaluate(() =>
        window.axe.run({ include: ['[data-type="corpus-cited-by"]'], exclude: ['mark'] }),
      );
      expect(
        found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });
  }

  it('opens a dossier', async () => {
    const { page, errors } = await openView('open-dossier', { width: 1100 });
    await page.waitForSelector('.mod-right-split [data-type="corpus-dossier"]');
    await page.screenshot({ path: `${SCREENSHOTS}dossier-light.png` });
    expect(errors).toEqual([]);
    await page.close();
  });
});
