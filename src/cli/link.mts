import { counted } from '../model/counted';
import { SURE } from '../link/tiers';
import type { Proposal } from '../model/entity';
import { findNote } from '../pipeline/find-note';
import { inProcessEngine } from '../pipeline/in-process-engine';
import { sureProposals } from '../pipeline/link-edits';
import { DEFAULT_IMPORT_OPTIONS } from '../pipeline/options';
import { planLinks, proposeInVault } from '../pipeline/plan-links';
import { readNotes } from '../pipeline/read-notes';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/** Lists the mentions that could be links and, told so, makes the sure ones links. */
export async function linkCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const started = Date.now();
  const vault = await openVault(args, out);
  const only = await notesNamed(args.words, vault);
  const least = args.number('min-confidence', 0, 1);
  const proposals = await proposeInVault(vault, inProcessEngine, {
    minConfidence: least ?? DEFAULT_IMPORT_OPTIONS.offerConfidence,
    mentions: DEFAULT_IMPORT_OPTIONS.mentions,
    ...(only === null ? {} : { only }),
  });
  let applied = 0;
  let skipped = 0;
  if (args.flag('apply')) {
    const sure = sureProposals(proposals, least ?? SURE);
    const plan = await planLinks(vault, sure);
    const result = await applyPlan(vault, plan, { now: () => new Date() });
    const done = new Set(result.updated);
    saySkipped(result.skipped, out);
    skipped = result.skipped.length;
    applied = plan.changes.reduce(
      (sum, change) =>
        sum + (change.type === 'edit' && done.has(change.path) ? change.edits.length : 0),
      0,
    );
  }
  const millis = Date.now() - started;
  if (args.flag('json')) out.json({ proposals, applied, millis });
  else tell(proposals, applied, args.flag('apply'), out);
  return skipped === 0 ? 0 : 1;
}

async function notesNamed(words: readonly string[], vault: Vault): Promise<string[] | null> {
  if (words.length === 0) return null;
  const notes = await readNotes(vault);
  return words.map((word) => findNote(notes, word).path);
}

function tell(proposals: readonly Proposal[], applied: number, made: boolean, out: Output): void {
  for (const { path, text, target, confidence, reason, alternatives } of proposals) {
    const unsure = alternatives === undefined ? '' : `  or ${alternatives.join(', ')}`;
    out.text(`${confidence.toFixed(2)}  ${path}  ${text} → ${target}${unsure}  (${reason})`);
  }
  out.say(
    made
      ? `${counted(applied, 'link')} made, ${proposals.length - applied} left to judge`
      : proposals.length === 0
        ? 'No mention that is not a link could be one'
        : `${counted(proposals.length, 'mention')} could be ${proposals.length === 1 ? 'a link' : 'links'}; --apply makes the sure ones`,
  );
}
