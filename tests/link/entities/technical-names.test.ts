import { describe, expect, it } from 'vitest';

import { discoverEntities } from '../../../src/link/entities/discover-entities';
import { sentencesOfNotes } from '../../../src/link/entities/note-sentences';
import type { DiscoveredEntity } from '../../../src/model/entity';
import { discover, names, PRODUCTS } from './discover';

const found = (texts: readonly string[], name: string): DiscoveredEntity | undefined =>
  discover(texts).find((entity) => entity.name === name);

describe('names in notes on products and ideas', () => {
  const store = [
    'They chose Ember Marrowstore. Data in Marrowstore lives long, and Ember Marrowstore is fast.',
    'We moved to Ember Marrowstore, since Marrowstore and the shell agree.',
  ];

  it('takes two words with capitals for a person only where documents name people', () => {
    expect(found([...PRODUCTS, ...store], 'Ember Marrowstore')?.kind).toBe('concept');
    const people = [
      'They chose Ember Marrowfield. Then Anna Sorley and Peter Hask met Ember Marrowfield.',
      'We wrote to Ember Marrowfield and to Maria Lund.',
    ];
    expect(found(people, 'Ember Marrowfield')?.kind).toBe('person');
  });

  it('takes what stands after "in" for a place only where documents name people', () => {
    const method = ['In Velograd the step shrinks.', 'Learning in Velograd slows, in Velograd.'];
    expect(found([...PRODUCTS, ...method], 'Velograd')?.kind).toBe('concept');
    expect(found([...method, 'Anna Sorley and Peter Hask live there.'], 'Velograd')?.kind).toBe(
      'place',
    );
  });

  it('knows a product without its maker where the full name is near', () => {
    const names = [...PRODUCTS, ...store];
    expect(found(names, 'Ember Marrowstore')?.aliases).toEqual(['Marrowstore']);
    expect(found(names, 'Marrowstore')).toBeUndefined();
  });

  it('keeps a name that is mostly used without any maker', () => {
    const kernels = [
      'We boot Nimlux. Ask what Nimlux does and how Nimlux pages.',
      'All run Nimlux. It was Nimlux, and we saw Harbor Nimlux.',
      'A port of Nimlux exists. They like Nimlux and Harbor Nimlux.',
      'The course on Nimlux was long; after it, Nimlux.',
      'We know Nimlux. Of all, Nimlux is the one.',
    ];
    expect(names([...PRODUCTS, ...kernels])).toContain('Nimlux');
    expect(found([...PRODUCTS, ...kernels], 'Harbor Nimlux')?.aliases ?? []).toEqual([]);
  });

  it('takes a body for one when it has its article or does something, and no plain acronym', () => {
    const bodies = [
      'They asked the QVB. Then the QVB met, and the QVB wrote.',
      'Ask the QVB. A ZUI is made, ZUI after ZUI; we draw a ZUI, then ZUI stays.',
      'Of the ZUI and any ZUI. Anna Sorley and Peter Hask draw ZUI.',
    ];
    expect(found(bodies, 'QVB')?.kind).toBe('organisation');
    expect(found(bodies, 'ZUI')?.kind).toBe('concept');
    const bare = [
      'Draw the GHI. Here GHI helps, so GHI it is.',
      'Anna Sorley and Peter Hask draw GHI, and GHI alone.',
    ];
    expect(found(bare, 'GHI')?.kind).toBe('concept');
  });

  it('takes nobody for a person who has a capital inside a word, but as family names have it', () => {
    const texts = [
      'Anna Sorley saw Quartz MarlowHub. Then Quartz MarlowHub met Orla McMarlow.',
      'Peter Hask saw Quartz MarlowHub, and Orla McMarlow too.',
    ];
    expect(found(texts, 'Quartz MarlowHub')?.kind).not.toBe('person');
    expect(found(texts, 'Orla McMarlow')?.kind).toBe('person');
  });
});

describe('what has a note', () => {
  it('is not found by the last word of its title', () => {
    const rails = {
      path: 'Weaving on Barrols.md',
      text: 'Call it Barrols. Barrols helps, so Barrols.',
    };
    const notes = [rails, { path: 'b.md', text: 'We saw Barrols.' }];
    const title = { title: 'Weaving on Barrols', aliases: [], kind: null };
    expect(discoverEntities(notes, [{ ...title, path: rails.path }])).toEqual([]);
    expect(discoverEntities(notes, [{ ...title, path: 'c.md' }]).map(({ name }) => name)).toEqual([
      'Barrols',
    ]);
  });
});

