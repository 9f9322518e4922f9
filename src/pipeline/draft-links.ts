import { learnFromVault, type Evidence, type LinkDecision } from '../link/evidence';
import { proposeLinks } from '../link/propose-links';
import type { LinkTarget } from '../model/entity';
import type { NoteFile } from '../model/note';
import type { LinkDraft, LinkRequest } from './engine';
import { followDecisions } from './hubs/follow-decisions';
import { linkTargetOf, noteRecord } from './note-record';

/** What a vault's notes show of links: enough to judge the mentions of any note. */
export interface LearntLinks {
  readonly targets: readonly LinkTarget[];
  readonly evidence: Evidence;
}

/** Finds the mentions in notes that could be links, with the vault's own links as evidence. */
export function draftLinks({ notes, ...request }: LinkRequest): LinkDraft {
  return proposeIn(notes, learnLinks(notes, request.decisions ?? []), request);
}

/** Reads a vault once for all questions about its notes. */
export function learnLinks(
  notes: readonly NoteFile[],
  decisions: readonly LinkDecision[],
): LearntLinks {
  const records = notes.map(({ path, text }) => noteRecord(path, text));
  const targets = records.flatMap((record) => linkTargetOf(record) ?? []);
  const evidence = learnFromVault(notes, targets, {
    decisions: followDecisions(decisions, records),
  });
  return { targets, evidence };
}

/** @param request Its decisions are in what was learnt. */
export function proposeIn(
  notes: readonly NoteFile[],
  { targets, evidence }: LearntLinks,
  { only, minConfidence, mentions }: Omit<LinkRequest, 'notes'>,
): LinkDraft {
  const wanted = only === undefined ? null : new Set(only);
  const proposals = notes
    .filter(({ path }) => wanted?.has(path) ?? true)
    .flatMap((note) =>
      proposeLinks(note, evidence.lexicon, { evidence, minConfidence, firstMentionOnly: mentions }),
    );
  return { proposals, targets };
}
