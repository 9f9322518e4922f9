import { describe, expect, it } from 'vitest';

import { parseDateSpan } from '../../src/index/date-span';

const iso = (time: number): string => new Date(time).toISOString();

describe('parseDateSpan', () => {
  it.each([
    ['2019', '2019-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', 'year'],
    ['2019-04', '2019-04-01T00:00:00.000Z', '2019-05-01T00:00:00.000Z', 'month'],
    ['2019-12-31', '2019-12-31T00:00:00.000Z', '2020-01-01T00:00:00.000Z', 'day'],
    ['2019-04-10T23:00', '2019-04-10T23:00:00.000Z', '2019-04-10T23:01:00.000Z', 'minute'],
    ['2019-04-10T23:00:05-05:00', '2019-04-11T04:00:00.000Z', '2019-04-11T04:01:00.000Z', 'minute'],
    ['0079', '0079-01-01T00:00:00.000Z', '0080-01-01T00:00:00.000Z', 'year'],
    ['79 CE', '0079-01-01T00:00:00.000Z', '0080-01-01T00:00:00.000Z', 'year'],
    ['44 BCE', '-000043-01-01T00:00:00.000Z', '-000042-01-01T00:00:00.000Z', 'year'],
    ['-0043-03-15', '-000043-03-15T00:00:00.000Z', '-000043-03-16T00:00:00.000Z', 'day'],
    ['1920s', '1920-01-01T00:00:00.000Z', '1930-01-01T00:00:00.000Z', 'decade'],
    ['5th century BCE', '-000499-01-01T00:00:00.000Z', '-000399-01-01T00:00:00.000Z', 'century'],
    ['19th century', '1801-01-01T00:00:00.000Z', '1901-01-01T00:00:00.000Z', 'century'],
    ['1919–1923', '1919-01-01T00:00:00.000Z', '1924-01-01T00:00:00.000Z', 'year'],
    ['1919-1923', '1919-01-01T00:00:00.000Z', '1924-01-01T00:00:00.000Z', 'year'],
    ['1919-03..1919-05-02', '1919-03-01T00:00:00.000Z', '1919-05-03T00:00:00.000Z', 'month'],
    ['100 BCE to 44 BCE', '-000099-01-01T00:00:00.000Z', '-000042-01-01T00:00:00.000Z', 'year'],
  ])('reads %s', (text, from, to, precision) => {
    const span = parseDateSpan(text);
    expect(span && { from: iso(span.from), to: iso(span.to) }).toEqual({ from, to });
    expect(span?.precision).toBe(precision);
    expect(span?.approximate).toBe(false);
  });

  it.each(['c. 1922', 'ca 1922', 'circa 1922', '~1922', '1922?', 'about 1922', '1922~'])(
    'takes %s for about the year 1922',
    (text) => {
      expect(parseDateSpan(text)).toMatchObject({
        from: Date.UTC(1922, 0, 1),
        to: Date.UTC(1923, 0, 1),
        approximate: true,
        text,
      });
    },
  );

  it.each([
    '',
    'yesterday',
    '12',
    '2019-13',
    '2019-02-30',
    '1923–1919',
    '0 BCE',
    'May 6',
    '19/4/10',
  ])('guesses nothing from “%s”', (text) => {
    expect(parseDateSpan(text)).toBeNull();
  });
});
