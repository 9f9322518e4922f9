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

describe('the kind of a name among people', () => {
  const people = [
    'Anna Sorley saw Peter Hask.',
    'Peter Hask wrote to Anna Sorley and Robert Vale.',
  ];

  it.each([
    [
      'Quarlin',
      ['So it is (Quarlin and Vale, 1996).', 'Others disagree (Quarlin and Vale, 1998).'],
    ],
    [
      'Mertov',
      ['We follow Mertov et al. here.', 'That is old (Sorley, 2001; Mertov, 2003; Vale, 2004).'],
    ],
    ['Ostrander', ['1. Ostrander, P., Vale, R. A book.', '2. Ostrander, P. (2001). Another one.']],
  ])('is a person where it is cited: %s', (name, [first = '', second = '']) => {
    const texts = [...people, `${first} For ${name}, as we see it, all is well.`, second];
    expect(kindsIn(texts)).toMatchObject({ [name]: 'person' });
  });

  it.each([
    ['with more words around', 'Hvar4'],
    ['as a version has', 'Tide5x'],
  ])('is an idea where it has letters and digits in one: %s', (_, name) => {
    const texts = [
      ...people,
      `Then ${name} waits, and ${name} says that it rains.`,
      `In ${name} it rains, and ${name} says so.`,
    ];
    expect(kindsIn(texts)).toMatchObject({ [name]: 'concept' });
  });

  it.each([
    ['users', 'clients'],
    ['channels', 'developers'],
  ])('is no person where there are many of what is behind it: %s', (one, other) => {
    const told = (first: string, second: string): readonly string[] => [
      ...people,
      `There Quernix ${first} came or went. We like Quernix, they say.`,
      `Here Quernix ${second} came or went. So it is with Quernix.`,
    ];
    expect(kindsIn(told(one, other))).toMatchObject({ Quernix: 'concept' });
    expect(kindsIn(told('waits', 'walks'))).toMatchObject({ Quernix: 'person' });
  });

  it('is a body where one is at it, and a place where one is in it', () => {
    const told = (preposition: string): readonly string[] => [
      ...people,
      `Anna Sorley works ${preposition} GTXL. Peter Hask studied ${preposition} GTXL.`,
      `${preposition} GTXL they met.`.replace(/^./u, (first) => first.toUpperCase()),
    ];
    expect(kindsIn(told('at'))).toMatchObject({ GTXL: 'organisation' });
    expect(kindsIn(told('in'))).toMatchObject({ GTXL: 'place' });
  });

  it.each(['Velmarch', 'Skarrow'])(
    'is a place where one is in it with its article: the %s',
    (name) => {
      const told = (preposition: string): readonly string[] => [
        ...people,
        `They saw the ${name} at last. ${preposition} the ${name} it rains.`,
        `Of the ${name}, they say, nobody knows. They like the ${name}.`,
      ];
      expect(kindsIn(told('In'))).toMatchObject({ [name]: 'place' });
      expect(kindsIn(told('With'))).toMatchObject({ [name]: 'concept' });
    },
  );

  it('is that of its acronym, which stands for it nearly everywhere', () => {
    const texts = [
      ...people,
      'There is a Tidal Weave Layer (TWL), and a TWL of its own. We like a TWL.',
      'Anna Sorley has a TWL, and then a TWL again. It is a TWL, they say.',
    ];
    expect(kindsIn(texts)).toMatchObject({ 'Tidal Weave Layer': 'concept' });
  });

  it('is known of bodies and of languages of programs that everybody knows', () => {
    const texts = [
      ...people,
      'We found it in Fortran. Then UNICEF came, and we like Fortran. So UNICEF it is.',
      'In Fortran it rains. UNICEF, they say, is like Fortran. We like UNICEF.',
    ];
    expect(kindsIn(texts)).toMatchObject({ Fortran: 'concept', UNICEF: 'organisation' });
  });
});
