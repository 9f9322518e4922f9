import { describe, expect, it } from 'vitest';

import { parseBlock } from '../../../../src/obsidian/views/block/block-options';

describe('parseBlock', () => {
  it('asks for the mentions of the note itself unless told', () => {
    expect(parseBlock('of: this')).toEqual({
      of: null,
      show: 'mentions',
      group: 'document',
      where: { include: [], exclude: [], dates: null, text: '' },
      context: null,
      limit: 50,
    });
    expect(parseBlock('')).toEqual(parseBlock('of: this'));
  });

  it('reads every key', () => {
    const block = `# what the board wrote
of: [[Letters/The Board#^P3|the board]]
show: paragraphs   # of one letter
group: none
where: tag:#letter and not author:"Press Office" and date 1919..1923
context: none
limit: 7`;
    expect(parseBlock(block)).toEqual({
      of: { target: 'Letters/The Board', paragraph: 'p3' },
      show: 'paragraphs',
      group: 'none',
      where: {
        include: [{ name: 'tag', value: 'letter' }],
        exclude: [{ name: 'author', value: 'Press Office' }],
        dates: { from: Date.UTC(1919, 0, 1), to: Date.UTC(1924, 0, 1) },
        text: '',
      },
      context: 0,
      limit: 7,
    });
  });

  it.each([
    ['none', 0],
    ['0 lines', 0],
    ['1 line', 1],
    ['4 lines', 4],
    ['whole', null],
  ])('shows of a sentence %s', (written, lines) => {
    expect(parseBlock(`context: ${written}`)).toMatchObject({ context: lines });
  });

  it.each([
    ['of: this\n\nsort: date', 3, 'Valid keys are of, show, group, where, context, limit.'],
    ['show: everything', 1, 'mentions, paragraphs, with, timeline'],
    ['of: Jan van Dam', 1, '[[Note#^p3]]'],
    ['of: this\nlimit: many', 2, 'number from 1'],
    ['limit: 0', 1, 'number from 1'],
    ['where: letters', 1, 'no condition'],
    ['where: not date 1919', 1, 'no condition'],
    ['where: date sometime', 1, 'no date'],
    ['context: all', 1, '1 line'],
    ['__proto__: x', 1, 'no key'],
  ])('says what is wrong with %j', (text, line, words) => {
    const problem = parseBlock(text);
    expect(problem).toHaveProperty('line', line);
    expect('message' in problem && problem.message).toContain(words);
  });
});
