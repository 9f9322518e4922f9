import { describe, expect, it } from 'vitest';

import { readMarkdown } from '../../src/read/markdown';
import { structureSource } from '../../src/structure/structure-source';

const NOTE = `---
author: "[[Ann Lee]]"
rating: 4
tags: [bees, garden/plants]
source: a book
---
# Bees
\`SOURCE:\` [the book](https://example.org/bees)
**TAGS:** #honey, #hives

> [!info]
> They visit [[Flowers|flowers]]. ^first

A paragraph with ==marks== and a note.[^1]

- one
- two

^pair

[^1]: See Berg.
`;

describe('readMarkdown', () => {
  const reading = readMarkdown(NOTE);
  const [document] = structureSource('notes/bees.md', 'sha256-0', reading);

  it('keeps what the note says, and does not double its title', () => {
    expect(document).toMatchObject({
      title: 'Bees',
      titleDerived: false,
      authors: ['Ann Lee'],
      kind: 'note',
      url: 'https://example.org/bees',
    });
    expect(document?.properties).toMatchObject({ rating: 4, source_source: 'a book' });
    expect(document?.tags).toEqual(
      expect.arrayContaining(['bees', 'garden/plants', 'honey', 'hives']),
    );
    const markdown = document?.blocks.map((block) => block.markdown).join('\n\n') ?? '';
    for (const kept of [
      '> [!info]',
      '[[Flowers|flowers]]',
      '==marks==',
      '[^1]: See Berg.',
      '`SOURCE:`',
    ])
      expect(markdown).toContain(kept);
    expect(markdown).not.toContain('# Bees');
  });

  it('keeps the block ids that the author gave', () => {
    expect(document?.blocks.map((block) => block.id)).toEqual(
      expect.arrayContaining(['first', 'pair']),
    );
    expect(document?.blocks.map((block) => block.markdown).join()).not.toMatch(/\^(?:first|pair)/);
  });

  it('takes the file’s name for the title where there is none', () => {
    expect(
      structureSource('notes/On_Wasps.md', 'sha256-0', readMarkdown('They sting.'))[0]?.title,
    ).toBe('On Wasps');
  });

  it('says what of the properties it could not read', () => {
    expect(readMarkdown('---\na: [1\n---\nText.').warnings).toHaveLength(1);
  });
});
