import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { HUB_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { read, show, summary, until, widen } from './views-page.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const run = (page, id) => page.evaluate((command) => window.bench.run(window.plugin, command), id);
const marks = (page, within) => page.locator(`${within} .corpus-timeline-mark`);

describe('the timeline', () => {
  it('shows what the dossier’s filters let through, and follows them', async () => {
    const { page, errors } = await show(browser, HUB_PATH, 'open-timeline');
    await until(() => summary(page, 'timeline').textContent()).toBe(
      '41 mentions in 17 notes, 1 undated',
    );
    const all = await marks(page, '[data-type="corpus-timeline"]').count();
    await run(page, 'open-dossier');
    await widen(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    const chip = page.locator('.corpus-chip', { has: page.getByText('letter', { exact: true }) });
    await chip.last().click();
    await until(() => summary(page, 'timeline').textContent()).toMatch(
      /^\d+ of 41 mentions in \d+ notes?, \d undated, filtered as the dossier$/,
    );
    const of = (text) => /in (\d+) notes?/.exec(text)?.[1];
    expect(of(await summary(page, 'timeline').textContent())).toBe(
      of(await summary(page, 'dossier').textContent()),
    );
    expect(await marks(page, '[data-type="corpus-timeline"]').count()).toBeLessThan(all);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is drawn for the width that it has, whenever it comes by it', async () => {
    const { page } = await show(browser, HUB_PATH, 'open-timeline');
    // The chart is drawn again as the index comes: what is to be seen is that it is without that.
    await page.evaluate(() => window.plugin.api.whenReady());
    await page.waitForTimeout(600);
    const chart = page.locator('.corpus-timeline');
    const fits = () =>
      chart.evaluate((svg) => Math.abs(svg.viewBox.baseVal.width - svg.clientWidth) < 1);
    await until(fits).toBe(true);
    const narrow = await chart.evaluate((svg) => svg.clientWidth);
    // As when a side bar is drawn wider: the app says nothing of it here.
    await page.addStyleTag({
      content: '.workspace-split.mod-right-split{width:700px !important}',
    });
    await until(() => chart.evaluate((svg) => svg.clientWidth)).toBeGreaterThan(narrow + 100);
    await until(fits).toBe(true);
    await page.close();
  });

  it('becomes bars with counts past 300 marks, and marks again when one is clicked', async () => {
    const files = { 'Hub.md': '# Hub\n' };
    for (let at = 0; at < 301; at++) {
      const day = String((at % 28) + 1).padStart(2, '0');
      files[`Letter ${at}.md`] =
        `---\npublished: ${1900 + (at % 30)}-0${(at % 9) + 1}-${day}\n---\nOf [[Hub]].\n`;
    }
    const { page, errors } = await show(browser, 'Hub.md', 'open-timeline', { files });
    const bars = page.locator('.corpus-timeline-mark[aria-label$="Zoom in"]');
    await until(() => bars.count()).toBe(30);
    const labels = await bars.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    const counts = labels.map((label) => Number(/: (\d+) notes?/.exec(label)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(301);
    await bars.first().click();
    await until(() => bars.count()).toBe(0);
    await until(() => page.locator('.corpus-timeline-mark').count()).toBe(counts[0]);
    await page.evaluate(async () => {
      await window.bench.app.vault.delete(window.bench.file('Letter 7.md'));
    });
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await until(() => page.locator('.corpus-timeline-mark').count()).toBe(300);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is drawn in a note, with its zoom, its previews and the ways to open', async () => {
    const files = {
      'Block.md': '```corpus-backlinks\nof: [[Hub]]\nshow: timeline\n```\n',
      'Hub.md': '# Hub\n',
      'Early.md': '---\npublished: 1905\n---\nOf [[Hub]].\n',
      'Late.md': '---\npublished: 1965\n---\nOf [[Hub]].\n',
      'Never.md': 'Of [[Hub]].\n',
    };
    const { page, errors } = await show(browser, 'Block.md', null, { files });
    await until(() => marks(page, '.corpus-block').count()).toBe(2);
    await page.getByText('Undated (1)').waitFor();
    await marks(page, '.corpus-block').first().focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await until(() => marks(page, '.corpus-block').count()).toBe(0);
    await page.evaluate(async () => {
      const { bench } = window;
      await bench.app.vault.modify(bench.file('Never.md'), 'Of [[Hub]] and [[Hub]].\n');
    });
    await until(() => page.locator('.corpus-block').textContent()).toContain('4 mentions');
    expect(await marks(page, '.corpus-block').count()).toBe(0);
    await page.locator('.corpus-block').getByRole('button', { name: 'Show all dates' }).click();
    const before = await page.locator('.mod-root .workspace-leaf').count();
    await marks(page, '.corpus-block')
      .last()
      .click({ modifiers: ['Alt'] });
    await until(() => page.locator('.mod-root .workspace-leaf').count()).toBe(before + 1);
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      'Late.md',
    );
    expect(await read(page, 'Block.md')).toContain('show: timeline');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a list in a note', () => {
  it('cuts sentences to the lines asked for, and shows them whole unless told', async () => {
    const words = 'and the harbour went on with its work as it had done before '.repeat(12);
    const files = {
      'Hub.md': '# Hub\n',
      'Long.md': `Of [[Hub]] it is said ${words}.\n`,
      'One.md': '```corpus-backlinks\nof: [[Hub]]\ncontext: 1 line\n```\n',
      'Whole.md': '```corpus-backlinks\nof: [[Hub]]\n```\n',
    };
    const { page, errors } = await show(browser, 'One.md', null, { files });
    const context = page.locator('.corpus-block li .corpus-row-context');
    await until(() => context.first().textContent()).toContain('harbour');
    const one = (await context.first().boundingBox()).height;
    expect(one).toBeLessThan(40);
    await page.evaluate(() => window.bench.open('Whole.md'));
    await until(async () => (await context.first().boundingBox()).height).toBeGreaterThan(3 * one);
    expect(errors).toEqual([]);
    await page.close();
  });
});
