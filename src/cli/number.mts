import { planNumbering } from '../pipeline/number-paragraphs';
import { readNotes } from '../pipeline/read-notes';
import { applyPlan } from '../vault/apply-plan';
import { UsageError, type Arguments } from './arguments.mjs';
import { notesNamed } from './notes-named.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { saySkipped } from './say-reasons.mjs';
import { openVault } from './vault.mjs';

/** Gives the paragraphs of notes ids, so that they can be cited and summarised. */
export async function numberCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  if (args.words.length === 0) throw new UsageError('“corpus number” needs a note or a folder.');
  const vault = await openVault(args, out);
  const all = await readNotes(vault);
  const { plan, given } = await planNumbering(all, notesNamed(args.words, all));
  const { batch, updated, skipped } = await applyPlan(vault, plan, { now: () => new Date() });
  saySkipped(skipped, out);
  const notes = updated.map((path) => ({ path, given: given.get(path) ?? 0 }));
  if (args.flag('json')) out.json({ notes, batch });
  else if (notes.length === 0) out.text('as it was');
  else for (const { path, given: ids } of notes) out.text(`numbered  ${path}  ${ids}`);
  return skipped.length === 0 ? 0 : 1;
}
