import type { TagProposal } from '../link/tags/propose-tags';
import { SURE_TAG } from '../link/tags/weigh-tag';
import { inProcessEngine } from '../pipeline/in-process-engine';
import { readNotes } from '../pipeline/read-notes';
import { planTags, proposeTagsInVault } from '../pipeline/tags/plan-tags';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import type { Arguments } from './arguments.mjs';
import { notesNamed } from './notes-named.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/** Lists the tags that notes could have and, told so, gives them the sure ones of the vault's own. */
export async function tagsCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const started = Date.now();
  const vault = await openVault(args, out);
  const only = args.words.length === 0 ? null : notesNamed(args.words, await readNotes(vault));
  const least = args.number('min-confidence', 0, 1);
  const found = await proposeTagsInVault(vault, inProcessEngine, {
    ...(least === null ? {} : { minConfidence: least }),
    ...(only === null ? {} : { only }),
  });
  const proposals = found.filter(({ confidence }) => least === null || confidence >= least);
  const sure = proposals.filter(
    ({ existing, confidence }) => existing && confidence >= (least ?? SURE_TAG),
  );
  const done = args.flag('apply')
    ? await give(vault, sure, out)
    : { batch: null, applied: 0, left: 0 };
  const { batch, applied, left } = done;
  if (args.flag('json')) out.json({ proposals, applied, batch, millis: Date.now() - started });
  else tell(proposals, args.flag('apply'), done, out);
  return left === 0 ? 0 : 1;
}

interface Given {
  /** Null where nothing was written. */
  readonly batch: string | null;
  /** Tags given. */
  readonly applied: number;
  /** Notes left alone. */
  readonly left: number;
}

async function give(vault: Vault, sure: readonly TagProposal[], out: Output): Promise<Given> {
  const { plan, refused } = await planTags(vault, sure);
  const { batch, updated, skipped } = await applyPlan(vault, plan, { now: () => new Date() });
  const reason = 'its properties cannot take a tag without other changes';
  const all = [...skipped, ...refused.map((path) => ({ path, reason }))];
  saySkipped(all, out);
  const written = new Set(updated);
  const applied = sure.filter(({ path }) => written.has(path)).length;
  return { batch, applied, left: all.length };
}

function tell(
  proposals: readonly TagProposal[],
  apply: boolean,
  { batch, applied }: Given,
  out: Output,
): void {
  for (const { path, tag, confidence, reason } of proposals)
    out.text(`${confidence.toFixed(2)}  ${path}  #${tag}  (${reason})`);
  out.say(
    apply
      ? `${String(applied)} tags given${batch === null ? '' : ` in batch ${batch}; “corpus undo” takes it back`}`
      : `${String(proposals.length)} tags proposed; --apply gives the sure ones of the vault’s own`,
  );
}
