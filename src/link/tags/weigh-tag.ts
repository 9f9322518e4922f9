import { TAG_FEATURES } from './tag-features';

/**
 * A constant and the weight of each of `TAG_FEATURES`: a logistic regression over the tagged notes of public vaults
 * with their tags hidden, rounded (`bench/tags/run.mjs --fit`).
 */
export const WEIGHTS: readonly number[] = [-4.2, 5.5, 1.8, 1.1, 3.8, -0.5, 1.2, 1, 1.5];

/** From this chance on a tag is shown: four of five are then right. */
export const OFFER_TAG = 0.3;

/** From this chance on a tag may be given without asking. */
export const SURE_TAG = 0.9;

/** The chance, 0 to 1, that the owner of a vault would give a tag of these features. */
export function chanceOf(features: readonly number[], weights = WEIGHTS): number {
  let sum = weights[0] ?? 0;
  for (let i = 0; i < TAG_FEATURES.length; i++) sum += (features[i] ?? 0) * (weights[i + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
