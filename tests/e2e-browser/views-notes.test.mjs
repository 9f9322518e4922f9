/** What the views leave in notes, canvases and reading view, and the time axis, in the built plugin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH, LETTER_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { findings, modify, read, show, until } from './views-page.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const run = (page, id) => page.evaluate((command) => window.bench.run(window.plugin, command), id);

describe('in notes', () => {
  it('22 a bad key in a block', async () => {
    const files = { ...ARCHIVE, 'Wrong.md': '```corpus-backlinks\nof: this\nsort: date\n```\n' };
    const { page, errors } = await show(browser, 'Wrong.md', null, { files });
    await until(() => page.locator('.corpus-block-problem').textContent()).toBe(
      'Line 2: “sort” is no key. Valid keys are of, show, group, where, context, limit.',
    );
    await page.evaluate((path) => window.bench.open(path), HUB_PATH);
    await until(() => page.locator('.corpus-block').textContent()).toContain(
      '41 mentions in 17 notes',
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('links the words of a mention that stands in no numbered paragraph', async () => {
    const block = (line) => `\`\`\`corpus-backlinks\nof: [[Jan van Dam]]\n${line}\`\`\`\n`;
    const files = {
      ...ARCHIVE,
      'Plain.md':
        '---\nauthors: ["[[Jan van Dam]]"]\n---\nOf [[Jan van Dam|him]] there is no more to say.\n',
      'Block.md': `${block('')}\n${block('context: none\n')}`,
    };
    const { page } = await show(browser, 'Block.md', null, { files });
    const items = page.locator('.corpus-block-group', { hasText: 'Plain' }).locator('li');
    await until(() => items.allTextContents()).toEqual([
      'In the properties',
      'Of him there is no more to say.',
      'In the properties',
      'No ¶',
    ]);
    await items.nth(1).getByRole('link', { name: 'him' }).click();
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      'Plain.md',
    );
    await page.close();
  });

  it('23 a dossier note refreshed after edits outside and inside', async () => {
    const { page } = await show(browser, HUB_PATH, 'write-dossier');
    const path = 'Corpus/Reports/Dossier of Jan van Dam.md';
    await until(() => read(page, path).catch(() => ''), { timeout: 30_000 }).toContain(
      '41 mentions in 17 notes.',
    );
    await modify(page, path, '%% corpus:begin %%', 'My own words.\n\n%% corpus:begin %%');
    await modify(page, 'Notes/Unread.md', 'The minutes', '[[Jan van Dam]] again. The minutes');
    await page.evaluate((note) => window.bench.open(note), HUB_PATH);
    await run(page, 'write-dossier');
    await until(() => read(page, path), { timeout: 30_000 }).toContain('42 mentions in 18 notes.');
    expect(await read(page, path)).toContain('My own words.\n\n%% corpus:begin %%');
    await modify(page, path, '42 mentions', 'Too many mentions');
    await page.evaluate((note) => window.bench.open(note), HUB_PATH);
    await run(page, 'write-dossier');
    await page.getByText('The dossier was edited by hand').waitFor();
    await until(() => page.locator('.corpus-compare del').first().textContent()).toContain('Too');
    expect(await read(page, path)).toContain('Too many mentions');
    await page.getByRole('button', { name: 'Replace the edits' }).click();
    await until(() => read(page, path)).toContain('42 mentions in 18 notes.');
    expect(await read(page, path)).toContain('My own words.');
    await page.close();
  });

  it('26 Canvas made twice keeps moved nodes', async () => {
    const { page, errors } = await show(browser, HUB_PATH);
    await until(() => page.locator('.corpus-block').textContent()).toContain('41 mentions');
    await run(page, 'draw-canvas');
    const path = 'Corpus/Maps/Jan van Dam.canvas';
    const canvas = async () => JSON.parse(await read(page, path).catch(() => '{"nodes":[]}'));
    await until(async () => (await canvas()).nodes.length).toBeGreaterThan(17);
    const { nodes } = await canvas();
    const letter = nodes.find(({ file }) => file === LETTER_PATH);
    expect(letter.subpath).toBe('#^p3');
    const other = nodes.findLast(({ file }) => file !== undefined);
    await modify(page, path, `"x": ${letter.x},`, `"x": ${letter.x},`);
    await page.evaluate(
      async ([at, id, away]) => {
        const { bench } = window;
        const made = JSON.parse(await bench.read(at));
        Object.assign(
          made.nodes.find((node) => node.id === id),
          { x: 4321, y: -77 },
        );
        made.nodes = made.nodes.filter((node) => node.file !== away);
        made.nodes.push({
          id: 'mine',
          type: 'text',
          text: 'Mine',
          x: 0,
          y: 0,
          width: 9,
          height: 9,
        });
        await bench.app.vault.modify(bench.file(at), JSON.stringify(made));
        await bench.open('Hubs/People/Jan van Dam.md');
      },
      [path, letter.id, other.file],
    );
    await modify(page, 'Notes/Unread.md', 'The minutes', '[[Jan van Dam]] again. The minutes');
    await until(() => page.locator('.corpus-block').textContent()).toContain('42 mentions');
    await run(page, 'draw-canvas');
    await until(async () =>
      (await canvas()).nodes.some(({ file }) => file === 'Notes/Unread.md'),
    ).toBe(true);
    const again = (await canvas()).nodes;
    expect(again.find(({ id }) => id === letter.id)).toMatchObject({ x: 4321, y: -77 });
    expect(again.some(({ id }) => id === 'mine')).toBe(true);
    // What the reader took off the map stays off it.
    expect(again.some(({ file }) => file === other.file)).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says beside a paragraph how often it is cited', async () => {
    const { page } = await show(browser, LETTER_PATH);
    await until(() => page.locator('.corpus-badge').count()).toBe(8);
    await page.locator('.corpus-badge').first().click();
    await until(() =>
      page.evaluate(() => document.activeElement?.querySelector('.corpus-row-label')?.textContent),
    ).toBe('¶1');
    await page.close();
  });

  it('counts beside a paragraph the cards of canvases that cite it', async () => {
    const { page, errors } = await show(browser, LETTER_PATH);
    const badge = (name) => page.getByRole('button', { name, exact: true }).count();
    // Two notes and a card of a canvas; of the first paragraph the card's text has the link.
    await until(() => badge('Paragraph 9, 3 citations')).toBe(1);
    expect(await badge('Paragraph 1, 3 citations')).toBe(1);
    await page.evaluate(() =>
      window.bench.app.vault.modify(window.bench.file('Board.canvas'), '{"nodes":[]}'),
    );
    await until(() => badge('Paragraph 9, 2 citations')).toBe(1);
    expect(await badge('Paragraph 1, 2 citations')).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('going through a note', () => {
  it('leads from one cited paragraph to the next, those included that only a card cites', async () => {
    const card = { id: 'c', type: 'file', file: LETTER_PATH, subpath: '#^p2' };
    const files = {
      ...ARCHIVE,
      'Card.canvas': JSON.stringify({ nodes: [{ ...card, x: 0, y: 0, width: 9, height: 9 }] }),
    };
    const { page, errors } = await show(browser, LETTER_PATH, null, { files });
    await until(() => page.getByRole('button', { name: 'Paragraph 2, 1 citation' }).count()).toBe(
      1,
    );
    const flash = page.locator('.is-flashing');
    for (const [id, words] of [
      ['next-cited-paragraph', 'The minister wrote'],
      ['next-cited-paragraph', 'Three times the clerk'],
      ['next-cited-paragraph', 'I kept the accounts'],
      ['previous-cited-paragraph', 'Three times the clerk'],
    ]) {
      await run(page, id);
      await until(async () => (await flash.allTextContents()).join()).toContain(words);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('in time', () => {
  it('24 “c. 1922”, “44 BCE”, ranges', async () => {
    const dates = {
      Cutting: 'c. 1922',
      Cicero: '44 BCE',
      Notebook: '1919–1923',
      Letter: '1921-03-04',
    };
    const files = {
      'Hub.md': '# Hub\n',
      'Loose.md': 'Of [[Hub]].\n',
      ...Object.fromEntries(
        Object.entries(dates).map(([name, date]) => [
          `${name}.md`,
          `---\npublished: "${date}"\n---\nOf [[Hub]].\n`,
        ]),
      ),
    };
    const { page, errors } = await show(browser, 'Hub.md', 'open-timeline', { files });
    const mark = (name) => page.locator(`.corpus-timeline-mark[aria-label^="${name}"]`);
    for (const name of ['c. 1922: Cutting', '44 BCE: Cicero', '1919–1923: Notebook'])
      await mark(name).waitFor();
    expect(await mark('c. 1922').evaluate((one) => one.classList.contains('is-approximate'))).toBe(
      true,
    );
    await page.getByText('Undated (1)').click();
    expect(await page.locator('.corpus-tray li').textContent()).toBe('Loose');
    expect(await findings(page, '[data-type="corpus-timeline"]')).toEqual([]);
    await mark('44 BCE').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await until(() => page.evaluate(() => window.bench.app.workspace.getActiveFile().path)).toBe(
      'Cutting.md',
    );
    expect(errors).toEqual([]);
    await page.close();
  });
});
