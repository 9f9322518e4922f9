/** The app's copy of PDF.js, which a bench page puts where the app does; without it a PDF cannot be read. */
export function loadPdfJs(): Promise<unknown> {
  const { pdfjsLib } = window as { readonly pdfjsLib?: unknown };
  if (pdfjsLib === undefined) return Promise.reject(new Error('PDF.js is not there'));
  return Promise.resolve(pdfjsLib);
}
