interface PdfJsPage {
  /** PDF.js, where a page has it already. */
  pdfjsLib?: Promise<unknown>;
  /** Gives a file of the package `pdfjs-dist`, for a page that can have it. */
  readonly readPdfJs?: (file: string) => Promise<string>;
}

interface PdfJsModule {
  readonly GlobalWorkerOptions: { workerSrc: string };
}

/** The app's copy of PDF.js: loaded when it is first asked for, its worker set up; a page without the files has none. */
export function loadPdfJs(): Promise<unknown> {
  const page = window as PdfJsPage;
  const { readPdfJs } = page;
  if (readPdfJs === undefined)
    return page.pdfjsLib ?? Promise.reject(new Error('PDF.js is not there'));
  page.pdfjsLib ??= importPdfJs(readPdfJs);
  return page.pdfjsLib;
}

async function importPdfJs(read: (file: string) => Promise<string>): Promise<PdfJsModule> {
  const [code, worker] = await Promise.all([read('pdf.mjs'), read('pdf.worker.mjs')]);
  const module = await runModule(addressOf(code));
  module.GlobalWorkerOptions.workerSrc = addressOf(worker);
  return module;
}

/** Runs a module by a script of its own, which hands over what it exports. */
function runModule(address: string): Promise<PdfJsModule> {
  return new Promise((resolve, reject) => {
    const script = createEl('script');
    script.type = 'module';
    script.textContent = `import * as made from '${address}'; window.madePdfJs(made);`;
    script.addEventListener('error', () => {
      reject(new Error('PDF.js could not be loaded'));
    });
    Object.assign(window, { madePdfJs: resolve });
    document.head.append(script);
  });
}

function addressOf(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
