import { describe, expect, it } from 'vitest';

import { givesThanks } from '../../src/summarize/gives-thanks';
import { summarizeDocument } from '../../src/summarize/summarize-document';

describe('thanks of a writer', () => {
  it.each([
    'I would like to thank Karl Brandt for his comments.',
    'We also thank the keepers of the county archive.',
    'The author is deeply grateful to the parish of Wensley.',
    'Finally, special thanks go to the crew of the ferry.',
    'Ich danke Frau Lang für die Auskünfte aus dem Archiv.',
    'Wir möchten der Gemeinde Oberrode herzlich danken.',
    'Unser besonderer Dank gilt den Fischern.',
    'Quisiera agradecer a la junta su paciencia.',
    'Je tiens à remercier la mairie de son accueil.',
    'Nous remercions les habitants de Varennes.',
  ])('%s', (sentence) => {
    expect(givesThanks(sentence.toLowerCase())).toBe(true);
  });

  it.each([
    'Thanks to the new pump, the hall is warm again.',
    'We acknowledge that the dyke was never inspected.',
    'The mayor thanked the crews for their patience.',
    'I am grateful that nobody was on the quay.',
    'Ich dankte ab, als der Hafen geschlossen wurde.',
    'Nous remerciements les plus vifs sont une faute.',
  ])('not so: %s', (sentence) => {
    expect(givesThanks(sentence.toLowerCase())).toBe(false);
  });

  it('are in no summary', () => {
    const text =
      'I would like to thank the keepers of the mill race and the mill for what they told me of the mill race. ' +
      'The mill race was cleaned twice a year by all who drew water from it. ' +
      'A farmer who stayed at home paid the mill a fine that was larger than a wage.';
    const { sections } = summarizeDocument(
      {
        title: 'The mill race and its keepers',
        language: 'en',
        sections: [{ heading: null, paragraphs: [{ id: 'p1', text, heading: null }] }],
      },
      { sentences: 2 },
    );
    const sentences = sections.flatMap((section) => section.sentences);
    expect(sentences).toHaveLength(2);
    expect(sentences.some((one) => one.text.includes('thank'))).toBe(false);
  });
});
