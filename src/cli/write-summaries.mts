import type { Plan } from '../model/plan';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';

/** Applies a plan of summary notes, and says what was left out. Returns the paths of the notes written. */
export async function writeSummaries(
  vault: Vault,
  plan: Plan,
  out: Output,
): Promise<{ notes: readonly string[]; status: ExitStatus }> {
  const { created, updated, skipped } = await applyPlan(vault, plan, { now: () => new Date() });
  saySkipped(skipped, out);
  const notes = [
    ...created,
    ...updated,
    ...skipped.flatMap(({ wroteBeside }) => wroteBeside ?? []),
  ];
  return { notes, status: skipped.some(({ wroteBeside }) => wroteBeside === undefined) ? 1 : 0 };
}
