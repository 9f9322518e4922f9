import { Worker } from 'node:worker_threads';

import type { PdfText } from '../model/pdf-text';
import { PDF_LIMITS } from '../read/pdf/extract-pdf';
import { PdfError } from '../read/pdf/pdf-error';

/** What comes back from the thread. */
export type PdfAnswer =
  { readonly ok: true; readonly pdf: PdfText } | { readonly ok: false; readonly reason: string };

/** Megabytes that the thread may take: files that people read take a tenth. */
const MEMORY = 1_024;
/** Milliseconds without an answer after which the thread is ended. It gives up by itself before, where it can. */
const PATIENCE = PDF_LIMITS.time + 5_000;

let thread: Worker | null = null;

/**
 * The text of a PDF, found on another thread that is kept for the next. One at a time.
 *
 * @throws {PdfError} with the reason, for people.
 */
export async function extractOnThread(bytes: Uint8Array, patience = PATIENCE): Promise<PdfText> {
  const worker = (thread ??= start());
  worker.ref();
  try {
    return await answerOf(worker, bytes, patience);
  } finally {
    // An idle thread keeps no process from ending.
    worker.unref();
  }
}

function start(): Worker {
  return new Worker(new URL('./pdf-thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
}

function answerOf(worker: Worker, bytes: Uint8Array, patience: number): Promise<PdfText> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      thread = null;
      worker.removeAllListeners();
      void worker.terminate();
      reject(new PdfError(reason));
    };
    const timer = setTimeout(() => {
      fail(`it takes longer than ${Math.round(patience / 1000)} seconds to read`);
    }, patience);
    worker.removeAllListeners();
    worker.on('error', (error: Error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(isFull ? `it takes more than ${MEMORY} MB to read` : error.message);
    });
    worker.on('message', (answer: PdfAnswer) => {
      clearTimeout(timer);
      if (answer.ok) resolve(answer.pdf);
      else reject(new PdfError(answer.reason));
    });
    worker.postMessage(bytes);
  });
}
