import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deriveTitle } from '../../src/structure/derive-title';
import { LONGEST_COMPLETE, LONGEST_TITLE, shortenTitle } from '../../src/structure/shorten-title';

describe('deriveTitle', () => {
  it('never ends before a genitive, an object or what a verb announces', () => {
    for (const [language, text, title] of [
      [
        'en',
        'Mara Velasquez wrote the following letter to her branch as part of the debate on where the union should spend.',
        'Mara Velasquez wrote the following letter to her branch as part of the debate',
      ],
      [
        'en',
        'We print here the speech that was given by the chair of the society of gardeners at the opening of the glasshouse.',
        'We print here the speech that was given by the chair of the society of gardeners',
      ],
      [
        'es',
        'El ayuntamiento de Vigo aprobó ayer por la noche un plan para abrir al público los jardines del hospital.',
        'El ayuntamiento de Vigo aprobó ayer por la noche un plan',
      ],
      [
        'fr',
        'Nous publions ci-dessous la lettre que Claire Morel a adressée à sa section dans le cadre du débat sur la revue.',
        'Nous publions ci-dessous la lettre que Claire Morel a adressée à sa section',
      ],
    ] as const) {
      expect(deriveTitle(text, language, [])).toBe(title);
    }
  });

  it('says by an ellipsis that a list or one half of a pair goes on, and drops a participle without its agent', () => {
    for (const [text, title] of [
      [
        'This appeal was printed in the morning papers by Ann Lee, Ben Orr, Cy Moss, Dora Finch, Eve Hall and Fay Ng.',
        'This appeal was printed in the morning papers by Ann Lee, Ben Orr, Cy Moss, Dora Finch…',
      ],
      [
        'Members of the gardeners’ council at the spring meeting voted to send the old and the new statutes to the printer.',
        'Members of the gardeners’ council at the spring meeting voted to send…',
      ],
      [
        'Ida Moss looks back on forty years of bread in the lower town baked by people nobody remembers today.',
        'Ida Moss looks back on forty years of bread in the lower town',
      ],
    ] as const) {
      expect(deriveTitle(text, 'en', [])).toBe(title);
    }
  });

  it('ends before a clause about the last word, and never within the clause', () => {
    expect(
      deriveTitle(
        'Wir veröffentlichen hier den Brief, den Anna Berg im Rahmen der Debatte an ihre Ortsgruppe geschrieben hat.',
        'de',
        [],
      ),
    ).toBe('Wir veröffentlichen hier den Brief');
    expect(
      deriveTitle(
        'The council has bought the old mill, which stood empty for more than eleven years after the flood of 1998.',
        'en',
        [],
      ),
    ).toBe('The council has bought the old mill');
  });

  it('begins with the statement where all before it is an adjunct', () => {
    expect(
      deriveTitle(
        'In the year after the great flood of the valley, the town moved its library to the upper floor of the school.',
        'en',
        [],
      ),
    ).toBe('The town moved its library to the upper floor of the school');
    expect(
      deriveTitle(
        'Depuis la fermeture de la ligne du nord, les habitants du quartier vont au marché à pied ou à vélo chaque samedi.',
        'fr',
        [],
      ),
    ).toMatch(/^Les habitants du quartier vont au marché à pied/);
  });

  it('takes a little more room where that makes it complete', () => {
    for (const [language, text, title] of [
      [
        'en',
        'We hope to serve the gardeners of both the upper and the lower town and all of their guests.',
        'We hope to serve the gardeners of both the upper and the lower town and all of their guests',
      ],
      [
        'en',
        'The oldest cooperative of the western valleys offers an account of the ways of a mountain bakery going through four owners.',
        'The oldest cooperative of the western valleys offers an account of the ways of a mountain bakery',
      ],
      [
        'es',
        'La comisión permanente de la cooperativa de aguas de Riomar envió una carta a los vecinos informando sobre la fuga.',
        'La comisión permanente de la cooperativa de aguas de Riomar envió una carta a los vecinos',
      ],
    ] as const) {
      expect(deriveTitle(text, language, [])).toBe(title);
    }
  });

  it('breaks off where a phrase ends, and neither upon an adjective nor in a pair', () => {
    for (const [language, text, title] of [
      [
        'en',
        'The regional committee announced that experienced inspectors of harbours are capable of telling both kinds of rope.',
        'The regional committee announced that experienced inspectors of harbours…',
      ],
      [
        'es',
        'El consejo de la biblioteca municipal de Vigo recomienda que los nuevos socios reciban gratuitamente un carné.',
        'El consejo de la biblioteca municipal de Vigo recomienda…',
      ],
      [
        'fr',
        'Le conseil de la bibliothèque municipale de Nantes recommande que les nouveaux abonnés reçoivent une carte.',
        'Le conseil de la bibliothèque municipale de Nantes recommande…',
      ],
    ] as const) {
      expect(deriveTitle(text, language, [])).toBe(title);
    }
  });

  it('leaves out what explains the author’s name, and takes a sentence that names who wrote it', () => {
    expect(
      deriveTitle(
        'Veteran gardener Ida Moss, author of many books, among them Roots and Slow Water, reflects on perennial borders.',
        'en',
        ['Ida Moss'],
      ),
    ).toBe('Ida Moss reflects on perennial borders');
    expect(
      deriveTitle(
        'In the weeks after the spring meeting, and in the days after the flood that members of the old board had foreseen, had hidden and forgotten, neighbours met. The following appeal was written by Ann Lee.',
        'en',
        ['Ann Lee'],
      ),
    ).toBe('The following appeal was written by Ann Lee');
  });

  it('says that it goes on where nothing complete fits', () => {
    for (const [language, text] of [
      [
        'en',
        'The ministry of transport announced that it will close three of the oldest ferry lines along the northern coast.',
      ],
      [
        'en',
        'The reservoir, which supplies half of the city with water and was last inspected in the year 2004, is leaking.',
      ],
      [
        'de',
        'Die Gemeinde hat den Eigentümern der alten Mühle am Fluss in der vergangenen Woche ein neues Angebot gemacht.',
      ],
    ] as const) {
      const title = deriveTitle(text, language, []);
      expect(title).toMatch(/[\p{L}\d]…$/u);
      expect(text.startsWith(title.slice(0, -1))).toBe(true);
    }
  });
});

describe('shortenTitle', () => {
  it('leaves a short text as it is and makes any other short', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'the', ' ', ', ', 'of', '—', '水'),
          maxLength: 200,
        }),
        fc.constantFrom('en', 'de', 'es', 'fr', 'ja'),
        (text, language) => {
          const title = shortenTitle(text, language);
          expect(title.length).toBeLessThanOrEqual(LONGEST_COMPLETE);
          if (text.length <= LONGEST_TITLE) expect(title).toBe(text);
        },
      ),
    );
  });
});
