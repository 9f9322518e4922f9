import { batchRecord, netEffects } from './batch-record';
import type { BatchRecord } from './batch-record';
import { Journal } from './journal';
import type { Vault } from './port';

/** A batch as the history lists it. */
export interface HistoryEntry {
  readonly batch: string;
  readonly command: string;
  readonly label: string;
  /** ISO 8601. */
  readonly date: string;
  /** Notes. */
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  /** Files that are no notes. */
  readonly added: number;
  /** Writes that were given up because the note had been changed. */
  readonly skipped: number;
  /** `interrupted`: the next command that writes finishes it. `damaged`: its log cannot be read whole. */
  readonly state: 'whole' | 'interrupted' | 'damaged';
}

/** The batches that can be taken back, the last one first. */
export async function history(vault: Vault): Promise<readonly HistoryEntry[]> {
  const journal = new Journal(vault.records);
  const entries: HistoryEntry[] = [];
  for (const batch of await journal.batches()) {
    const log = await journal.parse(batch);
    if (log === null) continue;
    const record = batchRecord(batch, log.entries);
    if (record !== null) entries.push(historyEntry(record, log.damaged !== null));
  }
  return entries.reverse();
}

function historyEntry(record: BatchRecord, damaged: boolean): HistoryEntry {
  const { batch, command, label, date, skipped, status } = record;
  const effects = netEffects(record).filter((effect) => effect.before !== effect.after);
  const made = effects.filter((effect) => effect.before === null);
  const added = made.filter(({ first }) => first.type === 'add-file').length;
  const whole = status === 'applied' ? 'whole' : 'interrupted';
  return {
    batch,
    command,
    label,
    date,
    created: made.length - added,
    added,
    updated: effects.filter((effect) => effect.before !== null && effect.after !== null).length,
    removed: effects.filter((effect) => effect.after === null).length,
    skipped,
    state: damaged ? 'damaged' : whole,
  };
}
