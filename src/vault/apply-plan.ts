import type { VaultPath } from '../model/note';
import type { Change, Plan } from '../model/plan';
import { BatchWriter } from './batch-writer';
import type { Write } from './batch-writer';
import { TakenPaths } from './beside-path';
import { exclusively } from './exclusively';
import { Journal } from './journal';
import { messageOf } from '../model/message-of';
import type { WriteOutcome } from './make-write';
import type { Vault } from './port';
import { prepareBeside, prepareChange } from './prepare-change';
import type { PreparedChange, WholeChange } from './prepare-change';
import { foldPath } from './vault-path';
import { finishBatch, recoverOpenBatches } from './recover';

/** Writes journalled together: more cost memory and work after a crash, fewer cost flushes. */
const GROUP_WRITES = 32;
/** UTF-16 units of text in a group. */
const GROUP_UNITS = 1_000_000;

export interface ApplyOptions {
  /** The clock, for the batch's id and date. */
  readonly now: () => Date;
  /** Called after each change. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the batch between two writes. What was written stays, as a batch that can be undone. */
  readonly signal?: AbortSignal;
}

/** A change that was not made as planned. */
export interface SkippedChange {
  readonly path: VaultPath;
  /** A sentence fragment for people. */
  readonly reason: string;
  /** Where the text stands instead. */
  readonly wroteBeside?: VaultPath;
}

/** What became of a plan: each of its changes is in exactly one of the five lists, by its planned path. */
export interface BatchResult {
  /** The batch's id, or null where nothing was written. */
  readonly batch: string | null;
  readonly created: readonly VaultPath[];
  readonly updated: readonly VaultPath[];
  readonly removed: readonly VaultPath[];
  /** Files that are no notes. */
  readonly added: readonly VaultPath[];
  readonly skipped: readonly SkippedChange[];
}

/** Thrown when a batch cannot go on because its journal cannot be written. The next command finishes it. */
export class BatchInterruptedError extends Error {
  override readonly name = 'BatchInterruptedError';
  readonly batch: string;

  constructor(batch: string, cause: unknown) {
    super(
      `Batch ${batch} was interrupted: ${messageOf(cause)}. What it wrote can be taken back with undo.`,
      { cause },
    );
    this.batch = batch;
  }
}

/**
 * Makes a plan's changes in the vault, as a journalled batch.
 *
 * A note that is no longer as the plan knew it is left alone: an edit of it is skipped, a text meant for
 * it is written beside. A single note that cannot be written is skipped, and the batch goes on.
 *
 * @throws {BatchInterruptedError} where the journal cannot be written, as on a full disk.
 */
export async function applyPlan(
  vault: Vault,
  plan: Plan,
  options: ApplyOptions,
): Promise<BatchResult> {
  return exclusively(vault, async () => {
    const journal = new Journal(vault.records);
    await recoverOpenBatches(vault, journal, options.now);
    if (plan.changes.length === 0) {
      return { batch: null, created: [], updated: [], removed: [], added: [], skipped: [] };
    }
    const { command, label, changes } = plan;
    const date = options.now().toISOString();
    const entry = { kind: 'plan', command, label, date, changes: changes.length } as const;
    const batch = await journal.begin(entry);
    try {
      return await new PlanRun(vault, journal, batch, plan, options).run();
    } catch (error) {
      throw new BatchInterruptedError(batch, error);
    }
  });
}

interface Task {
  readonly change: Change;
  readonly prepared: PreparedChange;
  readonly write: Write;
}

/** One run of a plan: groups its changes, writes them, and counts what became of each. */
class PlanRun {
  private readonly vault: Vault;
  private readonly journal: Journal;
  private readonly batch: string;
  private readonly plan: Plan;
  private readonly options: ApplyOptions;
  private readonly writer: BatchWriter;
  private readonly taken: TakenPaths;
  private readonly created: VaultPath[] = [];
  private readonly updated: VaultPath[] = [];
  private readonly removed: VaultPath[] = [];
  private readonly added: VaultPath[] = [];
  private readonly skipped: SkippedChange[] = [];
  private group: Task[] = [];
  private units = 0;

