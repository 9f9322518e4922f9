import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../src/markdown/edits';
import { blockIdEdit, freeBlockId } from '../../src/markdown/give-block-id';
import { scanNote } from '../../src/markdown/scan-note';

const NOTE = [
  '# Head',
  'One line\nand another.  ',
  '> quoted\n> text',
  '- a\n- b',
  '| a |\n| - |\n| b |',
  '```\ncode\n```',
  '$$\nx\n$$',
  'Last, without an end',
].join('\n\n');

describe.each([
  ['\n', NOTE],
  ['\r\n', NOTE.replace(/\n/g, '\r\n')],
])('blockIdEdit with line ends %j', (lineEnd, note) => {
  const blocks = scanNote(note).blocks.filter(({ type }) => type !== 'heading');

  it.each(blocks.map((block, at) => [block.type, at] as const))(
    'gives a %s an id that is read back as its own',
    (_type, at) => {
      const block = blocks[at];
      if (block === undefined) throw new Error('no block');
      const edit = blockIdEdit(note, block, 'p7');
      const after = applyEdits(note, [edit]);
      const read = scanNote(after).blocks.filter((found) => found.type !== 'heading');
      expect(read.map(({ id }) => id)).toEqual(
        blocks.map((_, other) => (other === at ? 'p7' : null)),
      );
      expect(read.map((found) => found.type)).toEqual(blocks.map((found) => found.type));
      expect(after.slice(0, edit.start) + after.slice(edit.start + edit.insert.length)).toBe(note);
      if (lineEnd === '\r\n') expect(after).not.toMatch(/[^\r]\n/);
    },
  );
});

describe('freeBlockId', () => {
  it('is above every number that is used or cited', () => {
    const outline = scanNote('One. ^p2\n\n- item ^p5\n\nTwo. ^note\n');
    expect(freeBlockId(outline)).toBe('p6');
    expect(freeBlockId(outline, ['p9', 'x'])).toBe('p10');
    expect(freeBlockId(scanNote(''))).toBe('p1');
  });
});
