/** What a section brings to the sharing out of a budget. */
export interface SectionSize {
  /** Sentences that could be chosen. */
  readonly eligible: number;
  /** False for acknowledgements, references and the like. */
  readonly matters: boolean;
}

/** Of the root of a section's sentences, this many times is its share where no budget is given. */
const NATURAL = 0.8;

/** A budget under this many sentences for each section is spent where the best sentences are. */
const TIGHT = 1.5;

/** Words of an ordinary sentence, to compare budgets of words and of sentences. */
export const ORDINARY_SENTENCE = 22;

/** How many sentences each section has when nobody says how long the summary is to be. */
export function naturalQuotas(sections: readonly SectionSize[]): number[] {
  return sections.map(({ eligible, matters }) =>
    matters && eligible > 0 ? Math.max(1, Math.round(NATURAL * Math.sqrt(eligible))) : 0,
  );
}

/**
 * Shares a budget out by the square root of each section's size, at least `unit` to each section that
 * matters; null where the budget is too tight for that. Fractions are kept: the caller carries them on.
 */
export function sharedQuotas(
  sections: readonly SectionSize[],
  budget: number,
  unit: number,
): number[] | null {
  const counted = sections.map(({ eligible, matters }) => (matters ? Math.sqrt(eligible) : 0));
  const number = counted.filter((size) => size > 0).length;
  const total = counted.reduce((a, b) => a + b, 0);
  if (total === 0 || budget < TIGHT * number * unit) return null;
  const spare = budget - number * unit;
  return counted.map((size) => (size > 0 ? unit + (spare * size) / total : 0));
}
