/** A PDF that gives no text; the message is a sentence fragment for people. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}
