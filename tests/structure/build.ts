import type { StructuredDocument } from '../../src/model/document';
import { readText } from '../../src/read/text';
import { structureSource } from '../../src/structure/structure-source';
import type { StructureOptions } from '../../src/structure/structure-options';

/** Reads and structures a plain text, as an import does. */
export function structureText(text: string, options: StructureOptions = {}): StructuredDocument[] {
  return structureSource('test.txt', 'sha256-0', readText(text), {
    today: '2026-01-01',
    ...options,
  });
}

/** The only document of a plain text. */
export function structureOne(text: string, options: StructureOptions = {}): StructuredDocument {
  const [document, ...rest] = structureText(text, options);
  if (document === undefined || rest.length > 0) throw new Error(`${rest.length + 1} documents`);
  return document;
}

/** A paragraph of prose about something, long enough to be taken for one. */
export function prose(about: string): string {
  return (
    `It was some time before anyone in the village had anything to say about ${about}, and when they did it was ` +
    'mostly that it had been better in the old days, when there were two butchers and the river was clean.'
  );
}
