import { describe, expect, it } from 'vitest';

import { readHtml } from '../../../src/read/html/read-html';

const read = (html: string, name = 'https://example.org/a/page.html') =>
  readHtml({ name, bytes: new TextEncoder().encode(html) });

describe('readHtml', () => {
  it('keeps the text of a page that implies its body', () => {
    const [document] = read('<p>hello').documents;
    expect(document?.blocks).toMatchObject([
      { kind: 'paragraph', markdown: 'hello', text: 'hello' },
    ]);
  });

  it('makes absolute, safe links and shows the rest as text', () => {
    const [document] = read(
      '<p><a href="../b">b</a> <a href="jav&#x09;ascript:alert(1)">c</a>',
    ).documents;
    expect(document?.blocks[0]?.markdown).toBe('[b](https://example.org/b) c');
  });
});
