import { describe, expect, it } from 'vitest';

import { alignParagraphs } from '../../src/relate/align-paragraphs';

const shown = (one: readonly number[], other: readonly number[]): string =>
  alignParagraphs(one, other)
    .map((range) => `${range.one.join('-')}:${range.other.join('-')}`)
    .join(' ');

describe('alignParagraphs', () => {
  const lengths = [420, 310, 95, 610, 240, 380, 150, 530, 275];
  const longer = lengths.map((length) => Math.round(length * 1.2));

  it('pairs paragraphs in order, however much longer the language is', () => {
    expect(shown(lengths, longer)).toBe(
      '0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4 4-5:4-5 5-6:5-6 6-7:6-7 7-8:7-8 8-9:8-9',
    );
  });

  it('finds its way again behind a paragraph that one text alone has', () => {
    const more = [...longer.slice(0, 3), 260, ...longer.slice(3)];
    expect(shown(lengths, more)).toContain('2-3:2-3 3-4:4-5 4-5:5-6');
    expect(shown(more, lengths)).toContain('2-3:2-3 4-5:3-4 5-6:4-5');
  });

  it('makes one passage of two paragraphs that the translation joined', () => {
    const joined = [...longer.slice(0, 3), (longer[3] ?? 0) + (longer[4] ?? 0), ...longer.slice(5)];
    expect(shown(lengths, joined)).toContain('3-5:3-4 5-6:4-5');
  });

  it('has nothing for a text without paragraphs, and an end for a thousand', () => {
    expect(alignParagraphs([], lengths)).toEqual([]);
    expect(alignParagraphs(lengths, [])).toEqual([]);
    const many = Array.from({ length: 1000 }, (_, i) => 80 + ((i * 7919) % 500));
    const aligned = alignParagraphs(
      many,
      many.filter((_, i) => i % 100 !== 50),
    );
    expect(aligned.length).toBeGreaterThan(970);
    expect(aligned.at(-1)).toEqual({ one: [999, 1000], other: [989, 990] });
  });
});
