/*
 * PDF.js for Node, built to a file of its own (`dist/pdfjs.mjs`) that is loaded when the first PDF is read:
 * it is as large as all the rest. Here it runs on the thread that calls it, without a worker.
 */
import type { PdfJs } from '../read/pdf/pdf-js';

/** What version 6 takes from Node 22, for Node 20. */
function fillGlobals(): void {
  const fill = (target: object, name: string, value: unknown): void => {
    if (!(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  };
  fill(Promise, 'withResolvers', withResolvers);
  fill(ArrayBuffer.prototype, 'transferToFixedLength', transferToFixedLength);
  // Only drawing needs these, and nothing is drawn.
  fill(globalThis, 'DOMMatrix', class {});
  fill(globalThis, 'Path2D', class {});
}

function withResolvers(): object {
  let settle = {};
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const copy = new Uint8Array(length);
  copy.set(new Uint8Array(this).subarray(0, length));
  return copy.buffer;
}

/** PDF.js, ready for use. It warns on loading that it cannot draw, which is kept from the terminal. */
export async function preparePdfJs(): Promise<PdfJs> {
  fillGlobals();
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The worker's half first: it leaves itself where the other half looks for it.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
  } finally {
    console.warn = warn;
  }
}
