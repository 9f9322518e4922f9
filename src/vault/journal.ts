import { isBatchId, newBatchId } from './batch-id';
import { formatEntries, parseLog } from './journal-entry';
import type { JournalEntry, ParsedLog, PlanEntry } from './journal-entry';
import type { FileContent } from './note-state';
import type { RecordStore } from './port';

const FOLDER = 'journal';
/** One empty record for each batch that is being applied or taken back: what a crash leaves to finish. */
const OPEN = 'open';

/** How the name of a record ends that holds bytes of one file, and not texts of several notes. */
export const BYTES = '.bin';

/** Thrown when a batch's log cannot be read, so that nothing may be concluded from it. */
export class DamagedJournalError extends Error {
  override readonly name = 'DamagedJournalError';
  readonly batch: string;

  constructor(batch: string, line: number) {
    super(
      `The journal of batch ${batch} is damaged at line ${line}, so the batch is left as it is.`,
    );
    this.batch = batch;
  }
}

/** The journal's records: `journal/<batch>/log.jsonl` and, beside it, the texts before and after. */
export class Journal {
  private readonly records: RecordStore;

  constructor(records: RecordStore) {
    this.records = records;
  }

  /** The ids of all batches, oldest first. */
  async batches(): Promise<readonly string[]> {
    return (await this.records.list(FOLDER)).filter(isBatchId);
  }

  /** The ids of the batches that were being applied or taken back when their process ended. */
  async openBatches(): Promise<readonly string[]> {
    return (await this.records.list(OPEN)).filter(isBatchId);
  }

  /** Begins a batch: from here on a crash leaves it open. */
  async begin(plan: PlanEntry): Promise<string> {
    const last = (await this.batches()).at(-1) ?? null;
    const batch = newBatchId(new Date(plan.date), plan.command, last);
    await this.open(batch);
    await this.append(batch, [plan]);
    return batch;
  }

  async open(batch: string): Promise<void> {
    await this.records.write(`${OPEN}/${batch}`, '');
  }

  async close(batch: string): Promise<void> {
    await this.records.remove(`${OPEN}/${batch}`);
  }

  async append(batch: string, entries: readonly JournalEntry[]): Promise<void> {
    await this.records.append(logOf(batch), formatEntries(entries));
  }

  /**
   * A batch's log, or null where it has none.
   *
   * @throws {DamagedJournalError} where a line of it cannot be read.
   */
  async read(batch: string): Promise<readonly JournalEntry[] | null> {
    const log = await this.parse(batch);
    if (log === null) return null;
    if (log.damaged !== null) throw new DamagedJournalError(batch, log.damaged);
    return log.entries;
  }

  /** As `read`, but gives what can be read of a damaged log. */
  async parse(batch: string): Promise<ParsedLog | null> {
    const text = await this.records.read(logOf(batch));
    return text === null ? null : parseLog(text);
  }

  /** Takes a torn last line away, so that the next one begins on its own. */
  async mend(batch: string): Promise<void> {
    const text = await this.records.read(logOf(batch));
    if (text === null) return;
    const { whole } = parseLog(text);
    if (whole < text.length) await this.records.write(logOf(batch), text.slice(0, whole));
  }

  /** Keeps texts under the numbers of their writes. */
  async keepTexts(
    batch: string,
    record: string,
    texts: ReadonlyMap<number, string>,
  ): Promise<void> {
    const value = JSON.stringify(Object.fromEntries(texts));
    await this.records.write(`${FOLDER}/${batch}/${record}`, value);
  }

  /** Keeps the bytes of one write's file in a record of their own. */
  async keepBytes(batch: string, record: string, bytes: Uint8Array): Promise<void> {
    await this.records.write(`${FOLDER}/${batch}/${record}`, bytes);
  }

  /** What is kept under a write's number, or null where there is nothing. */
  async contentOf(batch: string, record: string, n: number): Promise<FileContent | null> {
    if (!record.endsWith(BYTES)) return this.textOf(batch, record, n);
    return this.records.readBytes(`${FOLDER}/${batch}/${record}`);
  }

  async dropRecord(batch: string, record: string): Promise<void> {
    await this.records.remove(`${FOLDER}/${batch}/${record}`);
  }

  /** Takes a batch and all its records out of the journal. */
  async drop(batch: string): Promise<void> {
    await this.records.remove(`${FOLDER}/${batch}`);
    await this.close(batch);
  }

  private async textOf(batch: string, record: string, n: number): Promise<string | null> {
    const kept = await this.records.read(`${FOLDER}/${batch}/${record}`);
    if (kept === null) return null;
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null) return null;
    const text: unknown = Object.entries(value).find(([key]) => key === String(n))?.[1];
    return typeof text === 'string' ? text : null;
  }
}

function logOf(batch: string): string {
  return `${FOLDER}/${batch}/log.jsonl`;
}
