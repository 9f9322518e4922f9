import { FEATURES, SCALED_FEATURES, type FeatureRow } from './features';

const COLUMNS = SCALED_FEATURES.map((name) => FEATURES.indexOf(name));

/** Values of each of `SCALED_FEATURES`, ascending: what a value is ranked among. */
export type Scales = readonly ArrayLike<number>[];

/** How many candidates of a vault weigh as much as what is usual in others. */
const HALF_OWN = 100;

/** The values that candidates of one vault have. */
export function scalesOf(rows: readonly FeatureRow[]): Scales {
  return COLUMNS.map((column) => Float64Array.from(rows, (row) => row[column] ?? 0).sort());
}

/**
 * The row with each scaled feature as a rank, 0 to 1: the share of the vault's candidates below it.
 *
 * @param usual What is usual in other vaults: stands in where a vault has few candidates.
 */
export function scaled(row: FeatureRow, own: Scales, usual: Scales): FeatureRow {
  const ranks = row.slice();
  COLUMNS.forEach((column, i) => {
    const value = row[column] ?? 0;
    const values = own[i] ?? [];
    const weight = values.length / (values.length + HALF_OWN);
    ranks[column] = weight * rank(values, value) + (1 - weight) * rank(usual[i] ?? [], value);
  });
  return ranks;
}

/** The share of values below, those that are equal counted by half. */
function rank(sorted: ArrayLike<number>, value: number): number {
  if (sorted.length === 0) return 0.5;
  const below = bound(sorted, value, 0, false);
  const upTo = sorted[below] === value ? bound(sorted, value, below, true) : below;
  return (below + upTo) / 2 / sorted.length;
}

function bound(sorted: ArrayLike<number>, value: number, from: number, after: boolean): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (after && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
