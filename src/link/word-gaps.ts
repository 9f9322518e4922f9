/** What stands between two words of a text, as far as a name may run across it. */
export const Gap = {
  /** A space, a hyphen or dash, an apostrophe, or nothing at all: all the same to a name. */
  soft: 0,
  /** A punctuation mark that belongs to some names: `St. Louis`, `Paris, Texas`, `AC/DC`. */
  hard: 1,
  /** Nothing runs across it. */
  broken: 2,
} as const;

export type GapKind = (typeof Gap)[keyof typeof Gap];

const SOFT = new Set(
  Array.from(" \t\u00a0\u202f\u2009\u200b\u00ad-‐‑‒–—−'’ʼ・", (c) => c.charCodeAt(0)),
);
const HARD = new Set(Array.from('.,:;/&()+"“”„«»!?@、。', (c) => c.charCodeAt(0)));

/** The longest gap that a name runs across. */
const LONGEST_GAP = 4;

/** The kind of the gap between `from` and `to`. */
export function gapKind(text: string, from: number, to: number): GapKind {
  if (to - from === 1 && text.charCodeAt(from) === 32) return Gap.soft;
  if (to - from > LONGEST_GAP) return Gap.broken;
  let kind: GapKind = Gap.soft;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (SOFT.has(unit)) continue;
    if (!HARD.has(unit)) return Gap.broken;
    kind = Gap.hard;
  }
  return kind;
}

/** How many gaps of a name are compared. */
export const MOST_GAPS = 30;

/**
 * Whether a mention whose hard gaps are `found` may stand for a form whose hard gaps are `written`, one bit
 * a gap.
 *
 * A form's marks may be missing from the mention (`St Louis`). A mark of the mention must be the form's,
 * but for a single one in a long name, where readers see through it.
 */
export function gapsAgree(found: number, written: number, words: number): boolean {
  const added = found & ~written;
  return added === 0 || (words >= 4 && (added & (added - 1)) === 0);
}
