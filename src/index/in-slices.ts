/** How long a slice may take, and by which clock. */
export interface SliceOptions {
  /** Milliseconds. */
  readonly budget: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Milliseconds of a slice on the interface's thread: half a frame, since the app needs the rest. */
export const SLICE_BUDGET = 8;

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
  let slowest = 0;
  let count = 0;
  let begun = now();
  let before = begun;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const at = now();
    slowest = Math.max(slowest, at - before);
    if (++count % REMEMBERED === 0) slowest /= 2;
    before = at;
    if (at + slowest < begun + budget) continue;
    yield value;
    begun = before = now();
  }
}
