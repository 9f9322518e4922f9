import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { structureText } from './build';

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const line = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
  fc.constantFrom(
    '-----',
    '* * *',
    'By Ann Lee',
    '3 May 2011',
    'Title: Bees',
    'Notes',
    'Dear all,',
    'Home / Archive / Bees',
    'Leave a Reply',
  ),
  fc
    .tuple(fc.constantFrom('- ', '1. ', '> ', '  ', '    ', '[1] ', '7:30pm – ', 'Note: '), word)
    .map(([mark, text]) => mark + text),
);
const source = fc
  .array(fc.tuple(line, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 40 })
  .map((lines) => lines.map(([text, breaks]) => text + '\n'.repeat(breaks)).join(''));

const TITLE_ABOVE_DECK_AND_DATE = `The herons of the lower marsh counted
By Ann Lee

Nobody had counted them before, and nobody knew how many there were.
Note: in the rain

3 May 2011
what else was seen that day
`;

describe('structureSource', () => {
  it('keeps every word of a plain text in its documents or its report', () => {
    fc.assert(
      fc.property(source, (text) => {
        const documents = structureText(text);
        const kept = documents.flatMap((document) => [
          document.title,
          document.deck ?? '',
          document.series ?? '',
          ...document.authors,
          ...document.tags,
          ...Object.values(document.properties).map(String),
          ...document.blocks.map((block) => block.text),
          ...document.removed.map((removal) => removal.text),
        ]);
        const words = new Set(kept.join(' ').match(/[a-z]{3,}/g));
        const lost = (text.match(/\b[a-z]{3,}/g) ?? []).filter((each) => !words.has(each));
        expect(lost).toEqual([]);
      }),
      { numRuns: 400, examples: [[TITLE_ABOVE_DECK_AND_DATE]] },
    );
  });

  it('numbers the paragraphs of each document from p1 without a gap', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { blocks } of structureText(text)) {
          const ids = blocks.map((block) => block.id).filter((id) => id !== null);
          expect(ids).toEqual(ids.map((_, i) => `p${i + 1}`));
        }
      }),
    );
  });
});
