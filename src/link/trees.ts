/** Boosted trees as parallel arrays over nodes. A leaf's column is -1, and its cut is its value. */
export interface Trees {
  readonly base: number;
  readonly roots: readonly number[];
  /** Which feature a node asks for, by its place in `FEATURES`. */
  readonly columns: readonly number[];
  /** Below it, the way goes left. */
  readonly cuts: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Values of `SCALED_FEATURES` as they are usual: quantiles, ascending. */
  readonly usual: readonly (readonly number[])[];
}

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
