import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import type { FeatureRow } from './features';

/** Why a link is proposed, in words for people: how the words fit, then what speaks for it. */
export function reasonFor(candidate: Candidate, features: FeatureRow, evidence: Evidence): string {
  const reasons = [fitOf(features), historyOf(candidate, evidence), ...supportOf(features)];
  return reasons
    .filter((reason) => reason !== '')
    .slice(0, 3)
    .join('; ');
}

function fitOf(features: FeatureRow): string {
  if (features.exact > 0) {
    if (features.title > 0) return 'the exact title';
    if (features.alias > 0) return 'an exact alias';
    if (features.learned > 0) return 'words that link here elsewhere';
    return 'part of the title';
  }
  if (features.inflected > 0) return 'an inflected form of the name';
  return 'the name in other spelling';
}

function historyOf(candidate: Candidate, evidence: Evidence): string {
  const counts = evidence.targets.get(candidate.target);
  if (counts === undefined || counts.linked === 0) return '';
  return `linked in ${counts.linked} of ${counts.notes} notes that name it`;
}

function supportOf(features: FeatureRow): readonly string[] {
  const reasons: string[] = [];
  if (features.backLinked > 0) reasons.push('its note links back');
  else if (features.mutual > 0) reasons.push('its note names this one');
  if (features.wholeLine > 0) reasons.push('stands on a line of its own');
  if (features.likeness > 0.2) reasons.push('the notes speak of the same things');
  if (features.ambiguity > 1) reasons.push('other notes have this name too');
  if (features.rarest > 4) reasons.push('a rare name');
  return reasons;
}
