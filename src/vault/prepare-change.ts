import { applyEdits } from '../markdown/edits';
import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import type { Write } from './batch-writer';
import { besidePath } from './beside-path';
import type { TakenPaths } from './beside-path';
import { hashOf } from './hash';
import { noteAt, stateAt } from './note-state';
import type { FileContent } from './note-state';
import type { Vault } from './port';

/** What a change comes to with the vault as it is now: a write, or none, and the reason where it is not as planned. */
export interface PreparedChange {
  readonly write: Write | null;
  /** A sentence fragment for people, or null where the change goes as planned. */
  readonly reason: string | null;
  /** Where the text goes instead, or is already. */
  readonly beside: VaultPath | null;
}

/** Looks at the vault, and settles what is to be done for one change. */
export async function prepareChange(
  vault: Vault,
  taken: TakenPaths,
  change: Change,
  now: Date,
): Promise<PreparedChange> {
  if (change.type === 'create' || change.type === 'add-file') {
    return prepareCreate(vault, taken, change, now);
  }
  const content = await noteAt(vault, change.path);
  if (content === null) return skipped('deleted since');
  const { path } = change;
  if (content.hash !== change.before) {
    if (change.type === 'replace') return prepareBeside(vault, taken, change, now, 'changed since');
    return skipped('changed since');
  }
  const before = content.text;
  if (change.type === 'remove') return planned({ type: 'remove', path, before, after: null });
  const after = change.type === 'replace' ? change.text : applyEdits(before, change.edits);
  if (after === before) return skipped('nothing to change');
  if (change.type === 'edit' && hasLoneSurrogate(after)) {
    return skipped('the edits would cut a character in two');
  }
  const document = change.type === 'replace' ? change.document : undefined;
  return planned({ type: change.type, path, before, after, document, parts: change.parts });
}

/** A change that brings the whole content of its file. */
export type WholeChange = Extract<
  Change,
  { readonly text: string } | { readonly type: 'add-file' }
>;

/** What cannot go where it was planned to go, as a note or file beside. */
export async function prepareBeside(
  vault: Vault,
  taken: TakenPaths,
  change: WholeChange,
  now: Date,
  reason: string,
): Promise<PreparedChange> {
  const word = change.type === 'replace' ? `update ${now.toISOString().slice(0, 10)}` : null;
  const after = contentOf(change);
  const place = { type: change.type, path: change.path };
  const beside = await besidePath(vault, taken, place, hashOf(after), word);
  if (beside.there) return { write: null, reason, beside: beside.path };
  await taken.take(beside.path);
  const type = change.type === 'add-file' ? 'add-file' : 'create';
  const write: Write = { type, path: beside.path, before: null, after, ...keysOf(change) };
  return { write, reason, beside: beside.path };
}

async function prepareCreate(
  vault: Vault,
  taken: TakenPaths,
  change: Extract<Change, { readonly type: 'create' | 'add-file' }>,
  now: Date,
): Promise<PreparedChange> {
  const { type, path } = change;
  const after = contentOf(change);
  if (!(await taken.has(path))) {
    await taken.take(path);
    return planned({ type, path, before: null, after, ...keysOf(change) });
  }
  const there = await stateAt(vault, change).catch(() => null);
  if (there === hashOf(after)) {
    return skipped(`the same ${type === 'create' ? 'text' : 'file'} is there already`);
  }
  return prepareBeside(vault, taken, change, now, 'the path is taken');
}

function contentOf(change: WholeChange): FileContent {
  return change.type === 'add-file' ? change.bytes : change.text;
}

function keysOf(change: WholeChange): Pick<Write, 'document' | 'parts'> {
  return change.type === 'add-file' ? {} : { document: change.document, parts: change.parts };
}

function planned(write: Write): PreparedChange {
  return { write, reason: null, beside: null };
}

function skipped(reason: string): PreparedChange {
  return { write: null, reason, beside: null };
}

/** Half a character cannot be stored as UTF-8: it would come back as another. */
function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
