import { describe, expect, it } from 'vitest';

import { findDuplicates } from '../../../src/link/duplicates/find-duplicates';
import type { NamedNote } from '../../../src/link/duplicates/named-note';
import type { EntityKind } from '../../../src/model/entity';

type Given = Partial<Omit<NamedNote, 'linkedFrom' | 'apartFrom'>> & {
  readonly from?: readonly string[];
  readonly apart?: readonly string[];
};

function note(title: string, kind: EntityKind | null = null, given: Given = {}): NamedNote {
  return {
    path: `${title}.md`,
    title,
    aliases: [],
    kind,
    hub: true,
    ...given,
    linkedFrom: new Set(given.from),
    apartFrom: new Set(given.apart),
  };
}

function found(notes: readonly NamedNote[], ...more: Parameters<typeof findDuplicates>[1][]) {
  return findDuplicates(notes, ...more).pairs.map(({ rule, from, into }) =>
    [rule, from.replace(/\.md$/, ''), into.replace(/\.md$/, '')].join(': '),
  );
}

const reasonOf = (...notes: readonly NamedNote[]): string | undefined =>
  findDuplicates(notes).pairs[0]?.reason;

describe('findDuplicates', () => {
  it.each([
    ['Left-Wing Communism', 'Left Wing Communism', 'hyphens and spaces'],
    ['Café Müller', 'Cafe Muller', 'accents'],
    ['The Harbour Office', 'Harbour Office', 'the article'],
    ['Straße der Freiheit', 'strasse der Freiheit', 'capitals'],
    ['Labour Defence League', 'Labor Defense League', 'British and American spelling'],
    ['Workers’ Council', 'Workers Council', 'punctuation'],
    ['U.S.S. Bridgewater', 'USS Bridgewater', 'punctuation'],
    ['ＡＢＣ Books', 'ABC Books', 'the form of their characters'],
    [
      'The Tram-Drivers’ Union',
      'Tram Drivers Union',
      'the article, punctuation and hyphens and spaces',
    ],
  ])('takes %j and %j for one, which differ in %s', (one, other, difference) => {
    const reason = reasonOf(note(one), note(other));
    expect(reason).toContain(`differ only in ${difference}`);
  });

  it.each<[string, EntityKind | null, string, EntityKind | null]>([
    ['WHO', 'organisation', 'The Who', 'organisation'],
    ['IT', null, 'It', null],
    ['The Economist', 'work', 'economist', 'concept'],
    ['Washington', 'person', 'Washington', 'place'],
    ['C', null, 'C++', null],
    ['C#', null, 'C++', null],
    ['ハス', null, 'バス', null],
    ['कल', null, 'काल', null],
    ['Version 1.2', null, 'Version 12', null],
    ['Article 1 1', null, 'Article 11', null],
    ['Conference 2019', 'event', 'Conference 2020', 'event'],
    ['World War I', 'event', 'World War II', 'event'],
  ])('keeps %j (%s) and %j (%s) apart', (one, kind, other, itsKind) => {
    expect(found([note(one, kind), note(other, itsKind, { path: 'other.md' })])).toEqual([]);
  });

  it('takes a plural for its singular', () => {
    expect(found([note('trade union'), note('trade unions', null, { from: ['a'] })])).toEqual([
      'plural: trade union: trade unions',
    ]);
    expect(found([note('API'), note('APIs')])).toEqual(['plural: API: APIs']);
    expect(found([note('Juventud Obrera'), note('Juventudes Obreras')])).toHaveLength(1);
    expect(found([note('canal'), note('canaux')])).toHaveLength(1);
    const german = [note('Gewerkschaft'), note('Gewerkschaften')];
    expect(findDuplicates(german, [], true).pairs).toHaveLength(1);
  });

  it.each<[string, string, EntityKind | null]>([
    ['Robert', 'Roberts', null],
    ['William', 'Williams', 'person'],
    ['Hebride', 'Hebrides', 'place'],
    ['Alien', 'Aliens', 'work'],
    ['Statistic', 'Statistics', null],
    ['Plan', 'Plane', null],
    ['Marxist', 'Marxism', null],
    ['Union 1', 'Unions 2', null],
  ])('takes %j for no singular of %j', (one, other, kind) => {
    expect(found([note(one, kind), note(other, kind)])).toEqual([]);
  });

  it('takes a plural of German for none where the vault is in another language', () => {
    expect(found([note('Gewerkschaft'), note('Gewerkschaften')])).toEqual([]);
    expect(findDuplicates([note('Arbeit'), note('Arbeiter')], [], true).pairs).toEqual([]);
  });

  it('reads a last name that stands first, and forms of address', () => {
    expect(found([note('Brandt, Ada', 'person'), note('Ada Brandt', 'person')])).toEqual([
      'order: Brandt, Ada: Ada Brandt',
    ]);
    expect(
      found([note('Comrade Ada Brandt', 'person'), note('Ada Brandt', 'person')]),
    ).toHaveLength(1);
    expect(found([note('Brandt, Sr.', 'person'), note('Sr. Brandt', 'person')])).toEqual([]);
    expect(found([note('Ada, Ohio', 'place'), note('Ohio Ada', 'person')])).toEqual([]);
  });

  describe('of initials', () => {
    const john = note('John Smith', 'person');

    it.each(['J. Smith', 'John A. Smith', 'J. A. Smith', 'Smith, J.'])(
      'takes %j for John Smith',
      (short) => {
        expect(found([note(short, 'person'), john])).toEqual([`initials: ${short}: John Smith`]);
      },
    );

    it.each([
      ['J. R. R. Kettle', 'John Ronald Reuel Kettle'],
      ['JRR Kettle', 'John Ronald Reuel Kettle'],
      ['J.-P. Arnaud', 'Jean-Paul Arnaud'],
      ['V. I. Morozov', 'Vera Ilyinichna Morozov'],
    ])('takes %j for %j', (short, full) => {
      expect(found([note(short, 'person'), note(full, 'person')])).toHaveLength(1);
    });

    it.each([
      ['John Smith', 'Jane Smith'],
      ['John Smith', 'John Smith Jr.'],
      ['J. Smith', 'John Smith Jr.'],
      ['John Smith II', 'John Smith III'],
      ['John A. Smith', 'John B. Smith'],
      ['John Smith', 'John Michael Smith'],
      ['J. Smith', 'Paul Smith'],
      ['A. Smith', 'Smith'],
      ['J. Smith', 'John Smythe'],
    ])('keeps %j and %j apart', (one, other) => {
      expect(found([note(one, 'person'), note(other, 'person')])).toEqual([]);
    });

    it('asks for support where several names fit', () => {
      const initial = note('J. Smith', 'person', { from: ['Minutes.md'] });
      const jane = note('Jane Smith', 'person', { from: ['Minutes.md'] });
      expect(found([note('J. Smith', 'person'), john, note('Jane Smith', 'person')])).toEqual([]);
      expect(found([initial, john, jane])).toEqual(['initials: J. Smith: Jane Smith']);
      expect(reasonOf(initial, john, jane)).toContain('1 note links to both');
      const both = note('John Smith', 'person', { from: ['Minutes.md'] });
      expect(found([initial, both, jane])).toEqual([]);
    });

    it('takes no letter of another word for an initial', () => {
      expect(found([note('AWS Harbour', 'concept'), note('Amazon Harbour', 'person')])).toEqual([]);
      expect(found([note('U-shaped Learning'), note('Unsupervised Learning')])).toEqual([]);
      expect(
        found([note('T. Company', 'organisation'), note('Tram Company', 'organisation')]),
      ).toEqual([]);
    });
  });

  it('goes by other names, of one owner alone', () => {
    const marta = note('Marta Lind', 'person', { aliases: ['Lind'] });
    expect(found([marta, note('Lind', 'person')])).toEqual(['alias: Lind: Marta Lind']);
    const jonas = note('Jonas Lind', 'person', { aliases: ['Lind'] });
    expect(found([marta, jonas, note('Lind', 'person')])).toEqual([]);
    expect(found([marta, jonas])).toEqual([]);
    expect(found([marta, note('Lind', 'place')])).toEqual([]);
  });

  it('goes by the long form that titles and texts give an acronym', () => {
    const trust = note('Harbour Trust');
    expect(found([note('Harbour Trust (HT)'), note('HT')])).toEqual([
      'alias: HT: Harbour Trust (HT)',
    ]);
    const explained = [{ short: 'HT', long: 'Harbour Trust' }];
    expect(found([note('HT'), trust])).toEqual([]);
    expect(found([note('HT'), trust], explained)).toEqual(['acronym: HT: Harbour Trust']);
    const twice = [...explained, { short: 'HT', long: 'Hull Tramways' }];
    expect(found([note('HT'), trust], twice)).toEqual([]);
  });

  it('knows a country in several languages', () => {
    expect(found([note('Deutschland', 'place'), note('Germany', 'place')])).toHaveLength(1);
    expect(found([note('Jordan', 'person'), note('Jordanien', 'place')])).toEqual([]);
  });

  it('puts the year of a work aside where one work alone has the title', () => {
    const dated = note('On Tides (1911)', 'work');
    expect(found([dated, note('On Tides', 'work')])).toHaveLength(1);
    expect(found([dated, note('On Tides (1925)', 'work')])).toEqual([]);
    expect(found([dated, note('On Tides (1925)', 'work'), note('On Tides', 'work')])).toEqual([]);
    expect(found([note('Congress (2019)', 'event'), note('Congress', 'event')])).toEqual([]);
  });

  it('puts the legal form of a company aside, but not of a place or a family', () => {
    const company = note('Bergen Ltd.', 'organisation');
    expect(found([company, note('Bergen', 'organisation')])).toHaveLength(1);
    expect(
      found([note('Lindqvist GmbH', 'organisation'), note('Lindqvist', 'organisation')]),
    ).toHaveLength(1);
    expect(found([company, note('Bergen', 'place')])).toEqual([]);
    expect(found([company, note('Bergen')])).toEqual([]);
  });

  it('keeps the owner’s note, then the fuller name, then the one with more links', () => {
    expect(
      found([note('Tar’nil', null, { hub: false }), note('Tarnil', null, { from: ['a'] })]),
    ).toEqual(['spelling: Tarnil: Tar’nil']);
    expect(
      found([note('Tarnil', null, { from: ['a', 'b'] }), note('Tar’nil', null, { from: ['a'] })]),
    ).toEqual(['spelling: Tar’nil: Tarnil']);
  });

  it('leaves alone what the owner told apart, on either side', () => {
    const one = note('Tar’nil', null, { apart: ['Tarnil.md'] });
    expect(found([one, note('Tarnil')])).toEqual([]);
    expect(found([note('Tarnil'), one])).toEqual([]);
  });

  it('says each pair once, by the plainest reason', () => {
    const one = note('Harbour Office', null, { aliases: ['The Harbour Office'] });
    expect(found([one, note('The Harbour Office')])).toEqual([
      'spelling: Harbour Office: The Harbour Office',
    ]);
  });

  it.each([
    ['different names', (at: number) => `Person${at.toString(36)} Name${(at * 7919).toString(36)}`],
    ['one last name', (at: number) => `Given${at.toString(36)} Smith`],
    [
      'one last name and letter',
      (at: number) => `J. ${'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? ''}${at.toString(36)} Smith`,
    ],
    ['one name', () => 'The Harbour Office'],
    ['one number each', (at: number) => `Article ${String(at)}`],
  ])('compares few pairs among 20,000 hubs of %s', (_, name) => {
    const kind = (at: number): EntityKind =>
      (['person', 'place', 'work', 'event'] as const)[at % 4] ?? 'person';
    const hubs = Array.from({ length: 20_000 }, (__, at) =>
      note(name(at), kind(at), { path: `${String(at)}.md` }),
    );
    const { comparisons } = findDuplicates(hubs);
    expect(comparisons).toBeLessThan(20_000 * 30);
    const ofQuarter = findDuplicates(hubs.slice(0, 5000)).comparisons;
    expect(comparisons).toBeLessThanOrEqual(ofQuarter * 4.4 + 100);
  });

  it('takes what translations call by two names for one, unless a note links to both', () => {
    const pair = [{ one: 'Port Union.md', other: 'Unión del Puerto.md', passages: 2 }];
    const told = (from: readonly string[]): readonly string[] =>
      findDuplicates(
        [
          note('Port Union', null, { from }),
          note('Unión del Puerto', null, { from: ['Diario.md'] }),
        ],
        [],
        false,
        pair,
      ).pairs.map(({ rule }) => rule);
    expect(told(['Diary.md'])).toEqual(['translation']);
    expect(told(['Diary.md', 'Diario.md'])).toEqual([]);
  });
});
