import type { Proposal } from '../../model/entity';
import { planLinks } from '../../pipeline/plan-links';
import { applyPlan } from '../../vault/apply-plan';
import { counted } from '../counted';
import { noticeWithUndo } from '../notice-with-undo';
import type { Session } from '../session';

/** Makes the proposals links, as one batch, and says so. Which notes were changed. */
export async function applyLinks(
  session: Session,
  proposals: readonly Proposal[],
): Promise<{ readonly links: number; readonly notes: number }> {
  const plan = await planLinks(session.vault, proposals);
  const { batch, updated, skipped } = await applyPlan(session.vault, plan, {
    now: () => new Date(),
  });
  const changed = new Set(updated);
  const links = plan.changes.reduce(
    (sum, change) =>
      change.type === 'edit' && changed.has(change.path) ? sum + change.edits.length : sum,
    0,
  );
  const left =
    skipped.length === 0 ? '' : ` ${counted(skipped.length, 'note')} changed meanwhile and left.`;
  const done = `${counted(links, 'link')} in ${counted(updated.length, 'note')}.`;
  noticeWithUndo(session, done + left, batch);
  return { links, notes: updated.length };
}
