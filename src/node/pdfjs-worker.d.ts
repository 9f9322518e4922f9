/** The half of PDF.js that reads; the package has types for the other half alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
