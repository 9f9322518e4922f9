/** Mentions that are no links: linked, refused and left alone from the dossier of the built plugin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARCHIVE, HUB_PATH } from './archive-vault.mjs';
import { launch } from './browser.mjs';
import { findings, groups, modify, read, rows, show, summary, until } from './views-page.mjs';

const VIEW = 'dossier';
const UNREAD = 'Notes/Unread.md';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

const open = async (files = ARCHIVE, path = HUB_PATH, data = {}) => {
  const opened = await show(browser, path, 'open-dossier', {
    files,
    data: { mentions: 'all', ...data },
  });
  await opened.page.getByRole('tab', { name: 'Unlinked' }).click();
  await until(() => opened.page.locator('.corpus-row.mod-mention').count(), {
    timeout: 30_000,
  }).toBeGreaterThan(0);
  return opened;
};

/** Sixty-one mentions in twenty notes, and two that could be of another. */
const MANY = {
  'Marta Lind.md': '---\naliases: [M. Lind]\nkind: person\n---\nKeeper of the records.\n',
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `Log ${at + 1}.md`,
      `On that day Marta Lind went down to the quay. Later Marta Lind wrote of it.\r\n\r\nIn the evening Marta Lind read it${at === 0 ? ', and in the night Marta Lind did so again' : ''}. ^l${at}\r\n`,
    ]),
  ),
};

