/** Proposed links in the editor: underlined while the setting says so, linked, refused, and in step with what is typed. */
import { mkdir } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { findings, read, until } from './views-page.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;

const NOTE = 'Letter.md';
const FILES = {
  'People/Marta Lind.md':
    '---\naliases: [M. Lind]\nkind: person\n---\nKeeper of the harbour records.\n',
  'Places/Harbour Office.md': 'The house with the clock.\n',
  'Diary.md': 'Met [[Marta Lind]] at the [[Harbour Office]] today.\n',
  [NOTE]:
    '---\r\nsubject: Marta Lind\r\n---\r\nToday Marta Lind wrote that the Harbour Office was cold.\r\n\r\n`Marta Lind` in code, https://example.org/Marta%20Lind and [[Diary|what Marta Lind did]].\r\n\r\nIn the evening Marta Lind came by boat.\r\n',
};

let browser;

beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launch();
});

afterAll(() => browser?.close());

async function open({ files = FILES, data = {}, ...options } = {}) {
  const opened = await browser.open({
    files,
    data: { underlines: true, mentions: 'all', ...data },
    ...options,
  });
  const { page } = opened;
  await page.evaluate((path) => window.bench.open(path, 'source'), NOTE);
  await page.locator('.cm-editor .cm-line').first().waitFor();
  const marked = () => page.locator('.corpus-proposal').allTextContents();
  const edit = (find, insert) =>
    page.evaluate(
      ([path, before, text]) => {
        const editor = window.host.codeEditorOf(path);
        const from = editor.state.doc.toString().indexOf(before);
        editor.dispatch({ changes: { from, insert: text }, userEvent: 'input.type' });
      },
      [NOTE, find, insert],
    );
  const card = async (nth = 0) => {
    await page.locator('.corpus-proposal').nth(nth).hover();
    await page.locator('.corpus-proposal-card').waitFor();
    return page.locator('.corpus-proposal-card');
  };
  return { ...opened, marked, edit, card };
}

const ALL = ['Marta Lind', 'Harbour Office', 'Marta Lind'];

