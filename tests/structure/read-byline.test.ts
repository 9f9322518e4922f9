import { describe, expect, it } from 'vitest';

import { isByline, namesIn } from '../../src/structure/read-byline';

describe('namesIn', () => {
  it.each([
    ['By Ann Lee, Bo Chen and Cy Dahl', ['Ann Lee', 'Bo Chen', 'Cy Dahl']],
    ['Por Luz Vega y Omar Ruiz', ['Luz Vega', 'Omar Ruiz']],
    ['Von Jan Roth und Eva Klee', ['Jan Roth', 'Eva Klee']],
    ['Par Zoé Petit et Luc Noir', ['Zoé Petit', 'Luc Noir']],
    ['Par Zoé Petit et Luc Noir, le', ['Zoé Petit', 'Luc Noir']],
    ['Von Jan Roth, am', ['Jan Roth']],
    ['By Minh Le', ['Minh Le']],
    ['From the Harbour Board', ['Harbour Board']],
    ['Jo Park, PhD & Sam Hill Jr.', ['Jo Park, PhD', 'Sam Hill Jr']],
    ['Ann Lee <ann@example.org>', ['Ann Lee']],
  ])('%j', (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });
});

describe('isByline', () => {
  it.each(['By Ann Lee', 'Von Jan Roth', 'By ANN LEE and Bo Chen'])('%j is one', (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each([
    'By the time we arrived, it was dark.',
    'From here on it gets easier, they said: “wait!”',
  ])('%j is none', (line) => {
    expect(isByline(line)).toBe(false);
  });
});
