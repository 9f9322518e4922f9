import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { NOTES, SOURCES } from './sample-vault.mjs';

const SCREENSHOTS = new URL('../../.artifacts/screenshots/', import.meta.url).pathname;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser;

beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launch();
});

afterAll(() => browser?.close());

const shoot = (page, name) => page.screenshot({ path: `${SCREENSHOTS}${name}.png` });

/** What axe finds in an element, as short lines. */
async function violations(page, selector) {
  await page.addScriptTag({ content: await readFile(axe, 'utf8') });
  return page.evaluate(async (within) => {
    const results = await window.axe.run(within);
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, selector);
}

async function openDialog(options) {
  const opened = await browser.open({ files: NOTES, ...options });
  await opened.page.evaluate(() => window.bench.run(window.plugin, 'import-files'));
  await opened.page.waitForSelector('.corpus-import');
  return opened;
}

async function withSources(options) {
  const opened = await openDialog(options);
  await opened.page.setInputFiles('.corpus-import input[type=file]', SOURCES);
  await opened.page.waitForSelector('.corpus-footer button.mod-cta:enabled');
  return opened;
}

const treeOf = (page) =>
  page.evaluate(() => {
    const { adapter } = window.bench.app.vault;
    return Object.fromEntries([...adapter.textFiles].sort());
  });

describe('the import dialog', () => {
  it('imports what was chosen, and takes it back byte for byte', async () => {
    const { page, errors } = await withSources();
    const before = await treeOf(page);
    expect(await page.locator('.corpus-source').count()).toBe(4);
    expect(await page.locator('.corpus-documents').count()).toBe(0);
    const closed = page.locator('.corpus-source:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await page.waitForFunction(() => document.querySelectorAll('.corpus-documents').length === 3);
    const titles = await page.locator('.corpus-documents tbody th').allTextContents();
    expect(titles.join('\n')).toContain('A Clock for the Harbour Office');
    expect(titles.join('\n')).toContain('Council Puts Off Vote on the Ferry');
    const failed = page.locator('.corpus-source', { hasText: 'scan.pdf' });
    expect(await failed.locator('.corpus-problem').innerText()).toContain('damaged');
    await page.click('.corpus-footer button.mod-cta');
    await page.waitForSelector('.corpus-result');
    await shoot(page, 'import-result-light');
    const imported = await treeOf(page);
    const clock = Object.entries(imported).find(([path]) => path.includes('Clock'));
    expect(clock?.[1]).toMatch(/\^p1/);
    expect(clock?.[1]).not.toContain('alert');
    expect(await violations(page, '.corpus-import')).toEqual([]);
    await page.click('.corpus-result button:text("Undo")');
    await page.waitForSelector('.notice:has-text("Taken back")');
    expect(await treeOf(page)).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens the first note that it wrote', async () => {
    const { page } = await withSources();
    await page.click('.corpus-footer button.mod-cta');
    await page.click('.corpus-result button:text("Open")');
    await page.waitForSelector('.markdown-preview-view .inline-title');
    expect(await page.locator('.corpus-import').count()).toBe(0);
    await shoot(page, 'imported-note-light');
    await page.close();
  });

  it('reads a source again when its split is corrected', async () => {
    const { page } = await withSources();
    const count = () => page.locator('.corpus-source-count').first().innerText();
    await page.locator('.corpus-source summary').first().click();
    const select = page.locator('.corpus-source select').first();
    await select.selectOption('off');
    await expect.poll(count).toBe('1 document');
    await page.locator('.corpus-source select').first().selectOption('line');
    const line = page.locator('.corpus-source-bar input[type=text]').first();
    await line.fill('---');
    await line.press('Enter');
    await expect.poll(count).toBe('3 documents');
    await page.close();
  });

  it('asks what the columns of a table are, and reads it again', async () => {
    const { page } = await openDialog();
    const buffer = Buffer.from(
      'Kopf;Notiz\nEbbe;Das Wasser lief ab.\nFlut;Das Wasser kam zurück.\n',
    );
    await page.setInputFiles('.corpus-import input[type=file]', {
      name: 'tagebuch.csv',
      mimeType: 'text/csv',
      buffer,
    });
    const count = () => page.locator('.corpus-source-count').first().innerText();
    await expect.poll(count).toBe('1 document');
    await page.getByLabel('What “Notiz” is').selectOption('text');
    await expect.poll(count).toBe('2 documents');
    await page.getByLabel('What “Kopf” is').selectOption('title');
    const titles = () =>
      page.locator('.corpus-documents:not(.corpus-columns) tbody th').allTextContents();
    await expect.poll(titles).toEqual(['Ebbe', 'Flut']);
    expect(await violations(page, '.corpus-import')).toEqual([]);
    await shoot(page, 'import-columns-light');
    await page.close();
  });

  it('takes pasted text', async () => {
    const { page } = await openDialog();
    await page.click('button:text("Paste text…")');
    await page.fill('.corpus-paste textarea', 'On lamps\n\nA lamp is lit at six.');
    await page.click('button:text("Add text")');
    await page.waitForSelector('.corpus-footer button.mod-cta:enabled');
    expect(await page.locator('.corpus-source-name').innerText()).toContain('Clipboard');
    await page.close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await withSources();
    const reached = [];
    for (let presses = 0; presses < 40; presses++) {
      const text = await page.evaluate(() => {
        const { activeElement: el } = document;
        return el?.closest('.corpus-import') ? `${el.tagName} ${el.textContent}` : null;
      });
      reached.push(text);
      if (text?.startsWith('BUTTON Import')) break;
      await page.keyboard.press('Tab');
    }
    expect(reached.at(-1)).toMatch(/^BUTTON Import/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.corpus-result');
    await page.keyboard.press('Escape');
    expect(await page.locator('.corpus-import').count()).toBe(0);
    await page.close();
  });

  for (const dark of [false, true]) {
    for (const width of [900, 400]) {
      it(`has no barriers in the ${dark ? 'dark' : 'light'} theme at ${width} pixels`, async () => {
        const name = `${dark ? 'dark' : 'light'}-${width}`;
        const empty = await openDialog({ dark, width });
        expect(await violations(empty.page, '.corpus-import')).toEqual([]);
        await shoot(empty.page, `import-empty-${name}`);
        await empty.page.close();
        const { page, errors } = await withSources({ dark, width });
        await page.locator('.corpus-source summary').first().click();
        expect(await violations(page, '.corpus-import')).toEqual([]);
        await shoot(page, `import-preview-${name}`);
        await page.locator('.corpus-options summary').click();
        expect(await violations(page, '.corpus-import')).toEqual([]);
        await shoot(page, `import-options-${name}`);
        expect(errors).toEqual([]);
        await page.close();
      });
    }
  }
});
