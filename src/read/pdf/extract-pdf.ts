import { messageOf } from '../../model/message-of';
import type { PdfItem, PdfOutlineEntry, PdfPage, PdfText } from '../../model/pdf-text';
import { FontList } from './font-list';
import { itemOf, linkOf } from './page-items';
import { PageAnnotations } from './page-annotations';
import { PdfClock } from './pdf-clock';
import { PdfError } from './pdf-error';
import type { PdfHost, PdfJsDocument, PdfJsOutlineNode, PdfJsPage } from './pdf-js';

/** What a file may cost. */
export interface PdfLimits {
  readonly pages: number;
  /** Runs of text on all pages together. */
  readonly items: number;
  /** Milliseconds. */
  readonly time: number;
}

export const PDF_LIMITS: PdfLimits = { pages: 10_000, items: 6_000_000, time: 240_000 };

/** Runs on one page: a page that people read has a few thousand. */
const MAX_PAGE_ITEMS = 100_000;
const MAX_OUTLINE = 5_000;
const MAX_OUTLINE_DEPTH = 12;
/** Milliseconds for one page. */
const PAGE_TIME = 30_000;
/** Pages that fail one after the other before the rest is given up. */
const MAX_FAILED_RUN = 25;

/**
 * What keeps PDF.js to the text: no code made of functions in the file, no fonts or pictures prepared for
 * drawing, no forms that compute.
 */
const TEXT_ONLY = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  // Their names, which say what is bold.
  fontExtraProperties: true,
  maxImageSize: 0,
  enableXfa: false,
  stopAtErrors: false,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
};

/**
 * Takes the text of a PDF out of its bytes with PDF.js, which both hosts have.
 *
 * @throws {PdfError} where the file is damaged, has a password, or is past a limit.
 */
export async function extractPdf(
  bytes: Uint8Array,
  host: PdfHost,
  limits: PdfLimits = PDF_LIMITS,
): Promise<PdfText> {
  const clock = new PdfClock(host.later, limits.time, PAGE_TIME);
  const worker = new host.pdfJs.PDFWorker({ verbosity: 0 });
  try {
    // A copy: PDF.js gives the bytes away to its worker.
    const data = new Uint8Array(bytes);
    const task = host.pdfJs.getDocument({ ...host.parameters, ...TEXT_ONLY, data, worker });
    const document = await clock.within(task.promise);
    const text = await extractAll(document, limits, clock, host);
    await clock.within(task.destroy());
    return text;
  } catch (error) {
    throw asPdfError(error);
  } finally {
    // Ends it however busy it is.
    worker.destroy();
  }
}

function asPdfError(error: unknown): PdfError {
  if (error instanceof PdfError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new PdfError('it is protected with a password');
  const message = messageOf(error);
  return new PdfError(`the PDF is damaged: ${message.replace(/[\s.]+$/, '').slice(0, 200)}`);
}

async function extractAll(
  document: PdfJsDocument,
  limits: PdfLimits,
  clock: PdfClock,
  host: PdfHost,
): Promise<PdfText> {
  const { numPages } = document;
  if (numPages > limits.pages) {
    throw new PdfError(`it has ${numPages} pages, the limit is ${limits.pages}`);
  }
  const soon = <T>(promise: Promise<T>, otherwise: T): Promise<T> =>
    clock.within(promise).catch((error: unknown) => {
      if (error instanceof PdfError) throw error;
      return otherwise;
    });
  const labels = await soon(document.getPageLabels(), null);
  const fonts = new FontList(host.later);
  const annotations = new PageAnnotations(document);
  const pages: PdfPage[] = [];
  const failed: number[] = [];
  let items = 0;
  for (let number = 1; number <= numPages; number++) {
    const label = labels?.[number - 1];
    const extracted = await soon<PdfPage | null>(
      extractPage(document, number, fonts, annotations),
      null,
    );
    if (extracted === null) failed.push(number);
    const page = extracted ?? EMPTY_PAGE;
    if (
      failed.length >= MAX_FAILED_RUN &&
      failed.at(-MAX_FAILED_RUN) === number - MAX_FAILED_RUN + 1
    )
      throw new PdfError(`the PDF is damaged: ${MAX_FAILED_RUN} pages in a row cannot be read`);
    items += page.items.length;
    if (items > limits.items) throw new PdfError(`it has more than ${limits.items} pieces of text`);
    pages.push({ ...page, ...(label == null || label === String(number) ? {} : { label }) });
  }
  if (failed.length === numPages) throw new PdfError('the PDF is damaged: no page can be read');
  const info = (await soon(document.getMetadata(), {})).info ?? {};
  return {
    pages,
    fonts: fonts.all,
    outline: await soon(outlineOf(document), []),
    properties: Object.fromEntries(
      Object.entries(info).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    warnings:
      failed.length === 0 ? [] : [`${pagesNamed(failed)} could not be read: the PDF is damaged`],
  };
}

const EMPTY_PAGE: PdfPage = { width: 0, height: 0, items: [], links: [] };

function pagesNamed(pages: readonly number[]): string {
  const shown = pages.slice(0, 20).join(', ');
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${pages.length > 20 ? ', …' : ''}`;
}

async function extractPage(
  document: PdfJsDocument,
  number: number,
  fonts: FontList,
  annotations: PageAnnotations,
): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const items = await itemsOf(page, transform, fonts);
    await fonts.learnFrom(page);
    const found = await annotations.of(page, number).catch(() => []);
    const links = found.map((annotation) => linkOf(annotation, transform));
    return { width, height, items, links: links.filter((link) => link !== null) };
  } finally {
    page.cleanup();
  }
}

async function itemsOf(
  page: PdfJsPage,
  view: readonly number[],
  fonts: FontList,
): Promise<PdfItem[]> {
  const items: PdfItem[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) {
      const style = value.styles[item.fontName];
      const font = fonts.numberOf(item.fontName);
      const made = itemOf(item, view, font, style?.vertical === true);
      if (made !== null) items.push(made);
    }
    if (items.length <= MAX_PAGE_ITEMS) continue;
    await reader.cancel(new Error('too much text')).catch(() => undefined);
    throw new Error('too much text');
  }
}

/** The outline in order, cut where it is longer or deeper than one that people use. */
async function outlineOf(document: PdfJsDocument): Promise<PdfOutlineEntry[]> {
  const entries: PdfOutlineEntry[] = [];
  const add = async (nodes: readonly PdfJsOutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MAX_OUTLINE) return;
      entries.push({ title, depth, page: await pageOf(document, dest).catch(() => null) });
      if (depth < MAX_OUTLINE_DEPTH) await add(items, depth + 1);
    }
  };
  await add((await document.getOutline()) ?? [], 1);
  return entries;
}

async function pageOf(
  document: PdfJsDocument,
  dest: string | readonly unknown[] | null,
): Promise<number | null> {
  const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const target = place?.[0];
  if (typeof target === 'number') return target;
  return target === undefined || target === null ? null : await document.getPageIndex(target);
}
