/** The dossier of an entity: what a user does with it in the built plugin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { findings, groups, modify, rows, show, summary, until, widen } from './views-page.mjs';

const VIEW = 'dossier';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const open = async (options) => {
  const opened = await show(browser, HUB_PATH, 'open-dossier', options);
  await until(() => summary(opened.page, VIEW).textContent()).toBe('41 mentions in 17 notes');
  return opened;
};

const tab = (page, name) => page.getByRole('tab', { name }).click();

/** What a note of the archive says of itself, read with a rule of its own. */
const facts = Object.entries(ARCHIVE)
  .filter(([path]) => path.startsWith('Documents/'))
  .map(([, text]) => ({
    title: /^title: "(.*)"$/m.exec(text)[1],
    date: /^published: "(.*)"$/m.exec(text)?.[1] ?? null,
    authors: JSON.parse(/^authors: (.*)$/m.exec(text)[1]),
    tags: JSON.parse(/^tags: (.*)$/m.exec(text)[1]),
    mentions: text.split('[[Jan van Dam').length - 1,
  }))
  .filter(({ mentions }) => mentions > 0);

describe('the dossier', () => {
  it('6 an entity with 41 mentions in 17 notes: both numbers, date order, undated last', async () => {
    const { page, errors } = await open({ height: 4000 });
    expect(await page.getByRole('tab', { name: 'Mentions' }).textContent()).toBe('Mentions41');
    const named = await groups(page, VIEW);
    const key = ({ date, title }) => `${date.replace('c. ', '').replace(/–.*/, '')} ${title}`;
    const undated = named.indexOf('Undated');
    expect(named.slice(0, undated)).toEqual(
      facts
        .filter(({ date }) => date !== null)
        .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
        .map(({ title }) => title),
    );
    expect(named.slice(undated)).toEqual(['Undated', 'Loose leaf']);
    await page.getByLabel('Order').selectOption('newest');
    await until(async () => (await groups(page, VIEW)).slice(0, 1)).toEqual([
      'The harbour in fifty years',
    ]);
    expect((await groups(page, VIEW)).at(-1)).toBe('Loose leaf');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('7 include and exclude chips agree with brute force and survive a reload', async () => {
    const { page } = await open({ height: 4000 });
    await page.getByRole('button', { name: 'Filters' }).click();
    const chip = (name) =>
      page.locator('.corpus-chip', { has: page.getByText(name, { exact: true }) });
    const letters = facts.filter(({ tags }) => tags.includes('letter'));
    const count = await chip('letter').last().locator('.corpus-row-count').textContent();
    expect(Number(count)).toBe(letters.length);
    await page.getByRole('group', { name: 'Tag' }).getByText('letter', { exact: true }).click();
    await until(() => groups(page, VIEW)).toHaveLength(letters.length);
    await page
      .getByRole('group', { name: 'Author' })
      .getByText('Anna Smit', { exact: true })
      .click({ modifiers: ['Shift'] });
    const wanted = letters.filter(({ authors }) => !authors.includes('Anna Smit'));
    const mentions = wanted.reduce((sum, note) => sum + note.mentions, 0);
    const said = `${mentions} of 41 mentions in ${wanted.length} note`;
    await until(() => summary(page, VIEW).textContent()).toBe(said);
    expect(await groups(page, VIEW)).toEqual(wanted.map(({ title }) => title));
    // The app opens the view again with what it saved of it, and what was kept for notes of this kind.
    await page.evaluate(async () => {
      const { workspace } = window.bench.app;
      const [leaf] = workspace.getLeavesOfType('corpus-dossier');
      const saved = JSON.parse(JSON.stringify(leaf.getViewState()));
      leaf.detach();
      const again = workspace.getRightLeaf(false);
      await again.setViewState(saved);
      await workspace.revealLeaf(again);
    });
    await until(() => summary(page, VIEW).textContent()).toBe(said);
    await page.getByRole('button', { name: 'tag letter, wanted. Remove' }).click();
    await page.getByRole('button', { name: 'author Anna Smit, left out. Remove' }).click();
    await until(() => summary(page, VIEW).textContent()).toBe('41 mentions in 17 notes');
    await page.close();
  });

  it('8 filters to nothing: empty state, Clear restores', async () => {
    const { page } = await open();
    await page.getByLabel('Filter notes').fill('no such note');
    await page.getByText('The filters hide all 41 mentions.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await until(() => summary(page, VIEW).textContent()).toBe('41 mentions in 17 notes');
    expect(await page.getByLabel('Filter notes').inputValue()).toBe('');
    await page.close();
  });

  it('finds words in the sentences too, and says when there are none', async () => {
    const { page, errors } = await open();
    await page.getByLabel('Filter notes').fill('PENSION clock');
    await until(() => groups(page, VIEW)).toEqual(['Letter to a friend']);
    expect(await summary(page, VIEW).textContent()).toBe('2 of 41 mentions in 1 note');
    // Words of one sentence, not of two of the same note.
    await page.getByLabel('Filter notes').fill('pension wound');
    await page.getByText('The filters hide all 41 mentions.').waitFor();
    // A search that takes long is said, and stopped.
    await page.evaluate(() => {
      const { vault } = window.bench.app;
      const read = vault.cachedRead.bind(vault);
      vault.cachedRead = async (file) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return read(file);
      };
    });
    await page.getByLabel('Filter notes').fill('pension');
    await page.getByText(/^Searched \d+ of 17 notes\./).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The filters hide all 41 mentions.').waitFor();
    await page.getByLabel('Filter notes').fill('');
    await until(() => summary(page, VIEW).textContent()).toBe('41 mentions in 17 notes');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('9 KWIC aligned, gives way under 480 px', async () => {
    const { page } = await open();
    await widen(page);
    await page.getByRole('button', { name: 'KWIC' }).click();
    await until(() => page.locator('.mod-kwic mark').count()).toBeGreaterThan(20);
    const lefts = () =>
      page.$$eval('.mod-kwic mark', (all) => [
        ...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))),
      ]);
    expect(await lefts()).toHaveLength(1);
    const after = () =>
      page.$$eval('.mod-kwic .corpus-from', (all) =>
        all.slice(0, 25).map((one) => one.textContent.slice(one.firstChild.textContent.length)),
      );
    await page.getByLabel('Order').selectOption('right');
    const word = (text) => /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '\uffff';
    await until(async () => {
      const words = (await after()).map(word);
      const { compare } = new Intl.Collator(undefined, { sensitivity: 'base' });
      return words.every((one, at) => at === 0 || compare(words[at - 1], one) <= 0);
    }).toBe(true);
    await widen(page, 340);
    await until(async () => (await lefts()).length).toBeGreaterThan(1);
    expect(await page.getByRole('button', { name: 'KWIC' }).isVisible()).toBe(false);
    await page.close();
  });

  it('16 50,000 mentions: at most 400 nodes', async () => {
    const files = { 'Hub.md': '# Hub\n' };
    for (let at = 0; at < 2500; at++) {
      files[`N/${at}.md`] =
        `---\npublished: ${1900 + (at % 90)}\n---\n${'On [[Hub]]. '.repeat(20)}\n`;
    }
    const { page } = await show(browser, 'Hub.md', 'open-dossier', { files, height: 900 });
    await until(() => summary(page, VIEW).textContent(), { timeout: 90_000 }).toBe(
      '50,000 mentions in 2,500 notes',
    );
    const nodes = () => page.evaluate(() => document.querySelectorAll('.corpus-tree *').length);
    expect(await nodes()).toBeLessThanOrEqual(400);
    expect(await page.locator('.corpus-dispersion-bar').count()).toBeGreaterThan(5);
    await page.evaluate(() => (document.querySelector('.corpus-tree').scrollTop = 30_000));
    await until(nodes).toBeLessThanOrEqual(400);
    await rows(page, VIEW).first().focus();
    await page.keyboard.press('End');
    await until(() =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-posinset')),
    ).toBe('2500');
    await page.keyboard.press('ArrowRight');
    await until(() =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')),
    ).toBe('true');
    expect(await nodes()).toBeLessThanOrEqual(400);
    await page.close();
  });

  it('20 keyboard alone; axe finds nothing', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Filters' }).click();
    const view = '[data-type="corpus-dossier"]';
    expect(await findings(page, view)).toEqual([]);
    await page.getByRole('tab', { name: 'Mentions' }).focus();
    for (const name of ['With', 'Timeline', 'Unlinked']) {
      await page.keyboard.press('ArrowRight');
      await until(() => page.evaluate(() => document.activeElement?.textContent)).toContain(name);
      expect(await page.getByRole('tab', { name }).getAttribute('aria-selected')).toBe('true');
      await until(() => page.locator(`${view} .corpus-panel > *`).count()).toBeGreaterThan(1);
      expect(await findings(page, view)).toEqual([]);
    }
    await page.close();
  });

  it('25 “both” holds both', async () => {
    const { page } = await open();
    await tab(page, 'With');
    await until(() => groups(page, VIEW)).toEqual([
      'Rotterdam',
      'Maas Shipping Company',
      'Harbour Board',
    ]);
    const first = rows(page, VIEW).first();
    const shared = Number(await first.locator('.corpus-row-cell').first().textContent());
    await first.click();
    const both = page.locator('.corpus-row.mod-mention');
    await until(() => both.count()).toBeGreaterThanOrEqual(shared);
    const paragraphs = Object.values(ARCHIVE).flatMap((text) =>
      text.split('\n\n').filter((block) => / \^p\d+\s*$/.test(block)),
    );
    for (const label of await both.locator('.corpus-row-label').allTextContents()) {
      const [, title, number] = /^(.*) ¶(\d+)$/.exec(label);
      const note = Object.entries(ARCHIVE).find(([path]) =>
        path.includes(title.replace('?', '')),
      )[1];
      const block = paragraphs.find(
        (one) => note.includes(one) && one.trimEnd().endsWith(` ^p${number}`),
      );
      expect(block).toContain('[[Jan van Dam');
      expect(block).toContain('[[Rotterdam]]');
    }
    await page.getByRole('button', { name: 'Same note' }).click();
    await until(() => groups(page, VIEW)).toContain('Anna Smit');
    await page.close();
  });
});

