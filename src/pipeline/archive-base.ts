import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { renderBase } from '../write/render-base';

/** A base that is to be made. Its plan is empty where it stands already. */
export interface BaseDraft {
  readonly plan: Plan;
  readonly path: VaultPath;
}

/** Thrown when a file that would be written anew was changed by its owner. */
export class ChangedByOwnerError extends Error {
  override readonly name = 'ChangedByOwnerError';

  constructor(path: VaultPath) {
    super(`“${path}” was changed by hand and stays as it is. Rename it to have a new one.`);
  }
}

/**
 * Plans the base of the archive below a folder, or its renewal where nobody has changed it since.
 *
 * @throws ChangedByOwnerError
 */
export async function planArchiveBase(vault: Vault, folder: string): Promise<BaseDraft> {
  const path = `${folder}/Archive.base`;
  const text = renderBase();
  const draft = (changes: Plan['changes']): BaseDraft => ({
    plan: { command: 'base', label: 'Base of the archive', changes },
    path,
  });
  if (!(await vault.exists(path))) return draft([{ type: 'create', path, text }]);
  const there = await vault.read(path);
  if (there === text) return draft([]);
  const before = hashOf(there);
  const known = await readKnownNotes(vault);
  if (!known.isOursAt(path, before)) throw new ChangedByOwnerError(path);
  return draft([{ type: 'replace', path, before, text }]);
}
