import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { blocksOfMarkdown } from '../../src/markdown/blocks';
import { hostileText } from './hostile-text';

const note = `---
title: A note
---
# The *head*

First paragraph
goes on. ^first

- one
- two ^item

> Said. ^quote

> [!info] Title
> Body

| a | b |
|---|---|
| 1 | 2 |

^table

\`\`\`js
x
\`\`\`

    indented

$$
x^2
$$

---

![A picture](x.png)

[^1]: A footnote

%%
hidden
%%

[ref]: https://example.org
`;

describe('blocksOfMarkdown', () => {
  it('cuts a note into blocks of every kind', () => {
    const blocks = blocksOfMarkdown(note);
    expect(blocks.map(({ kind, text, blockId }) => [kind, text, blockId])).toEqual([
      ['heading', 'The head', null],
      ['paragraph', 'First paragraph goes on.', 'first'],
      ['list', 'one\ntwo', null],
      ['quote', 'Said.', 'quote'],
      ['callout', 'Title\nBody', null],
      ['table', 'a | b\n1 | 2', 'table'],
      ['code', 'x', null],
      ['code', 'indented', null],
      ['math', 'x^2', null],
      ['rule', '', null],
      ['figure', 'A picture', null],
      ['footnote', 'A footnote', null],
      ['comment', '', null],
      ['comment', '', null],
    ]);
    expect(blocks.find((block) => block.kind === 'heading')?.depth).toBe(1);
    expect(blocks.find((block) => block.kind === 'footnote')?.label).toBe('1');
    expect(blocks.find((block) => block.blockId === 'first')?.markdown).toBe(
      'First paragraph\ngoes on.',
    );
    expect(blocks.find((block) => block.text === 'indented')?.markdown).toBe('    indented');
  });

  it('reads a text without blocks as none', () => {
    expect(blocksOfMarkdown('')).toEqual([]);
    expect(blocksOfMarkdown('---\na: 1\n---\n\n')).toEqual([]);
  });

  it('is verbatim: blocks and gaps are the text, and gaps have no words but ids', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let rebuilt = '';
        let at = 0;
        for (const block of blocksOfMarkdown(text)) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          const gap = text.slice(at, block.start);
          expectGap(gap, at === 0);
          expect(text.slice(block.start, block.end)).toBe(block.markdown);
          rebuilt += gap + block.markdown;
          at = block.end;
        }
        expectGap(text.slice(at), at === 0);
        expect(rebuilt + text.slice(at)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

function expectGap(gap: string, first: boolean): void {
  const bare = first ? gap.replace(/^\ufeff?---[ \t\r]*\n[^]*?\n?---/, '') : gap;
  expect(bare.replace(/\^[a-z0-9-]+/gi, '').trim(), gap).toBe('');
}
