import { describe, expect, it } from 'vitest';

import { prose, structureOne } from './build';

describe('events', () => {
  it('are known by day, place and programme', () => {
    const event = structureOne(
      `Seed Swap and Supper\n\nSunday, March 12\nBring a spoon!\n\nThe Old Library\n9 Mill Lane, Hove\n\nRSVP by Friday\n\n4pm – Swap\n6:15pm – Supper\n\n${prose('seeds')}`,
    );
    expect(event).toMatchObject({
      title: 'Seed Swap and Supper',
      kind: 'event',
      published: null,
      properties: { when: 'Sunday, March 12', place: 'The Old Library, 9 Mill Lane, Hove' },
    });
    expect(event.blocks.find((block) => block.kind === 'list')?.markdown).toBe(
      '- 4pm – Swap\n- 6:15pm – Supper',
    );
  });

  it('are known by fields', () => {
    const event = structureOne(
      `Lesung im Hof\n\nWann: Freitag, 3. Juni, 19 Uhr\nWo: Hofgarten, Lindenstraße 4\n\nEintritt frei\n\n${prose('die Lesung')}`,
    );
    expect(event).toMatchObject({
      kind: 'event',
      properties: { when: 'Freitag, 3. Juni, 19 Uhr', place: 'Hofgarten, Lindenstraße 4' },
    });
  });

  it('are not articles that tell of a day', () => {
    expect(
      structureOne(
        `The Flood\n\n${prose('Sunday, March 12')}\n\nIt was Sunday, March 12, and the river rose.\n\n${prose('b')}`,
      ).kind,
    ).toBe('article');
  });
});

describe('indexes', () => {
  it('keep each entry as a heading and its blurb', () => {
    const entry = (title: string): string =>
      `${title}\n\nA few words on ${title.toLowerCase()} for those who have little time.`;
    const index = structureOne(['Bees', 'Wasps!', 'Why Hornets?'].map(entry).join('\n\n'));
    expect(index).toMatchObject({ kind: 'index', title: 'Bees (and 2 more)', titleDerived: true });
    expect(
      index.blocks.filter((block) => block.kind === 'heading').map((block) => block.markdown),
    ).toEqual(['## Bees', '## Wasps!', '## Why Hornets?']);
    const titled = structureOne(
      `Insects this month\n\n${['Bees', 'Wasps!', 'Ants'].map(entry).join('\n\n')}`,
    );
    expect(titled).toMatchObject({
      kind: 'index',
      title: 'Insects this month',
      titleDerived: false,
    });
    expect(titled.blocks).toHaveLength(6);
  });

  it('are not articles with sections', () => {
    expect(
      structureOne(
        `Bees\n\n${prose('a')}\n\nThe queen\n\n${prose('b')}\n\n${prose('c')}\n\nThe hive\n\n${prose('d')}`,
      ).kind,
    ).toBe('article');
  });
});

describe('letters', () => {
  it('greet and take leave', () => {
    expect(structureOne(`Dear Ann,\n\n${prose('a')}\n\nYours sincerely,\nIo Berg`).kind).toBe(
      'letter',
    );
    expect(structureOne(`Liebe Eva,\n\n${prose('a')}\n\nMit herzlichen Grüßen\nJan`).kind).toBe(
      'letter',
    );
    expect(structureOne(`Dear me\n\n${prose('a')}\n\n${prose('b')}`).kind).toBe('article');
  });
});

describe('titles, heads and decks', () => {
  it('reads title, byline and date, in either order, and a deck between them', () => {
    expect(
      structureOne(`The Flood\n\nBy Ann Lee and Bo Chen\n\n3 May 2020\n\n${prose('a')}`),
    ).toMatchObject({
      title: 'The Flood',
      authors: ['Ann Lee', 'Bo Chen'],
      published: { iso: '2020-05-03' },
    });
    expect(
      structureOne(
        `The Flood\n\nHow the river came into the kitchen and stayed.\n\nMay 3, 2020 | Ann Lee\n\n${prose('a')}`,
      ),
    ).toMatchObject({
      title: 'The Flood',
      deck: 'How the river came into the kitchen and stayed.',
      authors: ['Ann Lee'],
      published: { iso: '2020-05-03' },
    });
  });

  it('takes the paragraphs above an opening in capitals for the deck', () => {
    const document = structureOne(
      `The Flood\n\nAnn Lee tells how the river came into the kitchen.\n\nIN THE spring ${prose('a')}\n\n${prose('b')}`,
    );
    expect(document.deck).toBe('Ann Lee tells how the river came into the kitchen.');
    expect(document.blocks[0]?.text).toMatch(/^IN THE spring/);
  });

  it('makes a title from the text where there is none', () => {
    const document = structureOne(
      `In a year of great rains, when nobody expected anything else, the river came into the kitchen of the mill and stayed there for a week.\n\n${prose('b')}`,
    );
    expect(document).toMatchObject({
      titleDerived: true,
      title: 'The river came into the kitchen of the mill and stayed there for a week',
    });
    expect(document.blocks).toHaveLength(2);
  });

  it('collects hashtags that are tags', () => {
    expect(
      structureOne(`The Flood\n\n${prose('#SaveTheMill and #1 and #fff, and again #savethemill')}`)
        .tags,
    ).toEqual(['SaveTheMill']);
  });

  it('warns of a date that can be read in two ways', () => {
    expect(structureOne(`The Flood\nBy Ann Lee\n4/10/19\n\n${prose('a')}`).warnings).toEqual([
      expect.stringMatching(/other way round/),
    ]);
    expect(
      structureOne(`The Flood\nBy Ann Lee\n4/10/19\n\n${prose('a')}`, { dayFirst: true }),
    ).toMatchObject({ published: { iso: '2019-10-04' }, warnings: [] });
  });
});
