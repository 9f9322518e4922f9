import { batchRecord } from './batch-record';
import { exclusively } from './exclusively';
import { Journal } from './journal';
import type { Vault } from './port';
import { recoverOpenBatches } from './recover';
import { restoreBatch } from './restore-batch';
import type { UndoResult } from './restore-batch';

/** Thrown when there is no batch to take back, or none of the name given. */
export class NoBatchError extends Error {
  override readonly name = 'NoBatchError';

  constructor(batch: string | null) {
    super(
      batch === null
        ? 'There is no batch to take back.'
        : `There is no batch “${batch}” in the journal.`,
    );
  }
}

/**
 * Takes a batch back: the notes that it created go, and those that it changed or removed are as they
 * were, byte for byte. A note that someone changed since is left as it is, and named.
 *
 * With the last batch goes the journal, so that nothing of Corpus is left.
 *
 * @param batch The batch's id; the last one where none is given.
 * @throws {NoBatchError} where there is none.
 * @throws {DamagedJournalError} where the batch's log cannot be read.
 */
export async function undoBatch(
  vault: Vault,
  batch?: string | null,
  options: { readonly now?: () => Date } = {},
): Promise<UndoResult> {
  const now = options.now ?? (() => new Date());
  return exclusively(vault, async () => {
    const journal = new Journal(vault.records);
    const all = await journal.batches();
    const id = batch ?? all.at(-1);
    if (id === undefined || !all.includes(id)) throw new NoBatchError(batch ?? null);
    // A batch that was interrupted is not finished first, only to be taken back: the disk may be full.
    await recoverOpenBatches(vault, journal, now, id);
    await journal.mend(id);
    const record = batchRecord(id, (await journal.read(id)) ?? []);
    if (record === null) {
      await journal.drop(id);
      throw new NoBatchError(batch ?? null);
    }
    return restoreBatch(vault, journal, record);
  });
}
