import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sentencesOf } from '../../src/language/sentences';

const cut = (text: string, language: string): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end).trim());

/** Each text is written with `|` where a sentence ends. */
const CASES: readonly (readonly [language: string, marked: string])[] = [
  ['en', 'Mr. Ames met Dr. Okafor at 9.30 a.m. in St. Louis. |They spoke for 1.5 hours.'],
  [
    'en',
    'She moved to the U.S. in 1998. |The U.S. Senate voted on it. |He left the U.S. |The vote failed.',
  ],
  ['en', 'J. R. Ellis wrote it. |See p. 19. |The rest (cf. vol. 2, pp. 3–4) is lost.'],
  ['en', '“Will you come?” she asked. |“No.” |He shut the door.'],
  [
    'en',
    'He said: “It is over.” |(Nobody believed him.) |Then silence … and more of it. |Wait... |Really?!',
  ],
  ['en', 'It cost 3.50. |No. 5 was dearer. |The answer was no. |We left.'],
  [
    'en',
    'Acme Inc. and Bolt Co. merged. |The firm, i.e. Acme, grew.[12] |It is listed at www.example.org/a.b today.',
  ],
  ['en', '1. Open the valve. |2. Wait.'],
  ['en', 'Yes! |No? |Well, “Stop!” he cried, and they stopped.'],
  ['en', 'all of this is typed in lower case. |it still has two sentences. |and a third'],
  [
    'de',
    'Das gilt z. B. für Kinder, d. h. für alle. |Am 3. Oktober 1990 kam Dr. Weiß. |Er blieb ca. 2 Std. dort.',
  ],
  [
    'de',
    'Vgl. Abb. 4 und S. 19. |Die Firma Braun & Co. zahlte 1.000,50 Euro usw. |Das war 1990. |Danach kam nichts.',
  ],
  ['de', '„Kommst du?“ fragte sie. |„Nein.“ |Er ging.'],
  [
    'es',
    'El Sr. Ruiz y la Dra. Soto, p. ej., viven en EE. UU. desde 2001. |¿Por qué? |¡Nadie lo sabe! |Véase la pág. 12.',
  ],
  ['es', '—¿Vienes? —preguntó ella. |—No. |La empresa Sol S. A. cerró.'],
  [
    'fr',
    'M. Petit et Mme Roy, p. ex., sont venus vers 8 h. |Qui ? |« Personne. » |Voir p. 19, vol. 2, etc. |Elle est partie.',
  ],
  ['zh', '他来了。|她说：“你好！”|然后呢？|没有了。'],
  ['ja', '「行くよ。」|彼は言った。'],
  ['pl', 'To jest pierwsze zdanie. |Czy to drugie? |Tak.'],
];

describe('sentencesOf', () => {
  it.each(CASES)('%s: %s', (language, marked) => {
    const wanted = marked.split('|').map((sentence) => sentence.trim());
    expect(cut(marked.replaceAll('|', ''), language)).toEqual(wanted);
  });

  it('keeps a wrapped line in its sentence and cuts at lines that end on purpose', () => {
    const wrapped =
      'The committee met on the first day of the month and\nPeter spoke at length about the budget of the\nyear. Nobody answered.';
    expect(cut(wrapped, 'en')).toHaveLength(2);
    expect(cut('Eggs\nMilk and butter\nA large loaf of bread, sliced', 'en')).toHaveLength(3);
    expect(cut('A title\n\nand a line', 'en')).toEqual(['A title', 'and a line']);
    expect(cut('- one thing\n- another', 'en')).toEqual(['- one thing', '- another']);
  });

  it('covers the whole text, end to end', () => {
    const piece = fc.constantFrom(
      'Mr.',
      ' a',
      'B. ',
      '. ',
      '…',
      '?"',
      '\n',
      '\n\n',
      ' ',
      '。',
      '3.5',
      '(x)',
      '“',
      'é',
      '😀',
      'etc.',
      '[1]',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('en', 'de', 'fr', 'und'),
        (pieces, language) => {
          const text = pieces.join('');
          const spans = sentencesOf(text, language);
          expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
          if (text.trim() !== '') {
            for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['stops', '. '],
    ['line breaks', '\n'],
    ['short lines', 'A\n'],
    ['quotes', '"'],
    ['openers', '. “'],
    ['abbreviations', 'a.'],
    ['spaces', ' '],
    ['marks after a space', ' ?'],
  ])('takes linear time over %s', (_, unit) => {
    const started = performance.now();
    sentencesOf(unit.repeat(400_000 / unit.length), 'en');
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
