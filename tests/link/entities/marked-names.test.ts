import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { findNames } from '../../../src/link/entities/find-names';

/** The sentences with marked names of `bench/entities`, whose figures `bench/entities/run.mjs` tells. */
function marked(half: string, language: string): string[] {
  return readFileSync(`bench/entities/${half}/${language}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
}

function exactF(lines: readonly string[], language: string): number {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const line of lines) {
    const text = line.replace(/\[\[\w+:([^\]]+)\]\]/g, '$1');
    const wanted = new Set<string>();
    for (const mark of line.matchAll(/\[\[\w+:([^\]]+)\]\]/g)) {
      const start = line.slice(0, mark.index).replace(/\[\[\w+:([^\]]+)\]\]/g, '$1').length;
      wanted.add(`${start}-${start + (mark[1] ?? '').length}`);
    }
    const found = findNames(text, language).map(({ start, end }) => `${start}-${end}`);
    counts.wanted += wanted.size;
    counts.found += found.length;
    counts.right += found.filter((span) => wanted.has(span)).length;
  }
  return (2 * counts.right) / (counts.found + counts.wanted);
}

describe('names marked by hand', () => {
  it.each(['tuned', 'held-out'])('are found in each language: the %s half', (half) => {
    for (const language of ['de', 'en', 'es', 'fr'])
      expect(exactF(marked(half, language), language), language).toBeGreaterThan(0.85);
  });
});
