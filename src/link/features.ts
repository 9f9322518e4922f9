/** What a decision rests on, by name: the columns of the tables in `weights.ts`. */
export const FEATURES = [
  'words',
  'letters',
  'exact',
  'sameCase',
  'inflected',
  'title',
  'alias',
  'learned',
  'derived',
  'capitals',
  'lowerTitle',
  'acronym',
  'digits',
  'stopWord',
  'lowerMention',
  'formNotes',
  'formShare',
  'lowerShare',
  'insideCount',
  'rarest',
  'commonest',
  'ambiguity',
  'targetShare',
  'targetNotes',
  'targetWords',
  'targetNames',
  'targetLinks',
  'missing',
  'property',
  'sameFolder',
  'commonFolders',
  'folderShare',
  'likeness',
  'likenessRank',
  'mutual',
  'sharedNames',
  'mentions',
  'density',
  'first',
  'wholeLine',
  'lineStart',
  'wholeCell',
  'quoted',
  'bracketed',
  'emphasised',
  'tied',
  'introduces',
  'nearOther',
  'headingOnly',
  'sentenceStart',
  'noteWords',
  'noteNames',
  'noteDensity',
  'noteLines',
  'rarityRank',
  'vaultNotes',
  'vaultNames',
  'vaultDensity',
  'formLinks',
  'formEvidence',
  'targetLinked',
  'targetEvidence',
  'vaultLinked',
  'folderLinked',
  'backLinked',
  'neighbours',
  'linkedLike',
  'inTitle',
  'inHeading',
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
