/** The views by keyboard alone, and whose note they show after they have opened one themselves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { rows, show, until } from './views-page.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** Runs a command as the palette does once it has closed: what had the keyboard before has it again. */
const run = (page, id) => page.evaluate((command) => window.bench.run(window.plugin, command), id);

/** What has the keyboard: the type of the view that it is in, what it is, and its words. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const view = element?.closest('[data-type]')?.getAttribute('data-type') ?? null;
    const role = element?.getAttribute('role') ?? element?.tagName.toLowerCase();
    const label = element?.querySelector('.corpus-row-label, .corpus-row-text');
    return { view, role, text: (label ?? element)?.textContent ?? '' };
  });

/** Goes from one thing to the next with Tab until something has the keyboard. */
async function tabTo(page, selector) {
  const there = () => page.evaluate((one) => document.activeElement?.matches(one), selector);
  for (let step = 0; step < 40 && !(await there()); step++) await page.keyboard.press('Tab');
  expect(await there(), selector).toBe(true);
}

const activeFile = (page) =>
  page.evaluate(() => window.bench.app.workspace.getActiveFile()?.path ?? null);

const title = (page, view) =>
  page.locator(`[data-type="corpus-${view}"] .corpus-view-title`).textContent();

describe('the keyboard alone', () => {
  it('goes from the letter through who cites it, the dossier and the axis, reviews a link, and back', async () => {
    const names =
      'Anna Smit wrote to Jan van Dam in Rotterdam. The Harbour Board answered Jan van Dam.\n';
    const options = {
      data: { mentions: 'all' },
      files: { ...ARCHIVE, 'Notes/Names.md': names, 'Notes/Again.md': names },
    };
    const { page, errors } = await show(browser, LETTER_PATH, null, options);
    const { keyboard } = page;

    // Who cites the letter: the list has the keyboard, and a paragraph's citations are under it.
    await run(page, 'open-backlinks');
    await until(() => focused(page)).toMatchObject({ view: 'corpus-cited-by', role: 'treeitem' });
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await until(() => activeFile(page)).not.toBe(LETTER_PATH);
    await until(() => page.locator('.is-flashing').count()).toBe(1);
    expect(await title(page, 'cited-by')).toBe('Letter to the Board');

    // The filter and back out of it: from the field to the list, from the list to the note.
    await run(page, 'open-backlinks');
    await page.evaluate((path) => window.bench.open(path), LETTER_PATH);
    await run(page, 'open-backlinks');
    await until(() => title(page, 'cited-by')).toBe('Letter to the Board');
    await until(() => focused(page)).toMatchObject({ view: 'corpus-cited-by', role: 'treeitem' });
    await keyboard.press('/');
    await until(async () => (await focused(page)).role).toBe('input');
    await keyboard.press('Escape');
    await until(() => focused(page)).toMatchObject({ view: 'corpus-cited-by', role: 'treeitem' });
    await keyboard.press('Escape');
    await until(() => focused(page)).toMatchObject({ view: 'markdown' });

    // The dossier of a hub: its mentions, its companions by the tabs, and a mention opened.
    await page.evaluate((path) => window.bench.open(path), HUB_PATH);
    await run(page, 'open-dossier');
    await until(() => focused(page)).toMatchObject({ view: 'corpus-dossier', role: 'treeitem' });
    await keyboard.press('Shift+Tab');
    for (let step = 0; step < 40 && (await focused(page)).role !== 'tab'; step++)
      await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowRight');
    await until(() => focused(page)).toMatchObject({ role: 'tab' });
    expect((await focused(page)).text).toContain('With');
    await keyboard.press('ArrowLeft');
    await until(() => rows(page, 'dossier').count()).toBeGreaterThan(5);
    await keyboard.press('Escape');
    await until(() => focused(page)).toMatchObject({ view: 'markdown' });
    await run(page, 'open-dossier');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await until(() => activeFile(page)).not.toBe(HUB_PATH);
    expect(await title(page, 'dossier')).toBe('Jan van Dam');

    // The time axis of the hub: from mark to mark, and one of them opened.
    await page.evaluate((path) => window.bench.open(path), HUB_PATH);
    await run(page, 'open-timeline');
    const mark = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await until(() => mark()).toContain('Report on the quays');
    await keyboard.press('ArrowRight');
    await until(() => mark()).toContain('Letter from the east quay');
    await keyboard.press('Enter');
    await until(() => activeFile(page)).toBe('Documents/Letter from the east quay.md');
    expect(await title(page, 'timeline')).toBe('Jan van Dam');
    await run(page, 'open-timeline');
    await keyboard.press('Escape');
    await until(() => focused(page)).toMatchObject({ view: 'markdown' });

    // Links to review: what is found has the keyboard, is refused by a letter, and the rest linked from the footer.
    await run(page, 'review-links');
    await until(() => focused(page)).toMatchObject({
      view: 'corpus-link-review',
      role: 'treeitem',
    });
    await keyboard.press('ArrowDown');
    const before = await page.locator('.corpus-review [role=status]').textContent();
    await keyboard.press('r');
    await until(() => page.locator('.corpus-review [role=status]').textContent()).not.toBe(before);
    await until(() => focused(page)).toMatchObject({
      view: 'corpus-link-review',
      role: 'treeitem',
    });
    await tabTo(page, '.corpus-footer button.mod-cta');
    await keyboard.press('Enter');
    await page.locator('.corpus-confirm').waitFor();
    await tabTo(page, '.corpus-confirm button.mod-cta');
    await keyboard.press('Enter');
    await until(() => page.locator('.notice').allTextContents()).toContainEqual(
      expect.stringMatching(/links? in/),
    );
    // What is left to do has the keyboard again.
    await until(() => focused(page)).toMatchObject({ view: 'corpus-link-review' });
    expect((await focused(page)).role).toMatch(/^(treeitem|button)$/);

    // And back to the letter.
    await page.evaluate((path) => window.bench.open(path), LETTER_PATH);
    await run(page, 'open-backlinks');
    await until(() => title(page, 'cited-by')).toBe('Letter to the Board');
    await until(() => focused(page)).toMatchObject({ view: 'corpus-cited-by', role: 'treeitem' });
    await keyboard.press('Escape');
    await until(() => focused(page)).toMatchObject({ view: 'markdown' });
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the note that a view shows', () => {
  it('stays while its reader opens what it lists, and moves on with any other note', async () => {
    const { page, errors } = await show(browser, HUB_PATH, 'open-dossier');
    await until(() => rows(page, 'dossier').count()).toBeGreaterThan(5);
    await page.locator('.corpus-row.mod-mention').first().click();
    await until(() => activeFile(page)).not.toBe(HUB_PATH);
    const opened = await activeFile(page);
    await page.waitForTimeout(200);
    expect(await title(page, 'dossier')).toBe('Jan van Dam');

    // Asked for again, it shows the note that is being read.
    await run(page, 'open-dossier');
    await until(() => title(page, 'dossier')).not.toBe('Jan van Dam');

    // Another note of the reader's own choice takes its place; so does the one from the list, when chosen elsewhere.
    await page.evaluate((path) => window.bench.open(path), HUB_PATH);
    await until(() => title(page, 'dossier')).toBe('Jan van Dam');
    await page.locator('.corpus-row.mod-mention').first().click();
    await until(() => activeFile(page)).toBe(opened);
    await page.evaluate((path) => window.bench.open(path), 'Hubs/Places/Rotterdam.md');
    await until(() => title(page, 'dossier')).toBe('Rotterdam');
    await page.evaluate((path) => window.bench.open(path), opened);
    await until(() => title(page, 'dossier')).not.toBe('Rotterdam');
    expect(errors).toEqual([]);
    await page.close();
  });
});
