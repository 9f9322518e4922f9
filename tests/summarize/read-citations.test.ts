import { existsSync, readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCitations } from '../../src/summarize/read-citations';
import { SHARED } from '../shared-folder';

/** The citations of a text as they stand in it. */
const found = (text: string): string[] =>
  readCitations(text).map(({ start, end }) => text.slice(start, end));

const SEEDS = `${SHARED}seeds`;

describe('readCitations', () => {
  it.each([
    ['The harbour closed in autumn (14-15).', ['(14-15)']],
    [
      'The harbour closed in autumn. (14–15) It opened in spring (3, 5-7).',
      ['(14–15)', '(3, 5-7)'],
    ],
    ['The harbour closed in autumn (3)', ['(3)']],
    ['“The harbour is closed” (¶ 3; 9).', ['(¶ 3; 9)']],
    ['They asked “why?” (12).\nNobody knew (13).', ['(12)', '(13)']],
    ['The *harbour* [[dues]] rose (4 − 5). ', ['(4 − 5)']],
    ['They agreed (¶14). Not all did (¶¶ 3–4).', ['(¶14)', '(¶¶ 3–4)']],
    ['As (paras 3–5) has it, they agreed (see para. 9).', ['(paras 3–5)', '(see para. 9)']],
    ['Acordaron cerrar (párr. 3).', ['(párr. 3)']],
    ['Man einigte sich (§ 4 f.). Später nicht (Abs. 6).', ['(§ 4 f.)', '(Abs. 6)']],
    ['Ils ont dit oui (§ 3 à 5).', ['(§ 3 à 5)']],
    ['They agreed (14; 16). So did we (cf. 3, 5-7 and 9).', ['(14; 16)', '(cf. 3, 5-7 and 9)']],
    ['They agreed (14) (15).', ['(14)', '(15)']],
  ])('reads %j', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    ['a year', 'The treaty was signed in Bremen (1920).'],
    ['a span of years', 'She led the office (1914–1918).'],
    ['a paragraph beside a year', 'They agreed (14, 1998).'],
    ['a page', 'They agreed (p. 14). So they did (pp. 14-15).'],
    ['a reference', 'They agreed [14].'],
    ['a work', 'They agreed (Smith 14).'],
    ['an acronym', 'It joined the organisation (ISO).'],
    ['a share', 'Few agreed (3 %).'],
    ['a quantity within a sentence', 'The winners (12) went home.'],
    ['a call', 'Then it calls f(3).'],
    ['a heading', '# The second part (2)'],
    ['a range that runs down', 'It fell (9-3).'],
    ['a list', 'It has two aims. (1) Keep the ledger. (2) Teach others to keep it.'],
    ['the beginning of a line', '(3) Open the valve.'],
    ['a link', 'See [[Harbour (3)]] for it.'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives every range with both ends', () => {
    expect(readCitations('So it was (3, 5-7; 9).')[0]?.ranges).toEqual([
      { from: 3, to: 3 },
      { from: 5, to: 7 },
      { from: 9, to: 9 },
    ]);
    expect(readCitations('So war es (§ 3 f., 5 bis 7).')[0]?.ranges).toEqual([
      { from: 3, to: 4 },
      { from: 5, to: 7 },
    ]);
  });

  it('gives spans of bracketed text in order, whatever the text', () => {
    const piece = fc.constantFrom(
      '(3)',
      '(1-2)',
      ' ',
      '.',
      'word',
      '(',
      ')',
      '1',
      ',',
      '\n',
      '#',
      '–',
      '”',
      '(1999)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, ranges } of readCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^\([\d\s,–-]+\)$/);
          for (const { from, to } of ranges) expect(to).toBeGreaterThanOrEqual(from);
          last = end;
        }
      }),
    );
  });

  it.each(['(1,', '( ', '(1-', '(1) ', '. (1)', '(see para. 1 ', '(§ 1 f. and '])(
    'takes linear time over %j',
    (unit) => {
      const started = performance.now();
      readCitations(unit.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it.skipIf(!existsSync(SEEDS))(
    'finds the sixteen citations of a digest that a person wrote',
    () => {
      const name = readdirSync(SEEDS).find((file) => file.startsWith('002'));
      const text = readFileSync(`${SEEDS}/${name ?? ''}`, 'utf8');
      expect(readCitations(text)).toHaveLength(16);
    },
  );
});
