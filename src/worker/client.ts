import workerSource from 'inline-worker:./worker.ts';

import type { AssetInfo } from '../model/asset';
import type { Collection, CollectionSummary } from '../model/collection';
import type { TagProposal } from '../link/tags/propose-tags';
import type { NoteFile } from '../model/note';
import type { BrokenCitation } from '../pipeline/citation-fixes/broken-citations';
import type {
  Engine,
  ImportDraft,
  ImportRequest,
  LinkDraft,
  LinkRequest,
  MirrorChanges,
  MirrorQuestion,
  MirrorQuestions,
  FullReading,
  SummaryLength,
} from '../pipeline/engine';
import type { CitableText } from '../pipeline/summary-source';
import type { ReadOptions } from '../pipeline/options';
import type { TagRequest } from '../pipeline/tags/draft-tags';
import type { Source } from '../model/source';
import type { ArchiveBudget, UnpackedArchive } from '../read/zip/archive';
import type { DocumentSummary, SummarySource } from '../model/summary';
import type { SectionAnswer } from '../summarize/written/judge-answers';
import type { JudgedSection } from '../summarize/written/judge-section';
import { nextTurn, Turns } from '../vault/turns';
import { joined } from './join-answer';
import type { AnswerPart, EngineAnswer, EngineCall, EngineMessage, EngineMethod } from './protocol';

/** Thrown when the engine was disposed of: nobody is there any more to be told of it. */
export class EngineClosedError extends Error {
  override readonly name = 'EngineClosedError';

  constructor() {
    super('The plugin was turned off.');
  }
}

/** How long one source may take before its worker is ended, in milliseconds. */
const SOURCE_LIMIT = 60_000;
/** How long linking a vault or summarising a book may take, in milliseconds. */
const VAULT_LIMIT = 15 * 60_000;

/** UTF-16 units of code that are copied in a few milliseconds. */
const CODE_PART = 250_000;

interface RunningCall {
  readonly id: number;
  /** What came ahead of the answer. */
  readonly parts: AnswerPart[];
  readonly settle: (answer: EngineAnswer) => void;
}

/**
 * The engine on a thread of its own, so that the interface never waits.
 *
 * One call runs at a time, in the order they came. A call that takes too long ends the worker and
 * fails alone: the next starts another. Nothing runs before the first call; dispose of it when the
 * plugin unloads.
 */
export class WorkerEngine implements Engine {
  private worker: Worker | null = null;
  private url: string | null = null;
  private running: RunningCall | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  private disposed = false;

  readDocuments(source: Source, options: ReadOptions): Promise<FullReading> {
    return this.call('readDocuments', [source, options], SOURCE_LIMIT);
  }

  examineFile(source: Source): Promise<AssetInfo> {
    return this.call('examineFile', [source], SOURCE_LIMIT);
  }

  unpackArchive(archive: Source, from: number, budget: ArchiveBudget): Promise<UnpackedArchive> {
    return this.call('unpackArchive', [archive, from, budget], SOURCE_LIMIT);
  }

  draftImport(request: ImportRequest): Promise<ImportDraft> {
    return this.call('draftImport', [request], VAULT_LIMIT);
  }

  draftLinks(request: LinkRequest): Promise<LinkDraft> {
    return this.call('draftLinks', [request], VAULT_LIMIT);
  }

  draftTags(request: TagRequest): Promise<readonly TagProposal[]> {
    return this.call('draftTags', [request], VAULT_LIMIT);
  }

  mirrorNotes(changes: MirrorChanges): Promise<void> {
    return this.call('mirrorNotes', [changes], VAULT_LIMIT);
  }

  askMirror<Name extends MirrorQuestion>(
    mirror: string,
    question: Name,
    given: MirrorQuestions[Name]['given'],
  ): Promise<MirrorQuestions[Name]['answer'] | null> {
    return this.call('askMirror', [mirror, question, given], VAULT_LIMIT);
  }

  citableTexts(texts: readonly string[]): Promise<readonly CitableText[]> {
    return this.call('citableTexts', [texts], VAULT_LIMIT);
  }

  summarize(source: SummarySource, length: SummaryLength): Promise<DocumentSummary> {
    return this.call('summarize', [source, length], VAULT_LIMIT);
  }

  judgeAnswers(
    source: SummarySource,
    answers: readonly SectionAnswer[],
  ): Promise<(JudgedSection | null)[]> {
    return this.call('judgeAnswers', [source, answers], VAULT_LIMIT);
  }

  summarizeCollection(collection: Collection): Promise<CollectionSummary> {
    return this.call('summarizeCollection', [collection], VAULT_LIMIT);
  }

  findBrokenCitations(notes: readonly NoteFile[]): Promise<readonly BrokenCitation[]> {
    return this.call('findBrokenCitations', [notes], VAULT_LIMIT);
  }

  /** Ends the worker. Calls that are waiting are rejected, and so is every later one. */
  dispose(): void {
    this.disposed = true;
    this.end('');
  }

  private call<Result>(
    method: EngineMethod,
    args: readonly unknown[],
    limit: number,
  ): Promise<Result> {
    const run = (): Promise<Result> => this.run<Result>(method, args, limit);
    const result = this.queue.then(run, run);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async run<Result>(
    method: EngineMethod,
    args: readonly unknown[],
    limit: number,
  ): Promise<Result> {
    if (this.disposed) throw new EngineClosedError();
    const worker = (this.worker ??= await this.start());
    const id = ++this.lastId;
    return new Promise<Result>((resolve, reject) => {
      const timer = window.setTimeout(() => {
        this.end(`It took longer than ${String(limit / 1000)} seconds.`);
      }, limit);
      this.running = {
        id,
        parts: [],
        settle: (answer) => {
          window.clearTimeout(timer);
          this.running = null;
          if (answer.ok) resolve(answer.value as Result);
          else reject(this.disposed ? new EngineClosedError() : new Error(answer.message));
        },
      };
      worker.postMessage({ id, method, args } satisfies EngineCall);
    });
  }

  private async start(): Promise<Worker> {
    const turns = new Turns();
    await nextTurn();
    const code = new Blob(await turns.through(codeParts()), { type: 'text/javascript' });
    if (this.disposed) throw new EngineClosedError();
    this.url ??= URL.createObjectURL(code);
    const worker = new Worker(this.url);
    worker.onmessage = ({ data }: MessageEvent<EngineMessage>) => {
      if (data.id !== this.running?.id) return;
      if ('items' in data) this.running.parts.push(data);
      else this.running.settle(joined(data, this.running.parts));
    };
    worker.onerror = (event) => {
      this.end(event.message === '' ? 'The background worker stopped.' : event.message);
    };
    return worker;
  }

  /** Ends the worker and fails the call that it was at. */
  private end(reason: string): void {
    this.worker?.terminate();
    this.worker = null;
    if (this.url !== null) URL.revokeObjectURL(this.url);
    this.url = null;
    if (this.running) this.running.settle({ id: this.running.id, ok: false, message: reason });
  }
}

/** The worker's code, which is all ASCII, in parts: to copy it at once holds the interface up for tens of milliseconds. */
function* codeParts(): Generator<Blob, void> {
  for (let at = 0; at < workerSource.length; at += CODE_PART) {
    yield new Blob([workerSource.slice(at, at + CODE_PART)]);
  }
}
