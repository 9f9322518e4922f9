import { mkdir } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { NOTES } from './sample-vault.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;

let browser;

beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launch();
});

afterAll(() => browser?.close());

describe('the built plugin', () => {
  it('asks for no module that a phone does not have', async () => {
    const { page, errors } = await browser.open({ files: NOTES });
    const commands = await page.evaluate(() => [...window.plugin.commands__.keys()]);
    expect(commands).toContain('import-files');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves nothing behind when it is turned off and on twenty times', async () => {
    const { page, errors } = await browser.open({ files: NOTES });
    const left = await page.evaluate(async () => {
      const { bench, plugin, PluginClass, manifest } = window;
      bench.unload(plugin);
      const before = bench.leftovers();
      for (let times = 0; times < 20; times++) {
        const again = await bench.load(PluginClass, manifest);
        bench.run(again, 'import-files');
        bench.unload(again);
        document.querySelector('.modal-close-button')?.click();
      }
      return { before, after: bench.leftovers() };
    });
    expect(left.after).toEqual(left.before);
    expect(errors).toEqual([]);
    await page.close();
  });

  for (const dark of [false, true]) {
    it(`shows its settings in the ${dark ? 'dark' : 'light'} theme and keeps them`, async () => {
      const { page } = await browser.open({ files: NOTES, dark });
      await page.evaluate(() => window.bench.openSettings(window.plugin));
      await page.screenshot({ path: `${SCREENSHOTS}settings-${dark ? 'dark' : 'light'}.png` });
      await page.locator('.checkbox-container').first().click();
      expect(await page.evaluate(() => window.plugin.data__.link)).toBe(false);
      await page.close();
    });
  }
});
