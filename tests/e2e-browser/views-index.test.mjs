/** The index behind the views: asked while it is built, stopped and gone on with, and quiet while somebody types. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { rows, show, summary, until } from './views-page.mjs';

const VIEW = 'dossier';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** Notes that mention one hub so many times each, and a note that does not. */
function vaultOf(notes, mentions) {
  const files = { 'Hub.md': '# Hub\n', 'Elsewhere.md': 'A note on something else.\n' };
  for (let at = 0; at < notes; at++) {
    files[`N/${at}.md`] =
      `---\npublished: ${1900 + (at % 90)}\n---\n${'On [[Hub]]. '.repeat(mentions)}\n`;
  }
  return files;
}

describe('the index', () => {
  it('17 typing elsewhere: no long task', async () => {
    const { page, errors } = await show(browser, 'Hub.md', 'open-dossier', {
      files: vaultOf(2500, 20),
    });
    await until(() => summary(page, VIEW).textContent(), { timeout: 90_000 }).toBe(
      '50,000 mentions in 2,500 notes',
    );
    await rows(page, VIEW).first().waitFor();
    /** Writes a letter every 40 ms, as a fast writer does whose note is saved with each. */
    const type = (letters) =>
      page.evaluate(async (count) => {
        const { bench, plugin } = window;
        const rest = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
        const keeper = plugin.children__.find((child) => 'index' in child);
        let told = 0;
        const stop = keeper.subscribe(() => told++);
        let drawn = 0;
        const drawing = new MutationObserver((changes) => (drawn += changes.length));
        drawing.observe(document.querySelector('.corpus-tree'), { childList: true, subtree: true });
        const tasks = [];
        const watching = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
        watching.observe({ entryTypes: ['longtask'] });
        const file = bench.file('Elsewhere.md');
        for (let letter = 0; letter < count; letter++) {
          await bench.app.vault.modify(file, `${await bench.read('Elsewhere.md')}x`);
          await rest(40);
        }
        const [toldWhileTyping] = [told];
        await rest(600);
        stop();
        drawing.disconnect();
        watching.disconnect();
        const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
        return { told, toldWhileTyping, drawn, longest };
      }, letters);
    // What other programs take from the processor passes; what the plugin does comes again.
    const turns = [];
    for (let turn = 0; turn < 4; turn++) {
      const found = await type(30);
      // Readers are told when the typing rests, and then have nothing to draw.
      expect(found.toldWhileTyping).toBeLessThan(5);
      expect(found.told).toBeGreaterThan(0);
      turns.push(found);
      if (found.longest <= 50) break;
    }
    expect(Math.min(...turns.map(({ longest }) => longest))).toBeLessThanOrEqual(50);
    expect(await summary(page, VIEW).textContent()).toBe('50,000 mentions in 2,500 notes');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('19 opened while indexing: said, cancellable', async () => {
    const { page, errors } = await browser.open({ files: vaultOf(1200, 20), width: 1200 });
    await page.evaluate(async () => {
      const { bench } = window;
      bench.unload(window.plugin);
      await bench.open('Hub.md');
      // An app that is busy with other things as well: the plugin's turns come every half second, and are short.
      const cache = bench.app.metadataCache;
      const answer = cache.getFileCache.bind(cache);
      const turn = window.setTimeout.bind(window);
      window.busy = true;
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (...message) {
        turn(() => post.apply(this, message), window.busy ? 500 : 0);
      };
      cache.getFileCache = (file) => {
        const until = performance.now() + 0.2;
        while (window.busy && performance.now() < until);
        return answer(file);
      };
      window.plugin = await bench.load(window.PluginClass, window.manifest);
      bench.run(window.plugin, 'open-dossier');
    });
    const state = page.locator('[data-type="corpus-dossier"] .corpus-index-state');
    await until(() => state.textContent()).toMatch(
      /^Index [1-9]\d? % built: [\d,]+ of 1,202 notes\. The list is partial\./,
    );
    expect(await state.getAttribute('role')).toBe('status');
    await page.getByRole('button', { name: 'Stop' }).click();
    await until(() => state.textContent()).toMatch(
      /^The index was stopped at [\d,]+ of 1,202 notes\. The list is partial\.Go on$/,
    );
    const partial = /^([\d,]+) mentions in ([\d,]+) notes$/;
    const mentions = async () =>
      Number(partial.exec(await summary(page, VIEW).textContent())?.[1].replace(',', '') ?? 0);
    await until(mentions).toBeGreaterThan(0);
    const found = await mentions();
    expect(found).toBeLessThan(24_000);
    // Stopped is stopped.
    await page.waitForTimeout(1200);
    expect(await mentions()).toBe(found);
    await page.evaluate(() => (window.busy = false));
    await page.getByRole('button', { name: 'Go on' }).click();
    await until(() => state.isVisible(), { timeout: 60_000 }).toBe(false);
    await until(() => summary(page, VIEW).textContent()).toBe('24,000 mentions in 1,200 notes');
    expect(errors).toEqual([]);
    await page.close();
  });
});
