import { describe, expect, it } from 'vitest';

import type { Block } from '../../../../src/model/block';
import { readHtml } from '../../../../src/read/html/read-html';

const blocksOf = (body: string): readonly Block[] =>
  readHtml({ name: 'https://example.org/', bytes: new TextEncoder().encode(body) }).documents[0]
    ?.blocks ?? [];

const markdownOf = (body: string): string =>
  blocksOf(body)
    .map(({ markdown }) => markdown)
    .join('\n\n');

describe('paragraphs of Word', () => {
  const item = (level: number, mark: string, text: string): string =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

  it('are lists by their style, with the number that stands in their text', () => {
    const page = `<p class=MsoNormal>Of the weir.</p>${item(1, '3.', 'Shut the gate')}\n${item(2, '·', 'the left one')}${item(2, 'o', 'the right one')}${item(1, '4.', 'Oil <b>it</b>')}<p class=MsoNormal>Done.</p><p class=MsoQuote>A quotation.</p>`;
    expect(markdownOf(page)).toBe(
      'Of the weir.\n\n3. Shut the gate\n   - the left one\n   - the right one\n4. Oil **it**\n\nDone.\n\n> A quotation.',
    );
  });

  it('keep letters, and are as they are where they do not say how they are marked', () => {
    expect(markdownOf(`${item(1, 'a)', 'one')}${item(1, 'b)', 'two')}`)).toBe('- a) one\n- b) two');
    expect(markdownOf("<p style='mso-list:l0 level1 lfo1'>one</p><p>two</p>")).toBe('one\n\ntwo');
  });
});

describe('footnotes', () => {
  it('are lifted from a list at the end, and numbered as they are met', () => {
    const page = `<p>One claim<sup id="r2"><a href="#n2">b</a></sup> and another<sup id="r1"><a href="#n1">a</a></sup>, and the first again<sup><a href="#n2">b</a></sup>.</p>
<h2>Notes</h2><ol><li id="n1">First in the list. <a href="#r1">↩</a></li><li id="n2">Second in the <i>list</i>. <a href="#r2">↩</a></li></ol>`;
    expect(markdownOf(page)).toBe(
      'One claim[^1] and another[^2], and the first again[^1].\n\n[^1]: Second in the *list*.\n\n[^2]: First in the list.',
    );
  });

  it('are known in the form of encyclopaedias', () => {
    const page = `<p>A fact.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> And more of the same, at some length.</p>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Quay 1999, p. 4.</span></li></ol>`;
    expect(blocksOf(page).at(-1)).toMatchObject({
      kind: 'footnote',
      label: '1',
      text: 'Quay 1999, p. 4.',
    });
  });

  it('are known as word processors save them, whose numbers lead to each other', () => {
    const page = `<p>Read since 1922.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> It holds.</p>
<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The first keeper.</p></div>`;
    expect(markdownOf(page)).toBe('Read since 1922.[^1] It holds.\n\n[^1]: The first keeper.');
  });

  it('end with a link back to the text that is long and nearly one', () => {
    const long = `${'back0000'.repeat(40)}!`;
    const page = `<p>One claim<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">The note. <a href="#r1">${long}</a></li></ol>`;
    expect(markdownOf(page)).toContain(long);
  });

  it('are not made of tables of contents or page numbers', () => {
    const page =
      '<ul><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li></ul><div id="s1"><p>The first section has a text of its own.</p></div><div id="s2"><p>The second section has one, too.</p></div>';
    expect(markdownOf(page)).not.toContain('[^');
    expect(markdownOf(page)).toContain('The second section');
  });
});

describe('formulas', () => {
  it.each([
    ['<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>', 'A $x^2$ here.'],
    ['<math><msub><mi>a</mi><mn>1</mn></msub></math>', 'A $a_{1}$ here.'],
    [
      '<mjx-container><svg></svg><mjx-assistive-mml><math><mi>y</mi><mo>=</mo><mn>1</mn></math></mjx-assistive-mml></mjx-container>',
      'A $y = 1$ here.',
    ],
    ['<img class="latex" alt="\\frac{1}{2}" src="x.png">', 'A $\\frac{1}{2}$ here.'],
    ['<script type="math/tex">a $ b</script>', 'A $a \\$ b$ here.'],
    ['<math alttext="&lt;% tp %> [[x]]"></math>', 'A $< % tp %> [ [x] ]$ here.'],
  ])('%s', (formula, markdown) => {
    expect(markdownOf(`<p>A ${formula} here.</p>`)).toBe(markdown);
  });

  it('cannot be forged by a page', () => {
    expect(markdownOf('<p>A <corpus:formula>x$ y</corpus:formula> b.</p>')).toBe('A x$ y b.');
  });
});

describe('tables', () => {
  it('are data where they have a grid, and else a layout', () => {
    expect(
      markdownOf(
        '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>',
      ),
    ).toBe('| a | b |\n| - | - |\n| 1 | 2 3 |');
    expect(
      markdownOf(
        '<table role="presentation"><tr><td>left</td><td>right</td></tr><tr><td>x</td><td>y</td></tr></table>',
      ),
    ).toBe('left\n\nright\n\nx\n\ny');
  });
});

describe('figures', () => {
  it('are links with captions, whatever holds them', () => {
    const shown = '[A rope](https://example.org/r.png)\nA rope, coiled.';
    for (const figure of [
      '<figure><img src="r.png" alt="A rope"><figcaption>A rope, coiled.</figcaption></figure>',
      '<div class="wp-caption"><a href="big.png"><img src="data:image/gif;base64,AAAA" data-src="r.png" alt="A rope"></a><p class="wp-caption-text">A rope, coiled.</p></div>',
    ]) {
      expect(blocksOf(`<p>Before it.</p>${figure}<p>After it.</p>`)).toMatchObject([
        { kind: 'paragraph' },
        { kind: 'figure', markdown: shown },
        { kind: 'paragraph' },
      ]);
    }
  });

  it('may hold code or a table, which are content', () => {
    expect(
      blocksOf('<figure><pre>x = 1</pre><figcaption>Listing 1</figcaption></figure>'),
    ).toMatchObject([
      { kind: 'code', text: 'x = 1' },
      { kind: 'paragraph', text: 'Listing 1' },
    ]);
  });
});

describe('paragraphs by line breaks', () => {
  it('are parted at empty lines only', () => {
    expect(markdownOf('<div>one<br>two<br><br>three <b>four</b><br>&nbsp;<br>five</div>')).toBe(
      'one\ntwo\n\nthree **four**\n\nfive',
    );
  });
});
