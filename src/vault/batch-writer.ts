import type { VaultPath } from '../model/note';
import type { Change, DocumentKey, PartHashes } from '../model/plan';
import { hashOf } from './hash';
import { BYTES, type Journal } from './journal';
import type { BeginEntry, JournalEntry, NoteState } from './journal-entry';
import { makeWrite } from './make-write';
import type { WriteOutcome } from './make-write';
import type { FileContent } from './note-state';
import type { Vault } from './port';
import { foldersAbove } from './vault-path';

/** One write to be made: a note goes from one text, or none, to another; another file comes to be. */
export interface Write {
  readonly type: Change['type'];
  readonly path: VaultPath;
  readonly before: string | null;
  readonly after: FileContent | null;
  readonly document?: DocumentKey | undefined;
  readonly parts?: PartHashes | undefined;
}

/**
 * Makes a batch's writes in groups, each journalled before and after.
 *
 * Of a group the texts are kept first, then the begin of each write is put into the log, then the notes
 * are written; that they are done goes into the log with the next group's begin. So a group costs
 * three flushes, and a crash leaves at most one group to look at.
 */
export class BatchWriter {
  private readonly vault: Vault;
  private readonly journal: Journal;
  private readonly batch: string;
  private readonly knownFolders = new Set<VaultPath>();
  private pending: JournalEntry[] = [];
  private spent: string[] = [];
  private kept: string[] = [];
  private next: number;

  /** @param next The number of the batch's next write. */
  constructor(vault: Vault, journal: Journal, batch: string, next = 1) {
    this.vault = vault;
    this.journal = journal;
    this.batch = batch;
    this.next = next;
  }

  /** Puts entries into the log with the next group. */
  note(entries: readonly JournalEntry[]): void {
    this.pending.push(...entries);
  }

  /**
   * Makes a group of writes, no two of them to one note. Rejects where the journal cannot be written:
   * then the batch stays open, and recovery finishes it.
   *
   * @param settled Called after each write.
   */
  async write(
    writes: readonly Write[],
    signal?: AbortSignal,
    settled?: () => void,
  ): Promise<readonly WriteOutcome[]> {
    if (writes.length === 0) return [];
    const begins = await this.begin(writes);
    const outcomes: WriteOutcome[] = [];
    for (const [index, begin] of begins.entries()) {
      const outcome: WriteOutcome =
        signal?.aborted === true
          ? { made: false, reason: 'cancelled', message: 'cancelled' }
          : await makeWrite(this.vault, begin, writes[index]?.after ?? null);
      this.pending.push(
        outcome.made
          ? { kind: 'done', n: begin.n }
          : { kind: 'skip', n: begin.n, reason: outcome.message },
      );
      outcomes.push(outcome);
      settled?.();
    }
    return outcomes;
  }

  /** Flushes what is known of the last group, and lets its texts go. */
  async flush(): Promise<void> {
    if (this.pending.length > 0) await this.journal.append(this.batch, this.pending);
    this.pending = [];
    for (const record of this.spent) await this.journal.dropRecord(this.batch, record);
    this.spent = [];
  }

  private async begin(writes: readonly Write[]): Promise<readonly BeginEntry[]> {
    const first = this.next;
    this.next += writes.length;
    const group = String(first).padStart(6, '0');
    const backup = await this.keep(`before-${group}.json`, first, writes, (write) => write.before);
    const text = await this.keep(`after-${group}.json`, first, writes, (write) => write.after);
    const begins: BeginEntry[] = [];
    for (const [index, write] of writes.entries()) {
      const bytes = await this.keepFile(first + index, write.after);
      begins.push({
        kind: 'begin',
        n: first + index,
        type: write.type,
        path: write.path,
        before: stateOf(write.before),
        after: stateOf(write.after),
        backup: write.before === null ? null : backup,
        text: write.after === null ? null : (bytes ?? text),
        folders: write.before === null ? await this.newFolders(write.path) : [],
        ...(write.document === undefined ? {} : { document: write.document }),
        ...(write.parts === undefined ? {} : { parts: write.parts }),
      });
    }
    this.pending.push(...begins);
    await this.flush();
    // What was kept for the group before goes with that group: these are wanted until this one is written.
    this.spent.push(...this.kept, ...(text === null ? [] : [text]));
    this.kept = [];
    return begins;
  }

  private async keep(
    record: string,
    first: number,
    writes: readonly Write[],
    pick: (write: Write) => FileContent | null,
  ): Promise<string | null> {
    const texts = new Map<number, string>();
    for (const [index, write] of writes.entries()) {
      const text = pick(write);
      if (typeof text === 'string') texts.set(first + index, text);
    }
    if (texts.size === 0) return null;
    await this.journal.keepTexts(this.batch, record, texts);
    return record;
  }

  private async keepFile(n: number, content: FileContent | null): Promise<string | null> {
    if (content === null || typeof content === 'string') return null;
    const record = `after-${String(n).padStart(6, '0')}${BYTES}`;
    await this.journal.keepBytes(this.batch, record, content);
    this.kept.push(record);
    return record;
  }

  /** The folders above a note that are not there yet and that no earlier write of the batch makes. */
  private async newFolders(path: VaultPath): Promise<readonly VaultPath[]> {
    const missing: VaultPath[] = [];
    for (const folder of foldersAbove(path)) {
      if (this.knownFolders.has(folder)) continue;
      this.knownFolders.add(folder);
      if (!(await this.vault.exists(folder))) missing.push(folder);
    }
    return missing;
  }
}

function stateOf(content: FileContent | null): NoteState {
  return content === null ? null : hashOf(content);
}
