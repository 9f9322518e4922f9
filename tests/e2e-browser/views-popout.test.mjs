/** A view in a window of its own: it goes there, works there, and follows what is read in the first one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { HUB_PATH, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { findings, groups, rows, show, summary, until } from './views-page.mjs';

const VIEW = 'dossier';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** The dossier of a man, moved to a window of its own from its menu. */
async function popOut(options) {
  const opened = await show(browser, HUB_PATH, 'open-dossier', options);
  const { page, errors } = opened;
  await until(() => summary(page, VIEW).textContent()).toBe('41 mentions in 17 notes');
  await page.getByRole('button', { name: 'More options' }).click();
  const [popout] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByText('Open in new window').click(),
  ]);
  popout.on('pageerror', (error) => errors.push(error.message));
  await until(() => summary(popout, VIEW).textContent()).toBe('41 mentions in 17 notes');
  return { ...opened, popout };
}

describe('a view in a window of its own', () => {
  it('21 in a pop-out window', async () => {
    const { page, popout, errors } = await popOut();
    expect(await page.locator('[data-type="corpus-dossier"]').count()).toBe(0);
    expect((await groups(popout, VIEW))[0]).toBe('Report on the quays');
    expect(await findings(popout, '[data-type="corpus-dossier"]')).toEqual([]);

    // The keyboard is the other window's.
    await rows(popout, VIEW).first().focus();
    await popout.keyboard.press('ArrowDown');
    const focused = () =>
      popout.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
    await until(focused).not.toBeNull();
    await popout.keyboard.press('End');
    expect(
      await popout.evaluate(() => document.activeElement?.closest('.corpus-tree') !== null),
    ).toBe(true);
    await popout.keyboard.press('/');
    await popout.keyboard.type('cranes');
    await until(() => groups(popout, VIEW)).toEqual([
      'Who owns the cranes?',
      'Letter on the cranes',
    ]);
    await popout.getByLabel('Filter notes').fill('');
    await until(() => summary(popout, VIEW).textContent()).toBe('41 mentions in 17 notes');

    // Its menus come up in it.
    await popout.getByRole('button', { name: 'More options' }).click();
    await popout.locator('.menu .menu-item').first().waitFor();
    await popout.keyboard.press('Escape');
    await popout.mouse.click(5, 5);

    // A click opens the note among the notes, which is the first window's.
    const third = popout.locator('.corpus-row.mod-mention', { hasText: 'two feet short' });
    await third.first().click();
    await until(() => page.locator('.is-flashing').textContent()).toContain('two feet short');

    // It follows what is read there.
    await page.evaluate((path) => window.bench.open(path), LETTER_PATH);
    await until(() => popout.locator('.corpus-view-title').textContent()).toBe(
      'Letter to the Board',
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('21 draws its rows while it is scrolled, with the first window out of sight', async () => {
    const { page, popout, errors } = await popOut();
    // Frames and sizes of the first window come no more, as when it is minimised.
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0;
    });
    const tree = popout.locator('.corpus-tree');
    await tree.evaluate((one) => (one.scrollTop = one.scrollHeight));
    await until(() => groups(popout, VIEW)).toContain('Loose leaf');
    expect(errors).toEqual([]);
    await popout.close();
    await until(() =>
      page.evaluate(() => window.bench.app.workspace.getLeavesOfType('corpus-dossier').length),
    ).toBe(0);
    await page.close();
  });
});
