import { planAttach, type AttachPlan } from '../pipeline/plan-attach';
import { applyPlan } from '../vault/apply-plan';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/** Makes a note the digest of another: its citations of paragraphs by number become links. */
export async function attachCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const [digest, source, ...more] = args.words;
  if (digest === undefined || source === undefined || more.length > 0)
    throw new UsageError('“corpus attach” takes two notes: a digest and its source.');
  const vault = await openVault(args, out);
  const planned = await planAttach(vault, digest, source);
  const { batch, skipped } = await applyPlan(vault, planned.plan, { now: () => new Date() });
  const done = skipped.length === 0;
  const links = done ? planned.links : 0;
  if (args.flag('json')) {
    const { digest: path, source: of, missing } = planned;
    out.json({ batch, digest: path, source: of, links, missing });
  } else tell(planned, links, out);
  saySkipped(skipped, out);
  return done ? 0 : 1;
}

function tell({ digest, source, missing }: AttachPlan, links: number, out: Output): void {
  out.text(`${digest}: ${links} citation${links === 1 ? '' : 's'} of ${source} linked`);
  if (missing.length > 0)
    out.say(`The source has no paragraph ${missing.join(', ')}: left as text.`);
}
