import { applyEdits } from '../markdown/edits';
import type { NoteFile, VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import { hashOf } from '../vault/hash';
import { attachSource } from './attach-source';
import { sourceAddress } from './batch/source-address';
import { citationsWithoutSource, citedNumbers, digestCitations } from './digest-citations';
import { namedSource } from './digest-source';
import type { SourceFailure } from './engine';
import { NameIndex, type Writing } from './import-texts';
import { noteRecord, textOf, type NoteRecord } from './note-record';
import { paragraphNumbers } from './paragraph-numbers';
import type { KnownNote } from './known-sources';
import type { PlacedSource } from './place-documents';

/** What an import makes of digests by people: its own, and those in the vault that waited for a source. */
export interface ImportedAttachments {
  /** The import's notes; citations in digests whose source is known are links. */
  readonly notes: readonly NoteFile[];
  /** Edits of digests in the vault whose source is in this import. */
  readonly changes: readonly Change[];
  readonly links: number;
  /** Digests whose source is not there. */
  readonly warnings: readonly SourceFailure[];
}

/**
 * Attaches digests to the sources that they name, where one of both is imported now.
 *
 * @param notes The notes of the import as they are to be written.
 * @param known The vault's notes.
 */
export function attachImported(
  notes: readonly NoteFile[],
  sources: readonly PlacedSource[],
  known: readonly KnownNote[],
  { style, resolve }: Pick<Writing, 'style' | 'resolve'>,
): ImportedAttachments {
  const records = notes.map(({ path, text }) => noteRecord(path, text));
  const written = new Set(notes.map(({ path }) => path));
  const kept = known.filter(({ path }) => !written.has(path));
  const find = sourceFinder([...records, ...kept], resolve);
  const cited = new Map(sources.flatMap(citationsOf));
  const warnings: SourceFailure[] = [];
  let links = 0;
  const attached = records.map((record): NoteFile => {
    const { path, text } = record;
    const own = cited.get(path);
    const source = own === undefined ? null : find(record);
    if (source === null) {
      if (own !== undefined && own.citations > 0)
        warnings.push({ source: own.source, reason: citationsWithoutSource(own.citations) });
      return { path, text };
    }
    const attachment = attachSource(record, source, style, resolve);
    links += attachment.links;
    return attachment.links === 0
      ? { path, text }
      : { path, text: applyEdits(text, attachment.edits) };
  });
  const changes = kept.flatMap((record): Change[] => {
    if (!mayWait(record)) return [];
    const source = find(record);
    if (source === null || !written.has(source.path)) return [];
    const { edits, links: made } = attachSource(record, source, style, resolve);
    if (made === 0) return [];
    links += made;
    return [{ type: 'edit', path: record.path, before: hashOf(record.text), edits }];
  });
  return { notes: attached, changes, links, warnings };
}

/** Only in Markdown do people write such citations; in a text of another format `(3)` is mostly a note. */
function citationsOf({
  reading,
  documents,
}: PlacedSource): (readonly [
  VaultPath,
  { readonly source: string; readonly citations: number },
])[] {
  if (reading.format !== 'markdown') return [];
  return documents.map(({ path, document }) => [
    path,
    { source: document.source, citations: citedNumbers(document) },
  ]);
}

/** Whether a note of the vault names a source and has citations that are no links yet. */
function mayWait({ role, text, properties }: NoteRecord): boolean {
  if (role !== null && role !== 'document') return false;
  const { names, addresses } = namedSource({ text, properties });
  return names.length + addresses.length > 0 && digestCitations(text).length > 0;
}

type FindSource = (digest: NoteRecord) => NoteRecord | null;

/** Finds the note with numbered paragraphs that a digest names: by a link, by title or alias, or by address. */
function sourceFinder(notes: readonly NoteRecord[], resolve: Writing['resolve']): FindSource {
  const citable = notes.filter(({ role }) => role === 'document' || role === null);
  const byPath = new Map<VaultPath, NoteRecord>(citable.map((note) => [note.path, note]));
  const byName = new NameIndex(
    citable.map(({ path, title, aliases }) => ({ path, title, aliases, kind: null })),
  );
  const byAddress = addressesOf(citable);
  return (digest) => {
    const { names, addresses } = namedSource(digest);
    const own = textOf(digest.properties['source']) ?? '';
    const paths = [
      ...names.flatMap((name) => [resolve(name, digest.path), byName.find(name)]),
      ...addresses.flatMap((address) => {
        const from = byAddress.get(sourceAddress(address, own)) ?? [];
        const others = from.filter((path) => path !== digest.path);
        return others.length === 1 ? others : [];
      }),
    ];
    for (const path of paths) {
      const note = path === null || path === digest.path ? undefined : byPath.get(path);
      if (note !== undefined && paragraphNumbers(note.text).size > 0) return note;
    }
    return null;
  };
}

/** The documents by where they come from: several where a source holds several. */
function addressesOf(notes: readonly NoteRecord[]): ReadonlyMap<string, readonly VaultPath[]> {
  const paths = new Map<string, VaultPath[]>();
  for (const { path, properties } of notes) {
    const given = [textOf(properties['url']), textOf(properties['source'])];
    const addresses = given.flatMap((address) =>
      address === null ? [] : sourceAddress(address, ''),
    );
    for (const address of new Set(addresses)) {
      const own = paths.get(address);
      if (own === undefined) paths.set(address, [path]);
      else own.push(path);
    }
  }
  return paths;
}
