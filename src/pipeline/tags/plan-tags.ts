import type { TagProposal } from '../../link/tags/propose-tags';
import { nameOf } from '../../markdown/links';
import type { VaultPath } from '../../model/note';
import type { Change, Plan } from '../../model/plan';
import { hashOf } from '../../vault/hash';
import type { Vault } from '../../vault/port';
import { readTexts } from '../../vault/read-texts';
import type { Engine } from '../engine';
import { readNoteFiles } from '../read-notes';
import { addTagsEdits } from './add-tags';

/** Tags that the notes of a vault could have; of all where `only` is absent. */
export async function proposeTagsInVault(
  vault: Vault,
  engine: Engine,
  options: { readonly only?: readonly VaultPath[]; readonly minConfidence?: number } = {},
): Promise<readonly TagProposal[]> {
  const notes = await readNoteFiles(vault);
  return engine.draftTags({ notes, ...options });
}

/** Proposals as what is about to be written. */
export interface TagPlan {
  readonly plan: Plan;
  /** Notes whose properties cannot take a tag without other changes, and are left alone. */
  readonly refused: readonly VaultPath[];
}

/** The plan that gives notes tags, in one batch. */
export async function planTags(
  vault: Vault,
  chosen: readonly Pick<TagProposal, 'path' | 'tag'>[],
): Promise<TagPlan> {
  const byNote = new Map<VaultPath, string[]>();
  for (const { path, tag } of chosen) byNote.set(path, [...(byNote.get(path) ?? []), tag]);
  const changes: Change[] = [];
  const refused: VaultPath[] = [];
  for await (const { notes } of readTexts(vault, [...byNote.keys()])) {
    for (const { path, text } of notes) {
      const edits = addTagsEdits(text, byNote.get(path) ?? []);
      if (edits === null) refused.push(path);
      else if (edits.length > 0) changes.push({ type: 'edit', path, before: hashOf(text), edits });
    }
  }
  const [only] = byNote.keys();
  const where =
    byNote.size === 1 && only !== undefined
      ? `“${nameOf(only)}”`
      : `${String(changes.length)} notes`;
  return { plan: { command: 'tags', label: `Tags of ${where}`, changes }, refused };
}
