/** How long a slice may take, and by which clock. */
export interface SliceOptions {
  /** Milliseconds. */
  readonly budget: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** After so many steps the slowest one counts for half as much. */
const REMEMBERED = 256;

/**
 * Gathers the steps of some work into slices: yields what the last step of each slice yielded.
 *
 * A slice ends while there still is time for a step as slow as the slowest of late.
 */
export function* inSlices<T, R>(
  steps: Generator<T, R, undefined>,
  { budget, now }: SliceOptions,
): Generator<T, R, undefined> {
  /** Of late, in milliseconds; at most half of the budget. */
  let slowest = 0;
  let count = 0;
  let begun = now();
  let before = begun;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const at = now();
    // A step that took longer met the collector or another program, and says nothing of the next one.
    slowest = Math.min(budget / 2, Math.max(slowest, at - before));
    if (++count % REMEMBERED === 0) slowest /= 2;
    before = at;
    if (at + slowest < begun + budget) continue;
    yield value;
    begun = before = now();
  }
}
