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

  it('sets lists tight where no item needs a blank line, and takes no rule into an item', () => {
    const prose = `<p>${'The gauge was read each hour of the night, and the keeper wrote it down. '.repeat(4)}</p>`;
    const page = (list: string): string =>
      `<html><body><article><h1>Tides</h1>${prose.repeat(3)}${list}${prose.repeat(3)}</article></body></html>`;
    const listOf = (list: string): string | undefined =>
      read(page(list)).documents[0]?.blocks.find(({ kind }) => kind === 'list')?.markdown;
    expect(
      listOf('<ul><li><p>ebb</p><ul><li><p>low</p></li></ul></li><li><hr><p>flood</p></li></ul>'),
    ).toBe('- ebb\n  - low\n- flood');
    expect(listOf('<ul><li><p>ebb</p><p>twice a day</p></li><li><p>flood</p></li></ul>')).toBe(
      '- ebb\n\n  twice a day\n\n- flood',
    );
  });

  it('keeps headings of the first level where they head sections, and lists without an item around them', () => {
    const prose = `<p>${'The gauge was read each hour of the night, and the keeper wrote it down. '.repeat(4)}</p>`;
    const page = `<html><head><title>Tides</title></head><body><h1>Ebb</h1>${prose.repeat(2)}<ul><li>low<ul><ul><li>lower</li></ul></ul></ul><h1>Flood</h1>${prose.repeat(2)}</body></html>`;
    const blocks = read(page).documents[0]?.blocks ?? [];
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Ebb',
      'Flood',
    ]);
    expect(blocks.find(({ kind }) => kind === 'list')?.markdown).toBe('- low\n  - lower');
  });

  it('sets blanks at the ends of a mark outside of it', () => {
    const page = `<html><body><article><p><b>Support groups </b>Weekly<i> or <b>daily </b></i>meetings, <b> </b>free.</p></article></body></html>`;
    expect(read(page).documents[0]?.blocks[0]?.markdown).toBe(
      '**Support groups** Weekly *or __daily__* meetings, free.',
    );
  });

  it('lowers and raises figures, and sets a formula by itself as a block', () => {
    const page = `<html><body><article><p>Of H<sub>2</sub>O and 10<sup>6</sup> readings, with x<sub>max</sub>.</p></article></body></html>`;
    expect(read(page).documents[0]?.blocks[0]?.markdown).toBe(
      'Of H₂O and 10⁶ readings, with xmax.',
    );
  });

  it('makes absolute, safe links and shows the rest as text', () => {
    const [document] = read(
      '<p><a href="../b">b</a> <a href="jav&#x09;ascript:alert(1)">c</a>',
    ).documents;
    expect(document?.blocks[0]?.markdown).toBe('[b](https://example.org/b) c');
  });
});
