import type { VaultPath } from '../model/note';
import { batchRecord, netEffects } from './batch-record';
import type { BatchRecord, NetEffect } from './batch-record';
import { besidePath, TakenPaths } from './beside-path';
import type { Journal } from './journal';
import type { JournalEntry } from './journal-entry';
import { readKnownNotes } from './known-notes';
import { messageOf } from '../model/message-of';
import { moveNote, stateAt } from './note-state';
import type { FileContent } from './note-state';
import { UnreadableNoteError } from './port';
import type { Vault } from './port';
import { foldersAbove } from './vault-path';
import { removeFolders } from './remove-folders';
import { shownFiles } from './shown-files';

/** A note that was not brought back to what it was before the batch. */
export interface LeftNote {
  readonly path: VaultPath;
  /** A sentence fragment for people. */
  readonly reason: string;
  /** Where the text from before the batch stands instead. */
  readonly wroteBeside?: VaultPath;
}

/** What taking a batch back did. */
export interface UndoResult {
  readonly batch: string;
  /** Notes that have the text again that they had before. */
  readonly restored: readonly VaultPath[];
  /** Notes that the batch had created. */
  readonly removed: readonly VaultPath[];
  readonly left: readonly LeftNote[];
}

/** `keep`: the batch stays in the journal for this note, so that it can be tried again. */
type Outcome = { readonly kind: 'restored' | 'removed' | 'nothing' } | LeftOutcome;

interface LeftOutcome {
  readonly kind: 'left';
  readonly left: LeftNote;
  readonly keep: boolean;
}

/**
 * Takes a batch back, latest write first. Where a note is no longer as the batch left it, it stays as it
 * is. May be called again at any point after a crash.
 */
export async function restoreBatch(
  vault: Vault,
  journal: Journal,
  found: BatchRecord,
): Promise<UndoResult> {
  const record = found.status === 'undoing' ? found : await beginUndo(vault, journal, found);
  const { batch } = record;
  const others = await otherBatches(journal, batch);
  const later = others.filter((other) => other.batch > batch);
  const restored: VaultPath[] = [];
  const removed: VaultPath[] = [];
  const left: LeftNote[] = [];
  const kept: number[] = [];
  const made: VaultPath[] = [];
  const restore = async (effect: NetEffect): Promise<void> => {
    const missing = await missingFolders(vault, effect.path);
    const outcome = await tryRestore(vault, journal, batch, effect, later);
    if (outcome.kind === 'restored') made.push(...missing);
    if (outcome.kind === 'restored') restored.push(effect.path);
    if (outcome.kind === 'removed') removed.push(effect.path);
    if (outcome.kind === 'left') leave(effect, outcome);
  };
  const leave = (effect: NetEffect, outcome: LeftOutcome): void => {
    left.push(outcome.left);
    if (outcome.keep) kept.push(...effect.writes);
  };
  const effects = [...netEffects(record)].reverse();
  const isFile = ({ first }: NetEffect): boolean => first.type === 'add-file';
  for (const effect of effects) if (!isFile(effect)) await restore(effect);
  // Files go last: what is shown by the notes that are left then is still wanted.
  const files = effects.filter(isFile);
  const paths = files.map(({ path }) => path);
  const shown = await shownFiles(vault, paths);
  for (const effect of files) {
    const outcome = stillShown(effect.path, shown.get(effect.path) ?? [], later);
    if (outcome === null) await restore(effect);
    else leave(effect, outcome);
  }
  const stay = await removeFolders(vault, record.folders);
  // A folder that a note was brought back into went when another batch was taken back: nobody else has it now.
  await handFolders(journal, made, others);
  if (kept.length > 0) {
    await journal.append(batch, [{ kind: 'kept', writes: kept }]);
    await journal.close(batch);
  } else {
    const handed = stay.filter((folder) => !made.includes(folder));
    await handFolders(journal, handed, others);
    await journal.append(batch, [{ kind: 'undone' }]);
    await journal.drop(batch);
  }
  return { batch, restored, removed, left };
}

/**
 * Why a file that notes show stays: until their batches are taken back, or, where one of them is its owner's
 * own, for good.
 */
function stillShown(
  path: VaultPath,
  by: readonly VaultPath[],
  later: readonly BatchRecord[],
): LeftOutcome | null {
  const isWritten = ({ writes }: BatchRecord, note: VaultPath): boolean =>
    writes.some((write) => write.status !== 'skipped' && write.path === note);
  const [first] = by;
  if (first === undefined) return null;
  const own = by.find((note) => !later.some((batch) => isWritten(batch, note)));
  if (own !== undefined)
    return { kind: 'left', left: { path, reason: `“${own}” shows it` }, keep: false };
  const last = later.findLast((batch) => by.some((note) => isWritten(batch, note)));
  const reason = `“${first}” shows it: take back ${last?.batch ?? 'the later batches'} first`;
  return { kind: 'left', left: { path, reason }, keep: true };
}

