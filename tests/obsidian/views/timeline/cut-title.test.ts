import { describe, expect, it } from 'vitest';

import { parseDateSpan } from '../../../../src/index/date-span';
import { cutTitle } from '../../../../src/obsidian/views/timeline/cut-title';
import { timelineModel } from '../../../../src/obsidian/views/timeline/timeline-model';

describe('a title beside its mark', () => {
  it('is cut after a whole character', () => {
    expect(cutTitle('Minutes of the winter meeting', 26)).toBe('Minutes of the winter mee…');
    expect(cutTitle('Short', 5)).toBe('Short');
    expect(cutTitle('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 20)).toBe('👩‍👩‍👧👩‍👩‍👧…');
    expect(cutTitle('e\u0301'.repeat(9), 6)).toBe(`${'e\u0301'.repeat(2)}…`);
  });

  it('is shorter on a narrow axis, which is left the most of its width for dates', () => {
    const date = parseDateSpan('1921-03-04');
    const later = parseDateSpan('1930');
    if (date === null || later === null) throw new Error('The dates are not read.');
    const title = 'Letter to the members of the board';
    const notes = [
      { key: 'a', title, date, count: 1 },
      { key: 'b', title, date: later, count: 1 },
    ];
    const drawn = (pixels: number): string =>
      timelineModel(notes, null, pixels)?.marks[0]?.title ?? '';
    expect(drawn(800)).toBe(title);
    expect(drawn(360)).toMatch(/^Letter to the mem.*…$/);
    const { from, to, dates } = timelineModel(notes, null, 360) ?? {
      from: 0,
      to: 1,
      dates: { to: 0 },
    };
    expect((dates.to - from) / (to - from)).toBeGreaterThan(0.6);
  });
});
