import { describe, expect, it } from 'vitest';

import { isoOfMailDate } from '../../src/read/mail-date';

describe('isoOfMailDate', () => {
  it.each([
    ['Wed, 10 Apr 2019 23:00:05 +0200', '2019-04-10T23:00+02:00'],
    ['10 Apr 2019 23:00 GMT', '2019-04-10T23:00Z'],
    ['Wed, 10 Apr 19 23:00:05 PDT', '2019-04-10T23:00-07:00'],
    ['Thursday, 1-Jan-98 00:00:00 GMT', '1998-01-01T00:00Z'],
    ['Wed, 10 Apr 2019 23:00:05 -0000', '2019-04-10T23:00'],
    ['Wed, 10 Apr 2019', '2019-04-10'],
    ['Wed Apr 10 23:00:05 2019', '2019-04-10T23:00'],
    ['Wed, 29 Feb 2023 10:00:00 GMT', null],
    ['Wed, 10 Apr 2019 25:00:00 GMT', null],
    ['10 Apr', null],
    ['Apr 2019', null],
    ['yesterday', null],
    ['2019-04-10', null],
    ['', null],
  ])('%s', (written, iso) => {
    expect(isoOfMailDate(written)).toBe(iso);
  });
});
