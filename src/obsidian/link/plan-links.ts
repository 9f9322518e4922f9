import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import type { Change, Plan } from '../../model/plan';
import { linkResolver } from '../../markdown/resolve-links';
import { linkEdits } from '../../pipeline/link-edits';
import { hashOf } from '../../vault/hash';
import type { Vault } from '../../vault/port';
import { counted } from '../counted';

/** The plan that makes the chosen proposals links. A note that has changed since keeps its text. */
export async function planChosenLinks(vault: Vault, proposals: readonly Proposal[]): Promise<Plan> {
  const style = await vault.linkStyle();
  const resolve = linkResolver((await vault.notes()).map(({ path }) => path));
  const byNote = new Map<VaultPath, Proposal[]>();
  for (const proposal of proposals) {
    const list = byNote.get(proposal.path) ?? [];
    list.push(proposal);
    byNote.set(proposal.path, list);
  }
  const changes: Change[] = [];
  let links = 0;
  for (const [path, chosen] of byNote) {
    const text = await vault.read(path);
    const edits = linkEdits({ path, text }, chosen, style, resolve);
    links += edits.length;
    if (edits.length > 0) changes.push({ type: 'edit', path, before: hashOf(text), edits });
  }
  return {
    command: 'link',
    label: `${counted(links, 'link')} in ${counted(changes.length, 'note')}`,
    changes,
  };
}
