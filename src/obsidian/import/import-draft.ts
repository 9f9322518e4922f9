import type { Source } from '../../model/source';
import type { ColumnMapping } from '../../model/table';
import type { Engine, SourceFailure, SourceReading } from '../../pipeline/engine';
import { readEach, withoutTwins, type ReadSources } from '../../pipeline/import-sources';
import { openArchives } from '../../pipeline/open-archives';
import type { FoundFile } from '../../pipeline/batch/gathered-files';
import type { ImportOptions, RunControls } from '../../pipeline/options';

/** A source in the dialog: as it was read, and how it is to be split. */
export interface DraftSource {
  readonly source: Source;
  readonly split: ImportOptions['split'];
  /** What the columns of a table are, where a person said so. */
  readonly columns: ColumnMapping;
  /** Null where it cannot be read. */
  readonly reading: SourceReading | null;
  readonly problem: string | null;
  /** What of it is not meant to be a document, and why. */
  readonly skipped: readonly SourceFailure[];
}

/**
 * What an import dialog has gathered: sources that were read, and the options that they were read with.
 * Knows nothing of the interface.
 */
export class DraftImport {
  private readonly byName = new Map<string, DraftSource>();
  /** Files found with the sources, by their names, and the bytes of all that documents may show. */
  private readonly files = new Map<string, FoundFile>();
  private readonly bytes = new Map<string, Uint8Array>();
  options: ImportOptions;
  private readonly engine: Engine;

  constructor(engine: Engine, options: ImportOptions) {
    this.engine = engine;
    this.options = options;
  }

  get sources(): readonly DraftSource[] {
    return [...this.byName.values()];
  }

  /** Documents that can be imported. */
  get documents(): number {
    return this.readSources().readings.reduce((sum, { documents }) => sum + documents.length, 0);
  }

  /** Reads more sources, each as soon as it comes. A source of the same name is taken in place of the first. */
  async add(
    sources: AsyncIterable<Source | SourceFailure> | Iterable<Source | SourceFailure>,
    controls: RunControls & { readonly onRead: () => void },
  ): Promise<void> {
    for await (const source of openArchives(this.engine, sources, controls.signal)) {
      if (controls.signal?.aborted === true) return;
      const name = 'bytes' in source ? source.name : source.source;
      controls.onProgress?.({ step: 'read', done: this.byName.size, total: null, item: name });
      const draft =
        'bytes' in source
          ? await this.read({ source, split: this.options.split, columns: {} })
          : ({
              source: { name, bytes: new Uint8Array() },
              split: 'auto',
              columns: {},
              reading: null,
              ...('skipped' in source && source.skipped
                ? { problem: null, skipped: [{ source: name, reason: source.reason }] }
                : { problem: source.reason, skipped: [] }),
            } as const);
      // A picture beside documents is none: it goes with those that show it.
      const isFile = draft.reading === null && this.files.has(name);
      this.byName.delete(name);
      if (!isFile) this.byName.set(name, draft);
      controls.onRead();
    }
  }

  /** Reads a source again, split in another way. */
  async split(name: string, split: ImportOptions['split']): Promise<void> {
    const draft = this.byName.get(name);
    if (draft) this.put(await this.read({ ...draft, split }));
  }

  /** Reads a table again, its columns taken for something else. */
  async mapColumns(name: string, columns: ColumnMapping): Promise<void> {
    const draft = this.byName.get(name);
    if (draft) this.put(await this.read({ ...draft, columns: { ...draft.columns, ...columns } }));
  }

  /** Reads every source again, after an option that reading depends on was changed. */
  async readAgain(options: ImportOptions): Promise<void> {
    this.options = options;
    for (const draft of this.sources) {
      if (draft.reading) this.put(await this.read(draft));
    }
  }

  remove(name: string): void {
    this.byName.delete(name);
  }

  /** As the pipeline's import takes it. */
  readSources(): ReadSources {
    return withoutTwins({
      readings: this.sources.flatMap(({ reading }) => (reading ? [reading] : [])),
      failed: this.sources.flatMap(({ source, reading, problem }) =>
        problem === null ? (reading?.failed ?? []) : [{ source: source.name, reason: problem }],
      ),
      skipped: this.sources.flatMap(({ skipped }) => skipped),
      files: [...this.files.values()],
      bytes: this.bytes,
    });
  }

  private put(draft: DraftSource): void {
    // One that was left out while it was read again stays out.
    if (this.byName.has(draft.source.name)) this.byName.set(draft.source.name, draft);
  }

  private async read({
    source,
    split,
    columns,
  }: Pick<DraftSource, 'source' | 'split' | 'columns'>): Promise<DraftSource> {
    const read = await readEach(this.engine, [source], { ...this.options, split, columns });
    const { readings, failed, skipped = [] } = read;
    for (const file of read.files ?? []) this.files.set(file.source, file);
    for (const [hash, bytes] of read.bytes ?? []) this.bytes.set(hash, bytes);
    const reading = readings[0] ?? null;
    // Parts that failed are told of with the reading.
    const problem = reading === null ? (failed[0]?.reason ?? null) : null;
    return { source, split, columns, reading, problem, skipped };
  }
}
