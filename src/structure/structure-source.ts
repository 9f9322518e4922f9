import type { Reading, StructuredDocument } from '../model/document';
import type { Removal } from '../model/source';
import { cutSource } from './cut-source';
import type { CutSource } from './cut-source';
import { uniqueTitles } from './derive-title';
import type { DraftDocument } from './draft-document';
import { draftDocument } from './draft-document';
import { findRecurring } from './furniture';
import { withInertValues } from './inert-values';
import { keepIds } from './keep-ids';
import { isSectioned } from './plain-headings';
import type { StructureOptions } from './structure-options';
import { settleOpenLines } from './text-identity';

/**
 * Makes the documents of a source: split, cleaned, identified and numbered from `p1`.
 *
 * @param source the source's name, as it was given.
 * @param sourceHash `sha256-` and the digest of its bytes.
 */
export function structureSource(
  source: string,
  sourceHash: string,
  reading: Reading,
  options: StructureOptions = {},
): StructuredDocument[] {
  const cut = cutSource(reading, options);
  const drafts = draftAll(cut, reading.format, source);
  const titles = uniqueTitles(
    drafts.map((draft) => ({
      title: draft.title,
      marks: [draft.authors[0] ?? '', draft.published?.iso.slice(0, 10) ?? ''],
    })),
  );
  const above = cut.above.map((block): Removal => ({
    text: block.text,
    reason: 'above the first document of the source',
  }));
  const documents = drafts.map((draft, index): StructuredDocument => ({
    ...draft,
    source,
    sourceHash,
    index,
    title: titles[index] ?? draft.title,
    blocks: keepIds([], draft.blocks),
    removed: index === 0 ? [...above, ...draft.removed] : draft.removed,
    warnings: index === 0 ? [...reading.warnings, ...draft.warnings] : draft.warnings,
    neutralised: index === 0 ? reading.neutralised : [],
  }));
  return options.trust === true ? documents : documents.map(withInertValues);
}

function draftAll(cut: CutSource, format: string, source: string): DraftDocument[] {
  const heads = cut.documents.map((document) => document.head).filter((head) => head !== null);
  const context = {
    format,
    source,
    dates: cut.dates,
    open: settleOpenLines(heads),
    sectioned: format === 'text' && cut.documents.some((document) => isSectioned(document.blocks)),
    recurring:
      cut.documents.length > 1
        ? findRecurring(cut.documents.map((document) => document.blocks))
        : null,
  };
  return cut.documents.map((document) => draftDocument(document, context));
}
