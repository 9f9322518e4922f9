import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readPackage } from '../../../src/read/read-package';
import { readSource } from '../../../src/read/registry';
import type { OdtParts } from './odt-of';
import { odtOf } from './odt-of';

const read = (parts: OdtParts): Reading =>
  readPackage({ name: 'paper.odt', bytes: odtOf(parts) }, 'OpenDocument');
const markdown = (parts: OdtParts): string =>
  (read(parts).documents[0]?.blocks ?? []).map((block) => block.markdown).join('\n\n');

const p = (text: string, style = ''): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
const NUMBERED =
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
  '<text:list-level-style-number text:level="2" style:num-format="i" style:num-prefix="(" style:num-suffix=")"/></text:list-style>' +
  '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>';

describe('readOdt', () => {
  it('reads headings, blanks and formats of automatic styles', () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic" fo:font-weight="normal"/></style:style>';
    const text =
      '<text:h text:outline-level="2">Gauges</text:h>' +
      p(
        'Two<text:s text:c="3"/>by<text:line-break/>two, <text:span text:style-name="T1">bold</text:span> and <text:span text:style-name="T2">slanted</text:span>',
      );
    expect(markdown({ text, automatic })).toBe('## Gauges\n\nTwo by\ntwo, **bold** and *slanted*');
  });

  it('reads a document that is one file of XML, with its pictures', async () => {
    const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>On tides</dc:title></office:meta><office:body><office:text><text:p>It ebbed.</text:p><text:p><draw:frame><draw:image><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKAQAAAAClSfIQAAAADElEQVR4nGNgoC0AAABuAAFIXXpj
AAAAAElFTkSuQmCC</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body></office:document>`;
    const bytes = new TextEncoder().encode(flat);
    const reading = await readSource({ name: 'tides.fodt', bytes });
    expect(reading.format).toBe('odt');
    expect(reading.documents[0]?.metadata.title).toBe('On tides');
    expect(reading.documents[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure']);
    expect(reading.assets).toHaveLength(1);
    const cut = readSource({ name: 'cut.fodt', bytes: bytes.subarray(0, -200) });
    await expect(cut).rejects.toThrow('its markup is damaged');
  });

  it('takes the title and the subtitle by their styles', () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>' +
      '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Subtitle" style:family="paragraph"/>';
    const reading = read({
      text: p('On tides', 'P1') + p('A report', 'Subtitle') + p('Words.'),
      styles,
    });
    expect(reading.documents[0]?.metadata).toMatchObject({ title: 'On tides', deck: 'A report' });
    expect(reading.documents[0]?.blocks).toHaveLength(1);
  });

  it('keeps the numbering of lists: nested, gone on with, with paragraphs of one item', () => {
    const inner = `<text:list>${item(p('under'))}${item(p('again'))}</text:list>`;
    const text =
      `<text:list text:style-name="L1">${item(p('first') + inner)}${item(p('second') + p('more of it'))}</text:list>` +
      p('Between.') +
      `<text:list text:style-name="L1" text:continue-numbering="true">${item(p('third'))}</text:list>` +
      `<text:list text:style-name="L2">${item(p('loose'))}</text:list>`;
    expect(markdown({ text, automatic: NUMBERED })).toBe(
      '1. first\n\n   - (i) under\n   - (ii) again\n\n2. second\n\n   more of it\n\nBetween.\n\n3. third\n\n- loose',
    );
  });

  it('makes footnotes of notes and comments, and leaves deletions out', () => {
    const note =
      '<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Apis.</text:p></text:note-body></text:note>';
    const comment =
      '<office:annotation><dc:creator>Ann Lee</dc:creator><dc:date>2020-01-01</dc:date><text:p>Sure?</text:p></office:annotation>';
    const text = `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>${p(`Bees${note} fly${comment}.<text:change/>`)}`;
    expect(markdown({ text })).toBe(
      'Bees[^1] fly[^2].\n\n[^1]: Apis.\n\n[^2]: Comment by Ann Lee: Sure?',
    );
  });

  it('reads tables with heads and repeated cells, links and boxes', () => {
    const cell = (text: string, more = ''): string =>
      `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
    const text =
      `<table:table><table:table-header-rows><table:table-row>${cell('A')}${cell('B')}${cell('C')}</table:table-row></table:table-header-rows>` +
      `<table:table-row>${cell('1')}${cell('x', 'table:number-columns-repeated="2"')}</table:table-row></table:table>` +
      p(
        'A <text:a xlink:href="https://example.org/">link</text:a>.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>',
      );
    expect(markdown({ text })).toBe(
      '| A | B | C |\n| - | - | - |\n| 1 | x | x |\n\nA [link](https://example.org/).\n\nIn a box.',
    );
  });

  it('reads formulas of embedded objects', () => {
    const object =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>';
    const text = p('So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.');
    expect(markdown({ text, objects: { 'Object 1/content.xml': object } })).toMatch(
      /^So \$x\^\{?2\}?\$\.$/,
    );
  });

  it('takes author, date and keywords from the metadata', () => {
    const meta =
      '<dc:title>Untitled 1</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><meta:creation-date>2021-05-04T10:00:00</meta:creation-date><meta:keyword>tides</meta:keyword>';
    expect(read({ text: p('Words.'), meta }).documents[0]?.metadata).toEqual({
      authors: ['Ann Lee'],
      published: '2021-05-04T10:00:00',
      tags: ['tides'],
    });
  });

  it('says that a document has a password', () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    expect(() => read({ text: p('x'), manifest })).toThrow(
      'Could not read “paper.odt”: it is protected with a password.',
    );
  });
});
