import { describe, expect, it } from 'vitest';

import { numbersOf } from '../../src/summarize/numbers-of';

const values = (text: string, language: string): number[] =>
  numbersOf(text, language).map(({ value }) => value);

describe('numbersOf', () => {
  it.each([
    ['en', 'twenty-four ships and one hundred and seven men', [24, 107]],
    ['en', 'two thousand three hundred, then a third of them', [2300, 3]],
    ['en', '1,204 of 3.5 million', [1204, 3_500_000]],
    ['en', 'twelve thousand and five hundred', [12_500]],
    ['de', 'vierundzwanzig Bände, dreihundert Gäste, hundertzwanzig Jahre', [24, 300, 120]],
    ['de', 'zweitausendfünfhundertsechzehn Mark am dritten Tag', [2516, 3]],
    ['de', '1.204 Werte, 2.318,40 Euro und 3,5 Mio.', [1204, 2318.4, 3_500_000]],
    ['de', 'am vierzehnten und am zwanzigsten, zwei Millionen', [14, 20, 2_000_000]],
    ['es', 'trescientas veinticuatro personas en ciento veinte años', [324, 120]],
    ['es', 'treinta y un días y dos mil quinientos euros', [31, 2500]],
    ['es', '12.500 euros y 3,5 millones', [12_500, 3_500_000]],
    ['fr', 'quatre-vingt-dix-sept ans et soixante et onze jours', [97, 71]],
    ['fr', 'trois cents personnes, dix-sept volumes, deux mille vingt', [300, 17, 2020]],
    ['fr', '3 750,50 euros et 12\u202f500 francs', [3750.5, 12_500]],
    ['fr', 'quatre-vingts marches, vingt et un ponts', [80, 21]],
  ])('%s: %s', (language, text, wanted) => {
    expect(values(text, language).sort()).toEqual([...wanted].sort());
  });

  it.each([
    ['en', 'one of them said so, and no one knew'],
    ['de', 'ein Mann und eine Frau, hinunter und beten'],
    ['es', 'un hombre y una mujer, uno de ellos'],
    ['fr', 'une femme, cent pour cent sûre'.replace('cent pour cent', 'tout à fait')],
  ])('%s: no number in %j', (language, text) => {
    expect(values(text, language)).toEqual([]);
  });
});
