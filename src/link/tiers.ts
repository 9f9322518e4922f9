import type { Proposal } from '../model/entity';

/** From this confidence on a link is made at once. Set by the precision in `docs/accuracy.md`. */
export const SURE = 0.78;

/** From this confidence on a link is offered. Set by the best page F in `docs/accuracy.md`. */
export const OFFER = 0.35;

/** Whether a proposal may be made without asking: likely enough, of one meaning, outside headings and longer names. */
export function isSure(proposal: Proposal, minConfidence = SURE): boolean {
  const { confidence, alternatives = [], inHeading = false, inName = false } = proposal;
  return confidence >= minConfidence && alternatives.length === 0 && !inHeading && !inName;
}
