/**
 * Features that only say something next to the rest of the vault: a judgement sees their rank among the
 * vault's own candidates, so that a large vault and a small one, a dense and a thin one, are alike to it.
 */
export const SCALED_FEATURES = [
  'formNotes',
  'formShare',
  'lowerShare',
  'insideCount',
  'rarest',
  'commonest',
  'targetShare',
  'targetNotes',
  'targetWords',
  'targetNames',
  'folderShare',
  'likeness',
  'sharedNames',
  'density',
  'noteWords',
  'noteNames',
  'noteDensity',
  'noteLines',
  'lineNames',
  'lineLength',
] as const;

/** Features that only links of the vault give. */
export const LINK_FEATURES = [
  'learned',
  'formLinks',
  'formEvidence',
  'targetLinked',
  'targetEvidence',
  'vaultLinked',
  'folderLinked',
  'backLinked',
  'targetLinks',
  'neighbours',
  'linkedLike',
] as const;

/** What a decision rests on, by name: the columns of the tables in `weights.ts`. */
export const FEATURES = [
  ...SCALED_FEATURES,
  ...LINK_FEATURES,
  'words',
  'letters',
  'exact',
  'sameCase',
  'inflected',
  'title',
  'alias',
  'derived',
  'cover',
  'capitals',
  'lowerTitle',
  'acronym',
  'digits',
  'stopWord',
  'lowerMention',
  'capitalInside',
  'ambiguity',
  'missing',
  'property',
  'sameFolder',
  'commonFolders',
  'sharedTags',
  'likenessRank',
  'mutual',
  'mentions',
  'first',
  'place',
  'wholeLine',
  'lineStart',
  'inList',
  'wholeCell',
  'quoted',
  'bracketed',
  'emphasised',
  'tied',
  'introduces',
  'pointed',
  'clauseEnd',
  'nearOther',
  'headingOnly',
  'inHeading',
  'sentenceStart',
  'dated',
  'rarityRank',
  'inTitle',
  'titleWords',
  'pathWords',
] as const;

export type Feature = (typeof FEATURES)[number];

/** The values of one candidate, in the order of `FEATURES`. */
export type FeatureRow = Float64Array;

const PLACES = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<Feature, number>
>;

/** The value of one feature. */
export function valueOf(row: FeatureRow, feature: Feature): number {
  return row[PLACES[feature]] ?? 0;
}

/** A row of the values given by name. Every feature must be given by one of the parts. */
export function rowOfParts(parts: readonly Partial<Record<Feature, number>>[]): FeatureRow {
  const row = new Float64Array(FEATURES.length);
  for (const part of parts) {
    for (const name in part) row[PLACES[name as Feature]] = part[name as Feature] ?? 0;
  }
  return row;
}
