import { fileURLToPath } from 'node:url';

import type { PdfHost, PdfJs } from '../read/pdf/pdf-js';

/** What version 6 takes from Node 22, for Node 20. */
function fillGlobals(): void {
  const fill = (target: object, name: string, value: unknown): void => {
    if (!(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  };
  fill(Promise, 'withResolvers', withResolvers);
  fill(ArrayBuffer.prototype, 'transferToFixedLength', transferToFixedLength);
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

/** Character maps of older Chinese, Japanese and Korean files, beside the build. */
const CHARACTER_MAPS = {
  cMapUrl: fileURLToPath(new URL('./cmaps/', import.meta.url)),
  cMapPacked: true,
};

/** PDF.js on the thread that calls this. It warns on loading that it cannot draw, which is kept from the terminal. */
export async function preparePdfHost(): Promise<PdfHost> {
  fillGlobals();
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The half that reads first: it leaves itself where the other half looks for it.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const pdfJs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
    return { pdfJs, parameters: CHARACTER_MAPS, later };
  } finally {
    console.warn = warn;
  }
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
