import { loadPdfJs } from 'obsidian';

import type { PdfText } from '../model/pdf-text';
import { extractPdf } from '../read/pdf/extract-pdf';
import type { PdfJs } from '../read/pdf/pdf-js';

/** Where the app keeps character maps of older Chinese, Japanese and Korean files, for its own PDF view. */
const CHARACTER_MAPS = { cMapUrl: '/lib/pdfjs/cmaps/', cMapPacked: true };

/** The text of a PDF, by the app's own copy of PDF.js, which is loaded when the first PDF comes. */
export async function extractPdfInApp(bytes: Uint8Array): Promise<PdfText> {
  const pdfJs = (await loadPdfJs()) as PdfJs;
  return extractPdf(bytes, {
    pdfJs,
    parameters: CHARACTER_MAPS,
    later: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => {
        window.clearTimeout(timer);
      };
    },
  });
}
