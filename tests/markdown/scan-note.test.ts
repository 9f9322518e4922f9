import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { scanNote } from '../../src/markdown/scan-note';
import { hostileText } from './hostile-text';

const blocksOf = (text: string) =>
  scanNote(text).blocks.map(({ type, id, start, end }) => [type, id, text.slice(start, end)]);

const linksOf = (text: string) =>
  scanNote(text).links.map(({ type, embed, target, subpath, display }) => [
    type,
    embed,
    target,
    subpath,
    display,
  ]);

const protectedOf = (text: string) =>
  scanNote(text).protected.map(({ start, end }) => text.slice(start, end));

describe('blocks', () => {
  it.each([
    [
      'CRLF',
      '# A\r\n\r\ntext\r\nmore ^id\r\n',
      [
        ['heading', null, '# A'],
        ['paragraph', 'id', 'text\r\nmore ^id'],
      ],
    ],
    ['a byte order mark', '\ufeff# A\n', [['heading', null, '# A']]],
    [
      'setext headings',
      'A\n===\nB\n---\n',
      [
        ['heading', null, 'A\n==='],
        ['heading', null, 'B\n---'],
      ],
    ],
    [
      'closing marks',
      '## A ##\n#not\n',
      [
        ['heading', null, '## A ##'],
        ['paragraph', null, '#not'],
      ],
    ],
    ['tabs', '-\ta\n\n\tb\n', [['list', null, '-\ta\n\n\tb']]],
    [
      'lists by marker',
      '- a\n* b\n',
      [
        ['list', null, '- a'],
        ['list', null, '* b'],
      ],
    ],
    [
      'a fence in a quotation',
      '> ```\n> x\ny\n',
      [
        ['blockquote', null, '> ```\n> x'],
        ['paragraph', null, 'y'],
      ],
    ],
    ['an open fence', '```\nx\n\ny', [['code', null, '```\nx\n\ny']]],
    [
      'an open comment',
      'a\n\n%%\nb\n\nc',
      [
        ['paragraph', null, 'a'],
        ['comment', null, '%%\nb\n\nc'],
      ],
    ],
    [
      'display mathematics',
      '$$\nx\n$$\ny\n',
      [
        ['math', null, '$$\nx\n$$'],
        ['paragraph', null, 'y'],
      ],
    ],
    [
      'prices at the beginning',
      '$$ is money\n\nb',
      [
        ['paragraph', null, '$$ is money'],
        ['paragraph', null, 'b'],
      ],
    ],
    [
      'a table after text',
      'a\n| b |\n|---|\n| c |\n',
      [
        ['paragraph', null, 'a'],
        ['table', null, '| b |\n|---|\n| c |'],
      ],
    ],
    [
      'definitions',
      '[a]: b "t"\n[c]: <d>\ntext\n',
      [
        ['definition', null, '[a]: b "t"'],
        ['definition', null, '[c]: <d>'],
        ['paragraph', null, 'text'],
      ],
    ],
    [
      'a footnote',
      '[^1]: a\n    b\n\nc',
      [
        ['footnoteDefinition', null, '[^1]: a\n    b'],
        ['paragraph', null, 'c'],
      ],
    ],
    [
      'HTML',
      '<div>\n*a*\n\n<!-- b\n\nc -->\n',
      [
        ['html', null, '<div>\n*a*'],
        ['html', null, '<!-- b\n\nc -->'],
      ],
    ],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it.each([
    ['| a |\n|---|\n\n^t1\n', [['table', 't1', '| a |\n|---|']]],
    ['```\nx\n```\n\n^c-1\n', [['code', 'c-1', '```\nx\n```']]],
    ['> a\n\n^Q1\n', [['blockquote', 'q1', '> a']]],
    ['> a ^q2\n', [['blockquote', 'q2', '> a ^q2']]],
    ['- a\n- b\n\n^l1\n', [['list', 'l1', '- a\n- b']]],
    [
      'a\n\n^lone\n',
      [
        ['paragraph', null, 'a'],
        ['paragraph', 'lone', '^lone'],
      ],
    ],
    ['2^10 and x ^no_id\n', [['paragraph', null, '2^10 and x ^no_id']]],
  ])('finds the id in %j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('finds the ids of items', () => {
    const text = '- a ^one\n  - b\n    ^two\n- c\n';
    const { items, blocks } = scanNote(text);
    expect(items.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['one', '- a ^one'],
      ['two', '- b\n    ^two'],
    ]);
    expect(blocks.map((block) => block.id)).toEqual([null]);
  });
});

