import { stemmer } from '@orama/stemmers/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { porterStem } from '../../src/language/porter';

const ENDINGS =
  'ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion ion ed ing eed s es ies sses y e ll'.split(
    ' ',
  );
const LETTERS = 'a e i o u y s t l b z w x d k n é'.split(' ');

describe('porterStem', () => {
  it.each([
    ['organising', 'organis'],
    ['generalizations', 'gener'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['yearly', 'yearli'],
    ['sky', 'sky'],
    ['controlled', 'control'],
  ])('%s is %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it('gives the stems of the library that it stands for, whatever letters and endings a word has', () => {
    const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 });
    const endings = fc.array(fc.constantFrom(...ENDINGS), { maxLength: 2 });
    fc.assert(
      fc.property(letters, endings, (start, end) => {
        const word = [...start, ...end].join('');
        fc.pre(word.length >= 3);
        expect(porterStem(word)).toBe(stemmer(word));
      }),
      { numRuns: 5000 },
    );
  });
});
