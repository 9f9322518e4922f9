import { describe, expect, it } from 'vitest';

import { prose, structureOne } from './build';

const outline = (text: string): string[] =>
  structureOne(text)
    .blocks.filter((block) => block.kind !== 'paragraph')
    .map((block) => block.markdown);

describe('headings of plain text', () => {
  it('are short lines below wider gaps, where a text has such gaps', () => {
    const text = `Bees\n\n${prose('a')}\n\n${prose('b')}\n\n${prose('c')}\n\n\nThe queen\n\n${prose('d')}\n\nA swarm in an old tree in May\n\n${prose('e')}\n\n\nWhat do they eat?\n\n${prose('f')}`;
    expect(outline(text)).toEqual([
      '## The queen',
      '*A swarm in an old tree in May*',
      '## What do they eat?',
    ]);
  });

  it('are short lines between paragraphs, where all gaps are alike', () => {
    const text = `Bees\n\n${prose('a')}\n\n1. The queen\n\n${prose('b')}\n\n${prose('c')}\n\n1.1 Her court\n\n${prose('d')}\n\n${prose('e')}`;
    expect(outline(text)).toEqual(['## 1\\. The queen', '### 1.1 Her court']);
  });

  it('are not greetings, farewells, signatures, sentences or lines that lead on', () => {
    const text = `Dear friends,\n\n${prose('a')}\n\nIt was late.\n\n${prose('b')}\n\nHe wrote:\n\n${prose('c')}\n\nWith kind regards,\nIo Berg\n\nMeadow Press\n14 Canal Row`;
    expect(outline(text)).toEqual([]);
  });

  it('are not openings in capitals: those only begin a section', () => {
    const text = `Bees\n\n${prose('a')}\n\n${prose('b')}\n\n${prose('c')}\n\n\nIN THE end ${prose('d')}\n\n${prose('e')}\n\n\nWHO KNOWS how they find home?\n\n${prose('f')}`;
    expect(outline(text)).toEqual(['---']);
  });
});
