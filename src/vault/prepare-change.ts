import { applyEdits } from '../markdown/edits';
import type { VaultPath } from '../model/note';
import type { Change } from '../model/plan';
import type { Write } from './batch-writer';
import { besidePath } from './beside-path';
import type { TakenPaths } from './beside-path';
import { hashOf } from './hash';
import { noteAt } from './note-state';
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
  if (change.type === 'create') return prepareCreate(vault, taken, change, now);
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

type TextChange = Extract<Change, { readonly text: string }>;

/** A text that cannot go where it was planned to go, as a note beside. */
export async function prepareBeside(
  vault: Vault,
  taken: TakenPaths,
  change: TextChange,
  now: Date,
  reason: string,
): Promise<PreparedChange> {
  const word = change.type === 'replace' ? `update ${now.toISOString().slice(0, 10)}` : null;
  const hash = hashOf(change.text);
  const beside = await besidePath(vault, taken, change.path, hash, word);
  if (beside.there) return { write: null, reason, beside: beside.path };
  await taken.take(beside.path);
  const { text: after, document, parts } = change;
  const write: Write = { type: 'create', path: beside.path, before: null, after, document, parts };
  return { write, reason, beside: beside.path };
}

async function prepareCreate(
  vault: Vault,
  taken: TakenPaths,
  change: Extract<Change, { readonly type: 'create' }>,
  now: Date,
): Promise<PreparedChange> {
  const { path, text: after, document, parts } = change;
  if (!(await taken.has(path))) {
    await taken.take(path);
    return planned({ type: 'create', path, before: null, after, document, parts });
  }
  const there = await noteAt(vault, path).catch(() => null);
  if (there?.hash === hashOf(after)) return skipped('the same text is there already');
  return prepareBeside(vault, taken, change, now, 'the path is taken');
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
