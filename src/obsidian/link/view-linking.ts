import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import { allowAgain, refuseProposal, refusedMentions } from '../../pipeline/link-decisions';
import type { Session } from '../session';
import type { RefusedMention, ViewSource } from '../views/view-source';
import { applyLinks } from './apply-links';
import { confirmLinks } from './confirm-links';
import { mentionsIn, OF_ONE_NOTE } from './link-notes';

/** What the views do about the mentions of one note in all others. */
export function linkingOf(session: Session): NonNullable<ViewSource['linking']> {
  const { records } = session.vault;
  return {
    proposals: async (target, signal) => {
      const proposals = await mentionsIn(session, (path) => path !== target, OF_ONE_NOTE);
      const refused = await refusedMentions(records, target);
      signal.throwIfAborted();
      return proposals
        .flatMap((proposal) => asMentionOf(target, proposal))
        .filter((proposal) => !isRefused(proposal, refused));
    },
    link: async (proposals) => {
      if (proposals.length > 1 && !(await confirmLinks(session.app, proposals))) return null;
      return applyLinks(session, proposals);
    },
    refuse: (proposal) => refuseProposal(records, proposal),
    refused: (target) => refusedMentions(records, target),
    allow: (refused) => allowAgain(records, refused),
  };
}

/** A mention that may be of one of several notes is each one's; here it is looked at as one note's. */
function asMentionOf(target: VaultPath, proposal: Proposal): Proposal[] {
  if (proposal.target === target) return [proposal];
  const { alternatives = [] } = proposal;
  if (!alternatives.includes(target)) return [];
  const others = alternatives.filter((path) => path !== target);
  return [{ ...proposal, target, alternatives: [proposal.target, ...others] }];
}

/** The linker judges all forms of a target in a note as one; a reader refuses one of them. */
function isRefused({ path, text }: Proposal, refused: readonly RefusedMention[]): boolean {
  return refused.some(
    (one) =>
      (one.path === null || one.path === path) &&
      (one.form === null || one.form.toLowerCase() === text.toLowerCase()),
  );
}
