import type { Evidence } from './evidence';
import type { FeatureRow } from './features';
import { COLD, WARM, type Trees } from './weights';

/** The sum of a table's trees for a row: the log-odds of a link. */
export function logOdds(trees: Trees, row: ArrayLike<number>): number {
  const { columns, cuts, left, right, roots } = trees;
  let sum = trees.base;
  for (const root of roots) {
    let node = root;
    // A leaf has no column: its cut is its value.
    for (let column = columns[node] ?? -1; column >= 0; column = columns[node] ?? -1) {
      node = (row[column] ?? 0) < (cuts[node] ?? 0) ? (left[node] ?? 0) : (right[node] ?? 0);
    }
    sum += cuts[node] ?? 0;
  }
  return sum;
}

/** With this many links in a vault, what they teach and what other vaults taught weigh the same. */
const HALF_WARM = 60;

/**
 * How likely a person would have linked the pair, 0 to 1.
 *
 * A vault without links is judged by what holds in others, and one with many by its own; between them the
 * two judgements are mixed.
 */
export function confidenceOf(row: FeatureRow, evidence: Evidence): number {
  const warmth = evidence.linkedPairs / (evidence.linkedPairs + HALF_WARM);
  const cold = warmth < 0.95 ? logOdds(COLD, row) : 0;
  const warm = warmth > 0.02 ? logOdds(WARM, row) : 0;
  const mixed = warmth >= 0.95 ? warm : warmth <= 0.02 ? cold : warmth * warm + (1 - warmth) * cold;
  return 1 / (1 + Math.exp(-mixed));
}
