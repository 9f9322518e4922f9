import { describe, expect, it } from 'vitest';

import { alignedShare } from '../../src/relate/aligned-share';
import { findTranslations } from '../../src/relate/find-translations';
import { HAFEN, HARBOUR, INTERVIEW, PUERTO, textOf } from './texts';

const pairs = (...texts: Parameters<typeof findTranslations>[0]): string[] =>
  findTranslations(texts).map(({ one, other }) => `${one} ${other}`);

const german = textOf(HAFEN, { language: 'de' });
const interview = textOf(INTERVIEW, { language: 'de-DE' });
const spanish = textOf(PUERTO, { language: 'es' });

describe('findTranslations', () => {
  it('pairs each text with its translations, and with no other text of the same people', () => {
    expect(pairs(textOf(HARBOUR), interview, german, spanish).sort()).toEqual([
      '0 2',
      '0 3',
      '2 3',
    ]);
  });

  it('pairs no texts of one language, and none of unknown ones', () => {
    expect(pairs(textOf(HARBOUR), textOf(HARBOUR, { language: 'en-GB' }))).toEqual([]);
    expect(pairs(textOf(HARBOUR), textOf(HAFEN, { language: 'und' }))).toEqual([]);
  });

  it('pairs no texts that have neither names nor numbers in common', () => {
    const unlike = HAFEN.replace(/\d+/g, 'viele').replace(
      /Wenlock|Sarah|Jane|Anchor|Inn|Edith|Calloway|Hull/g,
      'Dorf',
    );
    expect(pairs(textOf(HARBOUR), textOf(unlike, { language: 'de' }))).toEqual([]);
  });

  it('pairs nothing where names stand in another order', () => {
    const turned = HAFEN.trim()
      .split(/\n\s*\n/)
      .reverse()
      .join('\n\n');
    expect(pairs(textOf(HARBOUR), textOf(turned, { language: 'de' }))).toEqual([]);
  });
});

describe('alignedShare', () => {
  const lengths = [420, 310, 95, 610, 240, 380, 150, 530, 275];

  it('is nearly whole for a text that runs a quarter longer, with a paragraph of its own', () => {
    const longer = [...lengths.map((length) => Math.round(length * 1.25)), 60];
    expect(alignedShare(lengths, longer)).toBeGreaterThan(0.9);
  });

  it('is less for lengths in another order, and nought for nothing', () => {
    const rising = [...lengths].sort((a, b) => a - b);
    expect(alignedShare(lengths, rising)).toBeLessThan(0.7);
    expect(alignedShare(lengths, [])).toBe(0);
    expect(alignedShare([], lengths)).toBe(0);
  });
});
