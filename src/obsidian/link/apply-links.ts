import type { Proposal } from '../../model/entity';
import { nameOf } from '../../markdown/links';
import type { VaultPath } from '../../model/note';
import { planLinks } from '../../pipeline/plan-links';
import { applyPlan } from '../../vault/apply-plan';
import { counted } from '../../model/counted';
import { noticeWithUndo } from '../notice-with-undo';
import type { Session } from '../session';

/** Notes named in a notice. */
const NAMED = 3;

/** Makes the proposals links, as one batch, and says so. Which notes were changed. */
export async function applyLinks(
  session: Session,
  proposals: readonly Proposal[],
): Promise<{ readonly links: number; readonly notes: number }> {
  const plan = await planLinks(session.vault, proposals);
  const { batch, updated } = await applyPlan(session.vault, plan, {
    now: () => new Date(),
  });
  const changed = new Set(updated);
  const asked = countByNote(proposals);
  const made = new Map(
    plan.changes.map((change) => [change.path, change.type === 'edit' ? change.edits.length : 0]),
  );
  const isWhole = (path: VaultPath): boolean =>
    changed.has(path) && made.get(path) === asked.get(path);
  const links = plan.changes.reduce(
    (sum, change) =>
      change.type === 'edit' && changed.has(change.path) ? sum + change.edits.length : sum,
    0,
  );
  // A mention that does not stand where it was found is not in the plan; a note changed since is skipped.
  const left = proposals.length - links;
  const notes = [...new Set(proposals.map(({ path }) => path))].filter((path) => !isWhole(path));
  const leftSaid =
    left <= 0
      ? ''
      : ` ${counted(left, 'mention')} left, for ${counted(notes.length, 'note')} changed meanwhile: ${notes.slice(0, NAMED).map(nameOf).join(', ')}${notes.length > NAMED ? '…' : ''}.`;
  const done = `${counted(links, 'link')} in ${counted(updated.length, 'note')}.`;
  noticeWithUndo(session, done + leftSaid, batch);
  return { links, notes: updated.length };
}

function countByNote(proposals: readonly Proposal[]): ReadonlyMap<VaultPath, number> {
  const counts = new Map<VaultPath, number>();
  for (const { path } of proposals) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}
