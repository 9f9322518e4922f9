import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { NOTES } from './sample-vault.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const FILES = {
  ...NOTES,
  'Letter.md':
    '---\r\ntitle: Letter\r\n---\r\nMarta Lind wrote that the Harbour Office was cold. Marta Lind came by boat.\r\n',
};

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const REVIEW = '.corpus-review';

/** Opens the review of a note, once its mentions are there. */
async function openReview(options) {
  const opened = await browser.open({ files: FILES, ...options });
  const { page } = opened;
  await page.evaluate(async () => {
    await window.bench.open('Letter.md');
    window.bench.run(window.plugin, 'link-note');
  });
  await page.waitForSelector(`${REVIEW} .corpus-row.mod-mention mark`);
  const status = () => page.locator(`${REVIEW} [role=status]`).innerText();
  const rows = page.locator(`${REVIEW} .corpus-row.mod-mention`);
  return { ...opened, status, rows };
}

async function violations(page, within) {
  await page.addScriptTag({ content: await readFile(axe, 'utf8') });
  const found = await page.evaluate((selector) => window.axe.run(selector), within);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

describe('the link review', () => {
  it('links what was accepted as one batch, changes nothing else, and is undone', async () => {
    const { page, errors, rows } = await openReview();
    const read = () => page.evaluate(() => window.bench.read('Letter.md'));
    for (const row of await rows.all()) {
      const link = row.locator('button:text-is("Link")');
      if ((await link.getAttribute('aria-pressed')) === 'false') await link.click();
    }
    await page.screenshot({ path: `${SCREENSHOTS}review-light.png` });
    await page.click(`${REVIEW} .corpus-footer button`);
    const many = page.locator('.corpus-confirm button.mod-cta');
    await many.click();
    await page.waitForSelector('.notice button');
    const linked = await read();
    expect(linked).toContain('[[Marta Lind]] wrote that the [[Harbour Office]] was cold');
    expect(linked.replaceAll(/\[\[|\]\]/g, '')).toBe(FILES['Letter.md']);
    await page.click('.notice button');
    await expect.poll(read).toBe(FILES['Letter.md']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('links nothing that was refused', async () => {
    const { page, rows } = await openReview();
    // A sentence has other names than the one that its row is about.
    const about = (name) => rows.filter({ has: page.locator('mark', { hasText: name }) });
    const office = about('Harbour Office');
    const person = about('Marta Lind');
    await office.first().locator('button:text-is("Refuse")').click();
    const link = person.first().locator('button:text-is("Link")');
    if ((await link.getAttribute('aria-pressed')) === 'false') await link.click();
    await page.click(`${REVIEW} .corpus-footer button`);
    const confirm = page.locator('.corpus-confirm button.mod-cta');
    const notice = page.locator('.notice', { hasText: 'Undo' });
    await confirm.or(notice).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await notice.waitFor();
    expect(await page.evaluate(() => window.bench.read('Letter.md'))).toContain(
      '[[Marta Lind]] wrote that the Harbour Office was cold',
    );
    await page.close();
  });

  it('is worked through by keyboard, and what is refused stays refused', async () => {
    const { page, status, rows } = await openReview();
    await rows.first().focus();
    const text = await rows.first().locator('mark').innerText();
    await page.keyboard.press('r');
    await expect.poll(status).toMatch(/1 refused$/);
    await page.keyboard.press('r');
    await expect.poll(status).toMatch(/0 refused$/);
    await page.keyboard.press('n');
    await expect.poll(status).toMatch(/[1-9] refused$/);
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => window.bench.run(window.plugin, 'review-links'));
    await expect
      .poll(async () => (await rows.locator('mark').allTextContents()).filter((it) => it === text))
      .toEqual([]);
    await page.close();
  });

  it('groups by target, accepts all of one, and says what the filter hides', async () => {
    const { page, status } = await openReview();
    await page.click(`${REVIEW} button:text-is("By target")`);
    const group = page.locator(`${REVIEW} .corpus-row.mod-group`).first();
    await group.locator('button').click();
    await expect.poll(status).toMatch(/[1-9]\d* to link/);
    await page.fill(`${REVIEW} input[type=search]`, 'nothing of the kind');
    await page.waitForSelector(`${REVIEW} .corpus-empty:has-text("The filter hides all")`);
    await page.click(`${REVIEW} button:text-is("Clear filter")`);
    await page.waitForSelector(`${REVIEW} .corpus-row.mod-mention`);
    await page.close();
  });

  it('draws only the rows in sight, however many mentions there are', async () => {
    const files = { ...NOTES };
    for (let at = 0; at < 200; at++)
      files[`Log ${at}.md`] = 'Marta Lind wrote on.\n\nThe Harbour Office was cold.\n';
    const { page } = await browser.open({ files, data: { mentions: 'all' } });
    await page.evaluate(() => window.bench.run(window.plugin, 'review-links'));
    await expect
      .poll(() => page.locator(`${REVIEW} [role=status]`).innerText(), { timeout: 20_000 })
      .toMatch(/^[34]\d\d mentions/);
    const drawn = page.locator(`${REVIEW} .corpus-row`);
    expect(await drawn.count()).toBeLessThan(60);
    await page.locator(`${REVIEW} .corpus-tree`).evaluate((one) => (one.scrollTop = 9000));
    // The row that has the keyboard stays drawn.
    await expect
      .poll(async () => Number(await drawn.last().getAttribute('data-index')))
      .toBeGreaterThan(60);
    expect(await drawn.count()).toBeLessThan(60);
    await page.close();
  });

  it('draws anew only the rows in sight when a verdict is given, and keeps the place', async () => {
    const files = { ...NOTES };
    const words = 'and so it went on for as long as anyone could remember '.repeat(3);
    for (let at = 0; at < 60; at++) files[`Log ${at}.md`] = `Marta Lind wrote on ${words}.\n`;
    const { page } = await browser.open({ files, data: { mentions: 'all' } });
    await page.evaluate(() => window.bench.run(window.plugin, 'review-links'));
    const list = page.locator(`${REVIEW} .corpus-list-canvas`);
    const row = page.locator(`${REVIEW} .corpus-row.mod-mention`).first();
    await row.focus();
    // Heights are estimated until a row is drawn: once all have been in sight the list is as high as they are.
    for (let at = 0; at < 80; at++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const height = () => list.evaluate((one) => one.offsetHeight);
    const before = await height();
    const focused = () =>
      page.evaluate(() => {
        const { textContent } = document.activeElement;
        return [textContent, document.activeElement.getBoundingClientRect().top];
      });
    const there = await focused();
    await page.keyboard.press('r');
    await page.locator(`${REVIEW} .is-refused mark`).waitFor();
    expect(await focused()).toEqual(there);
    expect(await height()).toBe(before);
    await page.close();
  });

  it('says how likely a mention is at 400 pixels too, whatever its note is called', async () => {
    const long = 'A note of a long name that takes all of a narrow line.md';
    const files = { ...NOTES, [long]: 'Marta Lind wrote on.\n' };
    const { page } = await browser.open({ files, data: { mentions: 'all' }, width: 400 });
    await page.evaluate(() => window.bench.run(window.plugin, 'review-links'));
    const row = page.locator(`${REVIEW} .corpus-row.mod-mention`, { hasText: 'A note of a long' });
    const likely = row.locator('.corpus-row-detail');
    await likely.first().waitFor({ state: 'attached' });
    const { width } = await likely.first().boundingBox();
    expect(width).toBeGreaterThan(40);
    await page.close();
  });

  for (const dark of [false, true]) {
    for (const width of [900, 400]) {
      it(`has no barriers in the ${dark ? 'dark' : 'light'} theme at ${width} pixels`, async () => {
        const { page, errors } = await openReview({ dark, width });
        expect(await violations(page, REVIEW)).toEqual([]);
        await page.screenshot({
          path: `${SCREENSHOTS}review-${dark ? 'dark' : 'light'}-${width}.png`,
        });
        expect(errors).toEqual([]);
        await page.close();
      });
    }
  }
});

describe('checking citations', () => {
  it('lists likely duplicates with the ways to settle them', async () => {
    const hub = '---\nkind: person\ntags:\n  - corpus/hub\n---\n';
    const files = { ...NOTES, 'Hubs/M. Lind.md': hub, 'Hubs/Marta Lind.md': hub };
    const { page } = await browser.open({ files });
    await page.evaluate(() => window.bench.run(window.plugin, 'check-citations'));
    await page.waitForSelector('.corpus-duplicates li');
    expect(await violations(page, '.corpus-check')).toEqual([]);
    await page.screenshot({ path: `${SCREENSHOTS}check-duplicates.png` });
    await page.click('.corpus-duplicates button:has-text("Merge…")');
    await page.waitForSelector('.corpus-hub-plan:has-text("becomes part of")');
    // The dialog has the keyboard: Escape leaves it and nothing behind it.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Merge');
    expect(await violations(page, '.corpus-hub-plan')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.corpus-hub-plan').count()).toBe(0);
    await page.close();
  });

  it('names what does not hold and opens it', async () => {
    const files = { ...NOTES, 'Digest.md': 'It rained. ([[Diary#^d9|9]])\n' };
    const { page } = await browser.open({ files });
    await page.evaluate(() => window.bench.run(window.plugin, 'check-citations'));
    await page.waitForSelector('.corpus-check li');
    await page.screenshot({ path: `${SCREENSHOTS}check-light.png` });
    await page.click('.corpus-check li button');
    await page.waitForSelector('.markdown-preview-view:has-text("It rained")');
    await page.close();
  });
});

describe('proposing tags', () => {
  it('shows the tags of the vault before new ones, and adds what is ticked', async () => {
    const text =
      'The harbour pilots met at the quay. Tide and cargo decide which ships the pilots bring in.\n';
    const keepers =
      'The lighthouse keepers came. All lighthouse keepers left. Ask the lighthouse keepers.\n';
    const files = { 'Autumn.md': `${text}${keepers}` };
    for (let at = 1; at < 8; at++) files[`Day ${at}.md`] = `---\ntags: [pilots]\n---\n${text}`;
    const { page } = await browser.open({ files });
    await page.evaluate(() => window.bench.open('Autumn.md'));
    await page.evaluate(() => window.bench.run(window.plugin, 'propose-tags'));
    await page.waitForSelector('.corpus-tags label');
    expect(await page.locator('.corpus-tags legend').allTextContents()).toEqual([
      'Tags of the vault',
      'New tags',
    ]);
    expect(await page.locator('.corpus-tags input:checked').count()).toBe(1);
    expect(await violations(page, '.corpus-tags')).toEqual([]);
    await page.screenshot({ path: `${SCREENSHOTS}tags.png` });
    await page.getByRole('button', { name: 'Add 1 tag' }).click();
    const read = () => page.evaluate(() => window.bench.read('Autumn.md'));
    await expect.poll(read).toMatch(/^---\ntags:\s+(- |\[)pilots\]?\n---\n/);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(read).toBe(files['Autumn.md']);
    await page.close();
  });
});
