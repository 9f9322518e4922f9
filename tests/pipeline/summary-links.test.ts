import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { escapeText } from '../../src/markdown/escape-text';
import { plainTextOf } from '../../src/markdown/plain-text';
import { linkResolver } from '../../src/markdown/resolve-links';
import { paragraphsOfNote } from '../../src/pipeline/note-paragraphs';
import { linkCarrier, type CarryLinks } from '../../src/pipeline/summary-links';

const STYLE = { markdown: false, path: 'shortest' } as const;
const SOURCE = `[[Ada Brandt]] of the [[Lower Marsh Trust|Trust]] met the [[council]] in [[Nowhere]]. ^p1

The council of Ada sat with Brandt, and the Trust with [[Ada (town)|Ada]]. ^p2

[[Bo Lind|The same]] and [[Ada Brandt|the same]] words; [[Bo Lind|Bo]], [[Ada Brandt|Bo]]. ^p3
`;
const NOTES = ['Source.md', 'Summary.md', 'Ada Brandt.md', 'Lower Marsh Trust.md', 'council.md'];

const carrier = (): CarryLinks =>
  linkCarrier(
    paragraphsOfNote(SOURCE),
    'Source.md',
    'Summary.md',
    STYLE,
    linkResolver([...NOTES, 'Ada (town).md', 'Bo Lind.md']),
  );

describe('linkCarrier', () => {
  it('links names wherever they stand, each target at its first mention', () => {
    const carry = carrier();
    expect(carry('Ada Brandt saw the Trust', ['p9'])).toBe(
      '[[Ada Brandt]] saw the [[Lower Marsh Trust|Trust]]',
    );
    expect(carry('Ada Brandt saw the Trust', ['p9'])).toBe('Ada Brandt saw the Trust');
  });

  it('links words in lower case only in the paragraph that links them', () => {
    const carry = carrier();
    expect(carry('The council of Nowhere', ['p2'])).toBe('The council of Nowhere');
    expect(carry('The council of Nowhere', ['p1'])).toBe('The [[council]] of Nowhere');
  });

  it('leaves parts of words, and words that lead to several notes', () => {
    expect(carrier()('Trustees, Adam and Bo', ['p3'])).toBe('Trustees, Adam and Bo');
    expect(carrier()('Ada-Brandt', ['p1'])).toBe('[[Ada (town)|Ada]]-Brandt');
  });

  it('never changes what is read', () => {
    const piece = fc.oneof(
      fc.constantFrom('Ada Brandt', 'the Trust', 'council', '*', '`', '[', ']', '|', ' ', '_', '.'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const markdown = escapeText(pieces.join(' '));
        expect(plainTextOf(carrier()(markdown, ['p1']))).toBe(plainTextOf(markdown));
      }),
    );
  });
});
