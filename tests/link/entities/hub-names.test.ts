import { describe, expect, it } from 'vitest';

import { discover, names } from './discover';

const aliases = (texts: readonly string[], name: string): readonly string[] | undefined =>
  discover(texts).find((entity) => entity.name === name)?.aliases;

describe('one thing under several names', () => {
  it('joins a name with a people before it, where it is the only one', () => {
    const texts = [
      'We wrote to the Harbour Workers Party. Later the Scottish Harbour Workers Party answered.',
      'In May the Harbour Workers Party met, and the Scottish Harbour Workers Party as well.',
    ];
    expect(names(texts)).toEqual(['Harbour Workers Party']);
    expect(aliases(texts, 'Harbour Workers Party')).toEqual(['Scottish Harbour Workers Party']);
  });

  it('keeps the parties of two peoples apart', () => {
    const texts = [
      'We wrote to the Irish Weavers Party. Later the Welsh Weavers Party met with the Weavers Party.',
      'In May the Irish Weavers Party met. It asked the Welsh Weavers Party and the Weavers Party.',
    ];
    expect(names(texts)).toEqual(
      expect.arrayContaining(['Irish Weavers Party', 'Welsh Weavers Party']),
    );
  });

  it.each([
    ['El nuevo Comité Rector (SB, por sus siglas en inglés) se reunió.', 'Comité Rector'],
    ['Le nouveau Comité Recteur (SB, selon son sigle anglais) a siégé.', 'Comité Recteur'],
    [
      'Im Mai tagte der Leitende Ausschuss (SB, englische Abkürzung) in Ellen.',
      'Leitende Ausschuss',
    ],
  ])('takes a name whose acronym is said to be foreign for a translation: %s', (text, other) => {
    const texts = [
      'We heard from the Sailing Board (SB) in June. Then the SB rested, and the Sailing Board with it.',
      'In July the Sailing Board came back, and the SB wrote: the SB is tired.',
      text,
      text,
    ];
    expect(aliases(texts, 'Sailing Board')).toEqual(expect.arrayContaining(['SB', other]));
    expect(names(texts)).not.toContain(other);
  });

  it('does not call a group by its singular, which begins the names of others', () => {
    const texts = [
      'We met the Harbour Socialists in May. A Harbour Socialist of the Harbour Socialists spoke.',
      'In June the Harbour Socialists came, and one Harbour Socialist stayed with the Harbour Socialists.',
    ];
    expect(aliases(texts, 'Harbour Socialists')).toEqual([]);
  });

  it('has one plural for an acronym', () => {
    const texts = [
      'Every ship has a GTX on board. We sold many GTXs to a port, and each GTX was used.',
      'We bought a GTX again. There are more GTXs in the shop than one GTX.',
    ];
    expect(discover(texts)).toMatchObject([{ name: 'GTX', aliases: ['GTXs'], kind: 'concept' }]);
  });
});

describe('no hub', () => {
  it.each([
    ['a body that every organisation has', 'the National Committee', 'National Committee'],
    ['the same in Spanish', 'el Comité Ejecutivo', 'Comité Ejecutivo'],
    ['the same in French', 'le Conseil National', 'Conseil National'],
    ['part of a title that is owned', 'Brandt’s Theory of Weaving', 'Theory of Weaving'],
    ['part of a title in quotes', '“The Loom, the Port and the Last Tide”', 'Last Tide'],
  ])('for %s', (_, shown, name) => {
    const texts = [
      `In May we spoke of ${shown} for long.`,
      `In June we read about ${shown} again.`,
      `In July there was more of ${shown} to read.`,
    ];
    expect(names(texts)).not.toContain(name);
  });

  it('for the first name of somebody whom the notes name in full', () => {
    const texts = [
      'We met Quillan Torvey in the port. Yesterday Quillan said so, and Quillan laughed.',
      'Again we met Quillan Torvey. In the evening Quillan wrote to me.',
    ];
    expect(names(texts)).toEqual(['Quillan Torvey']);
  });
});

describe('kinds', () => {
  it.each([
    ['Theory of Revolution', 'concept', 'They spoke of the Theory of Revolution in the evening.'],
    ['Battle of Ellen', 'event', 'They fought in the Battle of Ellen in the autumn.'],
    [
      'Levellers',
      'organisation',
      'We met the Levellers, and one was a Leveller, so we asked the Levellers.',
    ],
    ['Flask QXI', 'concept', 'We like Flask QXI in our work.'],
  ])('%s is no other than %s', (name, kind, text) => {
    expect(discover([text, text, text]).find((entity) => entity.name === name)?.kind).toBe(kind);
  });
});
