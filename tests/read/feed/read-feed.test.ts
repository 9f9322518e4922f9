import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { ReadError } from '../../../src/read/read-error';
import { readSource } from '../../../src/read/registry';
import { structureSource } from '../../../src/structure/structure-source';

const read = (text: string, name = 'feed'): Promise<Reading> =>
  readSource({ name, bytes: new TextEncoder().encode(text) });

const markdownOf = (reading: Reading, index = 0): string =>
  reading.documents[index]?.blocks.map(({ markdown }) => markdown).join('\n\n') ?? '';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Lock &amp; Weir</title><link>https://weir.example/news/</link><language>en-GB</language>
  <item>
    <title>The gate holds</title><link>/news/gate</link><d:creator>Marsh, Ida</d:creator>
    <pubDate>Wed, 10 Apr 19 23:00:05 EST</pubDate><category>Locks</category><category>Floods</category>
    <description>Short.</description>
    <content:encoded><![CDATA[<p>The gate held <a href="photos/1">all night</a>.</p><script>alert(1)</script><ul><li>One</li><li>Two</li></ul>]]></content:encoded>
  </item>
  <item>
    <title>Only a teaser</title><guid>https://weir.example/t</guid><author>ops@weir.example (Tom Reed)</author>
    <pubDate>yesterday</pubDate><description>&lt;p&gt;The weir was closed &amp;amp; …&lt;/p&gt;</description>
  </item>
</channel></rss>`;

describe('RSS 2', () => {
  it('makes a document of each item, with its text and what is said of it', async () => {
    const reading = await read(RSS);
    expect(reading).toMatchObject({ format: 'rss', warnings: [] });
    expect(reading.documents).toHaveLength(2);
    expect(reading.documents[0]?.metadata).toMatchObject({
      title: 'The gate holds',
      url: 'https://weir.example/news/gate',
      authors: ['Ida Marsh'],
      published: '2019-04-10T23:00-05:00',
      tags: ['Locks', 'Floods'],
      site: 'Lock & Weir',
      language: 'en-GB',
    });
    expect(markdownOf(reading)).toBe(
      'The gate held [all night](https://weir.example/news/photos/1).\n\n- One\n- Two',
    );
    expect(reading.neutralised.map(({ what }) => what)).toEqual(['html']);
  });

  it('marks an item that has a summary only, and keeps a date that is none as it stands', async () => {
    const [full, teaser] = (await read(RSS)).documents;
    expect(full?.warnings).toEqual([]);
    expect(teaser?.warnings?.join()).toMatch(/summary only/);
    expect(teaser?.metadata).toMatchObject({
      url: 'https://weir.example/t',
      authors: ['Tom Reed'],
    });
    const [, document] = structureSource('feed', 'sha256-0', await read(RSS));
    expect(document?.published).toBeNull();
    expect(document?.warnings.join()).toMatch(/summary only.*“yesterday” was not understood/);
  });

  it('takes a long description without an end in dots for the full text', async () => {
    const paragraph = `<p>${'The water stood at the mark for nine days. '.repeat(20)}</p>`;
    const item = `<item><title>Nine days</title><description><![CDATA[${paragraph.repeat(3)}]]></description></item>`;
    const [document] = (await read(`<rss><channel>${item}</channel></rss>`)).documents;
    expect(document?.warnings).toEqual([]);
  });

  it('reads a malformed feed as far as it goes', async () => {
    const broken = RSS.replace(
      '<category>Locks</category>',
      'fish & chips <3 &nbsp; <category>Locks',
    ).slice(0, RSS.indexOf('The weir was closed') + 40);
    const reading = await read(broken);
    expect(reading.documents.map(({ metadata }) => metadata.title)).toContain('The gate holds');
    expect(reading.warnings.join()).toMatch(/not well-formed/);
  });

  it('reads on behind an ampersand that is none, and leaves those in data as they are', async () => {
    const reading = await read(
      '<rss version="2.0"><channel><title>T</title><item><title>Lock & weir &amp; gate</title><link>https://weir.example/?a=1&b=2</link><description><![CDATA[Salt &amp; pepper & all.]]></description></item><item><title>Next</title><description>It stands.</description></item></channel></rss>',
    );
    expect(reading.documents.map(({ metadata: { title } }) => title)).toEqual([
      'Lock & weir & gate',
      'Next',
    ]);
    expect(reading.documents[0]?.metadata.url).toBe('https://weir.example/?a=1&b=2');
    expect(markdownOf(reading)).toBe('Salt & pepper & all.');
    expect(reading.warnings).toContain(
      'The feed is not well-formed; it was read as far as it goes.',
    );
  });

  it('says which item a feed that is cut short ends in', async () => {
    const reading = await read(RSS.slice(0, RSS.indexOf('was closed')));
    expect(reading.documents).toHaveLength(2);
    expect(reading.warnings).toContain('The feed ends inside item 2.');
  });

  it('counts an item without anything as failed', async () => {
    const reading = await read(
      '<rss><channel><item/><item><title>Bees</title></item></channel></rss>',
    );
    expect(reading.documents).toHaveLength(1);
    expect(reading.failed).toEqual([{ part: 'item 1', reason: 'it has neither title nor text' }]);
  });
});

describe('RSS 1', () => {
  it('finds items beside the channel', async () => {
    const reading = await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://tide.example/"><title>Tide</title><link>https://tide.example/</link></channel>
      <item rdf:about="https://tide.example/a"><title>Neap</title><link>https://tide.example/a</link>
      <dc:date>2004-02-29T08:30:00+01:00</dc:date><description>A neap tide is small.</description></item></rdf:RDF>`);
    expect(reading.documents[0]?.metadata).toMatchObject({
      title: 'Neap',
      url: 'https://tide.example/a',
      published: '2004-02-29T08:30:00+01:00',
      site: 'Tide',
    });
  });
});

