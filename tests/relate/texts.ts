import type { RelatedText } from '../../src/relate/relation';

/** A text of paragraphs parted by empty lines. */
export function textOf(body: string, more: Partial<RelatedText> = {}): RelatedText {
  return {
    title: 'A title',
    titleDerived: false,
    language: 'en',
    published: null,
    paragraphs: body.trim().split(/\n\s*\n/),
    settled: false,
    ...more,
  };
}

export const HARBOUR = `
The harbour of Wenlock was closed for eleven days in March 1987, after the trawler Sarah Jane struck the
eastern pier and sank across the channel.

Nobody was hurt. The pilots, who had asked for a second light since 1979, met in the Anchor Inn the same evening
and wrote to the minister, Edith Calloway, in words that the newspaper did not print.

Divers from Hull raised the wreck on the 24th. It cost the town 310,000 pounds, of which the insurers paid less than
half; the rest stood in the accounts until 2004.

The second light was lit in May. It is called Sarah by everybody and has a brass plate with three names.
`;

export const HAFEN = `
Der Hafen von Wenlock blieb im März 1987 elf Tage lang geschlossen, nachdem der Trawler Sarah Jane gegen die östliche
Mole gelaufen und quer in der Fahrrinne gesunken war.

Verletzt wurde niemand. Die Lotsen, die schon seit 1979 ein zweites Feuer verlangt hatten, trafen sich noch am selben
Abend im Anchor Inn und schrieben der Ministerin Edith Calloway in Worten, die die Zeitung nicht druckte.

Taucher aus Hull hoben das Wrack am 24. März. Die Stadt kostete das 310.000 Pfund, wovon die Versicherer weniger als die
Hälfte zahlten; der Rest stand bis 2004 in den Büchern.

Das zweite Feuer brannte im Mai. Alle nennen es Sarah, und es trägt eine Messingtafel mit drei Namen.
`;

export const PUERTO = `
El puerto de Wenlock estuvo cerrado once días en marzo de 1987, después de que el pesquero Sarah Jane chocara con el
muelle oriental y se hundiera atravesado en el canal.

No hubo heridos. Los prácticos, que pedían una segunda luz desde 1979, se reunieron aquella misma noche en el Anchor Inn y
escribieron a la ministra, Edith Calloway, en unos términos que el periódico no publicó.

Unos buzos de Hull reflotaron el barco el día 24. A la ciudad le costó 310.000 libras, de las que las aseguradoras pagaron
menos de la mitad; el resto figuró en las cuentas hasta 2004.

La segunda luz se encendió en mayo. Todo el mundo la llama Sarah y lleva una placa de latón con tres nombres.
`;

/** Of the same town and people, and no translation. */
export const INTERVIEW = `
Wer heute nach Wenlock kommt, hört zuerst von den Fischen und dann von Edith Calloway, die hier geboren wurde.

Sie erinnert sich an die Briefe der Lotsen. Im Anchor Inn hänge einer davon noch immer an der Wand, sagt sie, und niemand
habe ihn je beantwortet.

Von der Sarah Jane spricht man weniger. Ihr Kapitän zog 2004 nach Hull.
`;
