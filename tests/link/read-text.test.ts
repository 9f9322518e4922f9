import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ReadText } from '../../src/link/read-text';

describe('ReadText', () => {
  it('has the words of links in their place, and says where everything stands', () => {
    const text = 'A [[Loom|loom]] in [[Port Ellen]], sold.';
    const read = new ReadText(text, [
      { start: 2, end: 15, shown: 'loom' },
      { start: 19, end: 33, shown: 'Port Ellen' },
    ]);
    expect(read.text).toBe('A loom in Port Ellen, sold.');
    const shown = (start: number, end: number): string => {
      const place = read.placeOf({ start, end });
      return read.text.slice(place.start, place.end);
    };
    expect([shown(0, 1), shown(2, 15), shown(16, 18), shown(19, 33), shown(35, 39)]).toEqual([
      'A',
      'loom',
      'in',
      'Port Ellen',
      'sold',
    ]);
  });

  it('finds every part of a text again, whatever was linked', () => {
    const parts = fc.array(fc.tuple(fc.string(), fc.option(fc.string())), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (list) => {
        let text = '';
        const links = list.flatMap(([before, shown]) => {
          text += before;
          if (shown === null) return [];
          const start = text.length;
          text += `[[x|${shown}]]`;
          return [{ start, end: text.length, shown }];
        });
        const read = new ReadText(text, links);
        expect(read.text).toBe(list.map(([before, shown]) => before + (shown ?? '')).join(''));
        for (const link of links) {
          const { start, end } = read.placeOf(link);
          expect(read.text.slice(start, end)).toBe(link.shown);
        }
      }),
    );
  });
});
