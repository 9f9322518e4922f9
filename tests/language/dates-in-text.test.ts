import { describe, expect, it } from 'vitest';

import { dateIn } from '../../src/language/dates-in-text';

const isoOf = (sentence: string, published: string | null = '2019-03-20'): string | null =>
  dateIn(sentence, published)?.iso ?? null;

describe('dateIn', () => {
  it.each([
    ['The vote ended on 29 March 2019.', '2019-03-29'],
    ['On March 14, 2019, the board met.', '2019-03-14'],
    ['Am 14. März 2019 tagte der Rat.', '2019-03-14'],
    ['El 14 de marzo de 2019 se reunió.', '2019-03-14'],
    ['Le 1er mai 2019, le conseil a voté.', '2019-05-01'],
    ['The file is dated 2018-11-02.', '2018-11-02'],
    ['It began in February 2018.', '2018-02'],
    ['Empezó en febrero de 2018.', '2018-02'],
    ['She has lived here since 1977.', '1977'],
    ['Sie wohnt seit 1977 hier.', '1977'],
  ])('reads %s', (sentence, iso) => {
    expect(isoOf(sentence)).toBe(iso);
  });

  it.each([
    ['The meeting was on March 11.', '2019-03-20', '2019-03-11'],
    ['The fair opened on 12 December.', '2019-03-20', '2018-12-12'],
    ['Come to the hall on April 3.', '2019-03-20', '2019-04-03'],
    ['Join us on 4 January.', '2018-12-20', '2019-01-04'],
  ])('tells the year of %s by its document of %s', (sentence, published, iso) => {
    expect(dateIn(sentence, published)).toMatchObject({ iso, yearInferred: true });
  });

  it.each([
    'They sold 1951 herrings that day.',
    'The march of 12 people went by.',
    'She may 3 times refuse.',
    'Version 2019-20 of the plan.',
    'In 1950s style.',
  ])('finds no date in %s', (sentence) => {
    expect(isoOf(sentence)).toBeNull();
  });

  it('leaves days without a year alone where the document has no date', () => {
    expect(isoOf('The meeting was on March 11.', null)).toBeNull();
    expect(isoOf('The meeting was on March 11.', '2019')).toBeNull();
  });
});
