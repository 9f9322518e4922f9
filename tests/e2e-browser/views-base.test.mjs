import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { LETTER_PATH } from './archive-vault.mjs';
import { findings, read, show, until } from './views-page.mjs';

const BASE = 'Corpus/Archive.base';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const mark = (page, label) => page.locator(`.corpus-timeline-mark[aria-label^="${label}"]`);
const view = (page, name) =>
  page.locator('.bases-header').getByRole('button', { name, exact: true });
const summary = (page) => page.locator('.corpus-base .corpus-view-summary').textContent();

/** The base of the archive, as the command makes it, with one of its views chosen. */
async function openBase(name, options) {
  const opened = await show(browser, LETTER_PATH, 'create-base', options);
  await view(opened.page, name).click();
  return opened;
}

describe('the base of the archive', () => {
  it('has the documents by author, and what mentions a note', async () => {
    const { page, errors } = await openBase('By author');
    const heads = page.locator('.bases-view h3');
    await until(() => heads.allTextContents()).toContain('Anna Smit');
    await view(page, 'Hubs').click();
    await until(() => page.locator('.bases-view td').allTextContents()).toContain('Jan van Dam.md');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is not written over where it was changed, and says so', async () => {
    const { page } = await show(browser, LETTER_PATH, 'create-base');
    await view(page, 'Hubs').waitFor();
    await page.evaluate(async (path) => {
      const file = window.bench.file(path);
      await window.bench.app.vault.modify(file, 'views:\n  - type: table\n    name: Mine\n');
      window.bench.run(window.plugin, 'create-base');
    }, BASE);
    await page.getByText('was changed by hand and stays as it is').waitFor();
    expect(await read(page, BASE)).toContain('name: Mine');
    await page.close();
  });
});

describe('the timeline as a view of bases', () => {
  it('draws the base’s files with the dates that the views have, and opens them', async () => {
    const { page, errors } = await openBase('Timeline');
    await until(() => summary(page)).toMatch(/^\d+ files, \d+ undated$/);
    await mark(page, '4 Mar 1921: Letter to the Board').waitFor();
    expect(await mark(page, '4 Mar 1921').getAttribute('aria-label')).not.toContain('mention');
    expect(await findings(page, '.corpus-base')).toEqual([]);
    const hovered = page.evaluate(
      () =>
        new Promise((done) => {
          window.bench.app.workspace.on('hover-link', ({ linktext }) => done(linktext));
        }),
    );
    await mark(page, '4 Mar 1921').hover();
    expect(await hovered).toBe(LETTER_PATH);
    await mark(page, '4 Mar 1921').click();
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      LETTER_PATH,
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is filtered and grouped as the base is, and takes its dates from the property chosen', async () => {
    const files = {
      'Plan.base':
        'filters: file.hasTag("plan")\nviews:\n  - type: corpus-timeline\n    name: Plans\n    groupBy:\n      property: place\n      direction: ASC\n    date: note.starts\n    end: note.ends\n',
      'A.md': '---\ntags: [plan]\nplace: Basel\nstarts: c. 1922\n---\n',
      'B.md': '---\ntags: [plan]\nplace: Turin\nstarts: 1923-04-01\nends: 1923-06-30\n---\n',
      'C.md': '---\ntags: [plan]\nstarts: soon\n---\n',
      'D.md': '---\nplace: Basel\nstarts: 1922\n---\n',
    };
    const { page, errors } = await show(browser, 'Plan.base', null, { files });
    await until(() => summary(page)).toBe('3 files, 1 undated');
    expect(await page.locator('.corpus-axis-head').allTextContents()).toEqual([
      'Basel1 note',
      'Turin1 note',
    ]);
    await mark(page, 'c. 1922: A').waitFor();
    await mark(page, '1 Apr 1923–30 Jun 1923: B').waitFor();
    await page.getByText('Undated (1)').click();
    expect(await page.locator('.corpus-tray li').allTextContents()).toEqual(['C']);
    await page.getByLabel('Date', { exact: true }).selectOption('note.ends');
    await until(() => summary(page)).toBe('3 files, 2 undated');
    expect(await read(page, 'Plan.base')).toContain('date: note.ends');
    await page.getByLabel('Date', { exact: true }).selectOption('note.tags');
    await page.getByText('No file has a date in “tags”.').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps its zoom in the base', async () => {
    const { page } = await openBase('Timeline');
    await mark(page, '4 Mar 1921').waitFor();
    await page.locator('.corpus-base').getByRole('button', { name: 'Zoom in' }).click();
    await until(() => read(page, BASE)).toMatch(/zoom: 19\d\d-[^\n]*\/19\d\d-/);
    const marks = () => page.locator('.corpus-base .corpus-timeline-mark').count();
    const few = await marks();
    await page.evaluate(async (path) => {
      await window.bench.open('Notes/Unread.md');
      await window.bench.open(path);
    }, BASE);
    await view(page, 'Timeline').click();
    await until(marks).toBe(few);
    await page.locator('.corpus-base').getByRole('button', { name: 'Show all dates' }).click();
    await until(() => read(page, BASE)).not.toContain('zoom');
    await until(marks).toBeGreaterThan(few);
    await page.close();
  });

  it('is left out in silence where there are no bases', async () => {
    const { page, errors } = await show(browser, LETTER_PATH);
    const commands = await page.evaluate(async () => {
      const { bench, plugin, PluginClass, manifest } = window;
      bench.unload(plugin);
      const without = class extends PluginClass {};
      without.prototype.registerBasesView = undefined;
      const first = await bench.load(without, manifest);
      bench.unload(first);
      without.prototype.registerBasesView = () => false;
      const second = await bench.load(without, manifest);
      return second.commands__.size;
    });
    expect(commands).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await page.close();
  });
});
