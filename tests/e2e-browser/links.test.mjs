import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { NOTES } from './sample-vault.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const FILES = {
  ...NOTES,
  'Letter.md':
    '---\r\ntitle: Letter\r\n---\r\nMarta Lind wrote that the Harbour Office was cold. Marta Lind came by boat.\r\n',
};

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

describe('linking a note', () => {
  it('asks first, changes nothing but the mentions, and is undone', async () => {
    const { page, errors } = await browser.open({ files: FILES });
    const read = () => page.evaluate(() => window.bench.read('Letter.md'));
    await page.evaluate(async () => {
      await window.bench.open('Letter.md');
      window.bench.run(window.plugin, 'link-note');
    });
    await page.waitForSelector('.corpus-link .corpus-proposal');
    expect(await page.locator('.corpus-context strong').allTextContents()).toContain('Marta Lind');
    await page.addScriptTag({ content: await readFile(axe, 'utf8') });
    const found = await page.evaluate(() => window.axe.run('.corpus-link'));
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: `${SCREENSHOTS}link-light.png` });
    for (const box of await page.locator('.corpus-proposal input').all()) await box.check();
    await page.click('.corpus-link button.mod-cta');
    await page.waitForSelector('.notice button');
    const linked = await read();
    expect(linked).toContain('[[Marta Lind]] wrote');
    expect(linked.replaceAll(/\[\[|\]\]/g, '')).toBe(FILES['Letter.md']);
    await page.screenshot({ path: `${SCREENSHOTS}link-notice-light.png` });
    await page.click('.notice button');
    await expect.poll(read).toBe(FILES['Letter.md']);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('checking citations', () => {
  it('names what does not hold and opens it', async () => {
    const files = { ...NOTES, 'Digest.md': 'It rained. ([[Diary#^d9|9]])\n' };
    const { page } = await browser.open({ files });
    await page.evaluate(() => window.bench.run(window.plugin, 'check-citations'));
    await page.waitForSelector('.corpus-check li');
    await page.screenshot({ path: `${SCREENSHOTS}check-light.png` });
    await page.click('.corpus-check li button');
    await page.waitForSelector('.markdown-preview-view:has-text("It rained")');
    await page.close();
  });
});
