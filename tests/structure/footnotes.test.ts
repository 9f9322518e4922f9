import { describe, expect, it } from 'vitest';

import { prose, structureOne } from './build';

const kinds = (text: string): string[] =>
  structureOne(text).blocks.map((block) => `${block.kind}: ${block.markdown}`);

describe('footnotes', () => {
  it('are resolved from a numbered list', () => {
    const blocks = kinds(
      `On Moss\n\n${prose('moss')} It grows.[1] It spreads.[2]\n\nNotes\n\n1. Berg, p. 9.\n2. Ibid.\n\nFirst published in Fern.`,
    );
    expect(blocks[0]).toMatch(/It grows\.\[\^1\] It spreads\.\[\^2\]$/);
    expect(blocks.slice(1)).toEqual([
      'paragraph: First published in Fern.',
      'footnote: [^1]: Berg, p. 9.',
      'footnote: [^2]: Ibid.',
    ]);
  });

  it('are resolved from raised figures and bracketed notes', () => {
    const blocks = kinds(
      `Über Moos\n\n${prose('Moos')} Es wächst¹ auf 3 m² Stein.²\n\nAnmerkungen:\n\n[1] Berg, S. 9.\n\n[2] Ebenda.`,
    );
    expect(blocks[0]).toMatch(/wächst\[\^1\] auf 3 m² Stein\.\[\^2\]$/);
    expect(blocks.slice(1)).toEqual(['footnote: [^1]: Berg, S. 9.', 'footnote: [^2]: Ebenda.']);
  });

  it('that no mark names stay a list below their heading', () => {
    const blocks = kinds(
      `On Moss\n\n${prose('moss')} It grows.[2]\n\nNotes\n\n1. Berg, p. 9.\n2. Ibid.`,
    );
    expect(blocks.slice(1)).toEqual([
      'heading: ## Notes',
      'list: 1. Berg, p. 9.',
      'footnote: [^2]: Ibid.',
    ]);
  });

  it('of which two have one label are both kept', () => {
    const blocks = kinds(
      `On Moss\n\n${prose('moss')} It grows.[1]\n\nNotes\n\n[1] Berg, p. 9.\n1. Ibid.`,
    );
    expect(blocks.slice(1)).toEqual([
      'heading: ## Notes',
      'list: 1. Ibid.',
      'footnote: [^1]: Berg, p. 9.',
    ]);
  });

  it('without a list are text', () => {
    expect(
      structureOne(`On Moss\n\n${prose('moss')} It grows.[2]\n\n${prose('ferns')}`).blocks[0]?.text,
    ).toMatch(/\[2\]$/);
  });
});