  constructor(vault: Vault, journal: Journal, batch: string, plan: Plan, options: ApplyOptions) {
    this.vault = vault;
    this.journal = journal;
    this.batch = batch;
    this.plan = plan;
    this.options = options;
    this.writer = new BatchWriter(vault, journal, batch);
    this.taken = new TakenPaths(vault);
  }

  async run(): Promise<BatchResult> {
    for (const change of this.plan.changes) await this.add(change);
    await this.writeGroup();
    await this.writer.flush();
    const { created, updated, removed, added, skipped } = this;
    const written = await finishBatch(this.vault, this.journal, this.batch);
    return { batch: written ? this.batch : null, created, updated, removed, added, skipped };
  }

  private async add(change: Change): Promise<void> {
    if (this.group.some((task) => concerns(task, change.path))) await this.writeGroup();
    if (this.options.signal?.aborted === true) {
      this.skip(change, { reason: 'cancelled' });
      return;
    }
    const prepared = await this.prepare(change);
    if (prepared.write === null) {
      this.skip(change, { reason: prepared.reason ?? '', beside: prepared.beside });
      return;
    }
    this.group.push({ change, prepared, write: prepared.write });
    this.units += (prepared.write.before?.length ?? 0) + (prepared.write.after?.length ?? 0);
    if (this.group.length >= GROUP_WRITES || this.units >= GROUP_UNITS) await this.writeGroup();
  }

  /** A note that cannot be read, or edits that do not fit it, concern that note alone. */
  private async prepare(change: Change): Promise<PreparedChange> {
    try {
      return await prepareChange(this.vault, this.taken, change, this.options.now());
    } catch (error) {
      return { write: null, reason: messageOf(error), beside: null };
    }
  }

  private async writeGroup(): Promise<void> {
    const tasks = this.group;
    this.group = [];
    this.units = 0;
    const writes = tasks.map((task) => task.write);
    const outcomes = await this.writer.write(writes, this.options.signal);
    for (const [index, task] of tasks.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined) await this.settle(task, outcome);
    }
  }

  private async settle({ change, prepared, write }: Task, outcome: WriteOutcome): Promise<void> {
    if (outcome.made) {
      if (prepared.beside !== null) {
        this.skip(change, { reason: prepared.reason ?? '', beside: prepared.beside });
      } else {
        this.count(change);
      }
    } else if (outcome.reason === 'changed' && write.after !== null && isWhole(change)) {
      await this.writeBeside(change);
    } else {
      this.skip(change, { reason: outcome.message });
    }
  }

  /** The note was changed, or its path taken, between looking and writing. */
  private async writeBeside(change: WholeChange): Promise<void> {
    const reason = change.type !== 'replace' ? 'the path is taken' : 'changed since';
    const now = this.options.now();
    const prepared = await prepareBeside(this.vault, this.taken, change, now, reason);
    const { write, beside } = prepared;
    if (write === null) {
      this.skip(change, { reason, beside });
      return;
    }
    const [outcome] = await this.writer.write([write]);
    if (outcome !== undefined) await this.settle({ change, prepared, write }, outcome);
  }

  private count(change: Change): void {
    const lists = {
      create: this.created,
      edit: this.updated,
      replace: this.updated,
      remove: this.removed,
      'add-file': this.added,
    };
    lists[change.type].push(change.path);
    if (change.type === 'remove') this.taken.release(change.path);
    this.progress();
  }

  private skip(change: Change, how: { reason: string; beside?: VaultPath | null }): void {
    const beside = how.beside ?? null;
    const { path } = change;
    this.skipped.push(
      beside === null
        ? { path, reason: how.reason }
        : { path, reason: how.reason, wroteBeside: beside },
    );
    this.progress();
  }

  private progress(): void {
    const done =
      this.created.length +
      this.updated.length +
      this.removed.length +
      this.added.length +
      this.skipped.length;
    this.options.onProgress?.(done, this.plan.changes.length);
  }
}

function isWhole(change: Change): change is WholeChange {
  return 'text' in change || change.type === 'add-file';
}

/** A change looks at what an earlier one of the same note, planned or made, has left. */
function concerns({ change, write }: Task, path: VaultPath): boolean {
  const folded = foldPath(path);
  return foldPath(write.path) === folded || foldPath(change.path) === folded;
}