describe('proposed links in the editor', () => {
  it('are underlined outside code, properties, addresses and links', async () => {
    const { page, errors, marked } = await open();
    await until(marked).toEqual(ALL);
    expect(await page.locator('.cm-line', { hasText: 'in code' }).innerHTML()).not.toContain(
      'corpus-proposal',
    );
    expect(await findings(page, '.cm-editor')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are none unless they are switched on, and come and go with the setting', async () => {
    const { page, marked } = await open({ data: { underlines: false } });
    const toggle = page.locator('.setting-item', { hasText: 'Underline mentions' });
    await page.waitForTimeout(1500);
    expect(await marked()).toEqual([]);
    await page.evaluate(() => window.bench.openSettings(window.plugin));
    await toggle.locator('.checkbox-container').click();
    await until(marked).toEqual(ALL);
    await toggle.locator('.checkbox-container').click();
    await until(marked).toEqual([]);
    await page.close();
  });

  for (const dark of [false, true]) {
    it(`are linked from their card as a batch that is undone, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, errors, marked, card } = await open({ dark });
      await until(marked).toEqual(ALL);
      const shown = await card();
      expect(await shown.textContent()).toMatch(/^→ Marta Lind\d+ % · /);
      const reason = await shown.locator('.corpus-proposal-reason').boundingBox();
      expect(reason.height).toBeGreaterThan(10);
      expect(await findings(page, '.corpus-proposal-card')).toEqual([]);
      await page.screenshot({ path: `${SCREENSHOTS}underlines-${dark ? 'dark' : 'light'}.png` });
      await shown
        .getByRole('button', { name: 'Link “Marta Lind” to Marta Lind', exact: true })
        .click();
      await until(() => read(page, NOTE)).toBe(
        FILES[NOTE].replace('Today Marta Lind', 'Today [[Marta Lind]]'),
      );
      await until(() => page.locator('.cm-content').textContent()).toContain(
        'Today [[Marta Lind]] wrote',
      );
      await until(marked).toEqual(ALL.slice(1));
      await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
      await until(() => read(page, NOTE)).toBe(FILES[NOTE]);
      await until(marked).toEqual(ALL);
      expect(errors).toEqual([]);
      await page.close();
    });
  }

  it('move with what is typed, end where it is typed into them, and are linked where they stand', async () => {
    const { page, errors, marked, edit } = await open();
    await until(marked).toEqual(ALL);
    await edit('Today', 'Some hundred words before. ');
    expect(await marked()).toEqual(ALL);
    await edit('ta Lind wrote', 'nn');
    expect((await marked()).length).toBeLessThanOrEqual(2);
    expect(await marked()).not.toContain('Marnnta Lind');
    // What is typed is not yet on the disk.
    expect(await read(page, NOTE)).toBe(FILES[NOTE]);
    await page
      .locator('.corpus-proposal', { hasText: 'Harbour Office' })
      .click({ button: 'right' });
    await page.getByText('Link “Harbour Office” to Harbour Office', { exact: true }).click();
    await until(() => read(page, NOTE)).toBe(
      FILES[NOTE].replace('Today', 'Some hundred words before. Today')
        .replace('Marta Lind wrote', 'Marnnta Lind wrote')
        .replace('Harbour Office', '[[Harbour Office]]'),
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that are refused go, for the note or for good, and stay gone', async () => {
    const { page, marked, card } = await open();
    await until(marked).toEqual(ALL);
    await (await card(1)).getByRole('button', { name: /^Refuse to link/ }).click();
    await until(marked).toEqual(['Marta Lind', 'Marta Lind']);
    await (
      await card()
    )
      .getByRole('button', { name: 'Never link “Marta Lind” to Marta Lind' })
      .click();
    await until(marked).toEqual([]);
    const kept = (await read(page, '.corpus/link-decisions.jsonl').catch(() => '')) || '';
    const decisions = await page.evaluate(() =>
      window.bench.app.vault.adapter.read('.corpus/link-decisions.jsonl'),
    );
    expect(
      `${kept}${decisions}`
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual([NOTE, null]);
    await page.waitForTimeout(1500);
    expect(await marked()).toEqual([]);
    await page.close();
  });

  it('are decided on by the keyboard', async () => {
    const { page, marked } = await open();
    await until(marked).toEqual(ALL);
    const decide = () =>
      page.evaluate((path) => {
        const { bench, plugin, host } = window;
        const editor = host.codeEditorOf(path);
        const text = editor.state.doc.toString();
        editor.dispatch({ selection: { anchor: text.indexOf(window.at) + 2 } });
        return bench.run(plugin, 'decide-proposal');
      }, NOTE);
    await page.evaluate(() => (window.at = 'Today'));
    expect(await decide()).toBe(false);
    await page.evaluate(() => (window.at = 'Harbour Office'));
    expect(await decide()).toBe(true);
    await page.getByText('Link “Harbour Office” to Harbour Office', { exact: true }).click();
    await until(() => read(page, NOTE)).toContain('[[Harbour Office]] was cold');
    await page.close();
  });

  it('say that several notes have the name, and link to the one chosen', async () => {
    const files = {
      ...FILES,
      'Lind (the poet).md': '---\naliases: [Lind]\nkind: person\n---\nA poet.\n',
      'Lind (the boat).md': '---\naliases: [Lind]\nkind: work\n---\nA boat.\n',
      [NOTE]: 'The verses were read by Lind, and by nobody else.\n',
    };
    const { page, marked, card } = await open({ files });
    await until(marked).toEqual(['Lind']);
    const shown = await card();
    expect(await shown.textContent()).toContain('Several notes have this name');
    await shown
      .getByRole('button', { name: 'Link “Lind” to Lind (the boat)', exact: true })
      .click();
    await until(() => read(page, NOTE)).toBe(
      'The verses were read by [[Lind (the boat)|Lind]], and by nobody else.\n',
    );
    await page.close();
  });

  it('are looked for in sight only, while a long note is scrolled', async () => {
    const files = {
      ...FILES,
      [NOTE]: Array.from({ length: 600 }, (_, at) => `${at}: Marta Lind wrote again.\n\n`).join(''),
    };
    const { page, marked } = await open({ files });
    await until(async () => (await marked()).length).toBeGreaterThan(3);
    expect((await marked()).length).toBeLessThan(200);
    await page.locator('.cm-scroller').evaluate((one) => (one.scrollTop = one.scrollHeight));
    await until(() =>
      page.locator('.cm-line', { hasText: '599:' }).locator('.corpus-proposal').count(),
    ).toBe(1);
    await page.close();
  });
});
