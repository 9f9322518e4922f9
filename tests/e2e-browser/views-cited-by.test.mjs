/** Who cites which paragraph: what a user does with the view in the built plugin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { findings, groups, modify, rows, show, summary, until } from './views-page.mjs';

const VIEW = 'cited-by';
const COUNTS =
  '8 of 12 paragraphs cited · 18 citations in 4 notes and 1 canvas · 1 quotation differs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const open = async (options) => {
  const opened = await show(browser, LETTER_PATH, 'open-backlinks', options);
  await until(() => summary(opened.page, VIEW).textContent()).toBe(COUNTS);
  return opened;
};

const choose = (page, coverage) => page.getByLabel('Paragraphs').selectOption(coverage);

describe('cited by', () => {
  it('1 cited paragraphs in document order with right counts', async () => {
    const { page, errors } = await open();
    await choose(page, 'cited');
    const cited = ['¶1', '¶3', '¶4', '¶5', '¶6', '¶9', '¶10', '¶11'];
    await until(() => groups(page, VIEW)).toEqual([
      ...cited,
      'Whole document (no ¶)',
      'Broken: #^p71 does not exist',
    ]);
    const counts = await page.$$eval('.mod-group .corpus-row-count', (all) =>
      all.map((one) => [one.textContent, one.getAttribute('aria-label')]),
    );
    expect(counts.map(([count]) => Number(count))).toEqual([3, 2, 1, 1, 1, 3, 1, 2, 3, 1]);
    expect(counts[0]).toEqual(['3', '3 citations']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('2 a click lands on file, line and flash', async () => {
    const { page, errors } = await open();
    await page.evaluate(() => {
      const { workspace } = window.bench.app;
      const original = workspace.openLinkText.bind(workspace);
      window.opened = [];
      workspace.openLinkText = (link, from, pane, state) => {
        window.opened.push([link, pane ?? false]);
        return original(link, from, pane, state);
      };
    });
    const fourth = rows(page, VIEW).filter({ hasText: '¶4' }).first();
    await fourth.click({ modifiers: ['Control'] });
    const flash = page.locator('.workspace-leaf.mod-active .is-flashing');
    await until(() => flash.textContent()).toContain('The first page was signed by nobody');
    await fourth.click({ modifiers: ['Alt'] });
    await page.getByRole('treeitem').filter({ hasText: 'Who signed' }).first().click();
    await until(() => page.evaluate(() => window.opened)).toEqual([
      [`${LETTER_PATH}#^p4`, 'tab'],
      [`${LETTER_PATH}#^p4`, 'split'],
      ['Notes/Open questions.md', false],
    ]);
    await until(() => flash.textContent()).toContain('Who signed the first page?');
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      'Notes/Open questions.md',
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('3 “uncited” is exactly the complement', async () => {
    const { page } = await open();
    await choose(page, 'uncited');
    await until(() => groups(page, VIEW)).toEqual(['¶2', '¶7', '¶8', '¶12']);
    // What the summaries left out is more than what nobody cites.
    await page.getByRole('button', { name: 'Summaries' }).click();
    await until(() => groups(page, VIEW)).toEqual(['¶2', '¶4', '¶7', '¶8', '¶10', '¶12']);
    await choose(page, 'cited');
    await until(async () => (await groups(page, VIEW)).slice(0, 6)).toEqual([
      '¶1',
      '¶3',
      '¶5',
      '¶6',
      '¶9',
      '¶11',
    ]);
    await page.close();
  });

  it('4 a link to a missing ¶ is under Broken, and is mended', async () => {
    const { page, errors } = await open();
    const broken = rows(page, VIEW).filter({ hasText: 'Broken: #^p71 does not exist' });
    await expect.poll(() => broken.getAttribute('aria-expanded')).toBe('true');
    const fix = page.getByRole('button', { name: 'Fix the citation in Open questions' });
    // Only rows in sight are drawn, and their heights are known once they were: the end moves on a while.
    await until(async () => {
      await page.locator('.corpus-tree').evaluate((tree) => tree.scrollTo(0, tree.scrollHeight));
      return fix.click({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    }).toBe(true);
    await page.getByRole('radio').first().waitFor();
    expect(await findings(page, '.corpus-fix')).toEqual([]);
    await page.getByRole('radio', { name: /^¶10/ }).check();
    await page.getByRole('button', { name: 'Cite ¶10' }).click();
    await until(() => page.evaluate(() => window.bench.read('Notes/Open questions.md'))).toContain(
      'were never received”? [[Letter to the Board#^p10|¶10]]',
    );
    await until(() => groups(page, VIEW)).not.toContain('Broken: #^p71 does not exist');
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(() => page.evaluate(() => window.bench.read('Notes/Open questions.md'))).toBe(
      ARCHIVE['Notes/Open questions.md'],
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('5 edit a cited ¶ so that a quotation no longer matches: warned, comparison shown', async () => {
    const { page, errors } = await open();
    await modify(page, LETTER_PATH, 'counted twice', 'counted thrice');
    await until(() => summary(page, VIEW).textContent()).toContain('2 quotations differ');
    await choose(page, 'differing');
    await until(() => groups(page, VIEW)).toEqual(['¶3', '¶6']);
    await page.getByRole('button', { name: 'Compare the quotation with ¶6' }).click();
    await until(() => page.locator('.corpus-compare del').allTextContents()).toEqual(['thrice']);
    expect(await page.locator('.corpus-compare ins').allTextContents()).toEqual(['twice']);
    expect(await findings(page, '.corpus-compare')).toEqual([]);
    await page.getByRole('button', { name: 'Open ¶6' }).click();
    await until(() => page.locator('.is-flashing').textContent()).toContain('counted thrice');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('8 filters to nothing: empty state, Clear restores', async () => {
    const { page } = await open();
    await page.getByLabel('Filter citations').fill('counted twice');
    await until(() => groups(page, VIEW)).toEqual(['¶6']);
    await page.getByLabel('Filter citations').fill('no such words');
    await page.getByText('The filters hide all 18 citations.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await until(() => summary(page, VIEW).textContent()).toBe(COUNTS);
    expect(await groups(page, VIEW)).toContain('¶2');
    await page.close();
  });

  it('18 rename, move, delete: rows follow', async () => {
    const { page } = await open();
    await page.evaluate(async (path) => {
      const { bench } = window;
      const { vault } = bench.app;
      await vault.rename(bench.file('Notes/Open questions.md'), 'Notes/Questions.md');
      await vault.createFolder('Letters');
      await vault.rename(bench.file(path), 'Letters/Letter to the Board.md');
    }, LETTER_PATH);
    await until(() => page.locator('[data-type="corpus-cited-by"]').textContent()).toContain(
      'Questions',
    );
    // The canvas names the path that is gone; the links go by the name.
    await until(() => summary(page, VIEW).textContent()).toBe(
      '8 of 12 paragraphs cited · 17 citations in 4 notes and 1 canvas · 1 quotation differs',
    );
    expect(await page.locator('.corpus-view-title').textContent()).toBe('Letter to the Board');
    await page.evaluate(() =>
      window.bench.app.vault.delete(window.bench.file('Notes/Questions.md')),
    );
    await until(() => summary(page, VIEW).textContent()).toBe(
      '7 of 12 paragraphs cited · 13 citations in 3 notes and 1 canvas · 1 quotation differs',
    );
    await page.close();
  });

  it('20 keyboard alone; axe finds nothing', async () => {
    const { page } = await open();
    expect(await findings(page, '[data-type="corpus-cited-by"]')).toEqual([]);
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector('.corpus-row-label')?.textContent);
    const first = rows(page, VIEW).first();
    await first.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('¶2');
    await page.keyboard.press('End');
    await until(focused).toBe('Open questions');
    // From a row the tab key goes to the buttons in it.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fix…');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Broken: #^p71 does not exist');
    await page.keyboard.type('whole');
    expect(await focused()).toBe('Whole document (no ¶)');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    // Space asks for the app's preview, as if the pointer were on the row with its key held.
    await page.evaluate(() => {
      window.bench.app.workspace.on('hover-link', ({ linktext, event }) => {
        window.previewed = [linktext, event.ctrlKey];
      });
    });
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.previewed)).toEqual([`${LETTER_PATH}#^p1`, true]);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Filter citations',
    );
    await page.close();
  });

  it('30 a title `<img onerror>`, right-to-left, CJK, emoji: text, never split', async () => {
    const family = '👩‍👩‍👧';
    const files = {
      ...ARCHIVE,
      '<img src=x onerror="window.hacked = 1">.md': 'Of [[Letter to the Board#^p2]] too.\n',
      'שלום.md': `על ${family.repeat(30)}א[[Letter to the Board#^p2|המכתב]] של 東京${'港湾記録簿'.repeat(20)}。\n`,
    };
    const { page, errors } = await show(browser, LETTER_PATH, 'open-backlinks', { files });
    const view = page.locator('[data-type="corpus-cited-by"]');
    await until(() => view.textContent()).toContain('<img src=x');
    await until(() => view.textContent()).toContain('東京');
    expect(await page.evaluate(() => window.hacked ?? null)).toBeNull();
    expect(await view.locator('img').count()).toBe(0);
    // What is left out before the mention ends between two families, not within one.
    const before = await view.locator('.corpus-before', { hasText: family }).textContent();
    expect(before.replaceAll(family, '')).toBe('…א');
    const hebrew = view.locator('.corpus-row', { hasText: 'שלום' });
    expect(
      await hebrew.locator('.corpus-row-label').evaluate((one) => getComputedStyle(one).direction),
    ).toBe('rtl');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('news', () => {
  it('is said, and does not move what is being read', async () => {
    const { page } = await open({ height: 600 });
    const tree = page.locator('[data-type="corpus-cited-by"] .corpus-tree');
    await tree.evaluate((one) => (one.scrollTop = 200));
    await modify(page, 'Notes/Reading list.md', 'Begin', 'See [[Letter to the Board#^p1]]. Begin');
    await page.getByRole('button', { name: '1 new · Refresh' }).waitFor();
    expect(await tree.evaluate((one) => one.scrollTop)).toBe(200);
    const inSight = () =>
      page.evaluate(() => {
        const { top } = document.querySelector('.corpus-tree').getBoundingClientRect();
        const first = [...document.querySelectorAll('.corpus-row')].find(
          (row) => row.getBoundingClientRect().bottom > top,
        );
        return [first.textContent, Math.round((first.getBoundingClientRect().top - top) / 4)];
      });
    const before = await inSight();
    await page.getByRole('button', { name: '1 new · Refresh' }).click();
    await until(() => summary(page, VIEW).textContent()).toContain('19 citations');
    expect(await inSight()).toEqual(before);
    await page.close();
  });

  it('settings are kept for each kind of note, and a pinned view stays', async () => {
    const { page } = await open();
    await choose(page, 'uncited');
    await page.getByRole('button', { name: 'Keep to this note' }).click();
    await page.evaluate(() => window.bench.open('Hubs/Places/Rotterdam.md'));
    expect(await page.locator('.corpus-view-title').textContent()).toBe('Letter to the Board');
    await page.getByRole('button', { name: 'Keep to this note' }).click();
    await until(() => page.locator('.corpus-view-title').textContent()).toBe('Rotterdam');
    expect(await page.getByLabel('Paragraphs').inputValue()).toBe('all');
    await page.evaluate(() => window.bench.open('Documents/Letter on the cranes.md'));
    await until(() => page.getByLabel('Paragraphs').inputValue()).toBe('uncited');
    await page.close();
  });
});
