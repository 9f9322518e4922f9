import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch } from './browser.mjs';
import { pdfOfPages } from './pdf-file.mjs';

let browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** The dialog with a file in it, read. */
async function withPdf(name, buffer) {
  const { page, errors } = await browser.open({ files: {} });
  await page.evaluate(() => window.bench.run(window.plugin, 'import-files'));
  await page.setInputFiles('.corpus-import input[type=file]', {
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(buffer),
  });
  await page.waitForSelector('.corpus-source-count');
  return { page, errors };
}

async function importNotes(page) {
  await page.click('.corpus-footer button.mod-cta:enabled');
  await page.waitForSelector('.corpus-result');
  const texts = await page.evaluate(() => {
    const { adapter } = window.bench.app.vault;
    return Object.fromEntries([...adapter.textFiles]);
  });
  return Object.entries(texts).filter(([path]) => path.startsWith('Corpus/Documents/'));
}

const FIRST = [
  ['The gauge at the northern gate', 20],
  ['The gauge is read twice a day by the keeper of the gate, who writes', 11],
  ['the mark into a book that hangs beside the door of the engine house.', 11],
];
const SECOND = [
  ['Of the winter marks', 16],
  ['In winter the marks are read by lamp, and the book is kept in the', 11],
  ['house of the keeper, since the damp would spoil its pages there.', 11],
];

describe('a PDF in the plugin', () => {
  it('is read by the app’s own PDF.js, page by page, and becomes a note', async () => {
    const { page, errors } = await withPdf('gauge.pdf', pdfOfPages([FIRST, SECOND]));
    expect(await page.locator('.corpus-source-count').innerText()).toBe('1 document');
    const [[, note]] = await importNotes(page);
    expect(note).toContain('# The gauge at the northern gate\n');
    expect(note).toContain(
      'The gauge is read twice a day by the keeper of the gate, who writes the mark into a book that hangs beside the door of the engine house. ^p1',
    );
    expect(note).toContain('## Of the winter marks\n');
    expect(note).toMatch(/\npages: p1 1, p2 2\n/);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads what a word processor and LaTeX made', async () => {
    for (const name of ['report', 'two-columns']) {
      const golden = new URL(`../read/pdf/golden/${name}.in.pdf`, import.meta.url);
      const expected = await readFile(
        new URL(`../read/pdf/golden/${name}.out.md`, import.meta.url),
        'utf8',
      );
      const { page, errors } = await withPdf(`${name}.pdf`, await readFile(golden));
      const [[, note]] = await importNotes(page);
      // What the command reads of it, the plugin reads: the beginnings of its longer paragraphs stand in order.
      const begins = expected
        .split('\n')
        .filter((line) => /^[A-Z][^|[\]*_\\]{80}/.test(line))
        .map((line) => line.slice(0, 60));
      expect(begins.length).toBeGreaterThan(2);
      const places = begins.map((begin) => note.indexOf(begin));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect([...places].sort((one, other) => one - other)).toEqual(places);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('says why it cannot read one that nests without end, is cut short or has a password', async () => {
    const deep = `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n${'['.repeat(300_000)}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
    for (const [text, reason] of [
      [deep, /the PDF is damaged/],
      ['%PDF-1.7\n', /damaged/],
    ]) {
      const { page, errors } = await withPdf('deep.pdf', text);
      expect(await page.locator('.corpus-source-count').innerText()).toBe('Cannot be read');
      expect(await page.locator('.corpus-problem').innerText()).toMatch(reason);
      expect(errors).toEqual([]);
      // The next one is read: what failed has left nothing behind.
      await page.setInputFiles('.corpus-import input[type=file]', {
        name: 'gauge.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(pdfOfPages([FIRST])),
      });
      await expect
        .poll(() => page.locator('.corpus-source-count').allInnerTexts())
        .toContain('1 document');
      await page.close();
    }
  });
});
