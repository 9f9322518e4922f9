import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import type { Source } from '../model/source';
import { applyPlan, type BatchResult } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import { recover } from '../vault/recover';
import { downloadImages, type FetchFile } from './batch/download-images';
import { GatheredFiles, type FoundFile } from './batch/gathered-files';
import { partFileTwins } from './batch/part-file-twins';
import type { Engine, ImportDraft, SourceFailure, SourceReading } from './engine';
import { openArchives } from './open-archives';
import type { ImportOptions, RunControls } from './options';
import { surveyVault } from './survey-vault';
import { reasonOf } from '../read/read-error';

/**
 * What an import did: `corpus import --json` prints it as it is. Paths are relative to the vault; a file
 * of an archive that was left out stands among the skipped by its own name.
 */
export interface ImportResult {
  /** The batch to undo, or null where nothing was written. */
  readonly batch: string | null;
  readonly created: readonly VaultPath[];
  readonly updated: readonly VaultPath[];
  readonly unchanged: readonly VaultPath[];
  readonly skipped: readonly { readonly path: VaultPath; readonly reason: string }[];
  readonly failed: readonly SourceFailure[];
  readonly hubs: readonly VaultPath[];
  readonly links: number;
  readonly paragraphs: number;
  /** Wall-clock time in milliseconds. */
  readonly millis: number;
  readonly warnings: readonly SourceFailure[];
  /** Files that were added to the vault for notes to show, and how many. */
  readonly attached: readonly VaultPath[];
  readonly attachments: number;
}

export interface ImportRun extends RunControls {
  readonly now: () => Date;
  /** Nothing is written. */
  readonly dryRun?: boolean;
  /** Fetches a picture of the web; without it they stay links. */
  readonly fetchFile?: FetchFile;
}

/** What sources hold, before anything is decided: for a preview. */
export interface ReadSources {
  readonly readings: readonly SourceReading[];
  /** Sources, and parts of sources, that cannot be read. */
  readonly failed: readonly SourceFailure[];
  /** Files of archives that are not meant to be read. */
  readonly skipped?: readonly SourceFailure[];
  /** Files found with the sources that are no documents, but may belong to some. */
  readonly files?: readonly FoundFile[];
  /** The bytes of files and attachments by hash. */
  readonly bytes?: ReadonlyMap<string, Uint8Array>;
}

/** Reads sources one after the other; one that cannot be read fails alone. */
export async function readSources(
  engine: Engine,
  sources: Iterable<Source | SourceFailure> | AsyncIterable<Source | SourceFailure>,
  options: ImportOptions,
  controls: RunControls = {},
): Promise<ReadSources> {
  return withoutTwins(await readEach(engine, sources, options, controls));
}

/** Leaves out what another of the sources holds in a better form, and what has no documents. */
export function withoutTwins(read: ReadSources): ReadSources {
  const { wanted, twins } = partFileTwins(read.readings);
  return { ...read, readings: wanted, skipped: [...(read.skipped ?? []), ...twins] };
}

/** As `readSources`, with every reading, for a host that gathers them one by one: `withoutTwins` goes over all. */
export async function readEach(
  engine: Engine,
  sources: Iterable<Source | SourceFailure> | AsyncIterable<Source | SourceFailure>,
  options: ImportOptions,
  { onProgress, signal }: RunControls = {},
): Promise<ReadSources> {
  const readings: SourceReading[] = [];
  const failed: SourceFailure[] = [];
  const skipped: SourceFailure[] = [];
  const gathered = new GatheredFiles(engine);
  let done = 0;
  for await (const source of openArchives(engine, sources, signal)) {
    signal?.throwIfAborted();
    const name = 'bytes' in source ? source.name : source.source;
    onProgress?.({ step: 'read', done: done++, total: null, item: name });
    if (!('bytes' in source)) {
      const { source: of, reason } = source;
      ('skipped' in source && source.skipped ? skipped : failed).push({ source: of, reason });
      continue;
    }
    try {
      if (await gathered.takeMedia(source)) continue;
      const reading = gathered.strip(await engine.readDocuments(source, options));
      readings.push(reading);
      await gathered.takeRead(source);
      failed.push(...(reading.failed ?? []));
      skipped.push(...(reading.skipped ?? []));
    } catch (error) {
      const reason = reasonOf(error, name);
      if (!(await gathered.takeUnread(source, reason))) failed.push({ source: name, reason });
    }
  }
  // Sources end early when they are stopped: half of what was asked for is not to be imported.
  signal?.throwIfAborted();
  const { files, bytes } = gathered;
  return { readings, failed, skipped, files, bytes };
}

