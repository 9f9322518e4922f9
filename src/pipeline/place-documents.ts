import { scanNote } from '../markdown/scan-note';
import type { NumberedBlock } from '../model/block';
import type { Properties, StructuredDocument } from '../model/document';
import type { VaultPath } from '../model/note';
import { keepIds } from '../structure/keep-ids';
import { baseName, fileNameFor, type NameRegister } from '../write/file-name';
import type { SourceReading, VaultSurvey } from './engine';
import { matchDocuments, type Candidate } from './match-documents';
import { comparable, paragraphsOfNote, type NoteParagraph } from './note-paragraphs';
import { textOf, type NoteRecord } from './note-record';
import { sourceStem, sourceTitle } from './source-title';

/** A note of the vault with what the journal says of it. */
export interface KnownNote extends NoteRecord {
  readonly ours: boolean;
}

/** Where a document goes and what becomes of the note that holds it already. */
export interface PlacedDocument {
  /** Its blocks have the ids of the note that it replaces, and that note's links. */
  readonly document: StructuredDocument;
  readonly path: VaultPath;
  /** The file's name without extension. */
  readonly name: string;
  readonly state: 'create' | 'replace' | 'beside' | 'keep' | 'skip';
  readonly previous: KnownNote | null;
  readonly reason?: string;
}

export interface PlacedSource {
  readonly reading: SourceReading;
  readonly documents: readonly PlacedDocument[];
  /** The index note of a source of several documents. */
  readonly index: { path: VaultPath; name: string; previous: KnownNote | null } | null;
}

export interface Placing {
  readonly known: readonly KnownNote[];
  readonly gone: VaultSurvey['gone'];
  readonly names: NameRegister;
  readonly folder: string;
  /** ISO date, for `Title (update 2026-01-01)`. */
  readonly today: string;
}

/** Decides for every document of a source which note it becomes, and whether that note is new. */
export function placeSource(reading: SourceReading, placing: Placing): PlacedSource {
  const candidates = candidatesFor(reading, placing);
  const matches = matchDocuments(reading.documents, candidates);
  const index = reading.documents.length > 1 ? placeIndex(reading, placing) : null;
  const below = index === null ? '' : `/${index.name}`;
  const folder = `${placing.folder}/Documents${below}`;
  const documents = reading.documents.map((document, i) =>
    placeDocument(document, matches[i] ?? null, folder, placing),
  );
  return { reading, documents, index };
}

interface NoteCandidate extends Candidate {
  readonly note: KnownNote;
}

function candidatesFor(reading: SourceReading, { known }: Placing): NoteCandidate[] {
  return known.flatMap((note): NoteCandidate[] => {
    if (note.role !== 'document') return [];
    const hash = textOf(note.properties['source_hash']);
    const source = textOf(note.properties['source']);
    const fitting =
      hash === reading.hash ||
      source === reading.source ||
      (source !== null && sourceStem(source) === sourceStem(reading.source));
    return fitting ? [{ path: note.path, text: note.text, title: note.title, hash, note }] : [];
  });
}

function placeIndex(
  reading: SourceReading,
  { known, names, folder }: Placing,
): PlacedSource['index'] {
  const previous = known.find(
    ({ role, properties }) =>
      role === 'index' &&
      (textOf(properties['source']) === reading.source ||
        textOf(properties['source_hash']) === reading.hash),
  );
  if (previous) {
    return { path: previous.path, name: baseName(previous.path), previous };
  }
  const name = names.claim(fileNameFor(sourceTitle(reading.source, reading.documents)));
  return { path: `${folder}/Documents/${name}/${name}.md`, name, previous: null };
}

function placeDocument(
  document: StructuredDocument,
  match: NoteCandidate | null,
  folder: string,
  placing: Placing,
): PlacedDocument {
  if (match === null) return placeNew(document, folder, placing);
  const name = baseName(match.path);
  const placed = { document, path: match.path, name, previous: match.note };
  const old = paragraphsOfNote(match.text);
  if (match.hash === document.sourceHash || sameText(document, match.note, old)) {
    return { ...placed, state: 'keep' };
  }
  const updated = {
    ...document,
    properties: keepSource(document.properties, match.note.properties),
    blocks: keepParagraphs(document.blocks, old, citedIds(match.path, placing.known)),
  };
  if (match.note.ours) return { ...placed, document: updated, state: 'replace' };
  const beside = placing.names.claim(`${name} (update ${placing.today})`);
  const path = `${match.path.slice(0, match.path.length - name.length - 3)}${beside}.md`;
  const reason = `“${name}” was changed by hand, so the new text stands beside it`;
  return { document: updated, path, name: beside, state: 'beside', previous: match.note, reason };
}

/** A document without a note: a new one, unless its note was there and its owner took it away. */
function placeNew(document: StructuredDocument, folder: string, placing: Placing): PlacedDocument {
  const file = fileNameFor(document.title);
  const gone = placing.gone.find(
    ({ document: key, path }) =>
      (key.hash === document.sourceHash && key.index === document.index) ||
      (key.source === document.source && baseName(path) === file),
  );
  if (gone !== undefined) {
    const reason = 'its note was deleted, and stays deleted';
    return { document, path: gone.path, name: file, state: 'skip', previous: null, reason };
  }
  const name = placing.names.claim(file);
  return { document, path: `${folder}/${name}.md`, name, state: 'create', previous: null };
}

function sameText(
  document: StructuredDocument,
  note: KnownNote,
  old: readonly NoteParagraph[],
): boolean {
  const fresh = document.blocks.flatMap(({ id, text }) => (id === null ? [] : [comparable(text)]));
  return (
    note.title === document.title &&
    (textOf(note.properties['published']) ?? null) === (document.published?.iso ?? null) &&
    fresh.length === old.length &&
    fresh.every((text, i) => text === comparable(old[i]?.text ?? ''))
  );
}

/** A digest stays one of the source that was attached to it. */
function keepSource(properties: Properties, before: Properties): Properties {
  const source = before['summary_of'];
  return source === undefined ? properties : { summary_of: source, ...properties };
}

/** Gives paragraphs that were there before their old id, and their old Markdown: the links made in it stay. */
function keepParagraphs(
  blocks: readonly NumberedBlock[],
  old: readonly NoteParagraph[],
  cited: Iterable<string>,
): NumberedBlock[] {
  const byId = new Map(old.map((paragraph) => [paragraph.id, paragraph]));
  return keepIds(old, blocks, cited).map((block) => {
    const before = block.id === null ? undefined : byId.get(block.id);
    const same = before !== undefined && comparable(before.text) === comparable(block.text);
    return same ? { ...block, markdown: before.markdown } : block;
  });
}

/**
 * The ids of a note's paragraphs that other notes cite, those of paragraphs long gone included: none of them
 * may come to mean another paragraph.
 */
function citedIds(path: VaultPath, known: readonly KnownNote[]): string[] {
  const name = baseName(path).toLowerCase();
  return known.flatMap(({ text }) =>
    text.toLowerCase().includes(`${name}#^`)
      ? scanNote(text).links.flatMap(({ target, subpath }) =>
          subpath.startsWith('#^') && baseName(target).toLowerCase() === name
            ? [subpath.slice(2).toLowerCase()]
            : [],
        )
      : [],
  );
}
