import fc from 'fast-check';
import { expect, it } from 'vitest';

import { buildIndex } from '../../src/index/build-index';
import { facetCounts, noteFilter, type Facet, type FacetName } from '../../src/index/facets';
import type { IndexedNote } from '../../src/index/indexed-note';
import { note } from './note';

const facts = fc.record({
  tags: fc.uniqueArray(fc.constantFrom('letter', 'press', 'a b\nc')),
  authors: fc.uniqueArray(fc.constantFrom('Smit', 'Dam', '')),
  kind: fc.constantFrom(null, 'letter', 'article'),
  date: fc.constantFrom(null, '1919', '1921-03', '44 BCE', '1918..1931'),
});
const facet: fc.Arbitrary<Facet> = fc.oneof(
  fc.record({
    name: fc.constant('tag' as const),
    value: fc.constantFrom('letter', 'press', 'a b\nc'),
  }),
  fc.record({ name: fc.constant('author' as const), value: fc.constantFrom('Smit', 'Dam') }),
  fc.record({ name: fc.constant('kind' as const), value: fc.constantFrom('letter', 'article') }),
  fc.record({
    name: fc.constant('decade' as const),
    value: fc.constantFrom('1910', '1920', '-50'),
  }),
);

function has({ tags, authors, kind, date }: IndexedNote, { name, value }: Facet): boolean {
  const decade = { '1919': '1910', '1921-03': '1920', '44 BCE': '-50', '1918..1931': '1910' }[
    date ?? ''
  ];
  const values = { tag: tags, author: authors, kind: [kind], decade: [decade] }[name];
  return values.includes(value);
}

it('passes and counts the notes that a look at each of them does', () => {
  fc.assert(
    fc.property(
      fc.array(facts, { maxLength: 12 }),
      fc.array(facet),
      fc.array(facet),
      (all, include, exclude) => {
        const notes = all.map((fact, at) => note(`N${at}.md`, [], fact));
        const index = buildIndex(notes);
        const passes = noteFilter(index, { include, exclude, dates: null, text: '' });
        const wanted = notes.filter(
          (made) =>
            (['tag', 'author', 'kind', 'decade'] as FacetName[]).every((name) => {
              const mine = include.filter((one) => one.name === name);
              return mine.length === 0 || mine.some((one) => has(made, one));
            }) && !exclude.some((one) => has(made, one)),
        );
        const passed = notes.map((_, number) => number).filter(passes);
        expect(passed.map((number) => index.pathOf(number))).toEqual(
          wanted.map(({ path }) => path),
        );
        const counts = Object.values(facetCounts(index, passed)).flat();
        for (const { name, value, count } of counts) {
          expect(count).toBe(wanted.filter((made) => has(made, { name, value })).length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('takes a range of dates for what overlaps it, and words for all that a note says of itself', () => {
  const index = buildIndex([
    note('A.md', [], { date: '1918..1931', authors: ['Smit'] }),
    note('B.md', [], { date: '1924', kind: 'letter', title: 'To Smit' }),
    note('C.md'),
  ]);
  const range = { from: Date.UTC(1920, 0, 1), to: Date.UTC(1924, 0, 1) };
  const inRange = noteFilter(index, { include: [], exclude: [], dates: range, text: '' });
  expect([0, 1, 2].filter(inRange)).toEqual([0]);
  const words = noteFilter(index, { include: [], exclude: [], dates: null, text: ' LETTER  smit' });
  expect([0, 1, 2].filter(words)).toEqual([1]);
});