describe('Atom', () => {
  const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://pegel.example/">
    <title type="html">Pegel &amp;amp; Wehr</title><author><name>Ruth Klein</name></author>
    <entry><title>Ein &lt; Zeichen</title><link rel="self" href="a.atom"/><link href="a.html"/>
      <published>2020-01-02T03:04:05Z</published><updated>2021-01-01T00:00:00Z</updated>
      <category term="pegel" label="Pegel"/>
      <content type="xhtml" xml:base="bilder/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das <em>Wehr</em> <a href="x">steht</a>.<br/>Noch.</p></div></content></entry>
    <entry><title type="html">&lt;b&gt;Kurz&lt;/b&gt;</title><link href="https://andere.example/b"/>
      <author><name>Jan Roth</name></author><updated>2020-05-06</updated><summary>Nur das.</summary></entry>
  </feed>`;

  it('reads XHTML, plain text and HTML each as what it is', async () => {
    const reading = await read(ATOM);
    expect(reading.format).toBe('atom');
    expect(reading.documents.map(({ metadata }) => metadata.title)).toEqual([
      'Ein < Zeichen',
      'Kurz',
    ]);
    expect(markdownOf(reading)).toBe('Das *Wehr* [steht](https://pegel.example/bilder/x).\nNoch.');
    expect(reading.documents[0]?.metadata).toMatchObject({
      url: 'https://pegel.example/a.html',
      authors: ['Ruth Klein'],
      language: 'de',
      site: 'Pegel & Wehr',
      tags: ['Pegel'],
      foreign: { updated: '2021-01-01T00:00:00Z' },
    });
    expect(reading.documents[1]?.metadata).toMatchObject({
      authors: ['Jan Roth'],
      published: '2020-05-06',
    });
  });
});

describe('JSON Feed', () => {
  it('reads HTML and plain text, and leaves fields of a wrong type out', async () => {
    const reading = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ledger',
        home_page_url: 'https://ledger.example/',
        authors: [{ name: 'Ana Sol' }, 7],
        items: [
          {
            id: 3,
            url: '/3',
            content_html: '<p>Three <b>sheets</b>.</p>',
            tags: ['ink', 9],
            title: 5,
          },
          {
            id: '4',
            content_text: 'Four.\n\nWith #ink & <b>.',
            date_published: '2022-03-04T05:06:07+01:00',
          },
          null,
        ],
      }),
    );
    expect(reading.format).toBe('json-feed');
    expect(reading.documents).toHaveLength(2);
    expect(markdownOf(reading)).toBe('Three **sheets**.');
    expect(reading.documents[0]?.metadata).toMatchObject({
      url: 'https://ledger.example/3',
      authors: ['Ana Sol'],
      tags: ['ink', '9'],
    });
    expect(reading.documents[1]?.blocks.map(({ text }) => text)).toEqual([
      'Four.',
      'With #ink & <b>.',
    ]);
    expect(reading.failed).toHaveLength(1);
  });

  it('says that JSON which is cut short is no JSON', async () => {
    await expect(read('{"version": "https://jsonfeed.org/version/1", "items": [')).rejects.toThrow(
      'it is not valid JSON',
    );
  });
});

describe('OPML', () => {
  it('becomes one index of feeds, folder by folder', async () => {
    const reading = await read(`<?xml version="1.0"?><opml version="2.0">
      <head><title>My feeds</title><dateModified>Tue, 05 Mar 2024 10:00:00 GMT</dateModified></head>
      <body><outline text="Water"><outline type="rss" text="Lock &amp; Weir" xmlUrl="https://weir.example/rss" htmlUrl="https://weir.example/"/>
      <outline type="rss" title="[[Evil]]" xmlUrl="javascript:alert(1)"/></outline></body></opml>`);
    expect(reading.documents).toHaveLength(1);
    expect(reading.documents[0]?.metadata).toMatchObject({
      kind: 'index',
      title: 'My feeds',
      published: '2024-03-05T10:00Z',
    });
    expect(markdownOf(reading)).toContain(
      '[Lock & Weir](https://weir.example/rss) ([site](https://weir.example/))',
    );
    expect(markdownOf(reading)).not.toMatch(/javascript|\[\[Evil/);
  });
});

describe('hostile XML', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('');

  it.each([
    [
      'expanding entities',
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><channel><item><title>&l9;</title></item></channel></rss>`,
    ],
    [
      'one long entity many times',
      `<!DOCTYPE feed [<!ENTITY a "${'a'.repeat(50_000)}">]><feed><entry><title>${'&a;'.repeat(10_000)}</title></entry></feed>`,
    ],
    [
      'external entities',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    ],
    ['50,000 open tags', `<rss><channel><item>${'<a>'.repeat(50_000)}text`],
    ['50,000 open tags in an outline', `<opml><body>${'<outline text="a">'.repeat(50_000)}`],
  ])('reads nothing of %s, and at once', async (_, text) => {
    const started = performance.now();
    await expect(read(text)).rejects.toThrow(ReadError);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('knows a declaration without entities, and fetches nothing', async () => {
    const dtd = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD" "http://dtd.example/rss-0.91.dtd">';
    const reading = await read(
      `${dtd}<rss><channel><item><title>Bees&eacute; &x;</title></item></channel></rss>`,
    );
    expect(reading.documents[0]?.metadata.title).toBe('Beesé &x;');
  });

  it('passes thousands of comments before the first element in linear time', async () => {
    const started = performance.now();
    const { format } = await read(`${'<!-- -->'.repeat(2000)}<p>Bees visit flowers.</p>`);
    expect(format).toBe('text');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