describe('unlinked mentions', () => {
  it('10 link one alias: `[[Target|alias]]`, all else byte-identical', async () => {
    const { page, errors } = await open();
    await until(() => groups(page, VIEW)).toContain('Unread');
    const row = page.locator('.corpus-row.mod-mention', {
      hasText: 'Van Dam → [[Jan van Dam|Van Dam]]',
    });
    expect(await row.first().textContent()).toMatch(/\d+ % · /);
    expect(await findings(page, '[data-type="corpus-dossier"]')).toEqual([]);
    await row.first().getByRole('button', { name: 'Link “Van Dam” to Jan van Dam' }).click();
    await until(() => read(page, UNREAD)).toContain(
      'The minutes name [[Jan van Dam|Van Dam]] twice',
    );
    expect(
      (await read(page, UNREAD)).replace('[[Jan van Dam|Van Dam]] twice', 'Van Dam twice'),
    ).toBe(ARCHIVE[UNREAD]);
    await until(() => page.getByRole('tab', { name: 'Mentions' }).textContent()).toBe('Mentions42');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('11 link 61, undo: every file as before', async () => {
    const { page } = await open(MANY, 'Marta Lind.md');
    await until(() => summary(page, VIEW).textContent()).toBe(
      '61 mentions without a link in 20 notes',
    );
    await page.getByRole('button', { name: 'Link 61 selected' }).click();
    await page.getByText('Make 61 links in 20 notes?').waitFor();
    expect(await page.locator('.corpus-files li').count()).toBe(20);
    expect(await findings(page, '.corpus-confirm')).toEqual([]);
    await page.getByRole('button', { name: 'Make 61 links' }).click();
    await page.getByText('61 links in 20 notes.').waitFor();
    expect(await read(page, 'Log 1.md')).toBe(
      MANY['Log 1.md'].replaceAll('Marta Lind', '[[Marta Lind]]'),
    );
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await until(() => read(page, 'Log 20.md')).toBe(MANY['Log 20.md']);
    for (const [path, text] of Object.entries(MANY)) {
      await until(() => read(page, path)).toBe(text);
    }
    await page.close();
  });

  it('are taken out of the selection and linked by key', async () => {
    const { page } = await open(MANY, 'Marta Lind.md');
    const first = page.locator('.corpus-row.mod-mention').first();
    await first.focus();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Link 60 selected' }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Link 61 selected' }).waitFor();
    await page.keyboard.press('l');
    await until(() => read(page, 'Log 1.md')).toContain('On that day [[Marta Lind]] went');
    await until(() => summary(page, VIEW).textContent()).toBe(
      '60 mentions without a link in 20 notes',
    );
    await page.close();
  });

  it('12 a file changed between scan and link: that row skipped and said', async () => {
    const { page } = await open(MANY, 'Marta Lind.md');
    await modify(page, 'Log 3.md', 'On that day Marta Lind', 'On that day Martha Lund');
    await page.getByRole('button', { name: 'Link 61 selected' }).click();
    await page.getByRole('button', { name: 'Make 61 links' }).click();
    const notice = page.locator('.notice', { hasText: 'Undo' }).first();
    await until(() => notice.textContent()).toMatch(/(58|60) links in (19|20) notes\./);
    const log = await read(page, 'Log 3.md');
    expect(log).toContain('Martha Lund went');
    // What cannot be placed is said by the number of notes, or of the mentions left in them.
    expect(await notice.textContent()).toContain(
      '3 mentions left, for 1 note changed meanwhile: Log 3.',
    );
    expect(await read(page, 'Log 4.md')).toContain('[[Marta Lind]] went');
    await page.close();
  });

  it('13 two entities of one name: ambiguous, left out of bulk', async () => {
    const files = {
      ...MANY,
      'Lind (the poet).md': '---\naliases: [Lind]\nkind: person\n---\nA poet.\n',
      'Marta Lind.md': MANY['Marta Lind.md'].replace('[M. Lind]', '[M. Lind, Lind]'),
      'Book.md': 'The verses are by Lind, and by nobody else.\n',
    };
    const { page } = await open(files, 'Marta Lind.md');
    const row = page.locator('.corpus-row.mod-mention', { hasText: 'Ambiguous: or ' });
    await row.first().scrollIntoViewIfNeeded();
    expect(await row.first().locator('input[type="checkbox"]').count()).toBe(0);
    // An unlikely one is not selected at first, which is not what keeps it out.
    const all = page.getByRole('button', { name: 'Select all' });
    if ((await all.count()) > 0) await all.click();
    const bulk = page.getByRole('button', { name: /^Link \d+ selected \(1 ambiguous left out\)$/ });
    await bulk.click();
    expect(await page.locator('.corpus-files').textContent()).not.toContain('Book');
    await page.getByRole('button', { name: /^Make \d+ links$/ }).click();
    await page.locator('.notice', { hasText: 'Undo' }).first().waitFor();
    expect(await read(page, 'Book.md')).toBe(files['Book.md']);
    await page.close();
  });

  it('14 a refusal survives a restart', async () => {
    const { page } = await open();
    const found = await page.locator('.corpus-row.mod-mention').count();
    const refused = page.locator('.corpus-row.mod-mention', { hasText: 'J. van Dam → ' });
    await refused
      .getByRole('button', { name: 'Not this one: “J. van Dam” is not Jan van Dam' })
      .click();
    await until(() => page.locator('.corpus-row.mod-mention').count()).toBe(found - 1);
    await page.evaluate(async () => {
      const { bench, plugin, PluginClass, manifest } = window;
      bench.unload(plugin);
      window.plugin = await bench.load(PluginClass, manifest, { mentions: 'all' });
      bench.run(window.plugin, 'open-dossier');
    });
    await page.getByRole('tab', { name: 'Unlinked' }).click();
    await until(() => page.locator('.corpus-row.mod-mention').count(), { timeout: 30_000 }).toBe(
      found - 1,
    );
    expect(await refused.count()).toBe(0);
    // What was refused stands last, and may be allowed again.
    const last = rows(page, VIEW).last();
    expect(await last.textContent()).toContain('Not to be linked');
    await last.click();
    await page.getByRole('button', { name: 'Offer “J. van Dam” as a link again' }).click();
    await until(() => page.locator('.corpus-row.mod-mention').count(), { timeout: 30_000 }).toBe(
      found,
    );
    await page.close();
  });

  it('15 never in code, properties, URLs, links', async () => {
    const { page } = await open();
    const text = ARCHIVE[UNREAD];
    await until(() => groups(page, VIEW)).toContain('Unread');
    const all = page.getByRole('button', { name: 'Select all' });
    if ((await all.count()) > 0) await all.click();
    await page.getByRole('button', { name: /^Link \d+ selected/ }).click();
    const confirm = page.getByRole('button', { name: /^Make \d+ links$/ });
    await confirm.click();
    await page.locator('.notice', { hasText: 'Undo' }).first().waitFor();
    const linked = await read(page, UNREAD);
    expect(linked).not.toBe(text);
    for (const kept of [
      '`Van Dam` in code',
      'https://example.org/Van%20Dam',
      '[[Rotterdam|the town of Van Dam]]',
    ]) {
      expect(linked).toContain(kept);
    }
    // Anna Smit's aliases and authors' properties name him too, and are as they were.
    for (const path of Object.keys(ARCHIVE).filter((one) => one.endsWith('.md'))) {
      const properties = /^---\n[\s\S]*?\n---\n/.exec(ARCHIVE[path])?.[0] ?? '';
      expect((await read(page, path)).startsWith(properties)).toBe(true);
    }
    await page.close();
  });
});