describe('the dates of a dossier', () => {
  it('are narrowed by dragging along the mentions in time, and by the keys', async () => {
    const { page } = await open();
    const bars = page.locator('.corpus-dispersion-bars');
    const { x, y, width, height } = await bars.boundingBox();
    await page.mouse.move(x + width * 0.5, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await until(() => summary(page, VIEW).textContent()).toMatch(
      /^\d+ of 41 mentions in \d+ notes$/,
    );
    const narrowed = await groups(page, VIEW);
    expect(narrowed).toContain('The harbour in fifty years');
    expect(narrowed).not.toContain('Report on the quays');
    expect(await page.locator('.corpus-chip.mod-include').textContent()).toMatch(
      /^\+ 19\d\d–1930$/,
    );
    await page.getByRole('slider', { name: 'From' }).focus();
    await page.keyboard.press('Home');
    await until(() => summary(page, VIEW).textContent()).toBe('41 mentions in 17 notes');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'From',
    );
    await page.close();
  });

  it('news is said while a list is read, and comes when asked for', async () => {
    const { page } = await open();
    await rows(page, VIEW).first().focus();
    await modify(page, 'Notes/Unread.md', 'The minutes', '[[Jan van Dam]] again. The minutes');
    await page.getByRole('button', { name: '1 new · Refresh' }).click();
    await until(() => summary(page, VIEW).textContent()).toBe('42 mentions in 18 notes');
    await page.close();
  });
});
