import { fileURLToPath } from 'node:url';

import { inProcessEngine } from '../pipeline/in-process-engine';
import { readingPdfs } from '../pipeline/reading-pdfs';
import { extractPdf } from '../read/pdf/extract-pdf';
import type { PdfJs } from '../read/pdf/pdf-js';

let loading: Promise<PdfJs> | null = null;

async function loadPdfJs(): Promise<PdfJs> {
  const { preparePdfJs } = await import('./pdfjs.mjs');
  return preparePdfJs();
}

/** Character maps of older Chinese, Japanese and Korean files, beside the build. */
const CHARACTER_MAPS = { cMapUrl: fileURLToPath(new URL('./cmaps/', import.meta.url)), cMapPacked: true }; // prettier-ignore

/** The engine in Node: on the thread that calls it, and with PDFs. */
export const nodeEngine = readingPdfs(inProcessEngine, async (bytes) =>
  extractPdf(bytes, await (loading ??= loadPdfJs()), CHARACTER_MAPS),
);