/** Imports sources that were read: places, links and writes their notes as one batch. */
export async function importReadings(
  vault: Vault,
  engine: Engine,
  { readings, failed, skipped = [], files = [], bytes = new Map() }: ReadSources,
  options: ImportOptions,
  run: ImportRun,
): Promise<ImportResult> {
  const started = run.now().getTime();
  if (run.dryRun !== true) await recover(vault, run.now);
  const fetched = await downloadImages(engine, readings, options, run);
  const { downloads } = fetched;
  const survey = await surveyVault(
    vault,
    readings.map(({ source }) => source),
    [...readings.flatMap(({ assets = [] }) => assets), ...files, ...downloads.values()],
    run,
  );
  run.onProgress?.({ step: 'link', done: 0, total: null });
  const today = run.now().toISOString().slice(0, 10);
  const drafted = await engine.draftImport({ readings, files, downloads, survey, options, today });
  run.signal?.throwIfAborted();
  const draft = withFiles(drafted, new Map([...bytes, ...fetched.bytes]));
  const applied = run.dryRun === true ? asPlanned(draft) : await writeDraft(vault, draft, run);
  const result = resultOf(draft, applied);
  const unused = new Set(draft.unused);
  const loose = files.filter(({ source, isRead }) => unused.has(source) && !isRead);
  return {
    ...result,
    skipped: [
      ...skipped.map(({ source, reason }) => ({ path: source, reason })),
      ...loose
        .filter(({ unread }) => unread === null)
        .map(({ source }) => ({ path: source, reason: 'no document of the import shows it' })),
      ...result.skipped,
    ],
    failed: [
      ...failed,
      ...loose.flatMap(({ source, unread }) =>
        unread === null ? [] : [{ source, reason: unread }],
      ),
    ],
    warnings: [
      ...readings.flatMap((reading) =>
        warningsOf(reading).map((reason) => ({ source: reading.source, reason })),
      ),
      ...draft.warnings,
      ...fetched.failed,
    ],
    millis: run.now().getTime() - started,
  };
}

function warningsOf(reading: SourceReading): readonly string[] {
  return [...ofReading(reading), ...openDates(reading)];
}

/** Dates that nothing tells the order of day and month of: one line for a source, which may hold thousands. */
function openDates({ documents }: SourceReading): string[] {
  const open = documents.filter(({ published }) => published?.ambiguous === true);
  const [first] = open;
  if (first === undefined) return [];
  const dates = open.length === 1 ? 'A date' : `${open.length} dates`;
  return [`${dates} could have day and month the other way round: ${first.published?.iso ?? ''} of “${first.title}”`]; // prettier-ignore
}

function ofReading({ warnings, columns = [], documents }: SourceReading): readonly string[] {
  const named = columns.filter(({ role }) => role !== 'other');
  // A table that stays one has no columns that mean anything.
  if (named.length === 0 || documents.length < 2) return warnings;
  const roles = columns.map(({ name, role }) => `${name} → ${role}`).join(', ');
  return [...warnings, `Columns were read as: ${roles}.`];
}

/** Reads and imports sources in one go. */
export async function importSources(
  vault: Vault,
  engine: Engine,
  sources: Iterable<Source | SourceFailure> | AsyncIterable<Source | SourceFailure>,
  options: ImportOptions,
  run: ImportRun,
): Promise<ImportResult> {
  const started = run.now().getTime();
  const read = await readSources(engine, sources, options, run);
  const result = await importReadings(vault, engine, read, options, run);
  return { ...result, millis: run.now().getTime() - started };
}

function writeDraft(vault: Vault, draft: ImportDraft, run: ImportRun): Promise<BatchResult> {
  return applyPlan(vault, draft.plan, {
    now: run.now,
    onProgress: (done, total) => run.onProgress?.({ step: 'write', done, total }),
    ...(run.signal ? { signal: run.signal } : {}),
  });
}

/** The plan with the files first, so that no note ever shows what is not there yet. */
function withFiles(draft: ImportDraft, bytes: ReadonlyMap<string, Uint8Array>): ImportDraft {
  const changes = draft.attachments.flatMap(({ hash, path }): Change[] => {
    const content = bytes.get(hash);
    return content === undefined ? [] : [{ type: 'add-file', path, bytes: content }];
  });
  return { ...draft, plan: { ...draft.plan, changes: [...changes, ...draft.plan.changes] } };
}

function asPlanned({ plan }: ImportDraft): BatchResult {
  const paths = (type: string): VaultPath[] =>
    plan.changes.filter((change) => change.type === type).map(({ path }) => path);
  return {
    batch: null,
    created: paths('create'),
    updated: [...paths('replace'), ...paths('edit')],
    removed: paths('remove'),
    added: paths('add-file'),
    skipped: [],
  };
}

function resultOf(
  draft: ImportDraft,
  applied: BatchResult,
): Omit<ImportResult, 'failed' | 'millis' | 'warnings'> {
  const hubs = new Set(draft.hubs);
  const inState = (state: string) => draft.documents.filter((document) => document.state === state);
  return {
    batch: applied.batch,
    attached: applied.added,
    attachments: applied.added.length,
    created: [
      ...applied.created.filter((path) => !hubs.has(path)),
      ...applied.created.filter((path) => hubs.has(path)),
    ],
    updated: applied.updated,
    unchanged: inState('unchanged').map(({ path }) => path),
    skipped: [
      ...inState('skipped').map(({ path, reason }) => ({ path, reason: reason ?? '' })),
      ...applied.skipped.map(({ path, reason }) => ({ path, reason })),
    ],
    hubs: draft.hubs,
    links: draft.links,
    paragraphs: draft.paragraphs,
  };
}
