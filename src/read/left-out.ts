import type { Reading } from '../model/document';

/** A source that is not meant to be a document, with the reason as a sentence fragment. */
export function leftOut(format: string, reason: string): Reading {
  return { format, documents: [], warnings: [], neutralised: [], skipped: [{ part: '', reason }] };
}
