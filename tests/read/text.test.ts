import { describe, expect, it } from 'vitest';

import { plainTextOf } from '../../src/markdown/plain-text';
import { scanNote } from '../../src/markdown/scan-note';
import { readText } from '../../src/read/text';
import type { Block } from '../../src/model/block';

const blocksOf = (text: string): readonly Block[] => readText(text).documents[0]?.blocks ?? [];
const shapes = (text: string): string[] =>
  blocksOf(text).map((block) => `${block.kind}: ${block.text}`);

describe('paragraphs', () => {
  it('unwraps prose that was broken at a width', () => {
    const text = [
      'The committee met on a cold morning in the hall above the bakery, and the',
      'first thing it decided was that nobody would be paid for the work until the',
      'roof had been mended. This was popular with everyone but the roofers.',
      '',
      'A second meeting, held a week later in the same place, took back the decision',
      'and thanked the roofers for their patience.',
    ].join('\n');
    expect(blocksOf(text).map((block) => block.text.includes('\n'))).toEqual([false, false]);
    expect(blocksOf(text)[1]?.text).toMatch(/decision and thanked/);
  });

  it('unwraps wrapped text with indented first lines into paragraphs', () => {
    const text = [
      '  It had rained for the whole of the week before the fair, and the meadow was',
      'a lake with a bandstand in it. Nobody thought of putting the fair off, least',
      'of all the band, who had new hats.',
      '  On the day itself the sun came out. The mayor spoke from a rowing boat, and',
      'the prize for marrows went to a man from the next village.',
    ].join('\n');
    expect(shapes(text)).toHaveLength(2);
  });

  it.each([
    ['an address', 'Meadow Press\n14 Canal Row\nHebden Bridge\nWest Yorkshire'],
    [
      'verse',
      'The kettle sings, the kettle sighs,\nthe cat has half-closed eyes,\nand rain\ngoes down the drain.',
    ],
  ])('keeps the lines of %s', (_, text) => {
    const [block, ...rest] = blocksOf(text);
    expect(rest).toEqual([]);
    expect(block?.text).toBe(text);
    expect(block?.markdown).toBe(text.replaceAll('\n', '  \n'));
  });

  it('takes long lines without blank lines between them for paragraphs', () => {
    const long =
      'This line is a whole paragraph, as editors that wrap on the screen write it down. '
        .repeat(3)
        .trim();
    expect(shapes(`${long}\n${long}\n${long}`)).toHaveLength(3);
  });

  it('joins lines that stop in mid-sentence, however long they are', () => {
    const first =
      'Whoever has seeds brings them, and whoever has none brings a spoon; last year there were more than a';
    expect(shapes(`${first}\nhundred people in the yard.`)).toEqual([
      `paragraph: ${first} hundred people in the yard.`,
    ]);
  });

  it('counts the blank lines above a block', () => {
    expect(blocksOf('One.\n\n\n\nTwo.\n\nThree.').map((block) => block.gap)).toEqual([0, 3, 1]);
  });

  it('makes Markdown of strangers inert', () => {
    const text = '[[Secret]] and <b>bold</b> and `=this.file` and ![[Other]] %%hidden%%';
    const [block] = blocksOf(text);
    expect(block?.text).toBe(text);
    expect(plainTextOf(block?.markdown ?? '')).toBe(text);
    expect(scanNote(block?.markdown ?? '')).toMatchObject({ links: [], protected: [] });
  });
});

describe('lists', () => {
  it('reads bullets with levels', () => {
    const [list] = blocksOf('• Bread\n• Cheese\n  • Hard\n  • Soft\n• Apples');
    expect(list?.markdown).toBe('- Bread\n- Cheese\n    - Hard\n    - Soft\n- Apples');
    expect(list?.text).toBe('Bread\nCheese\nHard\nSoft\nApples');
  });

  it('joins numbered items with blank lines between them, and their wrapped lines', () => {
    const list = shapes('1. Fetch the ladder\n   from the shed.\n\n2. Climb it.\n\n3. Come down.');
    expect(list).toEqual(['list: 1. Fetch the ladder from the shed.\n2. Climb it.\n3. Come down.']);
  });

  it.each([
    ['English', '6:30pm – Doors\n7:30pm – Talk\n9pm – Music'],
    ['German', '18.30 Uhr: Einlass\n19.00 Uhr: Vortrag\n21.00 Uhr: Ende'],
    ['ranges', '9:00–9:45 Registration\n9:45–11:00 Plenary'],
  ])('makes a list of a programme by the clock (%s)', (_, text) => {
    expect(shapes(text)).toEqual([`list: ${text}`]);
  });

  it.each(['– Who is there?', '1. Introduction', '* See below'])(
    'leaves the lone line %j a paragraph',
    (line) => {
      expect(shapes(`${line}\n\nThe text goes on here.`)[0]).toBe(`paragraph: ${line}`);
    },
  );
});

describe('other blocks', () => {
  it('reads quotations by mark and by indentation', () => {
    const indented =
      '    Whoever plants a walnut tree does not expect to eat from it, and whoever buys one\n    should not say that he has planted it.';
    expect(
      shapes('> I agree\n> with you.\n\nThe almanac says:\n\n' + indented).map((shape) =>
        shape.slice(0, 6),
      ),
    ).toEqual(['quote:', 'paragr', 'quote:']);
  });

  it('reads rules and underlined headings', () => {
    expect(shapes('Bees\n====\n\nThey swarm.\n\n* * *\n\nThey rest.')).toEqual([
      'heading: Bees',
      'paragraph: They swarm.',
      'rule: * * *',
      'paragraph: They rest.',
    ]);
  });

  it('keeps tables drawn with spaces as they are drawn', () => {
    const table = 'Year    Hives   Honey\n1990    4       30 kg\n1991    6       41 kg';
    expect(blocksOf(table)[0]).toMatchObject({
      kind: 'code',
      text: table,
      markdown: `\`\`\`text\n${table}\n\`\`\``,
    });
  });
});
