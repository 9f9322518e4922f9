import { discoverEntities } from '../link/entities/discover-entities';
import { linkResolver } from '../markdown/resolve-links';
import type { LinkTarget } from '../model/entity';
import type { NoteFile, VaultPath } from '../model/note';
import { NameRegister } from '../write/file-name';
import { alignTranslations } from './align-translations';
import { attachImported } from './attach-imported';
import { AttachmentNames } from './batch/attachment-names';
import { BatchTargets } from './batch/batch-targets';
import { EmbedWriter, type MissingFile } from './batch/embed-writer';
import { missedFiles, useKept } from './batch/used-files';
import { authorKind } from './author-kind';
import type { Change } from '../model/plan';
import type { DocumentOutcome, ImportDraft, ImportRequest, SourceReading } from './engine';
import { gatherHubs, type HubDraft, type NamedInProperties } from './gather-hubs';
import { documentChange, hubChange, indexChange, outcomeOf } from './import-changes';
import {
  linkBatch,
  linkByAlias,
  linkMentions,
  NameIndex,
  propertyLinker,
  renderPlaced,
  type Writing,
} from './import-texts';
import { inertNotes } from './inert-notes';
import { messageIndex, type MessageIndex } from './link-threads';
import { paragraphReader } from './note-paragraphs';
import { linkTargetOf, noteRecord } from './note-record';
import { KnownSources, type KnownNote } from './known-sources';
import {
  matchSource,
  placeSource,
  type PlacedDocument,
  type PlacedSource,
} from './place-documents';
import { proposeSure, type ProposeSure } from './propose-sure';
import { relateDocuments } from './relate-documents';
import { relationChanges } from './relation-changes';
import { settleRelations, type SettledRelations } from './settle-relations';
import { unwantedHubs } from './unwanted-hubs';
import { wantedNotes } from './wanted-notes';

/** Makes the notes of an import as a plan: placed, linked, with their hubs and index notes. */
export function draftImport(request: ImportRequest): ImportDraft {
  const { readings, survey, options } = request;
  const known = survey.notes.map(({ path, text, ours }): KnownNote => ({
    ...noteRecord(path, text),
    ours,
  }));
  const bySource = new KnownSources(known);
  const names = new NameRegister(known.map(({ path }) => path));
  const { once, twins } = partTwins(readings);
  const { sources, related, warnings } = placeAll(once, bySource, names, request);
  const placed = sources.flatMap(({ documents }) => documents.filter(isWritten));

  const existing = [
    ...known.flatMap((note) => linkTargetOf(note) ?? []),
    ...placed.flatMap(documentTarget),
  ];
  const paths = [
    ...known.map(({ path }) => path),
    ...placed.map(({ path }) => path),
    ...sources.flatMap(({ index }) => (index ? [index.path] : [])),
  ];
  const messages = messageIndex(
    known,
    sources.flatMap(({ documents }) => documents),
  );
  const bare = writingWith(related, existing, paths, messages, request);
  const targets = new BatchTargets(sources, request.files, request.downloads);
  const attachments = new AttachmentNames(survey.attachments);
  const embeds = new EmbedWriter(attachments, survey.style);
  const missed: MissingFile[] = [];
  const drafts = linkByAlias(linkBatch(renderAll(sources, bare), sources, bare, { targets }), bare);
  const hubs = options.hubs
    ? draftHubs({ drafts, sources, placed, known, existing }, names, request, bare)
    : [];
  const writing = writingWith(
    related,
    [...existing, ...hubs.map(({ target }) => target)],
    [...paths, ...hubs.map(({ path }) => path)],
    messages,
    request,
  );
  const rendered = linkByAlias(
    linkBatch(renderAll(sources, writing), sources, writing, { targets, missed }),
    writing,
  );
  const inert = options.trust ? { notes: rendered, refused: NONE } : inertNotes(rendered);
  // Only now: what an import embeds itself is all that may be embedded in a note of a stranger's.
  const safe = {
    ...inert,
    notes: linkBatch(inert.notes, sources, writing, { targets, embeds }),
  };
  useKept(sources, targets, embeds);
  const { notes, links } = options.link
    ? linkMentions(safe.notes, linker(request, known, hubs, writing), writing)
    : { notes: safe.notes, links: 0 };
  const settled = sources.map((source) => withoutRefused(source, safe.refused));
  const written = settled.flatMap(({ documents }) => documents.filter(isWritten));
  const attached = attachImported(notes, settled, known, writing);
  const isWrittenNow = new Set(written.map(({ path }) => path));
  const others = known.filter(({ path }) => !isWrittenNow.has(path));
  const texts = new Map(attached.notes.map(({ path, text }) => [path, text]));
  return {
    plan: {
      command: 'import',
      label: importLabel(written.length, sources.length),
      changes: [
        // First: an import that is stopped then leaves no link to a hub that is never made.
        ...hubs.map((hub) => hubChange(hub, writing)),
        ...written.map((document) => documentChange(document, texts.get(document.path) ?? '')),
        ...settled.flatMap((source) => indexChange(source, writing, embeds)),
        ...joinEdits([
          ...attached.changes,
          ...relationChanges(others, related, propertyLinker(writing)),
        ]),
      ],
    },
    documents: [
      ...settled.flatMap(({ documents }) => documents.map(outcomeOf)),
      ...twinOutcomes(twins, settled),
    ],
    hubs: hubs.map(({ path }) => path),
    links: links + attached.links,
    warnings: [...warnings, ...attached.warnings, ...missedFiles(missed)],
    attachments: attachments.added,
    unused: request.files.flatMap(({ hash, source }) => (embeds.isUsed(hash) ? [] : [source])),
    paragraphs: written.reduce((sum, { document }) => sum + numberedIn(document), 0),
    report: written.map(({ document }) => document),
  };
}