async function missingFolders(vault: Vault, path: VaultPath): Promise<readonly VaultPath[]> {
  const missing: VaultPath[] = [];
  for (const folder of foldersAbove(path)) {
    if (!(await vault.exists(folder).catch(() => true))) missing.push(folder);
  }
  return missing;
}

/** Writes down that the batch is being taken back, and first which of the writes in flight were made. */
async function beginUndo(
  vault: Vault,
  journal: Journal,
  record: BatchRecord,
): Promise<BatchRecord> {
  const { batch } = record;
  const entries: JournalEntry[] = [];
  for (const write of record.writes) {
    if (write.status !== 'begun') continue;
    const now = await stateAt(vault, write).catch(() => undefined);
    const untouched = now !== undefined && now === write.before;
    entries.push(
      untouched
        ? { kind: 'skip', n: write.n, reason: 'interrupted' }
        : { kind: 'done', n: write.n },
    );
  }
  await journal.open(batch);
  await journal.append(batch, [...entries, { kind: 'undo' }]);
  return batchRecord(batch, (await journal.read(batch)) ?? []) ?? record;
}

/** A note that the host cannot read or write stands in nobody else's way. */
async function tryRestore(
  vault: Vault,
  journal: Journal,
  batch: string,
  effect: NetEffect,
  later: readonly BatchRecord[],
): Promise<Outcome> {
  const { backup, n } = effect.first;
  const text = backup === null ? null : await journal.contentOf(batch, backup, n);
  try {
    return await restoreNote(vault, effect, text, later);
  } catch (error) {
    const keep = !(error instanceof UnreadableNoteError);
    return { kind: 'left', left: { path: effect.path, reason: messageOf(error) }, keep };
  }
}

async function restoreNote(
  vault: Vault,
  effect: NetEffect,
  text: FileContent | null,
  later: readonly BatchRecord[],
): Promise<Outcome> {
  const { path, before, after, first } = effect;
  if (before === after) return { kind: 'nothing' };
  const place = { type: first.type, path };
  const state = await stateAt(vault, place);
  const builtOn = later.find(({ writes }) =>
    writes.some(
      (write) => write.status !== 'skipped' && write.path === path && write.after === state,
    ),
  );
  if (builtOn !== undefined) {
    const reason = `a later batch changed it: take back ${builtOn.batch} first`;
    return { kind: 'left', left: { path, reason }, keep: true };
  }
  const gone: Outcome = { kind: before === null ? 'removed' : 'restored' };
  if (state === before) return gone;
  if (before !== null && text === null) {
    const reason = 'its text before is not in the journal';
    return { kind: 'left', left: { path, reason }, keep: false };
  }
  if (state === after && (await moveNote(vault, place, after, text))) return gone;
  const left = { path, reason: state === null ? 'deleted since' : 'changed since' };
  if (typeof text !== 'string' || before === null || !(await isLost(vault, effect, before))) {
    return { kind: 'left', left, keep: false };
  }
  const wroteBeside = await restoreBeside(vault, path, before, text);
  return { kind: 'left', left: { ...left, wroteBeside }, keep: false };
}

/**
 * Whether a text from before the batch would be gone with the journal: that of a note which was removed,
 * or replaced although it was not wholly ours. After an edit, what its owner made of the note holds it.
 */
async function isLost(vault: Vault, effect: NetEffect, before: string): Promise<boolean> {
  if (effect.after === null) return true;
  return effect.replaced && !(await readKnownNotes(vault)).isOursAt(effect.path, before);
}

/** The text of a note whose place another has taken. */
async function restoreBeside(
  vault: Vault,
  path: VaultPath,
  hash: string,
  text: string,
): Promise<VaultPath> {
  const beside = await besidePath(
    vault,
    new TakenPaths(vault),
    { type: 'create', path },
    hash,
    'restored',
  );
  if (!beside.there) await vault.create(beside.path, text);
  return beside.path;
}

async function otherBatches(journal: Journal, batch: string): Promise<readonly BatchRecord[]> {
  const records: BatchRecord[] = [];
  for (const id of await journal.batches()) {
    if (id === batch) continue;
    const record = batchRecord(id, (await journal.parse(id))?.entries ?? []);
    if (record !== null) records.push(record);
  }
  return records;
}

/** Folders that hold notes or folders of another batch become that batch's, to go when it is taken back. */
async function handFolders(
  journal: Journal,
  folders: readonly VaultPath[],
  others: readonly BatchRecord[],
): Promise<void> {
  for (const other of others) {
    const written = other.writes.filter(({ status }) => status !== 'skipped');
    const places = [...written.map(({ path }) => path), ...other.folders];
    const inherited = folders.filter(
      (folder) =>
        !other.folders.includes(folder) && places.some((place) => place.startsWith(`${folder}/`)),
    );
    if (inherited.length > 0) {
      await journal.append(other.batch, [{ kind: 'folders', folders: inherited }]);
    }
  }
}
