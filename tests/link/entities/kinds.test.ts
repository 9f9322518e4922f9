import { describe, expect, it } from 'vitest';

import { discover, PRODUCTS } from './discover';

const kindsIn = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(discover(texts).map(({ name, kind }) => [name, kind]));

describe('the kind of a single name in a story', () => {
  const story = [
    'Anna Sorley came by sea. Oskarin waits. In Velmar it rains, and Oskarin walks on.',
    'Near Velmar the road ends. There Oskarin sleeps. Peter Hask told Oskarin of Velmar.',
    'Then Oskarin wakes and goes. Peter Hask sees Velmar. With Oskarin he stays in Velmar.',
  ];

  it('is a person where it acts, and a place where somebody is in it', () => {
    expect(kindsIn(story)).toMatchObject({ Oskarin: 'person', Velmar: 'place' });
  });

  it('is neither where it is a made word: a service is no place', () => {
    const texts = [
      'Anna Sorley looked in BillingHatch. It broke in BillingHatch, said Peter Hask.',
      'Anna Sorley and Peter Hask found it in BillingHatch.',
    ];
    expect(kindsIn(texts)).toMatchObject({ BillingHatch: 'concept' });
  });

  it('is a place where something is in it now and then, and it does nothing', () => {
    const texts = [
      'Anna Sorley came to like Zarnov. In Zarnov it rains, and Zarnov, they say, is old.',
      'For Peter Hask it was Zarnov or none, and they saw Zarnov, too.',
    ];
    expect(kindsIn(texts)).toMatchObject({ Zarnov: 'place' });
  });

  it('is what a sentence says, whatever stands around it', () => {
    const said = [...story, 'Oskarin, a village of weavers, burns down twice in this part.'];
    expect(kindsIn(said)).toMatchObject({ Oskarin: 'place' });
    const german = [
      'Mit Anna Sorley kam Tarnow. Die Leute mochten Tarnow, und sie liebten Tarnow.',
      'Tarnow ist ein Dorf am Ufer. Peter Hask kennt Tarnow gut.',
    ];
    expect(kindsIn(german)).toMatchObject({ Tarnow: 'place' });
  });
});

describe('the last word of a name', () => {
  const aliasesOf = (texts: readonly string[], wanted: string): readonly string[] | undefined =>
    discover(texts).find(({ name }) => name === wanted)?.aliases;

  it('is no other name of who is from there', () => {
    const texts = [
      'Here Anna of Norhaven said so, and Peter Hask saw Norhaven.',
      'Then Anna of Norhaven said it to Peter Hask. They like Norhaven.',
    ];
    expect(aliasesOf(texts, 'Anna of Norhaven')).toEqual([]);
  });

  it('is none of what is done to somebody whose first name it is', () => {
    const texts = [
      'We read Remembering Velora. Then Velora Marsh came, and Velora sat with Peter Hask.',
      'Peter Hask knew Velora Marsh. For Velora it was late, and Velora left Remembering Velora there.',
    ];
    expect(aliasesOf(texts, 'Remembering Velora') ?? []).not.toContain('Velora');
  });
});

describe('the kind of a name in notes on methods', () => {
  it.each([
    [
      'Marlowsky',
      [
        'We prove Marlowsky’s theorem. By Marlowsky’s theorem it holds.',
        'See Marlowsky’s old law.',
      ],
    ],
    [
      'Brandtner',
      [
        'Der Satz von Brandtner, ein alter, hilft hier.',
        'Das Lemma von Brandtner, ein neues, hilft nicht. Die Formel von Brandtner, die lange, auch nicht.',
      ],
    ],
    [
      'Velours',
      ['O método de Velours é simples.', 'Usamos o teorema de Velours e a lei de Velours.'],
    ],
  ])('is a person where it is the author of them: %s', (name, texts) => {
    expect(kindsIn([...PRODUCTS, ...texts])[name]).toBe('person');
  });

  it('is an idea where it is not: a town is no framework', () => {
    const texts = [
      'We like Phoenix and use Phoenix. Our Phoenix is quick.',
      'With Phoenix we wrote an alternative, and Phoenix is fine.',
    ];
    expect(kindsIn([...PRODUCTS, ...texts])).toMatchObject({
      Phoenix: 'concept',
    });
  });
});
