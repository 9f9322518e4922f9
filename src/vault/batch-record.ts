import type { VaultPath } from '../model/note';
import type { BeginEntry, JournalEntry, NoteState } from './journal-entry';

/** A write of a batch and what became of it. `begun` is what a crash leaves: it may or may not be made. */
export interface LoggedWrite extends BeginEntry {
  readonly status: 'begun' | 'done' | 'skipped';
}

/** A batch as its log tells it. */
export interface BatchRecord {
  readonly batch: string;
  readonly command: string;
  readonly label: string;
  readonly date: string;
  readonly writes: readonly LoggedWrite[];
  /** Folders that were made for it, outermost first. */
  readonly folders: readonly VaultPath[];
  readonly skipped: number;
  /** `applying` and `undoing` are what a crash leaves. */
  readonly status: 'applying' | 'applied' | 'undoing' | 'undone';
}

/** Reads a batch off its log; null where the log ends before the plan. */
export function batchRecord(batch: string, entries: readonly JournalEntry[]): BatchRecord | null {
  const [plan] = entries;
  if (plan?.kind !== 'plan') return null;
  const writes = new Map<number, LoggedWrite>();
  const folders = new Set<VaultPath>();
  let status: BatchRecord['status'] = 'applying';
  const settle = (n: number, to: 'done' | 'skipped'): void => {
    const write = writes.get(n);
    if (write !== undefined) writes.set(n, { ...write, status: to });
  };
  for (const entry of entries) {
    if (entry.kind === 'begin') writes.set(entry.n, { ...entry, status: 'begun' });
    if (entry.kind === 'begin' || entry.kind === 'folders') {
      for (const folder of entry.folders) folders.add(folder);
    }
    if (entry.kind === 'done') settle(entry.n, 'done');
    if (entry.kind === 'skip') settle(entry.n, 'skipped');
    if (entry.kind === 'commit') status = 'applied';
    if (entry.kind === 'undo') status = 'undoing';
    if (entry.kind === 'undone') status = 'undone';
    if (entry.kind === 'kept') {
      status = 'applied';
      for (const n of [...writes.keys()]) if (!entry.writes.includes(n)) writes.delete(n);
    }
  }
  const { command, label, date } = plan;
  const all = [...writes.values()];
  const skipped = all.filter((write) => write.status === 'skipped').length;
  return { batch, command, label, date, writes: all, folders: [...folders], skipped, status };
}

/** What a batch did to one note, several writes in a row taken as one. */
export interface NetEffect {
  readonly path: VaultPath;
  readonly before: NoteState;
  readonly after: NoteState;
  /** The write whose backup holds the text before. */
  readonly first: LoggedWrite;
  readonly writes: readonly number[];
  /** A write put a whole text in the place of another. */
  readonly replaced: boolean;
}

/**
 * The batch's effects in order. Writes to one note are taken together where each begins with what the
 * one before left, so that taking back can be repeated from any point.
 */
export function netEffects(record: BatchRecord): readonly NetEffect[] {
  const effects: NetEffect[] = [];
  const lastOf = new Map<VaultPath, number>();
  for (const write of record.writes) {
    if (write.status === 'skipped') continue;
    const index = lastOf.get(write.path);
    const earlier = index === undefined ? undefined : effects[index];
    if (index !== undefined && earlier?.after === write.before) {
      effects[index] = {
        ...earlier,
        after: write.after,
        writes: [...earlier.writes, write.n],
        replaced: earlier.replaced || write.type !== 'edit',
      };
      continue;
    }
    const { path, before, after, n } = write;
    lastOf.set(path, effects.length);
    effects.push({
      path,
      before,
      after,
      first: write,
      writes: [n],
      replaced: write.type !== 'edit',
    });
  }
  return effects;
}
