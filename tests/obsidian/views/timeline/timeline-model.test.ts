import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseDateSpan, type DateSpan } from '../../../../src/index/date-span';
import { formatDate } from '../../../../src/obsidian/views/timeline/date-label';
import {
  MARKS,
  timelineModel,
  type DatedNote,
} from '../../../../src/obsidian/views/timeline/timeline-model';

function span(text: string): DateSpan {
  const date = parseDateSpan(text);
  if (date === null) throw new Error(`“${text}” is no date.`);
  return date;
}

const dated = (texts: readonly string[]): DatedNote[] =>
  texts.map((text, at) => ({ key: `${at}`, title: text, date: span(text), count: 1 }));

describe('timelineModel', () => {
  it('keeps marks that overlap in time apart', () => {
    const model = timelineModel(dated(['1919..1923', '1921-03-04', '1921-03-04', '1930']), null);
    const marks = model?.marks ?? [];
    expect(marks).toHaveLength(4);
    for (const a of marks) {
      for (const b of marks) {
        const meet = a !== b && a.from < b.to && b.from < a.to;
        if (meet) expect(a.lane).not.toBe(b.lane);
      }
    }
    expect(marks.find(({ lane }) => lane === 0)?.from).toBe(Date.UTC(1919, 0, 1));
  });

  it('cuts titles for marks beside them, and gives them the room that their lane has', () => {
    const long = 'Minutes of the winter meeting of the board and its clerks';
    const titled = (texts: readonly string[]): readonly string[] =>
      timelineModel(
        dated(texts).map((note) => ({ ...note, title: long })),
        null,
        400,
      )?.marks.map(({ title }) => title) ?? [];
    // One below the other, each has its lane to the edge; in one lane, they share it.
    expect(titled(['1919-05', '1919-06', '1919-07', '1925'])[1]).toBe(long);
    const [first = '', second = ''] = titled(['1919', '1960']);
    expect(first).toMatch(/^Minutes of the .*…$/);
    expect(first.length * 6.5).toBeLessThan(400 - 9);
    expect(second).toBe(long);
  });

  it('draws an approximate date as the stretch that it may be', () => {
    const [mark] =
      timelineModel(dated(['c. 1922', '1900', '1990']), null)?.marks.filter((m) => m.approximate) ??
      [];
    expect([mark?.from, mark?.to]).toEqual([Date.UTC(1922, 0, 1), Date.UTC(1923, 0, 1)]);
    expect(mark?.label).toContain('c. 1922');
  });

  it('counts every note once in the histogram that many make', () => {
    const years = fc.array(fc.integer({ min: 100, max: 2100 }), {
      minLength: MARKS + 1,
      maxLength: 600,
    });
    fc.assert(
      fc.property(years, (all) => {
        const model = timelineModel(dated(all.map((year) => String(year).padStart(4, '0'))), null);
        expect(model?.marks).toEqual([]);
        expect(model?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(model?.bins.length).toBeLessThanOrEqual(62);
      }),
      { numRuns: 50 },
    );
  });

  it('shows what overlaps the range that is asked for', () => {
    const range = { from: Date.UTC(1920, 0, 1), to: Date.UTC(1922, 0, 1) };
    const model = timelineModel(dated(['1919..1923', '1921', '1922', '1905']), range);
    expect(model?.marks.map(({ key }) => key)).toEqual(['0', '1']);
    expect(timelineModel(dated(['1905']), range)).toBeNull();
  });

  it('has ticks before the common era', () => {
    const labels = timelineModel(dated(['100 BCE', '44 BCE', '0014']), null)?.ticks.map(
      (tick) => tick.label,
    );
    expect(labels).toContain('51 BCE');
  });
});

describe('formatDate', () => {
  it.each([
    ['1921-03-04', '4 Mar 1921'],
    ['1921-03', 'Mar 1921'],
    ['1921', '1921'],
    ['c. 1922', 'c. 1922'],
    ['1920s', '1920s'],
    ['1919-1923', '1919–1923'],
    ['44 BC', '44 BCE'],
    ['-0043-03-15', '-0043-03-15'],
    ['100 BCE to 44 BCE', '100 BCE–44 BCE'],
    ['19th century', '19th century'],
  ])('writes %s as %s', (text, label) => {
    expect(formatDate(span(text))).toBe(label);
  });
});
