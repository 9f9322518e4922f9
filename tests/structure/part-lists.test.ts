import { describe, expect, it } from 'vitest';

import type { Block } from '../../src/model/block';
import { partLists } from '../../src/structure/part-lists';
import { renderBlocks } from '../../src/write/render-blocks';

const SAID = [
  'The congress resolves that the quay be lengthened by forty metres before the winter, and that the guild bear the cost.',
  'The masons of the old town are to be asked first, and their prices laid before the board in its next sitting in May.',
  'Whoever lands fish at the northern quay shall pay a tenth of what it fetches to the fund for the widows of the pilots.',
];

function list(items: readonly string[], between = '\n', mark = (i: number) => `${i + 1}. `): Block {
  return {
    kind: 'list',
    markdown: items.map((item, i) => mark(i) + item).join(between),
    text: items.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n'),
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', markdown: text, text };
}

/** The note that is written of blocks, each numbered. */
function written(blocks: readonly Block[]): string {
  return renderBlocks(blocks.map((block, i) => ({ ...block, id: `p${String(i + 1)}` })));
}

describe('partLists', () => {
  it.each([
    ['numbers', (i: number) => `${String(i + 14)}. `],
    ['marks', () => '- '],
  ])('makes items of running text paragraphs, with %s', (_, mark) => {
    for (const between of ['\n', '\n\n']) {
      const whole = list(SAID, between, mark);
      const parts = partLists([paragraph('It was resolved:'), whole, paragraph('Carried.')]);
      expect(parts.map(({ text }) => text)).toEqual(['It was resolved:', ...SAID, 'Carried.']);
      const ids = SAID.map((item, i) => `${mark(i)}${item} ^p${String(i + 2)}`);
      expect(written(parts)).toBe(`It was resolved: ^p1\n\n${ids.join(between)}\n\nCarried. ^p5`);
    }
  });

  it('keeps lines that are wrapped in their item', () => {
    const [one = '', two = '', three = ''] = SAID;
    const wrapped = list([one, two.replace('first, and', 'first,\n   and'), three]);
    expect(partLists([wrapped]).map(({ text }) => text)).toEqual(SAID);
    expect(partLists([wrapped])[1]?.markdown).toContain('first,\n   and');
  });

  it('makes items below an item paragraphs as well', () => {
    const [one = '', two = '', three = ''] = SAID;
    const markdown = `1. ${one}\n     - ${two}\n     - ${three}\n2. ${two}`;
    const parts = partLists([
      { kind: 'list', markdown, text: [one, two, three, two].join('\n') },
      paragraph('Carried.'),
    ]);
    expect(written(parts)).toBe(
      `1. ${one} ^p1\n     - ${two} ^p2\n     - ${three} ^p3\n2. ${two} ^p4\n\nCarried. ^p5`,
    );
  });

  const nested = (more: string): Block => {
    const block = list(SAID);
    return {
      ...block,
      markdown: block.markdown.replace('\n2.', `\n${more}\n2.`),
      text: block.text.replace('\n', `\n${more.trim()}\n`),
    };
  };

  it.each([
    ['short items', list(['bread', 'fish', 'salt', 'rope'])],
    ['two items', list(SAID.slice(1))],
    ['things to do', list(SAID, '\n', () => '- [ ] ')],
    ['a second paragraph', nested('\n   The clerk objected.')],
    ['a quotation', nested('   > Not so!')],
    ['ids of its own', list(SAID.map((item, i) => `${item} ^own${String(i)}`))],
  ])('leaves a list with %s whole', (_, block) => {
    expect(partLists([block])).toEqual([block]);
  });

  it('leaves a list whole before another, from which only its id parts it', () => {
    const blocks = [list(SAID), list(['bread', 'fish'])];
    expect(partLists(blocks)).toEqual(blocks);
  });
});
