import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';

/** Applies the plan of one file and says where it is; with `--json`, the file and the batch that takes it back. */
export async function writeFile(
  vault: Vault,
  { plan, path }: { readonly plan: Plan; readonly path: VaultPath },
  details: Readonly<Record<string, unknown>>,
  args: Arguments,
  out: Output,
): Promise<ExitStatus> {
  const { batch, skipped } = await applyPlan(vault, plan, { now: () => new Date() });
  if (args.flag('json')) out.json({ batch, path, ...details, skipped });
  else out.text(`${batch === null ? 'unchanged' : 'written'}  ${path}`);
  saySkipped(skipped, out);
  return skipped.length === 0 ? 0 : 1;
}
