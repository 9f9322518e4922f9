import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findLikeness } from '../../src/relate/find-likeness';
import { HARBOUR, INTERVIEW, textOf } from './texts';

const kinds = (...texts: Parameters<typeof findLikeness>[0]): string[] =>
  findLikeness(texts).map(({ kind, one, other }) => `${kind} ${one} ${other}`);

const FULLER = textOf(`${HARBOUR}\nThe town paid for a bench as well.`);

describe('findLikeness', () => {
  it('finds the same text whatever its case and its lines', () => {
    const shouted = HARBOUR.replace('The harbour', 'THE HARBOUR').replace(/\n(?=\w)/g, ' ');
    expect(kinds(textOf(HARBOUR), textOf(INTERVIEW), textOf(shouted))).toEqual(['same 0 2']);
  });

  it('keeps the fuller of two, and what was the same as the other is the same as it', () => {
    expect(kinds(textOf(HARBOUR), textOf(HARBOUR), FULLER).sort()).toEqual([
      'same 2 0',
      'same 2 1',
    ]);
  });

  it('lets a settled text give way to none', () => {
    const settled = textOf(HARBOUR, { settled: true });
    expect(kinds(settled, FULLER)).toEqual(['near 0 1']);
    expect(kinds(settled, textOf(HARBOUR))).toEqual(['same 0 1']);
    expect(kinds(settled, settled)).toEqual([]);
  });

  it.each([
    ['a number', HARBOUR.replace('310,000', '320,000'), {}],
    ['the title', HARBOUR, { title: 'Another title' }],
    ['the day', HARBOUR, { published: '1987-05-20' }],
    ['the language', HARBOUR, { language: 'nl' }],
  ])('tells apart texts that differ in %s', (_, body, more) => {
    const one = textOf(HARBOUR, { published: '1987-04-01' });
    const other = textOf(body, { published: '1987-04-01', ...more });
    expect(kinds(one, other)).toEqual(['near 0 1']);
  });

  it('takes a title made from a text for none', () => {
    const untitled = textOf(HARBOUR, { title: 'The harbour', titleDerived: true });
    expect(kinds(textOf(HARBOUR), untitled)).toEqual(['same 0 1']);
  });

  it('finds an excerpt, and says how much of it the whole has', () => {
    const excerpt = textOf(HARBOUR.split('\n\n').slice(0, 2).join('\n\n'));
    const [relation] = findLikeness([excerpt, textOf(HARBOUR)]);
    expect(relation).toMatchObject({ kind: 'near', one: 0, other: 1 });
    expect(relation?.share).toBeGreaterThan(0.95);
  });

  it('says nothing of texts too short to tell', () => {
    const thanks = textOf('Thank you, see you all on Monday.');
    expect(kinds(thanks, thanks)).toEqual([]);
  });

  it('compares Chinese, which has no spaces', () => {
    const body =
      '一九八七年三月，拖网渔船撞上东码头后沉没，港口关闭了十一天。没有人受伤。' +
      '引航员自一九七九年起就要求再设一盏灯，当晚他们在客栈聚会并写信给部长。';
    const text = textOf(body, { language: 'zh' });
    expect(kinds(text, text)).toEqual(['same 0 1']);
  });

  it('gives every text one other at most, which gives way to none', () => {
    const bodies = fc.array(
      fc.tuple(fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }), fc.boolean()),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(bodies, (list) => {
        const texts = list.map(([more, settled]) =>
          textOf(`${HARBOUR}\n\n${more.join(' ')}`, { settled }),
        );
        const same = findLikeness(texts).filter(({ kind }) => kind === 'same');
        const given = same.map(({ other }) => other);
        expect(new Set(given).size).toBe(given.length);
        for (const { one, other } of same) {
          expect(given).not.toContain(one);
          expect(texts[other]?.settled).toBe(false);
        }
      }),
    );
  });
});
