import { describe, expect, it } from 'vitest';

import { checkCitation } from '../../src/summarize/check-citation';

const WALL =
  'The board of the harbour decided in March to build a sea wall of 1,200 metres. Anna Berg will not lead the work.';
const CHOIR =
  'The choir of the parish sang in the old library on Sunday, and “nobody wanted to go home” before ten.';
const FERRY =
  'The ferry to the islands runs twice a day in summer and once a day in winter, weather permitting.';
const TRADE = 'Trade with the northern towns fell by a fifth after the herring left the coast.';
const ALL = [WALL, CHOIR, FERRY, TRADE];

const kinds = (claim: string, cited: readonly string[]): string[] =>
  checkCitation(claim, cited, ALL).problems.map(({ kind }) => kind);

describe('checkCitation', () => {
  it.each([
    ['The board decided to build a sea wall of 1200 metres.', [WALL]],
    ['In summer the ferry to the islands runs twice a day.', [FERRY]],
    ['The choir sang in the library, and “nobody wanted to go home”.', [WALL, CHOIR]],
    ['Anna Berg will not lead the work on the wall.', [WALL]],
  ])('finds %j', (claim, cited) => {
    expect(checkCitation(claim, cited, ALL)).toMatchObject({ state: 'found', problems: [] });
    expect(checkCitation(claim, cited, ALL).support).toBeGreaterThan(0.6);
  });

  it.each([
    ['number', 'The board decided to build a sea wall of 1,300 metres.', [WALL]],
    ['name', 'The board decided that Peter Lund will not lead the work.', [WALL]],
    ['negation', 'Anna Berg will lead the work.', [WALL]],
    ['negation', 'The board did not decide to build a sea wall.', [WALL]],
    ['quotation', 'The choir sang, and “everybody wanted to go home”.', [CHOIR]],
  ])('points at a changed %s', (kind, claim, cited) => {
    expect(kinds(claim, cited)).toContain(kind);
    expect(checkCitation(claim, cited, ALL).state).not.toBe('found');
  });

  it('says where a wrong paragraph’s claim stands, and never that it is true', () => {
    const check = checkCitation(
      'The ferry to the islands runs twice a day in summer.',
      [TRADE],
      ALL,
    );
    expect(check.state).toBe('not found');
    expect(check.better).toBe(2);
    expect(check.support).toBeLessThan(0.3);
  });

  it('knows numbers in words and in other languages’ writing', () => {
    const zahlen = [
      'Die Mauer ist 1.200 Meter lang und kostet 3,5 Mio. Euro.',
      'Der Chor sang am Sonntag in der Kirche.',
    ];
    const check = (claim: string): string[] =>
      checkCitation(claim, zahlen.slice(0, 1), zahlen, 'de').problems.map(({ kind }) => kind);
    expect(check('Die Mauer ist 1200 Meter lang.')).toEqual([]);
    expect(check('Die Mauer kostet 3.500.000 Euro.')).toEqual([]);
    expect(check('Die Mauer ist 1300 Meter lang.')).toContain('number');
  });

  it('answers for claims and sources without words', () => {
    expect(checkCitation('', [WALL], ALL).state).toBe('not found');
    expect(checkCitation('The wall.', [], []).state).toBe('not found');
  });
});

describe('checkCitation in other languages', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    de: [
      'Der Verein hat am 14. Mai beschlossen, das Haus nicht zu verkaufen. Rund dreihundert Gäste kamen um 7.30 Uhr.',
      'Die Professorin Ulrike Sander sah kaum einen Grund, ohne Zuschuss zu bauen.',
      'Der Chor sang am Sonntag in der Kirche von Osterholm.',
    ],
    es: [
      'La asociación decidió el 14 de mayo no vender la casa. Vinieron trescientas personas y nadie se fue.',
      'El alcalde Ramón Quiroga rechazó una ayuda de 40.000 euros sin decir por qué.',
      'El coro cantó el domingo en la iglesia.',
    ],
    fr: [
      'L’association a décidé le 14 mai de ne pas vendre la maison. Quatre-vingt-dix personnes sont venues.',
      'On ne peut les consulter que dans la salle de lecture, a dit Sylvie Aubert.',
      'Le chœur a chanté dimanche dans l’église.',
    ],
    en: [
      'The board refused to sell the house without a vote. It has not met since 2 May.',
      'Nobody but Anna Berg reads the gauge, and neither school has a key.',
      'The choir sang in the church on Sunday.',
    ],
  };

  it.each([
    ['de', 'negation', 'Der Verein hat am 14. Mai beschlossen, das Haus zu verkaufen.', 0],
    ['de', 'date', 'Der Verein hat am 14. Juni beschlossen, das Haus nicht zu verkaufen.', 0],
    ['de', 'number', 'Rund vierhundert Gäste kamen um 7.30 Uhr.', 0],
    ['de', 'negation', 'Ulrike Sander sah kaum einen Grund, mit Zuschuss zu bauen.', 1],
    ['de', 'name', 'Die Professorin Ulrike Osterholm sah kaum einen Grund.', 1],
    ['es', 'negation', 'La asociación decidió el 14 de mayo vender la casa.', 0],
    ['es', 'date', 'La asociación decidió el 14 de junio no vender la casa.', 0],
    ['es', 'number', 'Vinieron doscientas personas y nadie se fue.', 0],
    ['es', 'negation', 'El alcalde Ramón Quiroga aceptó una ayuda de 40.000 euros.', 1],
    ['fr', 'negation', 'L’association a décidé le 14 mai de vendre la maison.', 0],
    ['fr', 'date', 'L’association a décidé le 14 juin de ne pas vendre la maison.', 0],
    ['fr', 'number', 'Quatre-vingts personnes sont venues.', 0],
    ['en', 'negation', 'The board agreed to sell the house without a vote.', 0],
    ['en', 'negation', 'The board refused to sell the house with a vote.', 0],
    ['en', 'negation', 'It has met since 2 May.', 0],
    ['en', 'negation', 'Everybody but Anna Berg reads the gauge.', 1],
  ])('%s: points at a changed %s in %j', (language, kind, claim, at) => {
    const all = texts[language] ?? [];
    const { problems, state } = checkCitation(claim, all.slice(at, at + 1), all, language);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(state).not.toBe('found');
  });

  it('takes no word of joining for a denial', () => {
    const all = ['Sin embargo, varios regantes cerraron mal las compuertas del canal.'];
    const claim = 'Varios regantes cerraron mal las compuertas.';
    expect(checkCitation(claim, all, all, 'es')).toMatchObject({ state: 'found', problems: [] });
  });

  it.each([
    ['de', 'Um 7:30 Uhr kamen rund 300 Gäste.', 0],
    ['de', 'Ulrike Sander sah kaum Gründe, ohne Zuschuss zu bauen.', 1],
    ['es', 'Vinieron 300 personas, y la casa no se vende.', 0],
    ['fr', '90 personnes sont venues.', 0],
    ['fr', 'On les consulte dans la salle de lecture.', 1],
    ['en', 'The board has refused to sell the house.', 0],
    ['en', 'The board hasn’t met since 2 May.', 0],
  ])('%s: finds %j', (language, claim, at) => {
    const all = texts[language] ?? [];
    const { problems } = checkCitation(claim, all.slice(at, at + 1), all, language);
    expect(problems).toEqual([]);
  });
});
