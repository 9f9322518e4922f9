import type { Block } from '../model/block';
import type { FoundMetadata, Reading } from '../model/document';
import type { Removal } from '../model/source';
import { unitsOf } from './block-lines';
import type { DateReading } from './find-date';
import { dayFirstOf } from './find-date';
import type { RecordHead } from './record-head';
import { splitDump } from './split-dump';
import type { StructureOptions } from './structure-options';
import { dateReadingOf } from './structure-options';

/** One document of a source before it is cleaned and identified. */
export interface CutDocument {
  readonly metadata: FoundMetadata;
  readonly blocks: readonly Block[];
  /** The head that the split has read. */
  readonly head: RecordHead | null;
  /** Lines that belong to no document. */
  readonly separator: readonly string[];
  /** Its place in the source's table of contents. */
  readonly place?: readonly string[];
  /** What its reader says of it alone. */
  readonly warnings?: readonly string[];
  /** What its reader left out of it. */
  readonly removed?: readonly Removal[];
}

/** A source cut into documents. */
export interface CutSource {
  readonly documents: readonly CutDocument[];
  /** The line that the cuts were made at; null where nothing was cut. */
  readonly separator: string | null;
  readonly above: readonly Block[];
  readonly dates: DateReading;
}

/** Lines longer than this hold no date that says how a source writes its dates. */
const LONGEST_DATE_LINE = 120;

/** Cuts a reading into documents. Only plain text is searched for separators: other formats have structure. */
export function cutSource(reading: Reading, options: StructureOptions): CutSource {
  const shown = dayFirstOf(shortLines(reading));
  const dates = dateReadingOf(options, shown);
  const mode = options.split ?? 'auto';
  const only = reading.documents.length === 1 ? reading.documents[0] : undefined;
  if (only === undefined || mode === 'off' || (mode === 'auto' && reading.format !== 'text')) {
    return { documents: reading.documents.map(asWhole), separator: null, above: [], dates };
  }
  const split = splitDump(only.blocks, mode, dates);
  if (split.separator === null)
    return { documents: [asWhole(only)], separator: null, above: [], dates };
  return {
    documents: split.pieces.map((piece) => ({ ...piece, metadata: {} })),
    separator: split.separator,
    above: split.above,
    dates,
  };
}

function asWhole(document: {
  readonly metadata: FoundMetadata;
  readonly blocks: readonly Block[];
}): CutDocument {
  return { ...document, head: null, separator: [] };
}

function* shortLines(reading: Reading): Generator<string> {
  for (const document of reading.documents) {
    if (document.metadata.published !== undefined) yield document.metadata.published;
    if (reading.format !== 'text') continue;
    for (const unit of unitsOf(document.blocks)) {
      if (unit.text.length <= LONGEST_DATE_LINE) yield unit.text;
    }
  }
}
