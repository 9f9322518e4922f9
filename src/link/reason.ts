import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import { valueOf, type FeatureRow } from './features';

/** Why a link is proposed, in words for people: how the words fit, then what speaks for it. */
export function reasonFor(candidate: Candidate, features: FeatureRow, evidence: Evidence): string {
  const reasons = [fitOf(features), historyOf(candidate, evidence), ...supportOf(features)];
  return reasons
    .filter((reason) => reason !== '')
    .slice(0, 3)
    .join('; ');
}

function fitOf(features: FeatureRow): string {
  if (valueOf(features, 'exact') > 0) {
    if (valueOf(features, 'title') > 0) return 'the exact title';
    if (valueOf(features, 'alias') > 0) return 'an exact alias';
    if (valueOf(features, 'learned') > 0) return 'words that link here elsewhere';
    return 'part of the title';
  }
  if (valueOf(features, 'inflected') > 0) return 'an inflected form of the name';
  return 'the name in other spelling';
}

function historyOf(candidate: Candidate, evidence: Evidence): string {
  const counts = evidence.targets.get(candidate.target);
  if (counts === undefined || counts.linked === 0) return '';
  return `linked in ${counts.linked} of ${counts.decided} notes that name it`;
}

function supportOf(features: FeatureRow): readonly string[] {
  const reasons: string[] = [];
  if (valueOf(features, 'backLinked') > 0) reasons.push('its note links back');
  else if (valueOf(features, 'mutual') > 0) reasons.push('its note names this one');
  if (valueOf(features, 'wholeLine') > 0) reasons.push('stands on a line of its own');
  if (valueOf(features, 'likeness') > 0.2) reasons.push('the notes speak of the same things');
  if (valueOf(features, 'ambiguity') > 1) reasons.push('other notes have this name too');
  if (valueOf(features, 'rarest') > 4) reasons.push('a rare name');
  return reasons;
}
