import { describe, expect, it } from 'vitest';

import { endWithout, onOneLine, partsOf, withoutEnd, withoutEnds } from '../../src/language/trim';

describe('the ends of a text', () => {
  it.each([
    ['a name, ', 'a name'],
    ['.,;', ''],
    ['', ''],
    ['. a.b', '. a.b'],
  ])('are left off: %j', (text, expected) => {
    expect(withoutEnd(text, /[\s.,;]/)).toBe(expected);
    expect(endWithout(text, /[\s.,;]/)).toBe(expected.length);
  });

  it('are left off at both sides', () => {
    expect(withoutEnds('— a – b —', /[\s–—]/)).toBe('a – b');
    expect(withoutEnds(' – ', /[\s–—]/)).toBe('');
  });
});

it('parts a list and leaves empty parts out', () => {
  expect(partsOf(' sea ,, quay ; ', /[,;]/)).toEqual(['sea', 'quay']);
});

it('puts lines into one', () => {
  expect(onOneLine(' a \n\n  b\tc\n')).toBe('a b\tc');
});
