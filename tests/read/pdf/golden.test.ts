import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { preparePdfHost } from '../../../src/node/pdfjs.mjs';
import { extractPdf } from '../../../src/read/pdf/extract-pdf';
import { readPdf } from '../../../src/read/pdf/read-pdf';

const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.in.pdf'))
  .map((name) => name.slice(0, -'.in.pdf'.length));

/** make.mjs in the folder makes the files of sources beside them, with LaTeX, Chromium and LibreOffice. */
describe('PDFs read as their recorded notes', () => {
  it.each(names)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, `${name}.in.pdf`)));
    const pdf = await extractPdf(bytes, await preparePdfHost());
    const { documents, warnings } = readPdf({ name: `${name}.pdf`, bytes, pdf });
    const [document] = documents;
    const { published: _, ...metadata } = document?.metadata ?? {};
    const shown = [
      JSON.stringify(metadata),
      ...(document?.blocks ?? []).map(({ kind, page, markdown }) => `<!-- ${kind}${page === undefined ? '' : `, page ${page}`} -->\n${markdown}`), // prettier-ignore
      '=== left out',
      ...(document?.removed ?? []).map(({ text }) => text),
      ...warnings,
    ];
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(join(folder, `${name}.out.md`));
  });
});