describe('what is no name', () => {
  it('reads no names in code', () => {
    expect(names(['We call `Marrowgate`, then `Marrowgate`.', 'So `Marrowgate` it is.'])).toEqual(
      [],
    );
    expect(names(['We call Marrowgate, then Marrowgate.', 'So Marrowgate it is.'])).toEqual([
      'Marrowgate',
    ]);
  });

  it.each([
    [
      'an arrow',
      (name: string) => [`Select ${name} -> Open.`, `First _${name}_ → _Close_, then go.`],
    ],
    [
      'a sign for one',
      (name: string) => [`Under Settings > ${name} it is.`, `In Tools > ${name}, too.`],
    ],
  ])('makes no hub of what leads to a command by %s', (_, told) => {
    expect(names(told('Harrow Deck'))).not.toContain('Harrow Deck');
    const plain = told('Harrow Deck').map((line) => line.replace(/ (?:->|→|>) /, ' and '));
    expect(names(plain)).toContain('Harrow Deck');
  });

  it.each(['Plate', 'Specimen'])('makes no hub of a label with numbers in parts: %s', (label) => {
    const told = (number: string): readonly string[] => [
      `We see it in ${label}${number}1, and in ${label}${number}2 as well.`,
      `They show ${label}${number}3 to us, and ${label}${number}4 too.`,
    ];
    expect(names(told(' 4-'))).not.toContain(label);
    expect(names(told(' 7.'))).not.toContain(label);
    expect(names(told(', of all, '))).toContain(label);
  });

  it.each(['Ballast', 'Rigging'])(
    'makes no hub of a field that is a word elsewhere: %s',
    (field) => {
      const told = (more: string): readonly string[] => [
        `- Of age: 3 – ${field}: none. Also: it is old – ${field}: some.`,
        `- Of age: 4 – ${field}: none. Also: it is new – ${field}: some. ${more}`,
      ];
      expect(names(told(`They have ${field.toLowerCase()}.`))).not.toContain(field);
      expect(names(told('They have none.'))).toContain(field);
    },
  );

  it('makes no work of a section of the documents', () => {
    const told = (heading: string): readonly string[] => [
      `## ${heading}\n\nHere it begins.`,
      'They said that it is in “Knots and Loops” by Orla Marsh, which we have not read.',
      'Of all the others “Knots and Loops” by Orla Marsh is what we like to read at night.',
    ];
    expect(names(told('Knots and Loops'))).not.toContain('Knots and Loops');
    expect(names(told('Another heading'))).toContain('Knots and Loops');
  });

  it('reads none in headings of HTML that show as text', () => {
    const told = (tag: string): readonly string[] =>
      ['x', 'y', 'z'].map((word) => `See ${word} \\<${tag}>Harrow Deck\\</${tag}> and more of it.`);
    expect(names(told('h3'))).toEqual([]);
    expect(names(told('summary'))).toEqual([]);
    expect(names(told('u'))).toEqual(['Harrow Deck']);
  });

  it('reads none in tags that show as text', () => {
    const told = (image: string): readonly string[] => [
      `See \\<img alt="${image}" src="x"> here, and ${image} there.`,
      `There is \\<a title="${image}">one\\</a> as well.`,
    ];
    expect(names(told('Harrow Deck'))).toEqual([]);
    expect(names(told('Harrow Deck').map((text) => text.replaceAll('<', '(')))).toEqual([
      'Harrow Deck',
    ]);
  });

  it('cuts a name where emphasis begins or ends', () => {
    const texts = [
      'Select **Harrow Deck** to go on. Then select **Harrow Deck** again.',
      'Select **Harrow Deck** once. You see the Harrow Deck.',
    ];
    expect(names(texts)).toEqual(['Harrow Deck']);
    const stars = ['Here Marlock *Harrow Deck* is.', 'There Marlock *Harrow Deck* was.'];
    expect(names(stars)).toEqual(['Harrow Deck']);
  });

  it.each([
    ['the name of a field', 'Brain Marrow:\n\nWe saw it and left.'],
    ['a line that leads to others', 'Some reading on Marrow:\n\nWe saw it and left.'],
    ['a heading before a colon', 'Update Marrow: we saw it and left.'],
    ['the rest of a phrase', 'We say: Don’t Marrow Yourself is the rule.'],
    ['an adverb before the writer', 'Usually I just do it, and I am glad.'],
    ['a note to oneself', 'We left a TODO here and a TODO there.'],
  ])('is %s', (_, text) => {
    expect(names([text, text, text])).toEqual([]);
  });

  it('keeps the number of a king', () => {
    const texts = ['Elizabeth I came to Ostend.', 'In Ghent they met Elizabeth I at night.'];
    expect(names(texts)).toContain('Elizabeth I');
  });
});

