import { learnFromVault } from '../link/evidence';
import { proposeLinks } from '../link/propose-links';
import type { LinkDraft, LinkRequest } from './engine';
import { linkTargetOf, noteRecord } from './note-record';

/** Finds the mentions in notes that could be links, with the vault's own links as evidence. */
export function draftLinks(request: LinkRequest): LinkDraft {
  const { notes, only, minConfidence, mentions, decisions = [] } = request;
  const targets = notes.flatMap(({ path, text }) => linkTargetOf(noteRecord(path, text)) ?? []);
  const evidence = learnFromVault(notes, targets, { decisions });
  const wanted = only === undefined ? null : new Set(only);
  const proposals = notes
    .filter(({ path }) => wanted?.has(path) ?? true)
    .flatMap((note) =>
      proposeLinks(note, evidence.lexicon, { evidence, minConfidence, firstMentionOnly: mentions }),
    );
  return { proposals, targets };
}
