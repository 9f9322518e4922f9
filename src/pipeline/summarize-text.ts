import type { DocumentSummary, SummarySource } from '../model/summary';
import { paragraphsOf } from '../structure/paragraphs';
import type { Engine } from './engine';
import { DEFAULT_IMPORT_OPTIONS } from './options';
import { sectionsOf } from './summary-source';

/**
 * Summarises plain text that is no note: what `corpus summarize -` does.
 *
 * @param bytes The text; read as one document, however often something recurs in it.
 */
export async function summarizeText(
  engine: Engine,
  bytes: Uint8Array,
  options: {
    readonly sentences?: number;
    readonly write?: (
      source: SummarySource,
      extracted: DocumentSummary,
    ) => Promise<DocumentSummary>;
  },
): Promise<DocumentSummary> {
  const source = { name: 'standard input', bytes };
  const read = await engine.readDocuments(source, { ...DEFAULT_IMPORT_OPTIONS, split: 'off' });
  const [document] = read.documents;
  if (document === undefined) return { sections: [] };
  const { title, language } = document;
  const sections = sectionsOf(title, paragraphsOf(document));
  const { write, ...length } = options;
  const text = { title, language, sections };
  const extracted = await engine.summarize(text, length);
  return (await write?.(text, extracted)) ?? extracted;
}