describe('one acronym', () => {
  it('takes an X for cross and trans', () => {
    const texts = [
      'Our old crew should beware of Cross-Boat Signalling (XBS) and of Cross-Boat Signalling.',
      'The talk on Cross-Boat Signalling helped. CBS is another matter, as CBS always was.',
    ];
    expect(found(texts, 'Cross-Boat Signalling')?.aliases).toEqual(['XBS']);
  });

  it('goes by its singular and belongs to what it is short for', () => {
    const texts = [
      'CRNs (Coastal Relay Networks) are new. We like Coastal Relay Networks and CRNs.',
      'A CRN needs wire. So CRNs cost, and a CRN breaks.',
    ];
    expect(names(texts)).toEqual(['Coastal Relay Networks']);
    expect(aliasesOf(texts)).toEqual(['CRN', 'CRNs']);
  });

  it('is written one way, and without the article of a sentence', () => {
    const texts = [
      'Marine Access Control (MAC) is old. A MAC helps. The Mac address and MAC of Marine Access Control.',
      '(Optional) A MAC is set. They know Marine Access Control and the Mac.',
    ];
    expect(aliasesOf(texts)).toEqual(['MAC']);
  });

  it('means what most notes say, and another thing where a note says so', () => {
    const usual = 'Ask the Marlow Query System (MQS). An MQS helps.';
    const other = 'Ask the Marlow Quilting Society (MQS). The Marlow Quilting Society met.';
    const texts = [usual, usual, usual, other, 'An MQS and the Marlow Quilting Society.'];
    expect(found(texts, 'Marlow Query System')?.aliases).toEqual(['MQS']);
    expect(found(texts, 'Marlow Quilting Society')?.scoped).toEqual({ MQS: ['3.md'] });
    expect(found([usual, other, usual], 'Marlow Query System')?.aliases).toEqual([]);
  });

  it('is no word of which a list in brackets has the letters', () => {
    const texts = [
      'Use APIs (APNs for ice and FCM for ants). The API is old, an API.',
      'An API or two APIs.',
    ];
    expect(names(texts)).toEqual(['API']);
  });

  const aliasesOf = (texts: readonly string[]): readonly string[] | undefined =>
    discover(texts)[0]?.aliases;

  it('leaves a plural alone whose singular is a plain word', () => {
    const texts = [
      'We use Marlows. On Marlows it runs, and Marlows has a marlow.',
      'On Marlows it runs. Ask the Marlow. For a marlow, Marlows is fine, and a marlow.',
    ];
    expect(found(texts, 'Marlows')?.aliases).toEqual([]);
  });

  it('in the plural belongs to what its singular is short for, though a link asks for it', () => {
    const texts = [
      'The Coastal Relay Network (CRN) is new. We like the Coastal Relay Network and [[CRNs]].',
      'A CRN needs wire. So CRNs cost, and the Coastal Relay Network breaks.',
    ];
    expect(names(texts)).toEqual(['Coastal Relay Network']);
  });

  it('are read in the language of the other notes where theirs is too short to tell', () => {
    const long =
      'Wir haben die Ergebnisse der Messungen noch einmal geprüft, und sie sind nicht so gut wie vor einem Jahr.';
    const languages = (texts: readonly string[]): readonly string[] =>
      sentencesOfNotes(texts.map((text, i) => ({ path: `${i}.md`, text }))).map(
        ({ language }) => language,
      );
    expect(languages([long, 'Fehler der Messreihe', 'Velograd'])).toEqual(['de', 'de', 'und']);
    expect(languages(['Fehler der Messreihe'])).toEqual(['und']);
  });

  it('are none where many notes have the sentence word for word, as furniture', () => {
    const furniture = 'Switch to MARLOW VIEW in the menu of this document to see it.';
    expect(names(Array.from({ length: 4 }, () => furniture))).toEqual(['MARLOW VIEW']);
    expect(names(Array.from({ length: 5 }, () => furniture))).toEqual([]);
  });

  it('are none that only count what a plain word says', () => {
    const texts = [
      'In Phase 1 the phase is short. Then Phase 2 and Apollo 11 follow, and Apollo 12.',
      'After Phase 1 each phase is long. So is Phase 2. We saw Apollo 11 and Apollo 12.',
    ];
    expect(names(texts)).toEqual(['Apollo 11', 'Apollo 12']);
    const german = [
      'In Phase 1 und Phase 2 ist es, wie es ist.',
      'Nach Phase 1 sind wir in Phase 2.',
    ];
    expect(names(german)).toEqual([]);
  });

  it('are no adjectives that stand before German nouns', () => {
    const texts = [
      'Für den Schritt braucht man Reduzierte Kosten und den Begriff Reduzierte Kosten.',
      'Wir lesen von einer Basis (Reduzierte Kosten) und haben eine Idee, die nicht neu ist.',
    ];
    expect(names(texts)).toEqual([]);
  });
});

describe('the last word of a name', () => {
  it('is no name of somebody before whom something else once stands, nor a place', () => {
    const texts = [
      'Anna Sorley saw Tamrin. King Idrin of Velmar met Tamrin. (Foreshadow Tamrin owning the mine.)',
      'With Tamrin and Peter Hask she left Velmar. Tamrin laughed, Tamrin said. For Tamrin it was far from Velmar.',
      'Then Tamrin wrote to Velmar, and Tamrin died. So Tamrin was gone, as Tamrin had said.',
    ];
    const named = discover(texts).map(({ name, aliases }) => [name, ...aliases].join(' = '));
    expect(named).toEqual(expect.arrayContaining(['Tamrin', 'Velmar']));
  });
});