/** Places the documents of all sources, those aside whose text has its note already or is another's. */
function placeAll(
  readings: readonly SourceReading[],
  known: KnownSources,
  names: NameRegister,
  { survey, options, today }: ImportRequest,
): SettledRelations {
  const placing = { known, gone: survey.gone, names, folder: options.folder, today };
  const matched = readings.map((reading) => matchSource(reading, known));
  const relations = relateDocuments(matched, known);
  const twins = new Set(
    relations.flatMap(({ kind, other }) => (kind === 'same' ? (other.document ?? []) : [])),
  );
  const sources = matched.map((source) => placeSource(source, placing, (one) => twins.has(one)));
  return settleRelations(sources, relations);
}

/** A note is edited once in a batch, whatever for. */
function joinEdits(changes: readonly Change[]): Change[] {
  const byPath = new Map<VaultPath, Change>();
  for (const change of changes) {
    const before = byPath.get(change.path);
    byPath.set(
      change.path,
      before?.type === 'edit' && change.type === 'edit'
        ? { ...before, edits: [...before.edits, ...change.edits] }
        : change,
    );
  }
  return [...byPath.values()];
}

const NONE: ReadonlyMap<VaultPath, string> = new Map();

function withoutRefused(
  source: PlacedSource,
  refused: ReadonlyMap<VaultPath, string>,
): PlacedSource {
  const documents = source.documents.map((placed): PlacedDocument => {
    const reason = refused.get(placed.path);
    return reason === undefined || !isWritten(placed)
      ? placed
      : { ...placed, state: 'skip', reason };
  });
  return { ...source, documents };
}

/** The same bytes given twice are one source: the first, and its twins. */
function partTwins(readings: readonly SourceReading[]): {
  readonly once: SourceReading[];
  readonly twins: SourceReading[];
} {
  const seen = new Set<string>();
  const twins: SourceReading[] = [];
  const once = readings.filter((reading) => {
    const first = !seen.has(reading.hash);
    seen.add(reading.hash);
    if (!first) twins.push(reading);
    return first;
  });
  return { once, twins };
}

