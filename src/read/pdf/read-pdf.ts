import type { Reading } from '../../model/document';
import type { PdfPage } from '../../model/pdf-text';
import type { Neutralisation, Source } from '../../model/source';
import { checkDeadline, PageBudgetError } from '../html/parse-page';
import { ReadError } from '../read-error';
import { officeBlocks, type OfficeOptions } from '../tree/office-blocks';
import { withoutFrontHeadings } from './heading-depths';
import { joinPages } from './join-pages';
import { vocabularyOf } from './join-lines';
import { layOut } from './lay-out';
import { metadataOf, titleOf } from './pdf-title';
import { treeOfBlocks } from './tree-of-blocks';

/** Milliseconds for the layout of one document. */
const TIME_BUDGET = 60_000;
/** Fewer letters a page are what a scanner or a stamp leaves. */
const LETTERS_A_PAGE = 8;

/**
 * Reads a PDF whose text was taken out of it.
 *
 * @throws {ReadError} where its host has no engine for PDFs, where it has no text, or where it takes too long.
 */
export function readPdf(source: Source, options: OfficeOptions = {}): Reading {
  const { name, pdf } = source;
  if (pdf === undefined) throw new ReadError(name, 'PDF needs an engine that this host has not');
  const deadline = Date.now() + TIME_BUDGET;
  try {
    checkText(name, pdf.pages);
    const laid = layOut(pdf, () => {
      checkDeadline(deadline);
    });
    const words = vocabularyOf(laid.lines);
    const { title, blocks } = titleOf(pdf.properties['Title'], laid.blocks, laid.body, words);
    const joined = joinPages(withoutFrontHeadings(blocks), laid.body);
    const neutralised: Neutralisation[] = [];
    const body = treeOfBlocks(joined, pdf.fonts, words);
    const metadata = { ...metadataOf(pdf.properties), ...(title === null ? {} : { title }) };
    const removed = laid.heads.map((text) => ({ text, reason: 'head or foot of pages' }));
    return {
      format: 'pdf',
      documents: [
        { blocks: officeBlocks(body, { ...options, paged: true }, neutralised), metadata, removed },
      ],
      warnings: [...pdf.warnings, ...warningsOf(laid.turned)],
      neutralised,
    };
  } catch (error) {
    throw error instanceof PageBudgetError ? new ReadError(name, error.message) : error;
  }
}

/** Some scans have a line of text, such as the name of the archive that made them. */
function checkText(name: string, pages: readonly PdfPage[]): void {
  let letters = 0;
  for (const { items } of pages) {
    for (const { text } of items) letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters > pages.length * LETTERS_A_PAGE) return;
  }
  const much = letters === 0 ? 'no text' : 'next to no text';
  throw new ReadError(name, `there is ${much} in it: its pages are pictures, as of a scan`);
}

function warningsOf(turned: number): string[] {
  return turned === 0 ? [] : [`text that is not upright was left out: ${turned} characters`];
}
