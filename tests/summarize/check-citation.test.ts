import { describe, expect, it } from 'vitest';

import { checkCitation } from '../../src/summarize/check-citation';

const WALL =
  'The board of the harbour decided in March to build a sea wall of 1,200 metres. Anna Berg will not lead the work.';
const CHOIR =
  'The choir of the parish sang in the old library on Sunday, and “nobody wanted to go home” before ten.';
const FERRY =
  'The ferry to the islands runs twice a day in summer and once a day in winter, weather permitting.';
const TRADE = 'Trade with the northern towns fell by a fifth after the herring left the coast.';
const ALL = [WALL, CHOIR, FERRY, TRADE];

const kinds = (claim: string, cited: readonly string[]): string[] =>
  checkCitation(claim, cited, ALL).problems.map(({ kind }) => kind);

describe('checkCitation', () => {
  it.each([
    ['The board decided to build a sea wall of 1200 metres.', [WALL]],
    ['In summer the ferry to the islands runs twice a day.', [FERRY]],
    ['The choir sang in the library, and “nobody wanted to go home”.', [WALL, CHOIR]],
    ['Anna Berg will not lead the work on the wall.', [WALL]],
  ])('finds %j', (claim, cited) => {
    expect(checkCitation(claim, cited, ALL)).toMatchObject({ state: 'found', problems: [] });
    expect(checkCitation(claim, cited, ALL).support).toBeGreaterThan(0.6);
  });

  it.each([
    ['number', 'The board decided to build a sea wall of 1,300 metres.', [WALL]],
    ['name', 'The board decided that Peter Lund will not lead the work.', [WALL]],
    ['negation', 'Anna Berg will lead the work.', [WALL]],
    ['negation', 'The board did not decide to build a sea wall.', [WALL]],
    ['quotation', 'The choir sang, and “everybody wanted to go home”.', [CHOIR]],
  ])('points at a changed %s', (kind, claim, cited) => {
    expect(kinds(claim, cited)).toContain(kind);
    expect(checkCitation(claim, cited, ALL).state).not.toBe('found');
  });

  it('says where a wrong paragraph’s claim stands, and never that it is true', () => {
    const check = checkCitation(
      'The ferry to the islands runs twice a day in summer.',
      [TRADE],
      ALL,
    );
    expect(check.state).toBe('not found');
    expect(check.better).toBe(2);
    expect(check.support).toBeLessThan(0.3);
  });

  it('knows numbers in words and in other languages’ writing', () => {
    const zahlen = [
      'Die Mauer ist 1.200 Meter lang und kostet 3,5 Mio. Euro.',
      'Der Chor sang am Sonntag in der Kirche.',
    ];
    const check = (claim: string): string[] =>
      checkCitation(claim, zahlen.slice(0, 1), zahlen, 'de').problems.map(({ kind }) => kind);
    expect(check('Die Mauer ist 1200 Meter lang.')).toEqual([]);
    expect(check('Die Mauer kostet 3.500.000 Euro.')).toEqual([]);
    expect(check('Die Mauer ist 1300 Meter lang.')).toContain('number');
  });

  it('answers for claims and sources without words', () => {
    expect(checkCitation('', [WALL], ALL).state).toBe('not found');
    expect(checkCitation('The wall.', [], []).state).toBe('not found');
  });
});
