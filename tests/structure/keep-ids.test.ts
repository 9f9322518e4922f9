import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block, NumberedBlock } from '../../src/model/block';
import { keepIds } from '../../src/structure/keep-ids';

const paragraph = (text: string): Block => ({ kind: 'paragraph', markdown: text, text });
const known = (blocks: readonly NumberedBlock[]): { id: string; text: string }[] =>
  blocks.flatMap(({ id, text }) => (id === null ? [] : [{ id, text }]));
const ids = (blocks: readonly NumberedBlock[]): (string | null)[] =>
  blocks.map((block) => block.id);

const word = fc.constantFrom(
  ...'oak elm ash yew fir pine larch birch alder rowan hazel beech'.split(' '),
);
/** Texts of paragraphs, which may be alike and even equal. */
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  {
    minLength: 1,
    maxLength: 30,
  },
);
/** Texts that nobody takes for one another. */
const distinct = fc
  .integer({ min: 1, max: 40 })
  .map((count) =>
    Array.from({ length: count }, (_, i) =>
      Array.from({ length: 8 }, (__, k) => `w${i}x${k}`).join(' '),
    ),
  );

fc.configureGlobal({ numRuns: 1000 });

describe('keepIds', () => {
  it('numbers paragraphs, lists and tables, and not headings, captions, rules, footnotes and comments', () => {
    const kinds = [
      'heading',
      'paragraph',
      'list',
      'rule',
      'quote',
      'callout',
      'table',
      'code',
      'math',
      'figure',
      'footnote',
      'comment',
    ] as const;
    const blocks = kinds.map((kind): Block => ({ kind, markdown: kind, text: kind }));
    expect(ids(keepIds([], blocks))).toEqual([
      null,
      'p1',
      'p2',
      null,
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      null,
      null,
      null,
    ]);
  });

  it('changes nothing where nothing changed', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const first = keepIds([], all.map(paragraph));
        expect(keepIds(known(first), all.map(paragraph))).toEqual(first);
      }),
    );
  });

  it('keeps all others when one is inserted, and gives the new one a fresh number', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (all, seed) => {
        const at = seed % (all.length + 1);
        const first = keepIds([], all.map(paragraph));
        const after = keepIds(
          known(first),
          all.toSpliced(at, 0, 'something new altogether here').map(paragraph),
        );
        expect(ids(after.toSpliced(at, 1))).toEqual(ids(first));
        expect(after[at]?.id).toBe(`p${all.length + 1}`);
      }),
    );
  });

  it('keeps all others when one is deleted, and never gives its number again', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (all, seed) => {
        const at = seed % all.length;
        const first = keepIds([], all.map(paragraph));
        const left = all.toSpliced(at, 1);
        const after = keepIds(known(first), left.map(paragraph));
        expect(ids(after)).toEqual(ids(first).toSpliced(at, 1));
        const again = keepIds(
          known(after),
          [...left, 'one more of another kind'].map(paragraph),
          known(first).map((p) => p.id),
        );
        expect(again.at(-1)?.id).toBe(`p${all.length + 1}`);
      }),
    );
  });

  it('keeps every id when one paragraph is edited', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (all, seed) => {
        const at = seed % all.length;
        const first = keepIds([], all.map(paragraph));
        const edited = all.with(at, `${all[at] ?? ''} and a postscript`);
        expect(ids(keepIds(known(first), edited.map(paragraph)))).toEqual(ids(first));
      }),
    );
  });

  it('never gives an id twice, whatever changes', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const first = keepIds([], before.map(paragraph));
        const second = ids(keepIds(known(first), after.map(paragraph)));
        expect(new Set(second).size).toBe(second.length);
      }),
    );
  });

  it('keeps the ids that a note’s author gave', () => {
    const blocks = [
      paragraph('one'),
      { ...paragraph('two'), givenId: 'p1' },
      { ...paragraph('three'), givenId: 'the-point' },
    ];
    expect(ids(keepIds([], blocks))).toEqual(['p2', 'p1', 'the-point']);
  });

  it('gives an id that an author used twice to the first alone', () => {
    const blocks = ['one', 'two'].map((text) => ({ ...paragraph(text), givenId: 'same' }));
    expect(ids(keepIds([], blocks))).toEqual(['same', 'p1']);
  });

  it('aligns ten thousand paragraphs quickly, even where all changed', () => {
    const blocks = Array.from({ length: 10_000 }, (_, i) =>
      paragraph(`paragraph ${i} of a long book, number ${i * 7}`),
    );
    const previous = blocks.map(({ text }, i) => ({ id: `p${i + 1}`, text: `${text} as it was` }));
    const start = performance.now();
    expect(keepIds(previous, blocks)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