describe('links', () => {
  it.each([
    ['[[A b]]', [['wikilink', false, 'A b', '', null]]],
    [
      '[[A#H#I|x y]] ![[A#^p1]]',
      [
        ['wikilink', false, 'A', '#H#I', 'x y'],
        ['wikilink', true, 'A', '#^p1', null],
      ],
    ],
    ['[[#^p1|1]]', [['wikilink', false, '', '#^p1', '1']]],
    ['| [[A\\|b]] |\n|---|', [['wikilink', false, 'A', '', 'b']]],
    [
      '> [!note] [[A]]\n> - [[B]]',
      [
        ['wikilink', false, 'A', '', null],
        ['wikilink', false, 'B', '', null],
      ],
    ],
    ['[x](A%20b.md#H%20i)', [['markdown', false, 'A b.md', '#H i', 'x']]],
    ['[x](<A (b).md> "title")', [['markdown', false, 'A (b).md', '', 'x']]],
    ['[a [b] c](d\\)e)', [['markdown', false, 'd)e', '', 'a [b] c']]],
    [
      '[![p](p.png)](N.md)',
      [
        ['markdown', false, 'N.md', '', '![p](p.png)'],
        ['markdown', true, 'p.png', '', 'p'],
      ],
    ],
    ['---\nup: "[[A|b]]"\nno: [[C]]\n---\n', [['wikilink', false, 'A', '', 'b']]],
    ['%% [[A]] %%', [['wikilink', false, 'A', '', null]]],
  ])('finds those in %j', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it.each([
    '`[[A]]`',
    '```\n[[A]]\n```',
    '$[[A]]$',
    '<!-- [[A]] -->',
    '\\[[A]]',
    '[[]]',
    '[[A\nb]]',
    '[x](https://a.org)',
    '[x](mailto:a@b.c)',
    '[x](a b)',
    '[x] (a)',
    '<a href="[[A]]">',
  ])('finds none in %j', (text) => {
    expect(linksOf(text)).toEqual([]);
  });
});

describe('tags', () => {
  it.each([
    ['#a and #b/c, #1a #été.', ['a', 'b/c', '1a', 'été']],
    ['**#bold** ==#high== _#em_ \\[#escaped', ['bold', 'high', 'em', 'escaped']],
    [
      '# #in-heading\n\n- #item\n\n> #quote\n\n| #cell |\n|---|',
      ['in-heading', 'item', 'quote', 'cell'],
    ],
    ['%% #comment %%', ['comment']],
  ])('finds those in %j', (text, tags) => {
    expect(scanNote(text).tags.map((tag) => tag.tag)).toEqual(tags);
  });

  it.each(['#1 #12', 'a#b', '(#c)', '`#d`', '\\#e', '[[A#f]]', 'https://x.org/#g', '[#h](i)', '#'])(
    'finds none in %j',
    (text) => {
      expect(scanNote(text).tags).toEqual([]);
    },
  );
});

describe('protected spans', () => {
  it('are everything in which nothing may be linked', () => {
    const text =
      'a `b` $c$ %%d%% <i>e</i> <https://f.g> https://h.i. j@k.org [[L]] [m](n) #o [^p] <% q %> ^r\n';
    expect(protectedOf(text)).toEqual([
      '`b`',
      '$c$',
      '%%d%%',
      '<i>',
      '</i>',
      '<https://f.g>',
      'https://h.i',
      'j@k.org',
      '[[L]]',
      '[m](n)',
      '#o',
      '[^p]',
      '<% q %>',
      '^r',
    ]);
  });

  it('have the marks of callouts and footnotes, and blocks that are not prose', () => {
    const text = '---\na: b\n---\n> [!note]- T\n\n[^1]: F\n\n```\nx\n```\n';
    expect(protectedOf(text)).toEqual(['---\na: b\n---', '[!note]-', '[^1]:', '```\nx\n```']);
  });

  it('leave prices and snake_case free', () => {
    expect(protectedOf('It costs $5 and $6; a_b * c, [3] and {d}')).toEqual([]);
  });
});

describe('any text', () => {
  it('has spans in order, inside the text, and disjoint where they must be', () => {
    const text = fc.oneof(hostileText, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (note) => {
        const outline = scanNote(note);
        for (const spans of [outline.blocks, outline.protected, outline.headings]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(note.length);
        }
        for (const link of [...outline.links, ...outline.tags]) {
          const covered = outline.protected.some((p) => p.start <= link.start && link.end <= p.end);
          expect(covered).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
