import { describe, expect, it } from 'vitest';

import { commonWords, soundsOf } from '../../../src/link/translations/cognates';

const compare = (one: string, other: string) => commonWords(soundsOf(one), soundsOf(other));

describe('commonWords', () => {
  it.each([
    ['International Socialist Organization', 'Organización Internacional Socialista'],
    ['National Disciplinary Committee', 'Comité Disciplinario Nacional'],
    ['Federal Statistics Institute', 'Institut fédéral de statistique'],
    ['Democratic Republic', 'Demokratische Republik'],
    ['London', 'Londres'],
  ])('finds all words of %s in %s', (one, other) => {
    expect(compare(one, other)).toMatchObject({ share: 1 });
    expect(compare(other, one)).toMatchObject({ share: 1 });
  });

  it.each([
    ['Harbour Commission', 'Comisión del Puerto', 0.5],
    ['Harbour Commission', 'Hafenkommission', 0.5],
    ['Convention of 2018', 'Convención de 2019', 0.5],
    ['Lighthouse Keepers', 'Leuchtturmwärter', 0],
    ['Geneva', 'Universidad de Ginebra', 0],
  ])('says of %s and %s how many they have in common', (one, other, share) => {
    expect(compare(one, other).share).toBe(share);
    expect(compare(other, one).share).toBe(share);
  });

  it('counts a compound as two words', () => {
    expect(compare('Hafenkommission', 'Port Commission').words).toEqual([2, 2]);
    expect(compare('Formate', 'Dateiformate').words).toEqual([1, 2]);
  });
});