/** The documents of twins, told as skipped, so that what was found is what is told of. */
function twinOutcomes(
  twins: readonly SourceReading[],
  sources: readonly PlacedSource[],
): DocumentOutcome[] {
  const byHash = new Map(sources.map((source) => [source.reading.hash, source]));
  return twins.flatMap((twin) => {
    const first = byHash.get(twin.hash);
    const reason = `“${twin.source}” is the same as “${first?.reading.source ?? ''}”`;
    return twin.documents.map(({ source, index, title }) => {
      const path = first?.documents[index]?.path ?? first?.documents[0]?.path ?? '';
      return { source, index, title, path, state: 'skipped' as const, reason };
    });
  });
}

function isWritten({ state }: PlacedDocument): boolean {
  return state === 'create' || state === 'replace' || state === 'beside';
}

/** A new document as something to link to: by a title that its source gave it. */
function documentTarget({ document, path, name, previous }: PlacedDocument): LinkTarget[] {
  if (document.titleDerived || previous !== null) return [];
  const aliases = [...document.aliases, ...(name === document.title ? [] : [name])];
  return [{ path, title: document.title, aliases, kind: null }];
}

function writingWith(
  related: SettledRelations['related'],
  targets: readonly LinkTarget[],
  paths: readonly string[],
  messages: MessageIndex,
  { survey }: ImportRequest,
): Writing {
  const names = new NameIndex(targets);
  return { targets, names, style: survey.style, resolve: linkResolver(paths), messages, related };
}

function renderAll(sources: readonly PlacedSource[], writing: Writing): NoteFile[] {
  return sources.flatMap((source) =>
    renderPlaced(source, source.documents.filter(isWritten), writing),
  );
}

function linker(
  { survey, options }: ImportRequest,
  known: readonly KnownNote[],
  hubs: readonly HubDraft[],
  { targets }: Writing,
): ProposeSure {
  const hubPaths = new Set([
    ...known.flatMap(({ path, role }) => (role === 'hub' ? [path] : [])),
    ...hubs.map(({ path }) => path),
  ]);
  return proposeSure(targets, survey.notes, hubPaths, options);
}

/** What is there when hubs are looked for. */
interface HubGrounds {
  readonly drafts: readonly NoteFile[];
  readonly sources: readonly PlacedSource[];
  /** The documents of the sources that are to be written. */
  readonly placed: readonly PlacedDocument[];
  readonly known: readonly KnownNote[];
  readonly existing: readonly LinkTarget[];
}

function draftHubs(
  { drafts, sources, placed, known, existing }: HubGrounds,
  names: NameRegister,
  { options, survey }: ImportRequest,
  { resolve, related }: Writing,
): HubDraft[] {
  const named = placed.flatMap(({ document }): NamedInProperties[] => [
    ...document.authors.map((name) => ({ name, kind: authorKind(name) })),
    ...(document.series === null ? [] : [{ name: document.series, kind: 'work' as const }]),
  ]);
  const wanted = wantedNotes(drafts, resolve);
  // Another version of a document is no other document.
  const versions = new Set(placed.flatMap(({ path, previous }) => [path, previous?.path]));
  const earlier = known.filter(({ path, role }) => role === 'document' && !versions.has(path));
  const discovered = discoverEntities(drafts, existing, {
    names: named.map(({ name }) => name),
    wanted: wanted.map(({ name }) => name),
    earlier,
    translations: alignTranslations(
      [...drafts, ...earlier],
      (path) => related.get(path)?.translations ?? [],
      paragraphReader(),
    ),
  });
  const unwanted = unwantedHubs(drafts, sources, known, survey);
  return gatherHubs({ wanted, discovered, named, unwanted }, existing, names, options.folder);
}

function importLabel(documents: number, sources: number): string {
  const of = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `Import of ${of(documents, 'document')} from ${of(sources, 'source')}`;
}

function numberedIn({ blocks }: PlacedDocument['document']): number {
  return blocks.reduce((sum, { id }) => sum + (id === null ? 0 : 1), 0);
}
