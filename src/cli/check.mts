import { counted } from '../model/counted';
import {
  findBrokenCitations,
  type BrokenCitation,
} from '../pipeline/citation-fixes/broken-citations';
import { planCitationFixes } from '../pipeline/citation-fixes/plan-citation-fixes';
import { checkSummaries, type SummaryCheck } from '../pipeline/check-summary';
import type { LikelyDuplicate } from '../link/duplicates/named-note';
import { checkVault } from '../pipeline/check-vault';
import { DIFFERENT_FROM } from '../pipeline/duplicate-notes';
import { problemWords } from '../pipeline/problem-words';
import { readNotes } from '../pipeline/read-notes';
import { applyPlan } from '../vault/apply-plan';
import type { Vault } from '../vault/port';
import { UsageError, type Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';

/** Status 1: a link or citation leads nowhere, or a sentence is not found in what it cites. */
export async function checkCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  if (args.flag('apply') && !args.flag('fix'))
    throw new UsageError('“corpus check” takes --apply together with --fix.');
  const vault = await openVault(args, out);
  let notes = await readNotes(vault);
  const fixes = args.flag('fix') ? findBrokenCitations(notes) : null;
  const applied = fixes === null || !args.flag('apply') ? null : await applySure(vault, fixes);
  if (applied?.batch != null) notes = await readNotes(vault);
  const attachments = await vault.attachments();
  const check = checkVault(
    notes,
    attachments.map(({ path }) => path),
  );
  const summaries = args.flag('summaries') ? checkSummaries(notes) : null;
  if (args.flag('json')) {
    out.json({
      ...check,
      ...(summaries === null ? {} : { summaries }),
      ...(fixes === null ? {} : { fixes }),
      ...(applied ?? {}),
    });
  } else {
    if (fixes !== null) tellFixes(fixes, applied, out);
    for (const { path, kind, text, reason } of check.problems)
      out.text(`${kind}  ${path}: ${text} – ${reason}`);
    tellDuplicates(check.duplicates, args.needed('vault'), out);
    if (summaries !== null) tellSummaries(summaries, out);
    out.say(
      `${check.notes} notes, ${check.links} links, ${check.citations} citations: ${
        check.problems.length === 0 ? 'all hold' : `${check.problems.length} problems`
      }`,
    );
  }
  const missing = (summaries ?? []).some(({ sentences }) =>
    sentences.some(({ state }) => state === 'not found'),
  );
  return check.problems.length === 0 && !missing ? 0 : 1;
}

interface AppliedFixes {
  /** Null where nothing was written. */
  readonly batch: string | null;
  readonly fixed: number;
}

async function applySure(vault: Vault, fixes: readonly BrokenCitation[]): Promise<AppliedFixes> {
  const sure = fixes.flatMap((citation) =>
    citation.sure ? citation.candidates.slice(0, 1).map((to) => ({ citation, to })) : [],
  );
  const plan = await planCitationFixes(vault, sure);
  const { batch } = await applyPlan(vault, plan, { now: () => new Date() });
  return { batch, fixed: batch === null ? 0 : sure.length };
}

function tellFixes(
  fixes: readonly BrokenCitation[],
  applied: AppliedFixes | null,
  out: Output,
): void {
  for (const { path, text, candidates, sure } of fixes) {
    out.text(`${path}: ${text}${candidates.length === 0 ? ' – nothing like it was found' : ''}`);
    for (const { id, score, excerpt } of sure ? candidates.slice(0, 1) : candidates) {
      const place = id === null ? 'no id' : `^${id}`;
      out.text(`  ${sure ? 'sure' : score.toFixed(2)}  ${place}  ${excerpt}`);
    }
  }
  const sure = fixes.filter((fix) => fix.sure).length;
  const done =
    applied === null
      ? `${sure} could be fixed without doubt; --apply does`
      : applied.batch === null
        ? 'nothing to fix without doubt'
        : `${applied.fixed} fixed in batch ${applied.batch}; “corpus undo” takes it back`;
  out.say(`${counted(fixes.length, 'broken citation')}: ${done}`);
}

/** Each pair with the command that makes one of two. */
function tellDuplicates(pairs: readonly LikelyDuplicate[], vault: string, out: Output): void {
  for (const { from, into, reason } of pairs) {
    out.text(`duplicate  ${from}: ${reason}`);
    out.text(`  corpus merge ${[from, into].map(quoted).join(' ')} --vault ${quoted(vault)}`);
  }
  if (pairs.length > 0)
    out.say(
      `${counted(pairs.length, 'hub')} may be ${pairs.length === 1 ? 'a duplicate' : 'duplicates'}; the property “${DIFFERENT_FROM}” with a link to the other note says that one is not`,
    );
}

/** A word for a shell, in which nothing of a name has a meaning. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function tellSummaries(summaries: readonly SummaryCheck[], out: Output): void {
  for (const { path, sentences } of summaries)
    for (const sentence of sentences)
      if (sentence.state !== 'found')
        out.text(`${sentence.state}  ${path}: ${sentence.text} – ${problemWords(sentence)}`);
  const all = summaries.flatMap(({ sentences }) => sentences);
  const count = (wanted: string): number => all.filter(({ state }) => state === wanted).length;
  out.say(
    `${all.length} cited sentences in ${summaries.length} summaries: ${count('found')} found in the cited text, ${count('check')} to check, ${count('not found')} not found`,
  );
}
