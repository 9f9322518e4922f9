import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readPackage } from '../../../src/read/read-package';
import type { DocxParts } from './docx-of';
import { docxOf, docxParts, p, r } from './docx-of';
import { zipOf } from '../zip-of';

const read = (parts: DocxParts): Reading =>
  readPackage({ name: 'paper.docx', bytes: docxOf(parts) }, 'DOCX');
const markdown = (parts: DocxParts): string =>
  (read(parts).documents[0]?.blocks ?? []).map((block) => block.markdown).join('\n\n');

const STYLES =
  '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:styleId="Own"><w:name w:val="Own heading"/><w:basedOn w:val="H2"/></w:style>' +
  '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>' +
  '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>' +
  '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>';
const CAPTION_STYLE = '<w:style w:styleId="C"><w:name w:val="Image Caption"/></w:style>';
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const level = (at: number, form: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
const item = (text: string, list: number, at = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('readDocx', () => {
  it('joins paragraphs of one quotation, a picture and its caption, and reads boxes of tasks', () => {
    const body = p('One.', style('Q')) + p('Two.', style('Q')) + p('Words.') + item('☐ open', 2) + item('☒ done', 2); // prettier-ignore
    expect(markdown({ body, styles: STYLES, numbering: NUMBERING })).toBe(
      '> One.\n>\n> Two.\n\nWords.\n\n- [ ] open\n- [x] done',
    );
    const drawn = '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr="The quay"/></w:drawing></w:r></w:p>'; // prettier-ignore
    const [document] = read({ body: drawn + p('The quay.', style('C')), styles: CAPTION_STYLE }).documents; // prettier-ignore
    expect(document?.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['figure', 'The quay.'],
    ]);
  });

  it('sets a formula that stands by itself as a block of its own', () => {
    const math = '<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>';
    const [document] = read({ body: `<w:p><w:r><w:t>Let</w:t></w:r>${math}<w:r><w:t>hold.</w:t></w:r></w:p>` }).documents; // prettier-ignore
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'math', 'paragraph']);
  });

  it('tells headings by style, inherited and localised, and takes the title', () => {
    const reading = read({
      styles: STYLES,
      body:
        p('On tides', style('T')) +
        p('Method', style('berschrift1')) +
        p('Gauges', style('Own')) +
        p('We read them twice a day.'),
    });
    expect(reading.documents[0]?.metadata.title).toBe('On tides');
    expect(reading.documents[0]?.blocks).toMatchObject([
      { kind: 'heading', depth: 1, text: 'Method' },
      { kind: 'heading', depth: 2, text: 'Gauges' },
      { kind: 'paragraph', text: 'We read them twice a day.' },
    ]);
  });

  it('keeps the numbering of lists, over an interruption and below letters', () => {
    const body =
      item('first', 1) +
      item('under it', 1, 1) +
      item('and again', 1, 1) +
      item('second', 1) +
      p('An interruption.') +
      item('third', 1) +
      item('loose', 2);
    expect(markdown({ body, numbering: NUMBERING })).toBe(
      '1. first\n   - (a) under it\n   - (b) and again\n2. second\n\nAn interruption.\n\n3. third\n\n- loose',
    );
  });

  it('keeps further paragraphs of an item, set with a bullet that cannot be seen', () => {
    const numbering =
      NUMBERING +
      `<w:abstractNum w:abstractNumId="3">${level(0, 'bullet', ' ')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`;
    expect(markdown({ body: item('one', 2) + item('more of it', 3), numbering })).toBe(
      '- one\n\n  more of it',
    );
  });

  it('numbers headings that the document numbers', () => {
    const styles =
      '<w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('Scope', style('H')) + p('Words.') + p('Terms', style('H')) + p('More words.');
    expect(markdown({ body, styles, numbering: NUMBERING })).toBe(
      '# 1 Scope\n\nWords.\n\n# 2 Terms\n\nMore words.',
    );
  });

  it('accepts tracked changes: insertions, deletions, moves, rows and ends of paragraphs', () => {
    const body =
      `<w:p><w:del>${r('old')}</w:del><w:ins>${r('new')}</w:ins>${r(' words')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('One paragraph')}</w:p>${p(' in two.')}` +
      `<w:p><w:moveFrom>${r('Gone')}</w:moveFrom></w:p>` +
      `<w:tbl><w:tr><w:tc>${p('A')}</w:tc><w:tc>${p('B')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('8')}</w:tc><w:tc>${p('9')}</w:tc></w:tr></w:tbl>`;
    expect(markdown({ body })).toBe(
      'new words\n\nOne paragraph in two.\n\n| A | B |\n| - | - |\n| 1 | 2 |',
    );
  });

  it('leads links of notes where the notes’ own relationships say', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const parts = docxParts({
      body: `<w:p>${r('Bees')}${mark}</w:p>`,
      links: { rId1: 'https://of-the-text.example/' },
      footnotes: `<w:footnote w:id="2"><w:p><w:hyperlink r:id="rId1">${r('Apis')}</w:hyperlink></w:p></w:footnote>`,
    });
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://of-the-note.example/" TargetMode="External"/></Relationships>'; // prettier-ignore
    const bytes = zipOf({ ...parts, 'word/_rels/footnotes.xml.rels': rels });
    const { documents } = readPackage({ name: 'paper.docx', bytes }, 'DOCX');
    expect(documents[0]?.blocks.at(-1)?.markdown).toBe(
      '[^1]: [Apis](https://of-the-note.example/)',
    );
  });

  it('makes footnotes of footnotes, endnotes and comments', () => {
    const mark = (sort: string, id: number): string =>
      `<w:r><w:${sort}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${r('Bees')}${mark('footnote', 2)}${r(' and wasps')}${mark('endnote', 2)}${r(' fly')}${mark('comment', 0)}${r('.')}</w:p>`;
    const blocks = read({
      body,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('Apis.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('Vespa.')}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="Ann Lee">${p('Sure?')}</w:comment>`,
    }).documents[0]?.blocks;
    expect(blocks?.map((block) => block.markdown)).toEqual([
      'Bees[^1] and wasps[^2] fly[^3].',
      '[^1]: Apis.',
      '[^2]: Vespa.',
      '[^3]: Comment by Ann Lee: Sure?',
    ]);
  });

  it('keeps links of relationships and fields, and no others', () => {
    const field = (instr: string, shown: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instr}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${r('See ')}<w:hyperlink r:id="a">${r('one')}</w:hyperlink>${r(', ')}${field(' HYPERLINK "https://example.org/two" ', 'two')}${r(' and ')}<w:hyperlink r:id="b">${r('three')}</w:hyperlink>${r('.')}</w:p>`;
    const links = { a: 'https://example.org/one', b: 'javascript:alert(1)' };
    expect(markdown({ body, links })).toBe(
      'See [one](https://example.org/one), [two](https://example.org/two) and three.',
    );
    expect(read({ body, links }).neutralised).toContainEqual({
      what: 'link',
      excerpt: 'javascript:alert(1)',
    });
  });

  it('weighs words, and leaves their blanks outside', () => {
    const body = `<w:p>${r('Plain ')}${r('bold ', '<w:b/>')}${r('words', '<w:b/><w:i w:val="0"/>')}${r(' here', '<w:i/>')}${r(' gone', '<w:vanish/>')}</w:p>`;
    expect(markdown({ body })).toBe('Plain **bold words** *here*');
  });

  it('writes formulas as LaTeX', () => {
    const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const fraction = `<m:f><m:num>${run('α')}</m:num><m:den><m:sSup><m:e>${run('x')}</m:e><m:sup>${run('2')}</m:sup></m:sSup></m:den></m:f>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${run('i=1')}</m:sub><m:sup>${run('n')}</m:sup><m:e>${run('i')}</m:e></m:nary>`;
    expect(
      markdown({ body: `<w:p>${r('So ')}<m:oMath>${fraction}</m:oMath>${r('.')}</w:p>` }),
    ).toBe(String.raw`So $\frac{\alpha }{{x}^{2}}$.`);
    expect(
      markdown({ body: `<w:p><m:oMathPara><m:oMath>${sum}</m:oMath></m:oMathPara></w:p>` }),
    ).toContain(String.raw`\sum_{i=1}^{n}{i}`);
  });

  it('merges cells down and across', () => {
    const cell = (text: string, settings = ''): string =>
      `<w:tc><w:tcPr>${settings}</w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Year')}${cell('Both', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('2019', '<w:vMerge w:val="restart"/>')}${cell('a')}${cell('b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('c')}${cell('d')}</w:tr></w:tbl>`;
    expect(markdown({ body })).toBe(
      '| Year | Both | |\n| - | - | - |\n| 2019 | a | b |\n| | c | d |',
    );
  });

  it('takes author, date, language and keywords from the properties', () => {
    const core =
      '<dc:title>document1</dc:title><dc:creator>Ann Lee; Bo Ek</dc:creator><dcterms:created>2021-05-04T10:00:00Z</dcterms:created><cp:keywords>tides, sea</cp:keywords>';
    expect(read({ body: p('Words.'), core }).documents[0]?.metadata).toEqual({
      authors: ['Ann Lee', 'Bo Ek'],
      published: '2021-05-04T10:00:00Z',
      tags: ['tides', 'sea'],
    });
  });

  it('reads a document whose program uses other prefixes', () => {
    const parts = docxParts({ body: p('Bees fly.') });
    for (const [name, text] of Object.entries(parts)) {
      parts[name] = text.replace(/([</ ])w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    }
    const reading = readPackage({ name: 'a.docx', bytes: zipOf(parts) }, 'DOCX');
    expect(reading.documents[0]?.blocks[0]?.text).toBe('Bees fly.');
  });

  it('makes what the text says inert', () => {
    const body = p('&lt;script&gt;x&lt;/script&gt; `= 1+1` [[Note]] %%hidden%%') + p('Total:: 4');
    const made = markdown({ body });
    expect(made).not.toMatch(/(?:^|[^\\])<script|[^\\[]\[\[Note|%%|Total::/);
  });
});
