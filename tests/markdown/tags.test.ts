import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isTag, toTag } from '../../src/markdown/tags';

describe('isTag', () => {
  it.each(['labour', 'y1984', '1984-85', 'corpus/document', 'été', '労働', '🌹', 'a_b'])(
    'accepts %s',
    (name) => {
      expect(isTag(name)).toBe(true);
    },
  );

  it.each(['', '1984', 'a b', 'a.b', 'a,', "o'clock", 'a#b', 'a—b', 'a\u200db', 'a\u00a0b', 'a\n'])(
    'refuses %j',
    (name) => {
      expect(isTag(name)).toBe(false);
    },
  );
});

describe('toTag', () => {
  it.each([
    ['New Labour, 1997', 'New-Labour-1997'],
    ['  #Trade unions ', 'Trade-unions'],
    ["women's rights", 'womens-rights'],
    ['politics / economy', 'politics/economy'],
    ['R&D', 'R-D'],
  ])('makes %j into %s', (words, tag) => {
    expect(toTag(words)).toBe(tag);
  });

  it.each(['', '1984', '…', '# ', '///'])('makes nothing of %j', (words) => {
    expect(toTag(words)).toBeNull();
  });

  it('gives valid tags only, and leaves a tag as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const tag = toTag(words);
        if (tag === null) return;
        expect(isTag(tag)).toBe(true);
        expect(toTag(tag)).toBe(tag);
      }),
    );
  });
});
