import type { VaultPath } from '../model/note';
import { batchRecord } from './batch-record';
import type { BatchRecord, LoggedWrite } from './batch-record';
import { BatchWriter } from './batch-writer';
import type { Write } from './batch-writer';
import { TakenPaths } from './beside-path';
import { exclusively } from './exclusively';
import { DamagedJournalError, Journal } from './journal';
import { makeWrite } from './make-write';
import type { WriteOutcome } from './make-write';
import { stateAt } from './note-state';
import type { FileContent } from './note-state';
import type { Vault } from './port';
import { prepareBeside } from './prepare-change';
import type { WholeChange } from './prepare-change';
import { removeFolders } from './remove-folders';
import { restoreBatch } from './restore-batch';

/** What recovery did with one batch that a crash had left open. */
export interface RecoveredBatch {
  readonly batch: string;
  /** `undone` where it was being taken back, `dropped` where it had written nothing. */
  readonly outcome: 'applied' | 'undone' | 'dropped' | 'damaged';
  /** Notes whose write was made again. */
  readonly redone: readonly VaultPath[];
  /** Notes that were changed meanwhile, and left; and where our text stands instead. */
  readonly left: readonly { readonly path: VaultPath; readonly wroteBeside?: VaultPath }[];
}

/**
 * Finishes what a crash left half-done. Every command that writes begins with it; to call it at the
 * start of one that only reads keeps what is shown true.
 */
export async function recover(
  vault: Vault,
  now: () => Date = () => new Date(),
): Promise<readonly RecoveredBatch[]> {
  const journal = new Journal(vault.records);
  if ((await journal.openBatches()).length === 0) return [];
  return exclusively(vault, () => recoverOpenBatches(vault, journal, now));
}

/** As `recover`, for callers that are the vault's only writer already. */
export async function recoverOpenBatches(
  vault: Vault,
  journal: Journal,
  now: () => Date,
  except?: string,
): Promise<readonly RecoveredBatch[]> {
  const recovered: RecoveredBatch[] = [];
  for (const batch of await journal.openBatches()) {
    if (batch !== except) recovered.push(await recoverBatch(vault, journal, batch, now));
  }
  return recovered;
}

/** Commits a batch, or drops it where it wrote nothing. Whether it wrote. */
export async function finishBatch(vault: Vault, journal: Journal, batch: string): Promise<boolean> {
  const record = batchRecord(batch, (await journal.read(batch)) ?? []);
  if (record?.writes.some((write) => write.status === 'done') === true) {
    await journal.append(batch, [{ kind: 'commit' }]);
    await journal.close(batch);
    return true;
  }
  await removeFolders(vault, record?.folders ?? []);
  await journal.drop(batch);
  return false;
}

async function recoverBatch(
  vault: Vault,
  journal: Journal,
  batch: string,
  now: () => Date,
): Promise<RecoveredBatch> {
  const nothing = { batch, redone: [], left: [] };
  try {
    await journal.mend(batch);
    const record = batchRecord(batch, (await journal.read(batch)) ?? []);
    if (record === null || record.status === 'undone') {
      await journal.drop(batch);
      return { ...nothing, outcome: record === null ? 'dropped' : 'undone' };
    }
    if (record.status === 'undoing') {
      await restoreBatch(vault, journal, record);
      return { ...nothing, outcome: 'undone' };
    }
    if (record.status === 'applied') {
      await journal.close(batch);
      return { ...nothing, outcome: 'applied' };
    }
    return await finishWrites(vault, journal, record, now);
  } catch (error) {
    if (!(error instanceof DamagedJournalError)) throw error;
    return { ...nothing, outcome: 'damaged' };
  }
}

async function finishWrites(
  vault: Vault,
  journal: Journal,
  record: BatchRecord,
  now: () => Date,
): Promise<RecoveredBatch> {
  const { batch } = record;
  const next = Math.max(0, ...record.writes.map((write) => write.n)) + 1;
  const writer = new BatchWriter(vault, journal, batch, next);
  const taken = new TakenPaths(vault);
  const redone: VaultPath[] = [];
  const left: { path: VaultPath; wroteBeside?: VaultPath }[] = [];
  for (const write of record.writes) {
    if (write.status !== 'begun') continue;
    const after = write.text === null ? null : await journal.contentOf(batch, write.text, write.n);
    const was = await stateAt(vault, write).catch(() => undefined);
    if (was !== undefined && was === write.after) {
      writer.note([{ kind: 'done', n: write.n }]);
      continue;
    }
    const outcome = await redo(vault, write, after);
    if (outcome.made) {
      writer.note([{ kind: 'done', n: write.n }]);
      redone.push(write.path);
      continue;
    }
    writer.note([{ kind: 'skip', n: write.n, reason: outcome.message }]);
    const beside =
      outcome.reason === 'changed'
        ? await writeBeside(vault, writer, taken, write, after, now())
        : null;
    left.push(beside === null ? { path: write.path } : { path: write.path, wroteBeside: beside });
  }
  await writer.flush();
  for (const name of new Set(record.writes.map((write) => write.text))) {
    if (name !== null) await journal.dropRecord(batch, name);
  }
  const written = await finishBatch(vault, journal, batch);
  return { batch, outcome: written ? 'applied' : 'dropped', redone, left };
}

async function redo(
  vault: Vault,
  write: LoggedWrite,
  content: FileContent | null,
): Promise<WriteOutcome> {
  if (write.after !== null && content === null) {
    return { made: false, reason: 'failed', message: 'its content is not in the journal' };
  }
  return makeWrite(vault, write, content);
}

/** Our text of a note that someone changed after the crash. An edit was of the user's own text: it has none. */
async function writeBeside(
  vault: Vault,
  writer: BatchWriter,
  taken: TakenPaths,
  write: LoggedWrite,
  content: FileContent | null,
  now: Date,
): Promise<VaultPath | null> {
  const change = besideChange(write, content);
  if (change === null) return null;
  const prepared = await prepareBeside(vault, taken, change, now, 'changed since');
  const besides: Write[] = prepared.write === null ? [] : [prepared.write];
  const outcomes = await writer.write(besides);
  return outcomes.every((outcome) => outcome.made) ? prepared.beside : null;
}

/** The write as a change that can go beside, or null where it brought nothing of its own. */
function besideChange(write: LoggedWrite, content: FileContent | null): WholeChange | null {
  const { type, path, document } = write;
  if (content === null) return null;
  if (typeof content !== 'string') return { type: 'add-file', path, bytes: content };
  const key = document === undefined ? {} : { document };
  if (type === 'create') return { type, path, text: content, ...key };
  if (type === 'replace') {
    return { type, path, text: content, before: write.before ?? '', ...key };
  }
  return null;
}
