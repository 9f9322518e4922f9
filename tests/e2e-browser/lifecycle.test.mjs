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

  it('29 enabled and disabled 20 times: nothing left behind', async () => {
    const { page, errors } = await browser.open({ files: NOTES });
    const left = await page.evaluate(async () => {
      const { bench, plugin, PluginClass, manifest } = window;
      const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
      bench.unload(plugin);
      const counts = countRunning();
      // A turn before they are counted: notes are open then, and side bars.
      const turn = async () => {
        const again = await bench.load(PluginClass, manifest);
        await bench.open('Diary.md', 'source');
        for (const id of ['open-backlinks', 'open-dossier', 'open-timeline', 'link-note']) {
          bench.run(again, id);
          await rest();
        }
        bench.run(again, 'import-files');
        await rest();
        bench.unload(again);
        document.querySelector('.modal-close-button')?.click();
        for (const notice of document.querySelectorAll('.notice')) notice.remove();
        // What the plugin showed is empty now, and stays until its owner closes it.
        const shown = [];
        bench.app.workspace.iterateAllLeaves((leaf) => shown.push(leaf));
        for (const leaf of shown) leaf.detach();
        await rest();
      };
      await turn();
      const before = { ...bench.leftovers(), ...counts };
      for (let times = 0; times < 20; times++) await turn();
      return { before, after: { ...bench.leftovers(), ...counts } };

      /** What outlives a plugin unless it is ended: threads, intervals, listeners to the whole window. */
      function countRunning() {
        const running = { threads: 0, intervals: 0, listeners: 0 };
        const { Worker } = window;
        window.Worker = class extends Worker {
          constructor(...args) {
            super(...args);
            running.threads++;
          }
          terminate() {
            super.terminate();
            running.threads--;
          }
        };
        const { setInterval, clearInterval } = window;
        window.setInterval = (...args) => (running.intervals++, setInterval(...args));
        window.clearInterval = (id) => (running.intervals--, clearInterval(id));
        for (const whole of [window, document, document.body]) {
          const { addEventListener, removeEventListener } = whole;
          whole.addEventListener = (...args) => {
            running.listeners++;
            addEventListener.apply(whole, args);
          };
          whole.removeEventListener = (...args) => {
            running.listeners--;
            removeEventListener.apply(whole, args);
          };
        }
        return running;
      }
    });
    expect(left.after).toEqual(left.before);
    expect(left.after.threads).toBe(0);
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
