import type { NumberedBlock } from '../model/block';
import type { Properties, StructuredDocument } from '../model/document';
import type { VaultPath } from '../model/note';
import { keepIds } from '../structure/keep-ids';
import { baseName, fileNameFor, type NameRegister } from '../write/file-name';
import type { SourceReading, VaultSurvey } from './engine';
import type { KnownNote, KnownSources } from './known-sources';
import { matchDocuments } from './match-documents';
import { comparable, paragraphsOfNote, type NoteParagraph } from './note-paragraphs';
import { textOf } from './note-record';
import { RELATION_PROPERTIES } from './relation-properties';
import { sourceTitle, withoutExportId } from './source-title';

/** Where a document goes and what becomes of the note that holds it already. */
export interface PlacedDocument {
  /** Its blocks have the ids of the note that it replaces, and that note's links. */
  readonly document: StructuredDocument;
  readonly path: VaultPath;
  /** The file's name without extension. */
  readonly name: string;
  /** `same`: its text is in the note at `path`, which has another source. */
  readonly state: 'create' | 'replace' | 'beside' | 'keep' | 'skip' | 'same';
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
  readonly known: KnownSources;
  readonly gone: VaultSurvey['gone'];
  readonly names: NameRegister;
  readonly folder: string;
  /** ISO date, for `Title (update 2026-01-01)`. */
  readonly today: string;
}

/** A source whose documents know the note that holds each already, in their order. */
export interface MatchedSource {
  readonly reading: SourceReading;
  readonly notes: readonly (KnownNote | null)[];
}

/** Finds for each document of a source the note that an earlier import of that source made of it. */
export function matchSource(reading: SourceReading, known: KnownSources): MatchedSource {
  const candidates = known
    .of(reading.source, reading.hash)
    .map((note) => ({ ...note, hash: textOf(note.properties['source_hash']), note }));
  const matches = matchDocuments(reading.documents, candidates);
  return { reading, notes: matches.map((match) => match?.note ?? null) };
}

/**
 * Decides for every document of a source which note it becomes, and whether that note is new.
 *
 * @param isTwin Whether another note has the document's text: it gets no name of its own then.
 */
export function placeSource(
  { reading, notes }: MatchedSource,
  placing: Placing,
  isTwin: (document: StructuredDocument) => boolean = () => false,
): PlacedSource {
  const index = reading.documents.length > 1 ? placeIndex(reading, placing) : null;
  const below = index === null ? '' : `/${index.name}`;
  const folder = `${placing.folder}/Documents${folderWithin(reading)}${below}`;
  const documents = reading.documents.map((document, i): PlacedDocument =>
    isTwin(document)
      ? { document, path: '', name: '', state: 'same', previous: null }
      : placeDocument(document, notes[i] ?? null, folder, placing),
  );
  return { reading, documents, index };
}

/** The folders that a source lay in below the folder or archive that was given, each with a slash before it. */
function folderWithin({ within }: SourceReading): string {
  const steps = within?.path.split('/').slice(0, -1) ?? [];
  return steps.map((step) => `/${fileNameFor(withoutExportId(step))}`).join('');
}

function placeIndex(
  reading: SourceReading,
  { known, names, folder }: Placing,
): PlacedSource['index'] {
  const previous = known.indexOf(reading.source, reading.hash);
  if (previous !== null) {
    return { path: previous.path, name: baseName(previous.path), previous };
  }
  const name = names.claim(fileNameFor(sourceTitle(reading.source, reading.documents)));
  const own = folderWithin(reading);
  return { path: `${folder}/Documents${own}/${name}/${name}.md`, name, previous: null };
}

function placeDocument(
  document: StructuredDocument,
  note: KnownNote | null,
  folder: string,
  placing: Placing,
): PlacedDocument {
  if (note === null) return placeNew(document, folder, placing);
  const name = baseName(note.path);
  const placed = { document, path: note.path, name, previous: note };
  const old = paragraphsOfNote(note.text);
  if (
    textOf(note.properties['source_hash']) === document.sourceHash ||
    sameText(document, note, old)
  )
    return { ...placed, state: 'keep' };
  const updated = {
    ...document,
    properties: keepRelations(document.properties, note.properties),
    blocks: keepParagraphs(document.blocks, old, placing.known.citedIds(note.path)),
  };
  if (note.ours) return { ...placed, document: updated, state: 'replace' };
  const beside = placing.names.claim(`${name} (update ${placing.today})`);
  const path = `${note.path.slice(0, note.path.length - name.length - 3)}${beside}.md`;
  const reason = `“${name}” was changed by hand, so the new text stands beside it`;
  return { document: updated, path, name: beside, state: 'beside', previous: note, reason };
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

/** What earlier imports and commands found of a note, and its source does not say. */
const RELATIONS = ['summary_of', ...RELATION_PROPERTIES];

/** A digest stays one of the source that was attached to it, a text one of all its sources. */
function keepRelations(properties: Properties, before: Properties): Properties {
  const kept = RELATIONS.flatMap((name) => {
    const value = before[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...properties };
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
    // What it shows is embedded anew: in foreign text an embed would be taken for one of a stranger's.
    const shows = before?.markdown.includes('![') === true;
    return same && !shows ? { ...block, markdown: before.markdown } : block;
  });
}
