import { describe, expect, it } from 'vitest';

import { plainTextOf } from '../../src/markdown/plain-text';

describe('plainTextOf', () => {
  it.each([
    ['A *very* **bold** ~~old~~ ==bright== `code` text', 'A very bold old bright code text'],
    ['snake_case and 4*5 = 20, 2 * 3', 'snake_case and 4*5 = 20, 2 * 3'],
    ['***both*** and **a *b* c**', 'both and a b c'],
    ['[a *label*](http://x.org "t") and [[Note#^p1|1]] and [[Note]]', 'a label and 1 and Note'],
    ['![alt](x.png) [![in](i.png)](http://x.org)', 'alt in'],
    ['a\\*b \\# &amp; &eacute; &nope;', 'a*b # & é &nope;'],
    ['a %%hidden%% b [^1] ^p4', 'a  b'],
    ['<b>x</b> <!-- gone --> y', 'x  y'],
    ['# Heading #\n\ntext', 'Heading\ntext'],
    ['wrapped\nline  \nhard', 'wrapped line\nhard'],
    ['> [!note] Title\n> body\n> more', 'Title\nbody more'],
    ['- one\n- [x] two\n  - three', 'one\ntwo\nthree'],
    ['| a | b |\n|---|---|\n| [[N\\|n]] | 2 |', 'a | b\nn | 2'],
    ['---\na: 1\n---\nText', 'Text'],
    ['```js\nx *y*\n```', 'x *y*'],
    ['Costs $5 and $6, maths $x^2$', 'Costs $5 and $6, maths x^2'],
    ['[ref][r] [r]\n\n[r]: http://x.org', 'ref r'],
  ])('reads %j', (markdown, text) => {
    expect(plainTextOf(markdown)).toBe(text);
  });
});
