// Makes the PDFs of the golden tests from their sources.
//
//   node tests/read/pdf/golden/make.mjs      needs pdflatex and soffice (Debian: texlive-latex-recommended
//                                            lmodern libreoffice-writer-nogui); Chromium is npm's
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, renameSync } from 'node:fs';

import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const folder = new URL('.', import.meta.url).pathname;
const quietly = { cwd: folder, stdio: 'ignore' };

for (let run = 0; run < 2; run++)
  execFileSync('pdflatex', ['-interaction=batchmode', '-jobname=two-columns.in', 'two-columns.src.tex'], quietly); // prettier-ignore
for (const extension of ['aux', 'log']) rmSync(`${folder}two-columns.in.${extension}`);

const browser = await chromium.launch({
  args: sparticuz.args.filter((arg) => arg !== '--single-process'),
  executablePath: await sparticuz.executablePath(),
});
const page = await browser.newPage();
await page.setContent(readFileSync(`${folder}print.src.html`, 'utf8'));
await page.pdf({
  path: `${folder}print.in.pdf`,
  format: 'A5',
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size:8pt;width:100%;text-align:center">The Quayside Letter, spring</div>', // prettier-ignore
  footerTemplate: '<div style="font-size:8pt;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>', // prettier-ignore
  margin: { top: '18mm', bottom: '18mm', left: '14mm', right: '14mm' },
});
await browser.close();

execFileSync('soffice', ['--headless', '--convert-to', 'pdf', 'report.src.fodt'], quietly);
renameSync(`${folder}report.src.pdf`, `${folder}report.in.pdf`);
