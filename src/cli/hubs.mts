import { planMerge, type HubPlan } from '../pipeline/hubs/merge-hubs';
import { planRename } from '../pipeline/hubs/rename-hub';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/** Makes one of two hubs: links, names and what their owner wrote in them are kept. */
export async function mergeCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  return changeHub(args, out, 'a hub and the note that it becomes part of', planMerge);
}

/** Gives a hub another name; every link follows. */
export async function renameCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  return changeHub(args, out, 'a hub and its new name', planRename);
}

async function changeHub(
  args: Arguments,
  out: Output,
  wanted: string,
  plan: (vault: Vault, hub: string, other: string) => Promise<HubPlan>,
): Promise<ExitStatus> {
  const [hub, other, ...more] = args.words;
  if (hub === undefined || other === undefined || more.length > 0)
    throw new UsageError(`“corpus ${args.command}” takes two words: ${wanted}.`);
  const vault = await openVault(args, out);
  const planned = await plan(vault, hub, other);
  const dryRun = args.flag('dry-run');
  const result = dryRun
    ? { batch: null, skipped: [] }
    : await applyPlan(vault, planned.plan, { now: () => new Date() });
  const { from, to, links, notes } = planned;
  const { batch, skipped } = result;
  if (args.flag('json')) out.json({ batch, from, to, links, notes, skipped });
  else {
    out.text(`${from} → ${to}`);
    out.text(`${dryRun ? 'would lead' : 'led'} ${links} link${links === 1 ? '' : 's'} there`);
    for (const path of notes) out.text(`  ${path}`);
  }
  saySkipped(skipped, out);
  return skipped.length === 0 ? 0 : 1;
}
