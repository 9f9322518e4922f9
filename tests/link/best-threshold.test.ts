import { describe, expect, it } from 'vitest';

import { bestThreshold } from '../../src/link/best-threshold';

describe('bestThreshold', () => {
  it('is high where much is likely, and low where little is', () => {
    const likely = bestThreshold([0.95, 0.9, 0.9, 0.9, 0.4, 0.3, 0.2, 0.1]);
    const unlikely = bestThreshold([0.5, 0.3, 0.3, 0.2, 0.2, 0.1, 0.05, 0.05]);
    expect(likely).toBeGreaterThan(unlikely);
  });

  it('is the chance at which the expected F is best, whatever the order', () => {
    const chances = [0.2, 0.9, 0.1, 0.6, 0.35, 0.8, 0.05];
    const expected = (threshold: number): number => {
      const taken = chances.filter((chance) => chance >= threshold);
      const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
      return (2 * sum(taken)) / (taken.length + sum(chances));
    };
    const best = bestThreshold(chances);
    for (const other of chances) expect(expected(best)).toBeGreaterThanOrEqual(expected(other));
  });

  it('is a half where there is nothing', () => {
    expect(bestThreshold([])).toBe(0.5);
  });
});
