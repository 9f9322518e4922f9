import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readPackage } from '../../../src/read/read-package';
import type { EpubParts } from './epub-of';
import { epubOf } from './epub-of';

const read = (parts: EpubParts): Reading =>
  readPackage({ name: 'book.epub', bytes: epubOf(parts) }, 'EPUB');
const outline = (parts: EpubParts): (readonly [string | undefined, ...string[]])[] =>
  read(parts).documents.map(({ blocks, metadata }) => [
    metadata.title,
    ...blocks.map((block) => block.markdown),
  ]);

const METADATA =
  '<dc:title>The Gauge</dc:title><dc:creator id="a">Ann Lee</dc:creator><dc:creator opf:role="ill">Bo Ek</dc:creator>' +
  '<dc:language>en</dc:language><dc:date opf:event="modification">2022</dc:date><dc:date>2019-03-01</dc:date>';

describe('readEpub', () => {
  it('makes a document of each chapter, with its title in the navigation and the book’s metadata', () => {
    const reading = read({
      metadata: METADATA,
      nav: '<ol><li><a href="text/one.xhtml">I. Low water</a></li><li><a href="text/t%20wo.xhtml">II. High water</a></li></ol>',
      chapters: {
        'one.xhtml': '<h1>Low water</h1><p>It ebbed.<a id="x"/></p>',
        't wo.xhtml': '<p>It rose.</p>',
      },
    });
    expect(reading.documents.map(({ metadata }) => metadata)).toEqual([
      {
        kind: 'chapter',
        title: 'I. Low water',
        authors: ['Ann Lee'],
        published: '2019-03-01',
        language: 'en',
        tags: [],
        foreign: { book: 'The Gauge' },
      },
      {
        kind: 'chapter',
        title: 'II. High water',
        authors: ['Ann Lee'],
        published: '2019-03-01',
        language: 'en',
        tags: [],
        foreign: { book: 'The Gauge' },
      },
    ]);
    expect(reading.documents[0]?.blocks).toMatchObject([{ kind: 'paragraph', text: 'It ebbed.' }]);
  });

  it('cuts a file at the points of an NCX, and joins files that none leads to', () => {
    const point = (title: string, src: string): string =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/></navPoint>`;
    const chapters = {
      'a.xhtml':
        '<div><h2 id="p1">One</h2><p>First.</p><h2><a id="p2"></a>Two</h2><p>Second.</p></div>',
      'b.xhtml': '<p>Second, gone on.</p>',
      'c.xhtml': '<h2>Three</h2><p>Third.</p>',
    };
    const ncx =
      point('One', 'text/a.xhtml#p1') +
      point('Two', 'text/a.xhtml#p2') +
      point('Three', 'text/c.xhtml');
    expect(outline({ chapters, ncx })).toEqual([
      ['One', 'First.'],
      ['Two', 'Second.', 'Second, gone on.'],
      ['Three', 'Third.'],
    ]);
  });

  it('keeps sections within their chapter', () => {
    const nav =
      '<ol><li><a href="text/a.xhtml">A</a><ol><li><a href="text/a.xhtml#s1">A1</a></li><li><a href="text/a.xhtml#s2">A2</a></li></ol></li>' +
      '<li><a href="text/b.xhtml">B</a></li></ol>';
    const chapters = {
      'a.xhtml': '<h1>A</h1><h2 id="s1">A1</h2><p>x.</p><h2 id="s2">A2</h2><p>y.</p>',
      'b.xhtml': '<p>z.</p>',
    };
    expect(outline({ chapters, nav })).toEqual([
      ['A', '## A1', 'x.', '## A2', 'y.'],
      ['B', 'z.'],
    ]);
  });

  it('makes footnotes of notes in another file, told by links back or by their type', () => {
    const chapters = {
      'a.xhtml': '<p>Bees<a id="r1" href="notes.xhtml#n1">1</a> fly.</p>',
      'b.xhtml': '<p>Wasps<a epub:type="noteref" href="notes.xhtml#n2">2</a> too.</p>',
      'notes.xhtml':
        '<h1>Notes</h1><p id="n1"><a href="a.xhtml#r1">1.</a> Apis.</p><aside epub:type="footnote" id="n2"><p>Vespa.</p></aside>',
    };
    expect(outline({ chapters })).toEqual([
      [undefined, 'Bees[^1] fly.', '[^1]: Apis.'],
      [undefined, 'Wasps[^1] too.', '[^1]: Vespa.'],
    ]);
  });

  it('leaves out pages that say what the index note and the properties say, each by name', () => {
    const chapters = {
      'title.xhtml': '<h1>THE GAUGE</h1><p>by</p><p>Ann Lee</p><p>Tide Press, 2019</p>',
      'toc.xhtml': `<h1>Contents</h1><p>${['One', 'Two', 'Three', 'Four', 'Five'].map((name) => `<a href="a.xhtml#${name}">${name} of the tides</a>`).join('<br/>')}</p>`,
      'rights.xhtml': '<p>The Gauge, by Ann Lee. Set in Cardo, printed in Malmo by hand.</p>',
      'a.xhtml': '<h1>One</h1><p id="One">Words.</p>',
    };
    const metadata = `${METADATA}<dc:publisher>Tide Press</dc:publisher>`;
    const nav =
      '<ol><li><a href="text/title.xhtml">Title page</a></li><li><a href="text/toc.xhtml">Contents</a></li><li><a href="text/rights.xhtml">Rights</a></li><li><a href="text/a.xhtml">One</a></li></ol>';
    const reading = read({ chapters, metadata, nav });
    expect(reading.documents.map(({ metadata: { title } }) => title)).toEqual(['Rights', 'One']);
    expect(reading.skipped).toEqual([
      { part: '“Title page”', reason: 'the title page, which the properties say' },
      { part: '“Contents”', reason: 'the table of contents, which the index note is' },
    ]);
  });

  it('keeps the place of each chapter in the contents, whose paths may lead past the file that they name', () => {
    const chapters = {
      'part1.xhtml': '<h1>Ebb</h1>',
      'a.xhtml': '<h2>One</h2><p>x.</p>',
      'b.xhtml': '<h2>One</h2><p>y.</p>',
    };
    const nav =
      '<ol><li><a href="text/part1.xhtml">Ebb</a><ol><li><a href="a.xhtml">One</a></li></ol></li>' +
      '<li><span>Flood</span><ol><li><a href="wrong/b.xhtml">One</a></li></ol></li></ol>';
    expect(read({ chapters, nav }).documents.map(({ place }) => place)).toEqual([
      ['Ebb', 'One'],
      ['Flood', 'One'],
    ]);
  });

  it('refuses what is protected, and reads books whose fonts are', () => {
    const chapters = { 'a.xhtml': '<p>Words.</p>' };
    const encrypted = (algorithm: string) => ({
      'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
    });
    const refused = 'the book is protected against copying (DRM)';
    expect(() =>
      read({ chapters, extra: encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }),
    ).toThrow(refused);
    expect(() => read({ chapters, extra: { 'META-INF/rights.xml': '<rights/>' } })).toThrow(
      refused,
    );
    expect(outline({ chapters, extra: encrypted('http://www.idpf.org/2008/embedding') })).toEqual([
      [undefined, 'Words.'],
    ]);
  });

  it('reads a chapter that is not well-formed as a page, and runs nothing in it', () => {
    const chapters = {
      'a.xhtml':
        '<p>One<br>two &nbsp; <b>three</p><script>alert(1)</script><a href="javascript:x">four</a>',
    };
    const reading = read({ chapters });
    expect(reading.documents[0]?.blocks.map(({ text }) => text).join(' ')).toMatch(
      /One\s+two\s+three.*four/s,
    );
    expect(reading.neutralised.map(({ what }) => what)).toContain('html');
  });
});
