import { describe, expect, it } from 'vitest';

import { acronymsOf } from '../../src/link/acronyms';

const pairs = (text: string): string[] =>
  acronymsOf(text).map(({ short, long, at }) => {
    expect(text.slice(at.start, at.end)).toBe(long);
    return `${short} = ${long}`;
  });

describe('acronymsOf', () => {
  it('reads a long form before its acronym', () => {
    expect(pairs('They joined the Weavers and Dyers Union (WDU) in May.')).toEqual([
      'WDU = Weavers and Dyers Union',
    ]);
    expect(pairs('la Asociación de Barcos Pesqueros (ABP, por sus siglas)')).toEqual([
      'ABP = Asociación de Barcos Pesqueros',
    ]);
  });

  it('reads an acronym before its long form', () => {
    expect(pairs('The HBK (Hamburger Binnenkanal) froze.')).toEqual([
      'HBK = Hamburger Binnenkanal',
    ]);
    expect(pairs('le SNC (Syndicat national des charpentiers) appelle')).toEqual([
      'SNC = Syndicat national des charpentiers',
    ]);
  });

  it('reads one that takes several letters of each word', () => {
    expect(pairs('a Canonical Tide (CNTID)')).toEqual(['CNTID = Canonical Tide']);
  });

  it('leaves the bracket of a link by name', () => {
    expect(pairs('See [Tidal Weave Layer] (TWL) for more.')).toEqual(['TWL = Tidal Weave Layer']);
  });

  it('reads an acronym kept from another language', () => {
    expect(pairs('la Organización Marinera Internacional (IMO) votó')).toEqual([
      'IMO = Organización Marinera Internacional',
    ]);
  });

  it('is not taken in by other brackets', () => {
    expect(pairs('He left (see above). The boat (OLD) sank. A vote (May 2019).')).toEqual([]);
    expect(pairs('in the U.S. (USA Today)')).toEqual([]);
    expect(pairs('The TSS (Tidal Paths & Other Directions) froze.')).toEqual([]);
    expect(pairs('So LAR (Long Harbour Paths) began.')).toEqual([]);
  });
});
