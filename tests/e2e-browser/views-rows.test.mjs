/** What the rows of all lists do besides being opened: a menu, their link on the clipboard and into a note, their words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { rows, show, until, widen } from './views-page.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** A clipboard of the page's own, as a page without an address has none. */
const keepClipboard = (page) =>
  page.evaluate(() => {
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text) => void window.copied.push(text) },
    });
  });

/** Whether a row is the same element some frames later. */
const staysDrawn = (row) =>
  row.evaluate(async (element) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return element.isConnected;
  });

describe('the rows of a list', () => {
  it('have a menu that opens them beside, and give their link away', async () => {
    const { page, errors } = await show(browser, LETTER_PATH, 'open-backlinks');
    await keepClipboard(page);
    const fourth = rows(page, 'cited-by').filter({ hasText: '¶4' }).first();
    await fourth.click({ button: 'right' });
    expect(await page.locator('.menu .menu-item').allTextContents()).toEqual([
      'Open',
      'Open in new tab',
      'Open to the right',
      'Copy link',
    ]);
    await page.locator('.menu').getByText('Copy link').click();
    const citing = rows(page, 'cited-by').filter({ hasText: 'Who signed' });
    await citing.focus();
    await page.keyboard.press('Control+c');
    await until(() => page.evaluate(() => window.copied)).toEqual([
      '[[Letter to the Board#^p4]]',
      '[[Open questions]]',
    ]);
    await page.getByText('Copied [[Open questions]].').waitFor();
    const leaves = page.locator('.mod-root .workspace-leaf');
    const before = await leaves.count();
    await fourth.click({ button: 'right' });
    await page.locator('.menu').getByText('Open to the right').click();
    await until(() => leaves.count()).toBe(before + 1);
    await until(() => page.locator('.is-flashing').textContent()).toContain('The first page');
    // A group without a place has none.
    await rows(page, 'cited-by').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await rows(page, 'cited-by').filter({ hasText: 'Broken' }).click({ button: 'right' });
    expect(await page.locator('.menu').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are dragged into a note as links', async () => {
    const { page, errors } = await show(browser, HUB_PATH, 'open-dossier');
    await until(() => rows(page, 'dossier').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Keep to this note' }).click();
    const path = 'Notes/Reading list.md';
    await page.evaluate((note) => window.bench.open(note, 'source'), path);
    const row = rows(page, 'dossier').filter({ hasText: 'two feet short' }).first();
    const line = page.locator('.cm-line').filter({ hasText: 'Begin with' }).first();
    await line.waitFor();
    // Rows are drawn anew for the index and the width; one that goes in the middle of a drag takes it along.
    await until(() => staysDrawn(row)).toBe(true);
    await row.dragTo(line);
    const text = () =>
      page.evaluate((note) => window.host.codeEditorOf(note).state.doc.toString(), path);
    await until(text).toContain('[[Report on the quays#^p1]]');
    expect((await text()).replace('[[Report on the quays#^p1]]', '')).toBe(ARCHIVE[path]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('show as much of a sentence as there is room for, and always its mention', async () => {
    const words = 'of the harbour and its ships and of all that was said about them in those years';
    const files = {
      'Hub.md': '# Hub\n',
      'Long.md': `It was written ${words}, and the last of it is about the [[Hub]].\n`,
      // A paragraph more than are shown whole, unless told.
      ...Object.fromEntries(
        Array.from({ length: 11 }, (_, at) => [`Other ${at}.md`, 'Of [[Hub]].\n']),
      ),
    };
    const { page, errors } = await show(browser, 'Hub.md', 'open-dossier', { files });
    const context = rows(page, 'dossier').filter({ hasText: 'the last of it' });
    await until(() => context.textContent()).toMatch(/^…/);
    const isInSight = () =>
      context.evaluate((one) => {
        const mark = one.querySelector('mark').getBoundingClientRect();
        const box = one.querySelector('.corpus-row-context').getBoundingClientRect();
        return mark.bottom <= box.bottom + 1 && mark.right <= box.right + 1;
      });
    expect(await isInSight()).toBe(true);
    const size = page.getByRole('slider', { name: 'Context' });
    await size.focus();
    await page.keyboard.press('Home');
    await until(() => size.getAttribute('aria-valuetext')).toBe('1 line');
    await until(isInSight).toBe(true);
    await page.keyboard.press('ArrowRight');
    await widen(page, 900);
    await until(() => context.textContent()).toMatch(/^It was written/);
    expect(await isInSight()).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});
