import { linkResolver } from '../markdown/resolve-links';
import type { Proposal } from '../model/entity';
import type { VaultPath } from '../model/note';
import type { Change, Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { Vault } from '../vault/port';
import { readTexts } from '../vault/read-texts';
import { Turns } from '../vault/turns';
import type { Engine } from './engine';
import { readLinkDecisions } from './link-decisions';
import { linkEdits } from './link-edits';
import type { ImportOptions } from './options';
import { readNoteFiles } from './read-notes';

export interface LinkOptions {
  readonly minConfidence: number;
  readonly mentions: ImportOptions['mentions'];
  /** The notes to link; all when absent. */
  readonly only?: readonly VaultPath[];
}

/** Mentions in the vault's notes that could be links. */
export async function proposeInVault(
  vault: Vault,
  engine: Engine,
  options: LinkOptions,
): Promise<readonly Proposal[]> {
  const notes = await readNoteFiles(vault);
  const decisions = await readLinkDecisions(vault.records);
  return (await engine.draftLinks({ notes, decisions, ...options })).proposals;
}

/** The plan that makes links of proposals. A note that has changed since is left alone when it is applied. */
export async function planLinks(vault: Vault, proposals: readonly Proposal[]): Promise<Plan> {
  const [entries, style] = await Promise.all([vault.notes(), vault.linkStyle()]);
  const resolve = linkResolver(entries.map(({ path }) => path));
  const byNote = new Map<VaultPath, Proposal[]>();
  for (const proposal of proposals) {
    const own = byNote.get(proposal.path);
    if (own === undefined) byNote.set(proposal.path, [proposal]);
    else own.push(proposal);
  }
  const turns = new Turns();
  const made: Extract<Change, { readonly type: 'edit' }>[] = [];
  for await (const { notes } of readTexts(vault, [...byNote.keys()])) {
    for (const { path, text } of notes) {
      await turns.pass();
      const edits = linkEdits({ path, text }, byNote.get(path) ?? [], style, resolve);
      if (edits.length > 0) made.push({ type: 'edit', path, before: hashOf(text), edits });
    }
  }
  const links = made.reduce((sum, { edits }) => sum + edits.length, 0);
  const label = `${links} link${links === 1 ? '' : 's'} in ${made.length} note${made.length === 1 ? '' : 's'}`;
  return { command: 'link', label, changes: made };
}
