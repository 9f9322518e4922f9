import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../src/markdown/edits';

fc.configureGlobal({ numRuns: 1000 });

describe('applyEdits', () => {
  it('replaces, inserts and deletes in any order', () => {
    const edits = [
      { start: 8, end: 8, insert: '!' },
      { start: 0, end: 3, insert: 'Two' },
      { start: 3, end: 4, insert: '' },
    ];
    expect(applyEdits('One  set', edits)).toBe('Two set!');
  });

  it('keeps the order of insertions at one place, before a replacement there', () => {
    const edits = [
      { start: 1, end: 2, insert: 'X' },
      { start: 1, end: 1, insert: '1' },
      { start: 1, end: 1, insert: '2' },
    ];
    expect(applyEdits('abc', edits)).toBe('a12Xc');
  });

  it.each([
    [
      { start: 0, end: 2, insert: '' },
      { start: 1, end: 3, insert: '' },
    ],
    [{ start: 2, end: 9, insert: '' }],
    [{ start: 2, end: 1, insert: '' }],
    [{ start: -1, end: 1, insert: '' }],
  ])('refuses overlaps and spans outside the text', (...edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('copies everything outside the edits verbatim', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, fc.array(fc.nat(200)), fc.string(), (input, cuts, insert) => {
        const places = [...new Set(cuts)]
          .filter((cut) => cut <= input.length)
          .sort((a, b) => a - b);
        const edits = [];
        for (let i = 0; i + 1 < places.length; i += 2) {
          edits.push({ start: places[i] ?? 0, end: places[i + 1] ?? 0, insert });
        }
        let expected = input;
        for (const edit of [...edits].reverse()) {
          expected = expected.slice(0, edit.start) + insert + expected.slice(edit.end);
        }
        expect(applyEdits(input, edits)).toBe(expected);
      }),
    );
  });
});
