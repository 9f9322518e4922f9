import { learnFromVault } from '../link/evidence';
import { proposeLinks } from '../link/propose-links';
import type { LinkDraft, LinkRequest } from './engine';
import { followDecisions } from './hubs/follow-decisions';
import { linkTargetOf, noteRecord } from './note-record';

/** Finds the mentions in notes that could be links, with the vault's own links as evidence. */
export function draftLinks(request: LinkRequest): LinkDraft {
  const { notes, only, minConfidence, mentions, decisions = [] } = request;
  const records = notes.map(({ path, text }) => noteRecord(path, text));
  const targets = records.flatMap((record) => linkTargetOf(record) ?? []);
  const evidence = learnFromVault(notes, targets, {
    decisions: followDecisions(decisions, records),
  });
  const wanted = only === undefined ? null : new Set(only);
  const proposals = notes
    .filter(({ path }) => wanted?.has(path) ?? true)
    .flatMap((note) =>
      proposeLinks(note, evidence.lexicon, { evidence, minConfidence, firstMentionOnly: mentions }),
    );
  return { proposals, targets };
}
