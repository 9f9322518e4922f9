/** What a user does with the views, in the built plugin. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const DATES = ['1921-03-04', 'c. 1922', '44 BCE', null, '1919..1923', '1930'];

const letter = (number, date) =>
  `---\ntitle: Letter ${number}\n${date === null ? '' : `published: ${JSON.stringify(date)}\n`}authors: [${number % 2 ? 'Smit' : 'Press'}]\ntags: [corpus/document, ${number % 2 ? 'letter' : 'cutting'}]\n---\n# Letter ${number}\n\nThe accounts were kept in [[Rotterdam]], where [[Jan van Dam|Van Dam]] signed. ^p1\n\nNothing followed. ^p2\n\nThen [[Jan van Dam|V.D.]] objected. ^p3\n`;

const FILES = {
  'Hubs/Jan van Dam.md':
    '---\naliases: [Van Dam, V.D.]\nkind: person\ntags: [corpus/hub]\n---\n# Jan van Dam\n\n```corpus-backlinks\nof: this\n```\n',
  'Hubs/Rotterdam.md': '---\nkind: place\ntags: [corpus/hub]\n---\n# Rotterdam\n',
  'Digest.md':
    '---\ntags: [corpus/summary]\n---\nThe accounts ([[Letter 1#^p1|1]]). He objected ([[Letter 1#^p3|3]]).\n',
  'Diary.md': 'Again [[Letter 1#^p1]], and a lost one: [[Letter 1#^p71]].\n',
  '<img src=x onerror="window.hacked = 1">.md': 'Of [[Letter 1#^p3]] too, says [[Jan van Dam]].\n',
  'שלום.md': 'על [[Letter 1#^p1|המכתב]] של 東京 👩‍👩‍👧.\n',
  'Wrong.md': '```corpus-backlinks\nof: this\nsort: date\n```\n',
  ...Object.fromEntries(DATES.map((date, at) => [`Letter ${at + 1}.md`, letter(at + 1, date)])),
};

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

async function show(path, command, options) {
  const opened = await browser.open({ files: FILES, width: 1200, height: 1700, ...options });
  await opened.page.evaluate(
    async ([note, id]) => {
      await window.bench.open(note);
      if (id !== null) window.bench.run(window.plugin, id);
    },
    [path, command],
  );
  return opened;
}

const rows = (page, cls) => page.locator(`.corpus-${cls} [role="treeitem"]`);
const labels = (page, cls) =>
  page.$$eval(`.corpus-${cls} .mod-group .corpus-row-label`, (all) =>
    all.map((one) => one.textContent),
  );

describe('cited by', () => {
  it('lists paragraphs in order, the whole note, and what is broken; uncited is the complement', async () => {
    const { page, errors } = await show('Letter 1.md', 'open-backlinks');
    await expect
      .poll(() => labels(page, 'cited-by'))
      .toEqual(['¶1', '¶2', '¶3', 'Broken: #^p71 does not exist']);
    const summary = page.locator('.corpus-cited-by .corpus-view-summary');
    expect(await summary.textContent()).toBe('2 of 3 paragraphs cited · 6 citations in 4 notes');
    await page.getByRole('button', { name: 'Uncited', exact: true }).click();
    expect(await labels(page, 'cited-by')).toEqual(['¶2']);
    await page.getByRole('button', { name: 'Cited', exact: true }).click();
    expect(await labels(page, 'cited-by')).toEqual(['¶1', '¶3', 'Broken: #^p71 does not exist']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows titles and sentences of strangers as text', async () => {
    const { page, errors } = await show('Letter 1.md', 'open-backlinks');
    await expect.poll(() => page.locator('.corpus-cited-by').textContent()).toContain('<img src=x');
    await expect.poll(() => page.locator('.corpus-cited-by').textContent()).toContain('東京 👩‍👩‍👧');
    expect(await page.evaluate(() => window.hacked ?? null)).toBeNull();
    expect(await page.locator('.corpus-cited-by img').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says that filters hide everything, and clears them', async () => {
    const { page } = await show('Letter 1.md', 'open-backlinks');
    await expect.poll(() => rows(page, 'cited-by').count()).toBeGreaterThan(3);
    await page.getByLabel('Filter citations').fill('no such words');
    await page.getByText('The filters hide all 6 citations.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => labels(page, 'cited-by')).toContain('¶2');
    await page.close();
  });

  it('is read and worked by keyboard alone', async () => {
    const { page } = await show('Letter 1.md', 'open-backlinks');
    await expect.poll(() => rows(page, 'cited-by').count()).toBeGreaterThan(3);
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector('.corpus-row-label')?.textContent);
    await rows(page, 'cited-by').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await rows(page, 'cited-by').first().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('¶2');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Diary');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Broken: #^p71 does not exist');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await rows(page, 'cited-by').first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Filter citations',
    );
    await page.close();
  });

  it('opens the note at the paragraph, in a new tab with a modifier', async () => {
    const { page } = await show('Letter 1.md', 'open-backlinks');
    await expect.poll(() => rows(page, 'cited-by').count()).toBeGreaterThan(3);
    await page.evaluate(() => {
      const { workspace } = window.bench.app;
      const open = workspace.openLinkText.bind(workspace);
      window.opened = [];
      workspace.openLinkText = (link, from, pane, state) => {
        window.opened.push([link, pane ?? false]);
        return open(link, from, pane, state);
      };
    });
    const third = rows(page, 'cited-by').filter({ hasText: '¶3' }).first();
    await third.click({ modifiers: ['Control'] });
    await third.click({ modifiers: ['Alt'] });
    await rows(page, 'cited-by').filter({ hasText: 'Diary' }).first().click();
    await expect
      .poll(() => page.evaluate(() => window.opened))
      .toEqual([
        ['Letter 1.md#^p3', 'tab'],
        ['Letter 1.md#^p3', 'split'],
        ['Diary.md', false],
      ]);
    // The view follows the reader.
    await page.getByText('This note has no numbered paragraphs').waitFor();
    await page.close();
  });

  it('follows a rename, a change and a removal', async () => {
    const { page } = await show('Letter 1.md', 'open-backlinks');
    const summary = page.locator('.corpus-cited-by .corpus-view-summary');
    await expect.poll(() => summary.textContent()).toContain('6 citations in 4 notes');
    await page.evaluate(() => {
      const { app } = window.bench;
      return app.vault.delete(window.bench.file('Diary.md'));
    });
    await expect.poll(() => summary.textContent()).toContain('4 citations in 3 notes');
    await page.evaluate(() =>
      window.bench.app.vault.modify(window.bench.file('Digest.md'), 'Only [[Letter 1#^p2]].\n'),
    );
    await expect
      .poll(() => summary.textContent())
      .toBe('3 of 3 paragraphs cited · 3 citations in 3 notes');
    await page.close();
  });
});

describe('the dossier', () => {
  it('says both numbers, in the order of dates, undated last', async () => {
    const { page, errors } = await show('Hubs/Jan van Dam.md', 'open-dossier');
    await expect
      .poll(() => page.locator('.corpus-dossier .corpus-view-summary').textContent())
      .toBe('13 mentions in 7 notes');
    expect(await labels(page, 'dossier')).toEqual([
      'Letter 3',
      'Letter 5',
      'Letter 1',
      'Letter 2',
      'Letter 6',
      '<img src=x onerror="window.hacked = 1">',
      'Letter 4',
    ]);
    const text = await page.locator('.corpus-dossier').textContent();
    for (const date of ['44 BCE', 'c. 1922', '1919–1923', '4 Mar 1921'])
      expect(text).toContain(date);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('includes and leaves out by chips, and keeps them', async () => {
    const { page } = await show('Hubs/Jan van Dam.md', 'open-dossier');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.locator('.corpus-chip', { hasText: 'letter' }).first().click();
    await expect.poll(() => labels(page, 'dossier')).toEqual(['Letter 3', 'Letter 5', 'Letter 1']);
    await page.locator('.corpus-chip', { hasText: 'Smit' }).click({ modifiers: ['Shift'] });
    await page.getByText('The filters hide all 13 mentions.').waitFor();
    const state = await page.evaluate(
      () => window.bench.app.workspace.getLeavesOfType('corpus-dossier')[0].view.getState().filter,
    );
    expect(state.include).toEqual([{ name: 'tag', value: 'letter' }]);
    expect(state.exclude).toEqual([{ name: 'author', value: 'Smit' }]);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => labels(page, 'dossier')).toHaveLength(7);
    await page.close();
  });

  it('lists what appears with it, and the paragraphs that have both', async () => {
    const { page } = await show('Hubs/Jan van Dam.md', 'open-dossier');
    await page.getByRole('tab', { name: 'With' }).click();
    await expect.poll(() => labels(page, 'dossier')).toEqual(['Rotterdam']);
    await rows(page, 'dossier').first().click();
    await expect.poll(() => rows(page, 'dossier').count()).toBe(7);
    expect(await rows(page, 'dossier').nth(1).textContent()).toContain('Letter 3 ¶1');
    await page.close();
  });

  it('has nothing that axe finds', async () => {
    const { page } = await show('Hubs/Jan van Dam.md', 'open-dossier');
    await page.addScriptTag({ content: await readFile(axe, 'utf8') });
    for (const tab of ['Mentions', 'With', 'Timeline']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect.poll(() => rows(page, 'dossier').count()).toBeGreaterThan(0);
      const found = await page.evaluate(() =>
        window.axe.run({ include: ['.corpus-dossier'], exclude: ['mark'] }),
      );
      expect(
        found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
    }
    await page.close();
  });
});

describe('many mentions', () => {
  it('keeps at most 400 nodes of 5,000 mentions in the document, wherever it is scrolled to', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2500 }, (_, at) => [`N/${at}.md`, 'About [[Hub]] and [[Hub]].\n']),
    );
    const { page } = await browser.open({
      files: { ...many, 'Hub.md': '# Hub\n' },
      width: 1200,
      height: 900,
    });
    await page.evaluate(async () => {
      await window.bench.open('Hub.md');
      window.bench.run(window.plugin, 'open-dossier');
    });
    const summary = page.locator('.corpus-dossier .corpus-view-summary');
    await expect
      .poll(() => summary.textContent(), { timeout: 60_000 })
      .toBe('5,000 mentions in 2,500 notes');
    const nodes = () => page.evaluate(() => document.querySelectorAll('.corpus-tree *').length);
    expect(await nodes()).toBeLessThanOrEqual(400);
    await page.evaluate(() => (document.querySelector('.corpus-tree').scrollTop = 30_000));
    await expect.poll(nodes).toBeLessThanOrEqual(400);
    await rows(page, 'dossier').first().focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset')))
      .toBe('2500');
    expect(await nodes()).toBeLessThanOrEqual(400);
    await page.close();
  });
});

describe('the block in a note', () => {
  it('lists mentions, and says which line is wrong', async () => {
    const { page, errors } = await show('Hubs/Jan van Dam.md', null);
    await expect
      .poll(() => page.locator('.corpus-block').textContent())
      .toContain('13 mentions in 7 notes');
    await expect.poll(() => page.locator('.corpus-block mark').count()).toBe(13);
    await page.evaluate(() => window.bench.open('Wrong.md'));
    await expect
      .poll(() => page.locator('.corpus-block-problem').textContent())
      .toBe('Line 2: “sort” is no key. Valid keys are of, show, group, where, context, limit.');
    expect(errors).toEqual([]);
    await page.close();
  });
});
