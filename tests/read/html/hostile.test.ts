import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { verifyInert } from '../../../src/markdown/verify-inert';
import type { Reading } from '../../../src/model/document';
import { readHtml } from '../../../src/read/html/read-html';
import { ReadError } from '../../../src/read/read-error';
import { SHARED } from '../../shared-folder';

const read = (html: string): Reading =>
  readHtml({ name: 'https://example.org/page', bytes: new TextEncoder().encode(html) });

const noteOf = (reading: Reading): string =>
  reading.documents
    .flatMap(({ blocks }) => blocks)
    .map(({ markdown }) => markdown)
    .join('\n\n');

/** A page that has the text in every place where an author, or a stranger, can put one. */
const pageWith = (payload: string): string => {
  const quoted = payload.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');
  const literal = payload.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `<!doctype html><title>${literal}</title><meta name="author" content="${quoted}">
<meta name="description" content="${quoted}"><body><article><h1>${literal}</h1>
<p>Raw in the text, which is long enough to be taken for a paragraph: ${payload}</p>
<p>Literal in the text, which is long enough to be taken for one, too: ${literal}</p>
<p>${literal}</p><p><b>${literal}</b> and <i>${literal}</i>, <code>${literal}</code></p>
<h2>${literal}</h2><ul><li>${literal}</li></ul><blockquote>${literal}</blockquote>
<table><tr><th>${literal}</th><th>b</th></tr><tr><td>c</td><td>${literal}</td></tr></table>
<p><a href="${quoted}" title="${quoted}">${literal}</a> <img src="${quoted}" alt="${quoted}"></p>
<figure><img src="https://example.org/a.png" alt="${quoted}"><figcaption>${literal}</figcaption></figure>
<pre><code class="language-${quoted}">${literal}</code></pre>
<p>A note<sup><a href="#fn" id="ref">1</a></sup> is here.</p><ol><li id="fn">${literal} <a href="#ref">↩</a></li></ol>
<p>The end of the text is reached here, and nothing has been lost on the way.</p></article></body>`;
};

const folder = `${SHARED}bench/hostile`;
const payloads = (name: string): readonly string[] => {
  const data: unknown = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const list = Array.isArray(data) ? data : [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    const { payload } = entry as { readonly payload?: unknown };
    return typeof payload === 'string' ? [payload] : [];
  });
};

describe('pages of strangers', () => {
  // Skipped where the collection is not on the machine: it is not ours to copy.
  const collections = ['xss-payloads.json', 'naughty-strings.json'];
  describe.skipIf(!existsSync(folder))('the public collections', () => {
    it.each(collections)('%s is inert in every place', (name) => {
      const list = payloads(name);
      expect(list.length).toBeGreaterThan(200);
      for (const payload of list) {
        expect({ payload, left: verifyInert(noteOf(read(pageWith(payload)))) }).toEqual({
          payload,
          left: [],
        });
      }
    });
  });

  it.each([
    ['javascript', 'javascript:alert(1)'],
    ['a tab in the scheme', 'jav&#x09;ascript:alert(1)'],
    ['a newline before it', '&#10;javascript:alert(1)'],
    ['a vault address', 'obsidian://adv-uri?eval=x'],
    ['a file', 'file:///etc/passwd'],
    ['a share', '\\\\host\\share'],
    ['data', 'data:text/html,<script>1</script>'],
    ['credentials', 'https://user:pass@example.org/'],
  ])('shows a link to %s as text', (_, href) => {
    const [document] = read(`<p>Before <a href="${href}">the words</a> after.</p>`).documents;
    expect(document?.blocks[0]?.markdown).toBe('Before the words after.');
  });

  it('keeps what looks like Obsidian as the text that it is', () => {
    const text =
      'See [[Note]], ![[Secret]] and key:: value, %%hidden%%, <% tp.file %>, ==marked== ^id';
    const [document] = read(`<p>${text.replace(/</gu, '&lt;')}</p>`).documents;
    expect(document?.blocks[0]?.text).toBe(text);
    expect(verifyInert(document?.blocks[0]?.markdown ?? '')).toEqual([]);
    expect(document?.blocks[0]?.markdown.replace(/\\\\./gu, '')).not.toMatch(/\[\[|key::|%%|<%/u);
  });

  it('tells what it took away', () => {
    const { neutralised } = read(
      '<script src="https://t.example/a.js"></script><script></script><p>Text <a href="vbscript:x">a</a> <code>$= dv</code></p><iframe src="app://local/etc"></iframe>',
    );
    expect(neutralised).toEqual([
      { what: 'html', excerpt: '2 × <script> https://t.example/a.js' },
      { what: 'html', excerpt: '<iframe> app://local/etc' },
      { what: 'link', excerpt: 'vbscript:x' },
      { what: 'inline-query', excerpt: '`$= dv`' },
    ]);
  });

  it('reads pages that nest without end within the time of one', () => {
    const texts = [
      '<div>'.repeat(20_000) + 'deep',
      '<a href="x">'.repeat(3_000) + 'deep',
      '<blockquote><ul><li>'.repeat(5_000) + 'deep',
      '<table><tr><td>'.repeat(5_000) + 'deep',
      `<b a="1"><b a="2"><i a="3">`.repeat(1_000) + '<p>deep'.repeat(200),
    ];
    for (const html of texts) {
      const start = performance.now();
      expect(noteOf(read(html))).toContain('deep');
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it('gives up on pages that make more than they say', () => {
    const formatting = Array.from({ length: 3_000 }, (_, i) => `<b id="${i}">`).join('');
    expect(() => read(`<p>${formatting}${'<p>x'.repeat(3_000)}`)).toThrow(ReadError);
    expect(() => read(`<p>${'word '.repeat(500_000)}</p>`)).toThrow('larger than 2 MB');
    expect(() => read('<script>1</script><style>a{}</style>')).toThrow('no text');
  });

  it('bounds the cells that spans may add', () => {
    const row = '<tr><td colspan="99999999" rowspan="99999999">a</td><td>b</td></tr>';
    expect(noteOf(read(`<table>${row.repeat(50)}</table>`))).toContain('a');
  });

  it('does not count embedded pictures into the size of a page', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`;
    expect(noteOf(read(`<p>hello</p>${picture}`))).toBe('hello');
  });

  it('is inert whatever the pieces', () => {
    const piece = fc.constantFrom(
      '[[', ']]', '%%', '::', '<%', '%>', '`', '$', '$=', '= ', '^id', '#tag', '![[', '<b>', '</b>', '<i>', '<code>', '</code>',
      '<br>', '\n', '\\', '&lt;script&gt;', '<a href="https://x.org/">', '</a>', '<p>', '<li>', '<td>', 'INPUT[', '|', '*', '_', '~~~', '```', '- ', '> ', 'word ', '==',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(verifyInert(noteOf(read(`<p>start ${pieces.join('')} end</p>`)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
