import { describe, expect, it } from 'vitest';

import { regionOf } from '../../src/language/region-names';

describe('regionOf', () => {
  it.each([
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['the United States', 'US'],
    ['Estados Unidos', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['Brazil', 'BR'],
    ['Brasil', 'BR'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Sri Lanka', 'LK'],
    ['UK', 'GB'],
  ])('%s is %s', (name, code) => {
    expect(regionOf(name)).toBe(code);
  });

  it.each(['Boston', 'European Union', 'state', 'Lenin', ''])('%j is no country', (name) => {
    expect(regionOf(name)).toBeNull();
  });
});
