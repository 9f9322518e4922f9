import type { FeatureRow } from './features';

/**
 * How one vault's owner departs from what holds in others: a logistic regression over the features, with the
 * general log-odds as one more column.
 */
export interface Habits {
  readonly intercept: number;
  readonly slope: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

/** What the coefficients are held to: the general judgement as it is, and nothing added. */
const RIDGE = { intercept: 4, slope: 20, weight: 100 };

const STEPS = 6;

/** A step that changes no coefficient by more than this is the last. */
const SETTLED = 1e-6;

/** A pair that the owner linked (`label` 1) or left (0). */
export interface Lesson {
  readonly row: FeatureRow;
  readonly label: number;
  /** How much it counts, 0 to 1. */
  readonly weight: number;
  /** The general judgement of it. */
  readonly logOdds: number;
}

/** Fits the habits to what the owner linked and left, by Newton's method with a ridge. */
export function learnHabits(lessons: readonly Lesson[]): Habits {
  const width = lessons[0]?.row.length ?? 0;
  const column = (k: number): number[] => lessons.map(({ row }) => row[k] ?? 0);
  const means = new Float64Array(width).map((_, k) => mean(column(k)));
  // A column that never varies has nothing to say.
  const spreads = means.map(
    (middle, k) => Math.sqrt(mean(column(k).map((value) => (value - middle) ** 2))) || Infinity,
  );
  const design = lessons.map(({ row, logOdds }) =>
    Float64Array.of(
      1,
      logOdds,
      ...row.map((value, k) => (value - (means[k] ?? 0)) / (spreads[k] ?? 1)),
    ),
  );
  const [intercept = 0, slope = 1, ...weights] = newton(design, lessons);
  return { intercept, slope, weights: Float64Array.from(weights), means, spreads };
}

/** The log-odds by the owner's habits of a row that is judged `logOdds` in general. */
export function byHabit(habits: Habits, row: FeatureRow, logOdds: number): number {
  const { intercept, slope, weights, means, spreads } = habits;
  let sum = intercept + slope * logOdds;
  for (let k = 0; k < weights.length; k++) {
    sum += ((weights[k] ?? 0) * ((row[k] ?? 0) - (means[k] ?? 0))) / (spreads[k] ?? 1);
  }
  return sum;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function newton(design: readonly Float64Array[], lessons: readonly Lesson[]): Float64Array {
  const size = design[0]?.length ?? 2;
  const held = new Float64Array(size).fill(RIDGE.weight);
  held[0] = RIDGE.intercept;
  held[1] = RIDGE.slope;
  const prior = new Float64Array(size);
  prior[1] = 1;
  const found = prior.slice();
  for (let step = 0; step < STEPS; step++) {
    const system = new System(size);
    design.forEach((line, i) => {
      const { label = 0, weight = 0 } = lessons[i] ?? {};
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (line[k] ?? 0) * (found[k] ?? 0);
      const p = 1 / (1 + Math.exp(-sum));
      system.add(line, weight * p * (1 - p), weight * (label - p));
    });
    for (let j = 0; j < size; j++) {
      system.hold(j, held[j] ?? 0, (found[j] ?? 0) - (prior[j] ?? 0));
    }
    const change = system.solve();
    for (let j = 0; j < size; j++) found[j] = (found[j] ?? 0) + (change[j] ?? 0);
    if (change.every((value) => Math.abs(value) < SETTLED)) break;
  }
  return found;
}

/** A symmetric, positive definite system of equations: rows of coefficients, each with its right side last. */
class System {
  readonly #size: number;
  readonly #rows: readonly Float64Array[];

  constructor(size: number) {
    this.#size = size;
    this.#rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  }

  /** Adds `curve` times the line's outer product, and `error` times the line on the right. */
  add(line: Float64Array, curve: number, error: number): void {
    const size = this.#size;
    for (let j = 0; j < size; j++) {
      const row = this.#rows[j];
      const own = line[j] ?? 0;
      // Columns that never vary, and flags of others.
      if (row === undefined || own === 0) continue;
      const scaled = curve * own;
      for (let k = 0; k <= j; k++) row[k] = (row[k] ?? 0) + scaled * (line[k] ?? 0);
      row[size] = (row[size] ?? 0) + error * own;
    }
  }

  /** Holds one unknown back with the strength given. */
  hold(j: number, strength: number, distance: number): void {
    const row = this.#rows[j];
    if (row === undefined) return;
    row[j] = (row[j] ?? 0) + strength;
    row[this.#size] = (row[this.#size] ?? 0) - strength * distance;
  }

  solve(): Float64Array {
    const [size, rows] = [this.#size, this.#rows];
    // Only the lower half was summed.
    rows.forEach((row, j) => {
      for (let k = j + 1; k < size; k++) row[k] = rows[k]?.[j] ?? 0;
    });
    rows.forEach((pivot, column) => {
      for (const row of rows.slice(column + 1)) {
        const share = (row[column] ?? 0) / (pivot[column] ?? 1);
        for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - share * (pivot[k] ?? 0);
      }
    });
    const solved = new Float64Array(size);
    for (let j = size - 1; j >= 0; j--) {
      const row = rows[j] ?? solved;
      let sum = row[size] ?? 0;
      for (let k = j + 1; k < size; k++) sum -= (row[k] ?? 0) * (solved[k] ?? 0);
      solved[j] = sum / (row[j] ?? 1);
    }
    return solved;
  }
}
