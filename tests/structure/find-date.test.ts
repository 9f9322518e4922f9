import { describe, expect, it } from 'vitest';

import { dayFirstIn, dayFirstOf, findDate } from '../../src/structure/find-date';

const open = { dayFirst: null, thisYear: 2026 };
const iso = (text: string, reading = open): string | null => findDate(text, reading)?.iso ?? null;

describe('dayFirstIn', () => {
  it.each([
    ['fr', true],
    ['de-AT', true],
    ['en-GB', true],
    ['en-US', false],
    ['en', null],
    ['ja', null],
    [undefined, null],
  ])('of %s is %s', (language, expected) => {
    expect(dayFirstIn(language)).toBe(expected);
  });
});

describe('findDate', () => {
  it.each([
    ['[x] at 11/23/18 9:05pm', '2018-11-23T21:05'],
    ['Published 2021-03-04', '2021-03-04'],
    ['2021-03-04T05:06:07Z', '2021-03-04T05:06Z'],
    ['2021-03-04 05:06 +0200', '2021-03-04T05:06+02:00'],
    ['March 3rd, 2020', '2020-03-03'],
    ['Tuesday, 3 March 2020 at 12:15 am', '2020-03-03T00:15'],
    ['el 15 de marzo de 2019', '2019-03-15'],
    ['Köln, den 7. Jänner 1998', '1998-01-07'],
    ['1er août 2003', '2003-08-01'],
    ['26.1.09', '2009-01-26'],
    ['Autumn issue, October 1987', '1987-10'],
    ['2020年5月6日', '2020-05-06'],
    ['12/31/99', '1999-12-31'],
    ['31/12/27', '2027-12-31'],
    ['31/12/28', '1928-12-31'],
  ])('reads %j', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    'Saturday, May 6',
    '31/31/2020',
    '2021-02-30',
    'call 555-1234',
    'version 1.2.3',
    'May we go?',
  ])('finds no date in %j', (text) => {
    expect(iso(text)).toBeNull();
  });

  it('says when day and month could be swapped, and is told which', () => {
    expect(findDate('4/10/19', open)).toMatchObject({ iso: '2019-04-10', ambiguous: true });
    expect(findDate('4/10/19', { ...open, dayFirst: true })).toMatchObject({ iso: '2019-10-04' });
    expect(findDate('4/10/19', { ...open, dayFirst: true })?.ambiguous).toBeUndefined();
    expect(findDate('4/4/19', open)?.ambiguous).toBeUndefined();
  });
});

describe('dayFirstOf', () => {
  it('learns the order from dates that can be read in one way', () => {
    expect(dayFirstOf(['4/10/19', '4/18/19'])).toBe(false);
    expect(dayFirstOf(['4/10/19', '18/4/19'])).toBe(true);
    expect(dayFirstOf(['4/10/19'])).toBeNull();
    expect(dayFirstOf(['18/4/19', '4/18/19'])).toBeNull();
    expect(dayFirstOf(['26.1.09', '4/18/19'])).toBe(false);
  });
});
