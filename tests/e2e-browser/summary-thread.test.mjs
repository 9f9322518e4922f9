import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { longNote } from './long-note.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

describe('the summary of a long note', () => {
  it('is made by the worker: without an answer from it there is none', async () => {
    const { page, errors } = await browser.open({ files: { 'Long.md': longNote(268_000) } });
    await page.evaluate(async () => {
      const { postMessage } = Worker.prototype;
      window.asked = [];
      // Keeps the question back until the test lets it go.
      Worker.prototype.postMessage = function (call) {
        window.asked.push(call.method);
        if (call.method !== 'summarize') return postMessage.call(this, call);
        window.release = () => postMessage.call(this, call);
        return undefined;
      };
      await window.bench.open('Long.md');
      window.bench.run(window.plugin, 'summarize-note');
    });
    await page.waitForFunction(() => window.release !== undefined);
    const summaries = () =>
      page.evaluate(() =>
        window.bench.app.vault
          .getMarkdownFiles()
          .map(({ path }) => path)
          .filter((path) => path !== 'Long.md'),
      );
    await page.waitForTimeout(200);
    expect(await summaries()).toEqual([]);
    await page.evaluate(() => window.release());
    await page.waitForSelector('.notice button');
    const [path] = await summaries();
    const text = await page.evaluate((at) => window.bench.read(at), path);
    expect(text).toContain('Long#^p');
    expect(errors).toEqual([]);
    await page.close();
  });
});
