import { describe, expect, it } from 'vitest';

import { alignTranslations } from '../../src/pipeline/align-translations';
import { paragraphsOfNote } from '../../src/pipeline/note-paragraphs';

const SAID = [
  'The quay is to be lengthened by forty metres before the winter, and the guild pays.',
  'The masons of the old town are asked first.',
  'Whoever lands fish at the northern quay pays a tenth of what it fetches to the widows.',
];
const TELLS =
  'Nobody in the town had asked for it, but the pilots were glad of the news all the same.';

const items = SAID.map((text, i) => `${String(i + 1)}. ${text} ^p${String(i + 2)}`).join('\n');
const whole = `${SAID.map((text, i) => `${String(i + 1)}. ${text}`).join('\n')}\n\n^p2`;

/** The passages of two notes that are translations of one another: here in one language, whose lengths are the same. */
function passages(one: string, other: string) {
  const notes = [
    { path: 'One.md', text: `The congress met. ^p1\n\n${one}` },
    { path: 'Other.md', text: `The congress met. ^p1\n\n${other}` },
  ];
  const translationsOf = (path: string): string[] => (path === 'One.md' ? ['Other.md'] : []);
  const [aligned] = alignTranslations(notes, translationsOf, ({ text }) => paragraphsOfNote(text));
  return aligned?.passages;
}

describe('alignTranslations', () => {
  it('aligns a list that is one paragraph with the items that are its translation', () => {
    expect(passages(`${items}\n\n${TELLS} ^p5\n`, `${whole}\n\n${TELLS} ^p3\n`)).toEqual([
      [['p1'], ['p1']],
      [['p2', 'p3', 'p4'], ['p2']],
      [['p5'], ['p3']],
    ]);
  });

  it('aligns lists of as many items one by one', () => {
    expect(passages(`${items}\n`, `${items}\n`)).toEqual(
      ['p1', 'p2', 'p3', 'p4'].map((id) => [[id], [id]]),
    );
  });
});
