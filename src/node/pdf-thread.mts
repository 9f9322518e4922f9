/*
 * PDF.js on a thread of its own, built to `dist/pdf-thread.mjs`: a hostile file can keep it busy for ever or
 * fill its memory, and a thread can be ended. It is as large as all the rest, and loaded when the first PDF is read.
 */
import { parentPort } from 'node:worker_threads';

import { messageOf } from '../model/message-of';
import { extractPdf } from '../read/pdf/extract-pdf';
import type { PdfAnswer } from './extract-on-thread.mjs';
import { preparePdfHost } from './pdfjs.mjs';

const host = preparePdfHost();

parentPort?.on('message', (bytes: Uint8Array) => {
  const answer = (message: PdfAnswer): void => {
    parentPort?.postMessage(message);
  };
  host
    .then((ready) => extractPdf(bytes, ready))
    .then(
      (pdf) => {
        answer({ ok: true, pdf });
      },
      (error: unknown) => {
        answer({ ok: false, reason: messageOf(error) });
      },
    );
});
