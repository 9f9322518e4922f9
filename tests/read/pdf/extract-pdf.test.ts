import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { preparePdfHost } from '../../../src/node/pdfjs.mjs';
import { extractPdf, PDF_LIMITS } from '../../../src/read/pdf/extract-pdf';
import { onePage, pdfFile } from './pdf-file';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const report = new Uint8Array(readFileSync(join(import.meta.dirname, 'golden', 'report.in.pdf')));
const extract = async (bytes: Uint8Array, limits = PDF_LIMITS): ReturnType<typeof extractPdf> =>
  extractPdf(bytes, await preparePdfHost(), limits);
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await extract(bytes)).pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' ');

describe('extractPdf', () => {
  it('leaves the bytes as they are, which are hashed later', async () => {
    await extract(report);
    expect(report.byteLength).toBeGreaterThan(0);
  });

  it('finds fonts, links and properties', async () => {
    const pdf = await extract(report);
    expect(pdf.fonts.some(({ bold, name }) => bold && name.includes('Bold'))).toBe(true);
    expect(pdf.properties['Title']).toBe('Keeping the mole: a report to the harbour office');
    const print = new Uint8Array(readFileSync(join(import.meta.dirname, 'golden', 'print.in.pdf'))); // prettier-ignore
    const urls = (await extract(print)).pages.flatMap(({ links }) => links.map(({ url }) => url));
    expect([...new Set(urls)].sort()).toEqual([
      'https://example.org/bridge',
      'mailto:letters@example.org',
    ]);
  });

  it('says of a password that there is one', async () => {
    const encrypt = '/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>/ID[(a)(a)]'; // prettier-ignore
    const file = pdfFile(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], encrypt); // prettier-ignore
    await expect(extract(file)).rejects.toThrow('it is protected with a password');
  });

  it.each([
    ['nothing but a header', bytesOf('%PDF-1.7\n')],
    [
      'no pages',
      bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n'),
    ],
    ['pages that are their own child', pdfFile(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'])], // prettier-ignore
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at < 5 ? '%PDF-'.charCodeAt(at) : (at * 7919) % 251))], // prettier-ignore
  ])('fails with a reason: %s', async (_, bytes) => {
    await expect(extract(bytes)).rejects.toThrow(/^the PDF is damaged: |^it takes longer/);
  });

  it.each([
    ['arrays', `<</Type/Pages/Kids[3 0 R]/Count 1/X ${'['.repeat(300_000)}>>`],
    ['dictionaries', `<</Type/Pages/Kids[3 0 R]/Count 1/X ${'<</A '.repeat(300_000)}>>`],
  ])('fails with a reason where %s nest without end', async (_, pages) => {
    await expect(extract(pdfFile(['<</Type/Catalog/Pages 2 0 R>>', pages]))).rejects.toThrow(
      /^the PDF is damaged: /,
    );
  });

  it('fails with a reason where a tree of pages nests without end', async () => {
    const depth = 30_000;
    const nodes = Array.from({ length: depth }, (_, at) => `<</Type/Pages/Kids[${at + 3} 0 R]/Count 1>>`); // prettier-ignore
    await expect(extract(pdfFile(['<</Type/Catalog/Pages 2 0 R>>', ...nodes]))).rejects.toThrow(/^the PDF is damaged: |^it takes longer/); // prettier-ignore
  });

  it('reads what is left of a file that is cut short', async () => {
    const cut = onePage({}).slice(0, -20);
    expect(await textOf(cut)).toContain('The gauge is read');
  });

  it('reads a file whose table of cross-references lies', async () => {
    const text = new TextDecoder().decode(onePage({}));
    expect(await textOf(bytesOf(text.replace(/^00000000\d\d/gm, '0000009999')))).toContain('The gauge is read'); // prettier-ignore
  });

  it('runs nothing: scripts, launches and forms stay behind', async () => {
    Reflect.set(Object, 'ran', 0);
    const script = '<</S/JavaScript/JS(Object.ran=1)>>';
    const launch = '<</S/Launch/F(/bin/sh)>>';
    const pdf = await extract(
      onePage({
        catalog: `/OpenAction ${script}/Names<</JavaScript<</Names[(a)${script}]>>>>`,
        page: `/AA<</O ${launch}>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A ${launch}>><</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A<</S/URI/URI(javascript:ran=1)>>>>]`, // prettier-ignore
      }),
    );
    expect(pdf.pages[0]?.items).toHaveLength(1);
    expect(pdf.pages[0]?.links).toEqual([]);
    expect(Reflect.get(Object, 'ran')).toBe(0);
  });

  it('refuses more pages than its limit, and stops where it takes too long', async () => {
    await expect(extract(report, { ...PDF_LIMITS, pages: 1 })).rejects.toThrow(/^it has \d+ pages, the limit is 1$/); // prettier-ignore
    await expect(extract(report, { ...PDF_LIMITS, time: -1 })).rejects.toThrow('it takes longer'); // prettier-ignore
    await expect(extract(report, { ...PDF_LIMITS, items: 5 })).rejects.toThrow('pieces of text'); // prettier-ignore
  });

  it('reads the pages that there are, whatever number of them a file tells', async () => {
    expect((await extract(onePage({ count: 9_000 }))).pages).toHaveLength(1);
  });
});
