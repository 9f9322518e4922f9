import { describe, expect, it } from 'vitest';

import { sentenceOf } from '../../../src/link/entities/entity-text';
import { introductionOf } from '../../../src/link/entities/introduction';

const said = (texts: readonly string[], name: string, language = 'en'): string | null =>
  introductionOf(
    texts.map((text) => sentenceOf(text, language, false, 'a.md', 'p1')),
    [name],
  )?.text ?? null;

describe('introductionOf', () => {
  it.each([
    ['Harbour Trust', 'The Harbour Trust (HT) is an association of boat owners in Port Ellen.'],
    ['Ada Brandt', 'Ada Brandt was a weaver and historian who lived by the sea.'],
    ['Northern Guild', 'In 1911, the Northern Guild was founded by dyers of the valley.'],
    ['The Loom', 'Every week she read The Loom, a newspaper of the spinning towns.'],
    ['Ada Brandt', 'The evening began with Ada Brandt, founder of the weaving school in Ellen.'],
    ['guildism', 'They followed a doctrine called guildism until the mills were closed.'],
    ['Elena Ríos', 'Elena Ríos fue una historiadora que escribió sobre los telares.', 'es'],
    ['Liga del Puerto', 'La Liga del Puerto fue fundada por marineros en el año 1890.', 'es'],
    ['Weberbund', 'Der Weberbund ist ein Verein der Weber und Färber im Tal.', 'de'],
    ['Ida Kern', 'Ida Kern wurde 1871 in einem Dorf bei Trier geboren und lernte dort.', 'de'],
    ['Claire Morel', 'Claire Morel était une journaliste connue dans toute la vallée.', 'fr'],
    ['La Navette', 'Il lisait La Navette, un hebdomadaire des ouvriers de la soie.', 'fr'],
  ])('takes a sentence that says what %s is: %s', (name, text, language = 'en') => {
    const other = `We spoke of ${name} again for most of the long evening.`;
    expect(said([other, text], name, language)).toBe(text);
  });

  it.each([
    ['Harbour Trust', 'This brief letter from the new Harbour Trust (HT) was written in May.'],
    ['Harbour Trust', 'We heard from Ada Brandt, founder and organiser of the Harbour Trust.'],
    ['guildism', 'We must convince everybody that guildism is the solution to all of this.'],
    ['guildism', 'To apply the rules of 1911 again under guildism is a mistake of ours.'],
    [
      'Port Ellen',
      'The list was long and named Salt Bay, Port Ellen, the Northern Coast and more.',
    ],
    ['Brandt', 'They marched against Brandt, the #FreeTheLooms movement and the tolls.'],
    ['Port Ellen', 'The day was opened by a man from Port Ellen, who gave a tour of the mills.'],
    ['Ada Brandt', 'Ada Brandt’s Theory of Weaving is a book that nobody has read to its end.'],
    ['Guild', 'The Northern Guild is an association of dyers that meets once in a year.'],
    ['Liga', 'Hablamos de la Liga y de sus barcos durante casi toda la noche.', 'es'],
    ['Weberbund', 'Gestern schrieb der Weberbund, dass niemand mehr kommen werde.', 'de'],
    ['Ligue', 'Après la réunion de la Ligue, tout le monde est rentré chez soi.', 'fr'],
  ])('takes none that only uses the name %s: %s', (name, text, language = 'en') => {
    expect(said([text], name, language)).toBeNull();
  });
});
